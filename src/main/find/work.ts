import path from 'node:path';
import { matchesInStory, type Search } from '@shared/find/in-story';
import { patternOf, type Query } from '@shared/find/pattern';
import { type Replacement, replacementOf } from '@shared/find/replacement';
import { type DraftMatches, MATCHES_MAX } from '@shared/ipc/find';
import { lineOf } from '@shared/story/blocks';
import { headlineOf, readFields } from '@shared/story/layout';
import Sqlite from 'better-sqlite3';
import type * as Y from 'yjs';
import { draftTexts } from '../archive/draft-texts';
import { draftReader, draftsOf, mayHold } from './read-drafts';

/** What is to be done in all drafts, or in those that are named. Nothing is written by it. */
export type FindOrder = {
  /** The folder of the desk: `galley.db` and `archive.db` are read there. */
  folder: string;
  nativeBinding?: string | undefined;
  query: Query;
  replace?: { replacement: string; chosen: { id: string; keys: string[] }[] };
};

export type DraftChange = Replacement & { id: string };

/** What is told of the work while it goes on. */
export type FindReport =
  | { progress: { done: number; total: number } }
  | { found: DraftMatches }
  | { change: DraftChange }
  /** A draft that cannot be read or not be written. */
  | { leftOut: string }
  /** There is more than a person looks through. */
  | { many: true }
  | { failure: string };

/** Finds, or works out what a replacement changes, draft by draft. */
export function* findWork(order: FindOrder): Generator<FindReport> {
  const { folder, nativeBinding, query } = order;
  const pattern = patternOf(query);
  if (pattern === null || pattern === 'faulty') return;
  const search: Search = { query, regExp: pattern.regExp };
  const desk = new Sqlite(path.join(folder, 'galley.db'), {
    readonly: true,
    ...(nativeBinding && { nativeBinding }),
  });
  const texts = draftTexts(folder, nativeBinding);
  try {
    if (order.replace) yield* replacing(draftReader(desk), search, order.replace);
    else {
      const drafts = draftsOf(desk);
      yield* finding(drafts, draftReader(desk), mayHold(query, texts), search.regExp);
    }
  } finally {
    texts?.close();
    desk.close();
  }
}

type Read = (id: string) => Y.Doc | null;

function* finding(
  drafts: ReturnType<typeof draftsOf>,
  read: Read,
  mayHoldIt: ReturnType<typeof mayHold>,
  regExp: RegExp,
): Generator<FindReport> {
  const total = drafts.length;
  let room = MATCHES_MAX;
  for (const [done, draft] of drafts.entries()) {
    yield { progress: { done, total } };
    if (!mayHoldIt(draft)) continue;
    const doc = read(draft.id);
    if (!doc) {
      yield { leftOut: draft.id };
      continue;
    }
    const matches = matchesInStory(doc, regExp);
    if (matches.length > 0) {
      const { edition } = readFields(doc);
      const headline = lineOf(headlineOf(doc));
      yield { found: { id: draft.id, headline, edition, matches: matches.slice(0, room) } };
    }
    doc.destroy();
    room -= matches.length;
    if (room < 0) {
      yield { many: true };
      return;
    }
  }
  yield { progress: { done: total, total } };
}

function* replacing(
  read: Read,
  search: Search,
  { replacement, chosen }: NonNullable<FindOrder['replace']>,
): Generator<FindReport> {
  for (const [done, { id, keys }] of chosen.entries()) {
    yield { progress: { done, total: chosen.length } };
    const doc = read(id);
    if (!doc) {
      yield { leftOut: id };
      continue;
    }
    const change = replacementOf(doc, search, replacement, keys);
    doc.destroy();
    if (change) yield { change: { id, ...change } };
  }
}
