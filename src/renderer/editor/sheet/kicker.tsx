import { wordsOf } from '@shared/page/words';
import type { StoryFields } from '@shared/story/layout';
import { words } from '../../i18n';

/** Section and region, as they stand above the headline; the kind too, where it is more than news. */
export function Kicker({ fields }: { fields: StoryFields }) {
  const { kindNames, sectionNames, regionNames } = wordsOf(fields.edition);
  const { kind, section, region } = fields;
  const names = [
    kind === 'news' ? null : kindNames[kind],
    section && sectionNames[section],
    region && regionNames[region],
  ].filter((name) => name !== null);
  return (
    <p className="sheet-kicker" data-empty={names.length === 0}>
      {names.length === 0 ? words.canvas.noSection : names.join(' · ')}
    </p>
  );
}
