/** Marks around the words that a search found, as main sends them. */
const [FROM, TO] = ['\u0002', '\u0003'];
const HIT = new RegExp(`${FROM}([^${TO}]*)${TO}`);

/** Where a search found its words. */
export function Snippet({ text }: { text: string }) {
  // Splitting at a group gives text and hits in turn.
  return (
    <span className="snippet" dir="auto">
      {text.split(HIT).map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other name.
        index % 2 === 1 ? <mark key={index}>{part}</mark> : part,
      )}
    </span>
  );
}
