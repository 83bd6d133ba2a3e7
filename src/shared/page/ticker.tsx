import type { EditionId } from '../story/vocabulary';
import { timeOf } from './numbers-and-dates';
import { wordsOf } from './words';

export type PageTickerLine = {
  id: string;
  text: string;
  /** ISO 8601. */
  at: string;
  /** The story behind the line; null for a line alone. */
  href: string | null;
};

/**
 * The breaking lines, newest as the desk ordered them. They stand still and scroll sideways by
 * hand or key, so that nobody has to read at a machine's pace.
 */
export function Ticker({
  edition,
  lines,
}: {
  edition: EditionId;
  lines: readonly PageTickerLine[];
}) {
  if (lines.length === 0) return null;
  return (
    <section className="ticker" data-part="ticker" aria-labelledby="ticker">
      <h2 id="ticker">{wordsOf(edition).breaking}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key (WCAG 2.1.1). */}
      <ol tabIndex={0} aria-labelledby="ticker">
        {lines.map(({ id, text, at, href }) => (
          <li key={id}>
            <time dateTime={at}>{timeOf(edition, at)}</time>{' '}
            {href === null ? <span>{text}</span> : <a href={href}>{text}</a>}
          </li>
        ))}
      </ol>
    </section>
  );
}
