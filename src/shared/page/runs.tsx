import type { ReactNode } from 'react';
import { directionOfTag } from '../language/spoken';
import type { PublicRun } from '../publish/public-story';
import { each } from './each';
import { isolated } from './isolated';

/** Inline text. Neighbours with the same address are one link, whatever is bold in it. */
export function Runs({ runs }: { runs: readonly PublicRun[] }): ReactNode {
  return each(stretches(runs, 'href'), ({ value: href, runs: within }) => {
    const text = <InLanguages runs={within} />;
    return href === undefined ? text : <a href={href}>{text}</a>;
  });
}

/** Words of another language are said to be, for those who hear the page and for how they are set. */
function InLanguages({ runs }: { runs: readonly PublicRun[] }): ReactNode {
  return each(stretches(runs, 'language'), ({ value: tag, runs: within }) => {
    const text = each(within, Marked);
    if (tag === undefined) return text;
    return (
      <span lang={tag} dir={directionOfTag(tag)} data-language="">
        {text}
      </span>
    );
  });
}

function Marked({ text, bold, italic, position }: PublicRun): ReactNode {
  let inner: ReactNode = isolated(text);
  if (position === 'super') inner = <sup>{inner}</sup>;
  if (position === 'sub') inner = <sub>{inner}</sub>;
  if (italic) inner = <em>{inner}</em>;
  return bold ? <strong>{inner}</strong> : inner;
}

type Stretch = { value: string | undefined; runs: PublicRun[] };

/** Neighbours that have the same of something, together. */
function stretches(runs: readonly PublicRun[], of: 'href' | 'language'): Stretch[] {
  const found: Stretch[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && last.value === run[of]) last.runs.push(run);
    else found.push({ value: run[of], runs: [run] });
  }
  return found;
}
