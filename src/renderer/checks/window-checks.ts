import type { Bridge, DeskClient } from '@shared/ipc/contract';
import { type Checker, checker, type Thread } from './checker';
import { type EditionRules, editionRules } from './edition-rules';

let begun: Checker | null = null;
const rulesOf = new WeakMap<DeskClient, EditionRules>();

/** The checks of this window, begun when they are first needed: one thread for all of its stories. */
export function windowChecks(
  desk: DeskClient,
  on: Bridge['on'],
): { checker: Checker; rules: EditionRules } {
  begun ??= checker(startThread);
  const rules = rulesOf.get(desk) ?? editionRules(desk, on, begun);
  rulesOf.set(desk, rules);
  return { checker: begun, rules };
}

const startThread = (): Thread =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), {
    type: 'module',
    name: 'checks',
  }) as Thread;
