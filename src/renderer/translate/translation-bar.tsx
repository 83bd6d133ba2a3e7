import { progressOf } from '@shared/story/translation/progress';
import { EDITIONS, labelOf } from '@shared/story/vocabulary';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { storyHash } from '../desk/route';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import { useSelected } from '../session/use-session';
import { IconButton } from '../ui/icon-button';
import { useKeysOf } from '../ui/keys-of';
import { ToggleButton } from '../ui/toggle-button';
import type { Alignment } from './alignment-store';
import type { Translating } from './use-translating';

type Props = { work: Translating; alignment: Alignment };

/** What is translated, how far one is, and the way to what is left. */
export function TranslationBar({ work, alignment }: Props) {
  const { original } = work.translation;
  const edition = useSelected(work.translation.edition.projection, (story) => story.fields.edition);
  const language = useSelected(original.projection, (story) => story.fields.edition);
  const headline = useSelected(original.projection, (story) => story.headline);
  const keysOf = useKeysOf();
  const { editions } = words;
  const { untranslated, changed, total } = progressOf(alignment.pairs);
  const done = total - untranslated;
  return (
    <section className="translation-bar" aria-label={editions.translate}>
      <p className="translation-of">
        <span>{editions.original}</span> <bdi lang={language}>{labelOf(EDITIONS, language)}</bdi>
        <a href={storyHash(original.id)} dir="auto" lang={language}>
          {headline || words.ui.untitled}
        </a>
      </p>
      <p className="translation-progress">
        <progress aria-label={editions.standings.translated} max={total} value={done} />
        <span aria-live="polite">{editions.progress(numberOf(done), numberOf(total))}</span>
        {changed > 0 ? (
          <span className="translation-changed">{editions.changed(changed)}</span>
        ) : null}
      </p>
      {edition === 'ar' ? (
        <ToggleButton
          isSelected={work.digits === 'arabic'}
          onChange={(isArabic) => work.setDigits(isArabic ? 'arabic' : 'latin')}
        >
          {editions.arabicDigits}
        </ToggleButton>
      ) : null}
      <span className="translation-ways">
        <IconButton
          small
          icon={ArrowUp}
          label={editions.previous}
          keys={keysOf('previous-to-translate')}
          onPress={() => work.step(-1)}
        />
        <IconButton
          small
          icon={ArrowDown}
          label={editions.next}
          keys={keysOf('next-to-translate')}
          onPress={() => work.step(1)}
        />
        <IconButton
          small
          icon={X}
          label={editions.hide}
          keys={keysOf('translate')}
          onPress={() => work.show(false)}
        />
      </span>
    </section>
  );
}
