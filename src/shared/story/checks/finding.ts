import type { FindingCode, Holes, Sayable } from '../../language/findings';

/**
 * What a story still lacks, to be said by `sentenceOf`. A `stop` keeps it from being published; a `hint`
 * does not. `place` says where to look, so that the desk can take the editor there.
 */
export type Finding = Sayable & {
  severity: 'stop' | 'hint';
  place:
    | { part: 'headline' | 'deck' | 'body' }
    | { part: 'field'; field: string }
    | { part: 'figure'; index: number; text?: 'caption' | 'credit' | 'alternative' }
    | { part: 'block'; type: 'gallery' | 'video'; index: number };
};

/** A finding that stops a story. `about` fills the holes of its sentence. */
export const stop = <Code extends FindingCode>(
  code: Code,
  place: Finding['place'],
  ...about: Holes<Code>
): Finding => ({ code, about, severity: 'stop', place }) as Finding;

/** One that does not. */
export const hint = <Code extends FindingCode>(
  code: Code,
  place: Finding['place'],
  ...about: Holes<Code>
): Finding => ({ code, about, severity: 'hint', place }) as Finding;
