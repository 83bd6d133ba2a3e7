import { EDITION_IDS, type EditionId } from '@shared/story/vocabulary';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { LiveDocument } from '../publish/targets/live-document';
import type { EditionDocument, Standing } from './edition-document';
import type { LaneStore } from './lane-store';

/**
 * The small documents of one kind on a site, in a lane of their own: what is written goes out at once,
 * whatever waits in the outbox, and until the site has taken it again and again. What another desk put
 * there meanwhile is merged, never overwritten.
 */
export type Lane<Document extends object> = {
  read(edition: EditionId): Standing<Document>;
  /** On disk when it returns. */
  write(edition: EditionId, document: Document): Standing<Document>;
  /** Sends what waits, and looks what is on the site. */
  refresh(edition: EditionId): Promise<Standing<Document>>;
  /** The site may be there again. */
  look(): void;
  stop(): void;
};

export type LaneParts<Document extends object> = {
  kind: EditionDocument<Document>;
  store: LaneStore<Document>;
  site: LiveDocument<Document>;
  clock: Clock;
  log: Log;
  /** Whether nothing may go out now. */
  isHeld: () => boolean;
  /** Whether the site takes it in an edition; in another, nothing is sent nor asked. */
  takes: (edition: EditionId) => boolean;
  onChange: (standing: Standing<Document>) => void;
};

/** Pauses before another try, ms; the last one again and again. */
const PAUSES_MS = [1000, 2000, 5000, 15_000, 30_000];
type Trouble = Pick<Standing<object>, 'phase' | 'message'>;
type Turn = { tries: number; trouble: Trouble | null; cancel(): void };

export function lane<Document extends object>(parts: LaneParts<Document>): Lane<Document> {
  const { kind, store, site, clock, log } = parts;
  const turns = new Map<EditionId, Turn>(
    EDITION_IDS.map((edition) => [edition, { tries: 0, trouble: null, cancel: () => {} }]),
  );
  /** What is under way for an edition: one thing after the other. */
  const underWay = new Map<EditionId, Promise<void>>();
  let stopped = false;

  const turnOf = (edition: EditionId): Turn => turns.get(edition) as Turn;

  function read(edition: EditionId): Standing<Document> {
    const { document, isWaiting, sentAt } = store.read(edition);
    const { phase, message } = !isWaiting
      ? { phase: 'there' as const, message: null }
      : parts.isHeld()
        ? { phase: 'waiting' as const, message: kind.words.held }
        : (turnOf(edition).trouble ?? { phase: 'waiting' as const, message: 'On its way.' });
    return { ...current(document), edition, phase, message, sentAt };
  }
  const current = (document: Document): Document => kind.current(document, clock.now());

  /** Does what the disk says is to be done for an edition, after what is under way for it. */
  function follow(edition: EditionId): Promise<void> {
    const next = (underWay.get(edition) ?? Promise.resolve())
      .then(() => (stopped ? undefined : exchange(edition)))
      .catch((error: unknown) => log.error(`${kind.path(edition)} of the site`, error))
      .then(() => {
        if (!stopped) parts.onChange(read(edition));
      });
    underWay.set(edition, next);
    return next;
  }

  /** Sends the document if it waits; else takes over what is on the site. */
  async function exchange(edition: EditionId): Promise<void> {
    turnOf(edition).cancel();
    if (!parts.takes(edition)) return;
    const { etag, isWaiting } = store.read(edition);
    if (isWaiting && parts.isHeld()) return;
    if (isWaiting && etag !== null) {
      const document = current(store.read(edition).document);
      const reply = await site.put(edition, document, etag);
      if (stopped) return;
      if (reply.type === 'ok') return sent(edition, document, reply.value.etag);
      if (reply.type !== 'changed') return failed(edition, reply);
    }
    const seen = await site.get(edition);
    if (stopped) return;
    if (seen.type !== 'ok') return isWaiting ? failed(edition, seen) : undefined;
    const kept = store.read(edition);
    const { document: theirs, etag: newEtag } = seen.value;
    const document = kept.isWaiting ? kind.merge(kept.base, kept.document, theirs) : theirs;
    store.write(edition, { ...kept, document, base: theirs, etag: newEtag });
    if (kept.isWaiting) return exchange(edition);
  }

  function sent(edition: EditionId, document: Document, etag: string): void {
    const kept = store.read(edition);
    // Somebody wrote on while it was on its way.
    const isWaiting = JSON.stringify(current(kept.document)) !== JSON.stringify(document);
    store.write(edition, { ...kept, base: document, etag, isWaiting, sentAt: clock.now() });
    Object.assign(turnOf(edition), { tries: 0, trouble: null });
    if (isWaiting) void follow(edition);
  }

  function failed(
    edition: EditionId,
    reply: { type: 'changed' | 'later' | 'refused'; message?: string },
  ): void {
    const turn = turnOf(edition);
    const isRefused = reply.type === 'refused';
    turn.trouble = { phase: isRefused ? 'refused' : 'waiting', message: reply.message ?? null };
    if (isRefused) return;
    const pause = PAUSES_MS[Math.min(turn.tries, PAUSES_MS.length - 1)] ?? 0;
    turn.tries += 1;
    turn.cancel = clock.after(pause, () => void follow(edition));
  }

  return {
    read,
    write(edition, document) {
      const kept = store.read(edition);
      store.write(edition, { ...kept, document: current(document), isWaiting: true });
      Object.assign(turnOf(edition), { tries: 0, trouble: null });
      void follow(edition);
      const standing = read(edition);
      parts.onChange(standing);
      return standing;
    },
    async refresh(edition) {
      await follow(edition);
      return read(edition);
    },
    look() {
      for (const edition of EDITION_IDS) void follow(edition);
    },
    stop() {
      stopped = true;
      for (const { cancel } of turns.values()) cancel();
    },
  };
}
