import type { EditionId } from '../story/vocabulary';
import { numberOf } from './numbers-and-dates';
import { wordsOf } from './words';

export type NameEntry = { id: string; name: string; href: string; stories: number };

/** A directory: all authors of an edition, or all its coverages, with the number of their stories. */
export function NamePage({
  edition,
  title,
  names,
}: {
  edition: EditionId;
  title: string;
  names: readonly NameEntry[];
}) {
  return (
    <div className="names">
      <header className="list-head">
        <h1>{title}</h1>
      </header>
      {names.length === 0 && <p className="nothing">{wordsOf(edition).nothingYet}</p>}
      <ul>
        {names.map(({ id, name, href, stories }) => (
          <li key={id}>
            <a href={href}>{name}</a> <span className="count">{numberOf(edition, stories)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
