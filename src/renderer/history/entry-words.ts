import type { Hand, Milestone, TimelineEntry } from '@shared/ipc/history';
import type { RestorePart } from '@shared/story/restore';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
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

/** @param timeOfSeq when the moment after an update was, ms; null when that is not known */
export function wordsOfEntry(
  entry: TimelineEntry,
  now: number,
  timeOfSeq: (seq: number) => number | null,
): EntryWords {
  const who = handInWords(movedBy(entry));
  if (entry.type === 'session') {
    const note = entry.words ? changeInWords(entry.words) : words.history.changes(entry.updates);
    return { title: words.history.written, when: span(entry.from, entry.to), who, note };
  }
  const { title, note } = milestoneInWords(entry.milestone, (seq) => {
    const at = timeOfSeq(seq);
    return at === null ? words.history.anEarlierMoment : momentTime(at, now);
  });
  return { title, when: clockTime(entry.at), who, note };
}

function milestoneInWords(
  milestone: Milestone,
  timeOfSeq: (seq: number) => string,
): { title: string; note: string | null } {
  const said = words.history;
  switch (milestone.kind) {
    case 'begin':
      return { title: said.began, note: null };
    case 'import':
      return { title: said.broughtIn, note: said.from(milestone.from) };
    case 'state':
      return { title: said.moves[milestone.to], note: milestone.why ?? null };
    case 'rescue':
      return { title: said.wordsBroughtBack, note: said.wordsBroughtBackNote };
    case 'restore':
      return {
        title: said.restored(partInWords(milestone.what)),
        note: said.asOn(timeOfSeq(milestone.of)),
      };
    case 'version':
      return { title: milestone.name, note: null };
    case 'repair':
      return { title: said.repaired, note: said.repairedNote };
  }
}

/** "the caption", as in "Restored the caption". */
export function partInWords(what: RestorePart): string {
  const { parts, thePart, fields, sets } = words.history;
  switch (what.part) {
    case 'figure':
      return parts[what.text];
    case 'field':
      return thePart(fields[what.field]);
    case 'set':
      return thePart(sets[what.set]);
    default:
      return parts[what.part];
  }
}

/** Who moved a story to a state stands in the move itself: it may have been brought here by another. */
function movedBy(entry: TimelineEntry): Hand {
  if (entry.type !== 'milestone' || entry.milestone.kind !== 'state') return entry.hand;
  return { ...entry.hand, person: entry.milestone.who };
}

function handInWords({ person, device, here, window }: Hand): string {
  const name = person || (window === 0 ? 'Galley' : words.history.someone);
  return here || device === '' ? name : words.history.onDevice(name, device);
}

/** "+12 −3 words", with a true minus. */
export function changeInWords({ added, removed }: { added: number; removed: number }): string {
  if (added + removed === 0) return words.history.noWordChanged;
  const parts = [
    added > 0 ? `+${numberOf(added)}` : '',
    removed > 0 ? `−${numberOf(removed)}` : '',
  ];
  return words.history.changedWords(added + removed, parts.filter(Boolean).join(' '));
}
