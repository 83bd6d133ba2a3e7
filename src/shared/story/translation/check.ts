import type { Finding } from '../checks';
import type { StoryProjection } from '../projection';
import type { Passage } from './passages';

/** Stops an edition from being published while anything of it is still to be translated. */
export function* checkTranslation({
  untranslated,
}: Pick<StoryProjection, 'untranslated'>): Generator<Finding> {
  const [first] = untranslated;
  if (!first) return;
  const count = untranslated.length;
  yield {
    code: 'untranslated',
    severity: 'stop',
    message:
      count === 1
        ? `${nameOf(first)} is not translated yet.`
        : `${count} passages are not translated yet. The first is ${nameOf(first).toLowerCase()}.`,
    place: placeOf(first),
  };
}

function placeOf({ kind }: Passage): Finding['place'] {
  if (kind === 'headline') return { part: 'headline' };
  if (kind === 'deck') return { part: 'deck' };
  if (kind === 'source' || kind === 'dateline') return { part: 'field', field: kind };
  return { part: 'body' };
}

const NAMES: Record<string, string> = {
  headline: 'The headline',
  deck: 'The deck',
  source: 'The source',
  dateline: 'The dateline',
  heading: 'A heading',
  caption: 'A caption',
  credit: 'A credit',
  alternative: 'An alternative text',
  quotation: 'A pull quote',
  attribution: 'An attribution',
  boxTitle: 'The title of a fact box',
  embedTitle: 'The title of an embed',
  embedDescription: 'The description of an embed',
  tableCaption: 'The caption of a table',
  tableCell: 'A cell of a table',
};

const nameOf = ({ kind }: Passage): string => NAMES[kind] ?? 'A paragraph';
