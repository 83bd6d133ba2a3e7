import type { Pair } from '@shared/story/translation/align';
import { directionOf, type EditionId } from '@shared/story/vocabulary';
import { Check, CircleDashed, GitCompareArrows, type LucideIcon, Minus, Plus } from 'lucide-react';
import { memo } from 'react';
import { asInterface, words } from '../i18n';
import { useSelected } from '../session/use-session';
import { Button } from '../ui/button';
import { Adaptations } from './adaptations';
import { actionsFor } from './pair-actions';
import { keyOf, type Row } from './rows';
import type { Translating } from './use-translating';
import { Words } from './words';

type Props = { row: Row; work: Translating; active: string | null };

/** What the original says beside a block of the edition. */
export function OriginalRow({ row, work, active }: Props) {
  const language = useSelected(
    work.translation.original.projection,
    (story) => story.fields.edition,
  );
  const edition = useSelected(work.translation.edition.projection, (story) => story.fields.edition);
  return row.pairs.map((pair) => (
    <Original
      key={keyOf(pair)}
      pair={pair}
      work={work}
      language={language}
      edition={edition}
      isActive={keyOf(pair) === active}
    />
  ));
}

type OriginalProps = {
  pair: Pair;
  work: Translating;
  /** That of the original, and that of the edition. */
  language: EditionId;
  edition: EditionId;
  isActive: boolean;
};

/** Drawn again only when its pair is another one. */
const Original = memo(function Original(props: OriginalProps) {
  const { pair, work, language, edition, isActive } = props;
  const { standing, originals, editions } = pair;
  const Icon = ICONS[standing];
  return (
    <article
      className="original"
      dir={directionOf(language)}
      aria-label={`${words.editions.original}: ${words.editions.standings[standing]}`}
      data-standing={standing}
      data-active={isActive}
    >
      <p className="original-text" lang={language} data-kind={(editions[0] ?? originals[0])?.kind}>
        <Words pair={pair} />
      </p>
      <div className="original-foot" {...asInterface()}>
        <span className="original-standing">
          <Icon size={12} aria-hidden />
          {words.editions.standings[standing]}
        </span>
        <span className="original-actions">
          {actionsFor(pair).map((action) => (
            <Button key={action} look="quiet" onPress={() => work[action](pair)}>
              {words.editions.actions[action]}
            </Button>
          ))}
        </span>
      </div>
      <Adaptations pair={pair} work={work} from={language} to={edition} isActive={isActive} />
    </article>
  );
});

export const ICONS: Record<Pair['standing'], LucideIcon> = {
  untranslated: CircleDashed,
  translated: Check,
  changed: GitCompareArrows,
  added: Plus,
  removed: Minus,
  'left-out': Minus,
};
