import type { Hand, Milestone, TimelineEntry } from '@shared/ipc/history';
import type { RestorePart } from '@shared/story/restore';
import type { WorkflowState } from '@shared/story/workflow';
import { count } from '../desk/publication-words';
import { FIELD_NAMES, SET_NAMES } from './part-names';
import { clockTime, momentTime, span } from './times';

/** A line of the timeline in words. */
export type EntryWords = {
  title: string;
  /** When, and whose hand it was. */
  when: string;
  who: string;
  /** What more there is to say. */
  note: string | null;
};

const MOVES: Record<WorkflowState, string> = {
  draft: 'Back to draft',
  review: 'Sent to the copy desk',
  ready: 'Marked ready',
  published: 'Published',
};

/** @param timeOfSeq when the moment after an update was, ms; null when that is not known */
export function wordsOfEntry(
  entry: TimelineEntry,
  now: number,
  timeOfSeq: (seq: number) => number | null,
): EntryWords {
  const who = handInWords(movedBy(entry));
  if (entry.type === 'session') {
    const note = entry.words ? changeInWords(entry.words) : count(entry.updates, 'change');
    return { title: 'Written', when: span(entry.from, entry.to), who, note };
  }
  const { title, note } = milestoneInWords(entry.milestone, (seq) => {
    const at = timeOfSeq(seq);
    return at === null ? 'an earlier moment' : momentTime(at, now);
  });
  return { title, when: clockTime(entry.at), who, note };
}

function milestoneInWords(
  milestone: Milestone,
  timeOfSeq: (seq: number) => string,
): { title: string; note: string | null } {
  switch (milestone.kind) {
    case 'begin':
      return { title: 'The story began', note: null };
    case 'import':
      return { title: 'Brought in', note: `From ${milestone.from}` };
    case 'state':
      return { title: MOVES[milestone.to], note: milestone.why ?? null };
    case 'rescue':
      return {
        title: 'Words brought back',
        note: 'They were typed into a block that another desk removed.',
      };
    case 'restore':
      return {
        title: `Restored ${partInWords(milestone.what)}`,
        note: `As on ${timeOfSeq(milestone.of)}`,
      };
    case 'version':
      return { title: milestone.name, note: null };
    case 'repair':
      return { title: 'Put together again', note: 'Its file had been damaged.' };
  }
}

/** "the caption", as in "Restored the caption". */
export function partInWords(what: RestorePart): string {
  switch (what.part) {
    case 'story':
      return 'the whole story';
    case 'headline':
    case 'deck':
      return `the ${what.part}`;
    case 'body':
      return 'the text';
    case 'block':
      return 'a block of the text';
    case 'figure':
      return what.text === 'alternative' ? 'an alternative text' : `a ${what.text}`;
    case 'field':
      return `the ${FIELD_NAMES[what.field].toLowerCase()}`;
    case 'set':
      return `the ${SET_NAMES[what.set].toLowerCase()}`;
  }
}

/** Who moved a story to a state stands in the move itself: it may have been brought here by another. */
function movedBy(entry: TimelineEntry): Hand {
  if (entry.type !== 'milestone' || entry.milestone.kind !== 'state') return entry.hand;
  return { ...entry.hand, person: entry.milestone.who };
}

function handInWords({ person, device, here, window }: Hand): string {
  const name = person || (window === 0 ? 'Galley' : 'Someone');
  return here || device === '' ? name : `${name}, on ${device}`;
}

/** "+12 −3 words", with a true minus. */
export function changeInWords({ added, removed }: { added: number; removed: number }): string {
  if (added + removed === 0) return 'No word changed';
  const parts = [
    added > 0 ? `+${added.toLocaleString('en')}` : '',
    removed > 0 ? `−${removed.toLocaleString('en')}` : '',
  ];
  return `${parts.filter(Boolean).join(' ')} ${added + removed === 1 ? 'word' : 'words'}`;
}
