import { readMinutes } from '@shared/story/text';
import { useShared } from '../ui/remembered';

/** How long a story is meant to be: in words, or in minutes to read it. */
export type Target = { unit: 'words' | 'minutes'; amount: number };

/** The targets of this desk: of single stories, by id, and of all stories of a kind. */
export type Targets = { stories: Record<string, Target | null>; kinds: Record<string, Target> };

const NONE: Targets = { stories: {}, kinds: {} };
/** Largest target that can be set; words, minutes. */
export const MOST = { words: 100_000, minutes: 500 };

/** Kept on this desk, and the same in all its windows. */
export const useTargets = (): [Targets, (targets: Targets) => void] =>
  useShared<Targets>('targets', NONE);

/** What a story is to reach: its own target (null: none, whatever its kind has), or that of its kind. */
export function targetOf(targets: Targets, id: string, kind: string): Target | null {
  const own = targets.stories[id];
  return own === undefined ? (targets.kinds[kind] ?? null) : own;
}

export type Progress = {
  /** In the unit of the target. */
  reached: number;
  /** 0 to 1. */
  part: number;
  /** How much it is over the target. */
  over: number;
};

/** How far that many words are on the way to a target. */
export function progressOf(words: number, { unit, amount }: Target): Progress {
  const reached = unit === 'words' ? words : words === 0 ? 0 : readMinutes(words);
  return { reached, part: Math.min(1, reached / amount), over: Math.max(0, reached - amount) };
}

export type Scope = 'story' | 'kind';

/** Sets or takes away (null) a target. A target of the kind holds for this story too. */
export function aiming(
  { stories, kinds }: Targets,
  scope: Scope,
  { id, kind }: { id: string; kind: string },
  target: Target | null,
): Targets {
  if (scope === 'story') return { kinds, stories: { ...stories, [id]: target } };
  const { [id]: _own, ...others } = stories;
  const { [kind]: _old, ...rest } = kinds;
  return { stories: others, kinds: target ? { ...rest, [kind]: target } : rest };
}
