import * as Y from 'yjs';
import { bodyOf } from './layout';

/**
 * Words that an update brought but that have no place in the story, because an update before it is
 * lost: Yjs keeps them aside and waits for what they hang on. A story whose file was damaged can
 * have such words; they are written to its end, so that an editor sees them.
 */

/** The stranded words: a text for each stretch that was typed in one go, without what was deleted since. */
export function strandedWords(doc: Y.Doc): string[] {
  const { pendingStructs, pendingDs } = doc.store;
  if (!pendingStructs) return [];
  const { structs, ds } = Y.decodeUpdateV2(pendingStructs.update);
  const deleted = [ds, ...(pendingDs ? [Y.decodeUpdateV2(pendingDs).ds] : [])];
  const stretches: string[] = [];
  let last: Y.ID | null = null;
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
    const text = lettersLeft(struct, struct.content.str, deleted);
    const goesOn = last !== null && Y.compareIDs(struct.origin, last) && stretches.length > 0;
    if (goesOn) stretches[stretches.length - 1] += text;
    else stretches.push(text);
    last = struct.lastId;
  }
  return stretches.map((text) => text.trim()).filter((text) => text !== '');
}

type DeleteSet = ReturnType<typeof Y.decodeUpdateV2>['ds'];

function lettersLeft({ id }: Y.Item, text: string, deleted: readonly DeleteSet[]): string {
  const ranges = deleted.flatMap((set) => set.clients.get(id.client) ?? []);
  return Array.from({ length: text.length }, (_, at) => id.clock + at)
    .filter(
      (clock) => !ranges.some((range) => range.clock <= clock && clock < range.clock + range.len),
    )
    .map((clock) => text[clock - id.clock])
    .join('');
}

/** Writes the stranded words to the end of the body, a paragraph a stretch; gives how many there were. */
export function bringStrandedWordsBack(doc: Y.Doc): number {
  const stretches = strandedWords(doc);
  doc.transact(() => {
    for (const text of stretches) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(text)]);
      bodyOf(doc).push([paragraph]);
    }
  });
  return stretches.length;
}
