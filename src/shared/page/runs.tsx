import type { ReactNode } from 'react';
import type { PublicRun } from '../publish/public-story';
import { each } from './each';

/** Inline text. Neighbours with the same address are one link, whatever is bold in it. */
export function Runs({ runs }: { runs: readonly PublicRun[] }): ReactNode {
  return each(stretches(runs), ({ href, runs: within }) => {
    const text = each(within, Marked);
    return href === undefined ? text : <a href={href}>{text}</a>;
  });
}

function Marked({ text, bold, italic }: PublicRun): ReactNode {
  const inner = italic ? <em>{text}</em> : text;
  return bold ? <strong>{inner}</strong> : inner;
}

function stretches(runs: readonly PublicRun[]): { href: string | undefined; runs: PublicRun[] }[] {
  const found: { href: string | undefined; runs: PublicRun[] }[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && last.href === run.href) last.runs.push(run);
    else found.push({ href: run.href, runs: [run] });
  }
  return found;
}
