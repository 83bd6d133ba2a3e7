import { digest } from 'lib0/hash/sha256';
import * as Y from 'yjs';
import { canonical } from '../canonical';
import { TEXT_PARTS, type TextPart, textPartOf } from './layout';
import { BODY_NODES } from './schema';
import { ANCHOR } from './translation/passages';

/**
 * Merging without loss.
 *
 * A CRDT merges every pair of edits, but one kind of merge loses words: one desk deletes a block
 * (or joins it to its neighbour, turns it into a heading, drags it: the editor's binding deletes
 * the old block and inserts a copy) while another desk types in it. The typed words arrive inside a
 * deleted block and are deleted with it, although nobody deleted them.
 *
 * Such words are *orphans*: content that is deleted after the merge and in neither side's delete
 * set. `mergeUpdate` finds them and brings them back as blocks of their own, beside the place where
 * they were typed, as one more update: the *rescue*. Every desk that merges the same two states
 * makes the same rescue, byte for byte (its client id is a hash of what is written and where), so that
 * it is applied once however often it is exchanged. Desks that merge in different steps can make two,
 * and words then stand twice; they are never gone.
 */

/** Rescues write under client ids above those that Yjs draws for editors (32 bits). */
const RESCUE_CLIENTS = 2 ** 32;
const LIFTABLE = new Set(
  BODY_NODES.filter(({ spec }) => spec.group !== undefined).map(({ name }) => name),
);

/** Origin of the transactions that bring orphans back. */
const RESCUE = Symbol('rescue');

/**
 * Applies an update to a story kept with `gc: false` (only such a document still knows the text of
 * what was deleted). Gives the rescue to append after it, already applied; null when nothing was
 * orphaned, which is nearly always. Throws when the bytes are no Yjs update; the document is then
 * unchanged.
 */
export function mergeUpdate(doc: Y.Doc, update: Uint8Array, origin?: unknown): Uint8Array | null {
  const explicit = [Y.decodeUpdate(update).ds];
  if (doc.store.pendingDs) explicit.push(Y.decodeUpdateV2(doc.store.pendingDs).ds);
  const orphans = doc.transact((transaction) => {
    Y.applyUpdate(doc, update, origin);
    return new Orphans(transaction.deleteSet, explicit);
  }, origin);
  return orphans.isEmpty ? null : rescue(doc, orphans);
}

type Range = { clock: number; end: number };
type DeleteSet = { clients: Map<number, { clock: number; len: number }[]> };

/** Ranges of ids, per client, that were deleted without anyone saying so. */
class Orphans {
  readonly ranges = new Map<number, Range[]>();

  constructor(deleted: DeleteSet, explicit: readonly DeleteSet[]) {
    for (const [client, items] of deleted.clients) {
      const said = explicit.flatMap((set) => set.clients.get(client) ?? []);
      const rest = items.flatMap(({ clock, len }) => subtract({ clock, end: clock + len }, said));
      if (rest.length > 0)
        this.ranges.set(
          client,
          rest.sort((a, b) => a.clock - b.clock),
        );
    }
  }

  get isEmpty(): boolean {
    return this.ranges.size === 0;
  }

  /** The parts of an item that are orphans, as offsets into it. */
  within(item: Y.Item): Range[] {
    const start = item.id.clock;
    const end = start + item.length;
    return (this.ranges.get(item.id.client) ?? [])
      .filter((range) => range.clock < end && range.end > start)
      .map((range) => ({
        clock: Math.max(range.clock, start) - start,
        end: Math.min(range.end, end) - start,
      }));
  }

  has(item: Y.Item): boolean {
    return this.within(item).length > 0;
  }

  /** All orphaned items of the store, those of one client in their order; some more than once. */
  *items(doc: Y.Doc): Generator<Y.Item> {
    for (const [client, ranges] of this.ranges) {
      const structs = doc.store.clients.get(client) ?? [];
      for (const range of ranges) {
        for (let at = Y.findIndexSS(structs, range.clock); at < structs.length; at++) {
          const struct = structs[at];
          if (!struct || struct.id.clock >= range.end) break;
          if (struct instanceof Y.Item) yield struct;
        }
      }
    }
  }
}

function subtract(range: Range, said: readonly { clock: number; len: number }[]): Range[] {
  let rest = [range];
  for (const { clock, len } of said) {
    rest = rest.flatMap((part) =>
      [
        { clock: part.clock, end: Math.min(part.end, clock) },
        { clock: Math.max(part.clock, clock + len), end: part.end },
      ].filter(({ clock: from, end }) => from < end),
    );
  }
  return rest;
}

/** Brings the orphans back under a client id of their own; null when there is no text among them. */
function rescue(doc: Y.Doc, orphans: Orphans): Uint8Array | null {
  const lost = lostBlocks(doc, orphans);
  if (lost.length === 0) return null;
  const client = rescueClient(lost, wordsIn(doc, orphans));
  if (doc.store.clients.has(client)) return null;

  const editor = doc.clientID;
  let update: Uint8Array | null = null;
  const take = (bytes: Uint8Array): void => {
    update = bytes;
  };
  doc.clientID = client;
  doc.once('update', take);
  try {
    doc.transact(() => {
      for (const { root, left, drafts } of lost) root.insertAfter(left, drafts.map(build));
    }, RESCUE);
  } finally {
    doc.off('update', take);
    doc.clientID = editor;
  }
  return update;
}

/** Blocks that are to stand between two items of a part of the story; null for its beginning or end. */
type LostBlocks = {
  part: TextPart;
  root: Y.XmlFragment;
  left: Y.Item | null;
  right: Y.Item | null;
  drafts: BlockDraft[];
};

/** What is lost, a group for each top-level block in which it was written, in the order of the text. */
function lostBlocks(doc: Y.Doc, orphans: Orphans): LostBlocks[] {
  // Asked for first: Yjs gives a root its type, and its items a new parent, when it is first named.
  const roots = TEXT_PARTS.map((part) => textPartOf(doc, part));
  const groups = new Set<Y.Item>();
  for (const item of orphans.items(doc)) {
    if (!isContent(item)) continue;
    const top = topLevelAncestor(roots, item);
    if (top) groups.add(top);
  }
  return TEXT_PARTS.flatMap((part) => {
    const root = textPartOf(doc, part);
    const lost: LostBlocks[] = [];
    let left: Y.Item | null = null;
    for (const item of childItems(root)) {
      if (!item.deleted && item.countable) left = item;
      const drafts = groups.has(item) ? collect(item, orphans) : [];
      const right: Y.Item | null = left ? left.right : root._start;
      // From last to first, so that blocks of one gap come out in the order of the text.
      if (drafts.length > 0) lost.unshift({ part, root, left, right, drafts });
    }
    return lost;
  });
}

/** Text and blocks, not marks that end or metadata of Yjs. */
const isContent = (item: Y.Item): boolean =>
  item.content instanceof Y.ContentString || item.content instanceof Y.ContentType;

/** The child of `headline`, `deck` or `body` above an item; null for attributes, fields and sets. */
function topLevelAncestor(roots: readonly unknown[], item: Y.Item): Y.Item | null {
  for (let at: Y.Item | null = item; at; ) {
    if (at.parentSub !== null) return null;
    const parent: unknown = at.parent;
    if (!(parent instanceof Y.AbstractType)) return null;
    if (parent._item === null) {
      return roots.includes(parent) ? at : null;
    }
    at = parent._item;
  }
  return null;
}

// biome-ignore lint/suspicious/noExplicitAny: the events of a type do not matter here.
function* childItems(type: Y.AbstractType<any>): Generator<Y.Item> {
  for (let item = type._start; item; item = item.right) yield item;
}

/** A block to be built: Yjs types can be filled only once they are in a document or not at all. */
type BlockDraft = {
  name: string;
  attributes: [string, unknown][];
  text: Delta[];
  children: BlockDraft[];
};
type Delta = { insert: string; attributes: Record<string, unknown> };

/**
 * Collects what is orphaned in and under an item. A block that is itself an orphan and may stand in
 * the body comes back as it was; of any other, only the words come back, as a paragraph that is the
 * translation of what they were the translation of.
 */
function collect(item: Y.Item, orphans: Orphans): BlockDraft[] {
  const element = item.content instanceof Y.ContentType ? item.content.type : null;
  if (!(element instanceof Y.XmlElement)) return [];
  if (orphans.has(item) && LIFTABLE.has(element.nodeName)) return [wholeBlock(element, orphans)];
  const text = orphanedText(element, orphans);
  const attributes = attributesOf(element, ({ parentSub }) => parentSub === ANCHOR);
  const own = text.length > 0 ? [{ name: 'paragraph', attributes, text, children: [] }] : [];
  return [...own, ...[...childItems(element)].flatMap((child) => collect(child, orphans))];
}

function wholeBlock(element: Y.XmlElement, orphans: Orphans): BlockDraft {
  const attributes = attributesOf(element, (item) => !item.deleted || orphans.has(item));
  const children = [...childItems(element)].flatMap((child) => {
    const type = child.content instanceof Y.ContentType ? child.content.type : null;
    return type instanceof Y.XmlElement && orphans.has(child) ? [wholeBlock(type, orphans)] : [];
  });
  return { name: element.nodeName, attributes, text: orphanedText(element, orphans), children };
}

/**
 * What some attributes of an element were last, also when it is deleted; by name, as the order in which
 * Yjs has them differs from desk to desk.
 */
const attributesOf = (
  element: Y.XmlElement,
  isAsked: (item: Y.Item) => boolean,
): [string, unknown][] =>
  [...element._map]
    .filter(([, item]) => isAsked(item))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, item]) => [name, item.content.getContent().at(-1)]);

/** The orphaned words directly in an element, with those marks that are orphans too. */
function orphanedText(element: Y.XmlElement, orphans: Orphans): Delta[] {
  const deltas: Delta[] = [];
  for (const child of childItems(element)) {
    const text = child.content instanceof Y.ContentType ? child.content.type : null;
    if (!(text instanceof Y.XmlText)) continue;
    let attributes: Record<string, unknown> = {};
    for (const item of childItems(text)) {
      if (item.content instanceof Y.ContentFormat && orphans.has(item)) {
        attributes = { ...attributes, [item.content.key]: item.content.value };
      } else if (item.content instanceof Y.ContentString) {
        for (const { clock, end } of orphans.within(item)) {
          const insert = item.content.str.slice(clock, end);
          const last = deltas.at(-1);
          if (last && canonical(last.attributes) === canonical(attributes)) last.insert += insert;
          else deltas.push({ insert, attributes });
        }
      }
    }
  }
  return deltas;
}

function build(draft: BlockDraft): Y.XmlElement {
  const element = new Y.XmlElement(draft.name);
  for (const [name, value] of draft.attributes) element.setAttribute(name, value as string);
  const children: (Y.XmlElement | Y.XmlText)[] = draft.children.map(build);
  if (draft.text.length > 0) {
    const text = new Y.XmlText();
    text.applyDelta(draft.text);
    children.unshift(text);
  }
  element.insert(0, children);
  return element;
}

/**
 * The ids of the orphaned words and blocks. Of marks, Yjs itself deletes what has no effect, on each desk
 * at another time: they say nothing about what was merged.
 */
function wordsIn(doc: Y.Doc, orphans: Orphans): string[] {
  const words = new Map<number, Range[]>();
  for (const item of new Set(orphans.items(doc))) {
    if (!isContent(item)) continue;
    const { client, clock } = item.id;
    const ranges = words.get(client) ?? [];
    words.set(client, ranges);
    for (const { clock: from, end } of orphans.within(item)) {
      const last = ranges.at(-1);
      // Where Yjs cuts and joins its items differs from desk to desk.
      if (last?.end === clock + from) last.end = clock + end;
      else ranges.push({ clock: clock + from, end: clock + end });
    }
  }
  return [...words]
    .sort(([a], [b]) => a - b)
    .flatMap(([client, ranges]) => ranges.map(({ clock, end }) => `${client}:${clock}-${end}`));
}

/** A client id that two desks share when, and only when, they write the same rescue of the same words. */
function rescueClient(lost: readonly LostBlocks[], words: readonly string[]): number {
  const places = lost.map(({ part, left, right, drafts }) => ({
    ...{ part, left: left?.id ?? null, right: right?.id ?? null, drafts },
  }));
  const bytes = digest(new TextEncoder().encode(JSON.stringify({ words, places })));
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  return RESCUE_CLIENTS + (((a << 24) | (b << 16) | (c << 8) | d) >>> 0);
}
