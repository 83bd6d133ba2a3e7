import { wordsOf } from '@shared/page/words';
import type { StoryFields } from '@shared/story/layout';

/** Section and region, as they stand above the headline; the kind too, where it is more than news. */
export function Kicker({ fields }: { fields: StoryFields }) {
  const words = wordsOf(fields.edition);
  const { kind, section, region } = fields;
  const names = [
    kind === 'news' ? null : words.kindNames[kind],
    section && words.sectionNames[section],
    region && words.regionNames[region],
  ].filter((name) => name !== null);
  return (
    <p className="sheet-kicker" data-empty={names.length === 0}>
      {names.length === 0 ? 'No section yet' : names.join(' · ')}
    </p>
  );
}
