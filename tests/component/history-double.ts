import type { Hand, Milestone, StoryMoment, TimelineEntry } from '@shared/ipc/history';
import { fail, ok } from '@shared/result';
import { countWordChange } from '@shared/story/compare';
import { projectStory } from '@shared/story/projection';
import { type RestorePart, restore } from '@shared/story/restore';
import * as Y from 'yjs';

/** A pause as long ends a session, ms; as in main. */
const SESSION_PAUSE_MS = 15 * 60_000;
const HERE: Hand = { person: 'Nora Lindqvist', device: 'newsdesk', here: true, window: 1 };

type Line = { at: number; update: Uint8Array; byWindow: boolean };
type Mark = { seq: number; at: number; milestone: Milestone };

/** The log of one story in memory: every update that it was made of, and what moments are remembered for. */
export class HistoryDouble {
  readonly #lines: Line[] = [];
  #marks: Mark[] = [];

  write(update: Uint8Array, byWindow: boolean, at = Date.now()): void {
    this.#lines.push({ at, update, byWindow });
  }

  mark(milestone: Milestone, seq = this.head, at = this.#lines[seq - 1]?.at ?? 0): void {
    this.#marks.push({ seq, at, milestone });
  }

  unmark(name: string, seq: number): void {
    this.#marks = this.#marks.filter(
      (mark) =>
        mark.seq !== seq || mark.milestone.kind !== 'version' || mark.milestone.name !== name,
    );
  }

  get head(): number {
    return this.#lines.length;
  }

  /** Oldest first. */
  timeline(): TimelineEntry[] {
    const marks = this.#marks.map(
      ({ seq, at, milestone }): TimelineEntry => ({
        ...{ type: 'milestone', seq, at, milestone, hand: HERE },
      }),
    );
    return [...this.#sessions(), ...marks].sort((a, b) => a.seq - b.seq);
  }

  moment(until: number): StoryMoment {
    const seq = Math.min(until, this.head);
    return { seq, at: this.#lines[seq - 1]?.at ?? 0, story: projectStory(this.#docAt(seq)) };
  }

  seqAt(time: number): number {
    return this.#lines.filter(({ at }) => at <= time).length;
  }

  /** The updates that bring a part of a moment back; writes nothing. */
  restoring(doc: Y.Doc, seq: number, what: RestorePart) {
    const present = new Y.Doc({ gc: false });
    Y.applyUpdate(present, Y.encodeStateAsUpdate(doc));
    const updates: Uint8Array[] = [];
    present.on('update', (update: Uint8Array) => updates.push(update));
    let found = true;
    present.transact(() => {
      found = restore(present, this.#docAt(seq), what);
    });
    return found ? ok(updates) : fail('gone', 'This picture is not in the story any more.');
  }

  #sessions(): TimelineEntry[] {
    const sessions: Extract<TimelineEntry, { type: 'session' }>[] = [];
    for (const [index, { at, byWindow }] of this.#lines.entries()) {
      if (!byWindow) continue;
      const last = sessions.at(-1);
      if (last && at - last.to < SESSION_PAUSE_MS) {
        Object.assign(last, { seq: index + 1, to: at, updates: last.updates + 1 });
      } else {
        sessions.push({
          ...{ type: 'session', seq: index + 1, hand: HERE, from: at, to: at, updates: 1 },
          words: null,
        });
      }
    }
    for (const session of sessions) {
      const begin = this.moment(session.seq - session.updates).story;
      session.words = countWordChange(begin, this.moment(session.seq).story);
    }
    return sessions;
  }

  #docAt(seq: number): Y.Doc {
    const doc = new Y.Doc({ gc: false });
    for (const { update } of this.#lines.slice(0, seq)) Y.applyUpdate(doc, update);
    return doc;
  }
}
