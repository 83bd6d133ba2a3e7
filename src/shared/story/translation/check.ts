import { type Finding, stop } from '../checks/finding';
import type { StoryProjection } from '../projection';
import type { Passage } from './passages';

/** Stops an edition from being published while anything of it is still to be translated. */
export function* checkTranslation({
  untranslated,
}: Pick<StoryProjection, 'untranslated'>): Generator<Finding> {
  const [first] = untranslated;
  if (!first) return;
  yield stop('untranslated', placeOf(first), untranslated.length, first.kind);
}

function placeOf({ kind }: Passage): Finding['place'] {
  if (kind === 'headline') return { part: 'headline' };
  if (kind === 'deck') return { part: 'deck' };
  if (kind === 'source' || kind === 'dateline') return { part: 'field', field: kind };
  return { part: 'body' };
}
