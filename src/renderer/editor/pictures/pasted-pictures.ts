import { leftOf } from '@shared/incoming/left';
import type { DeskClient } from '@shared/ipc/contract';
import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { words } from '../../i18n';
import { DELETES_BLOCK } from '../block-handle/deleted-blocks';
import type { Notice } from '../canvas-handle';
import { placeOfBlock } from '../figure/find-figure';
import { nodeAt, type Place } from '../node-commands';
import { nodesOf } from '../paste/nodes-of';
import type { PastedPicture } from '../paste/pasted-content';
import { gapAt } from './gap';
import type { PictureIntake } from './intake';
import { showStoring } from './storing';

/** Pictures of a page that are asked for at the same time. */
const AT_ONCE = 4;

/**
 * Gets the pictures of what was pasted into the figures that hold their places. Of one that cannot be
 * had, its caption and a link to it stay.
 */
export async function bringPictures(
  view: EditorView,
  body: Y.XmlFragment,
  pasted: readonly PastedPicture[],
  { desk, intake, onNotice }: { desk: DeskClient; intake: PictureIntake; onNotice: Notice },
): Promise<void> {
  const waiting = pasted.flatMap((picture) => {
    const place = placeOfNode(view, picture.node);
    return place ? [{ picture, place }] : [];
  });
  const missing: string[] = [];

  async function bring({ picture, place }: (typeof waiting)[number]): Promise<void> {
    const { source } = picture;
    if ('bytes' in source) {
      const file = new File([new Uint8Array(source.bytes)], source.name);
      if (!(await intake.fill(place, file))) replaceByRest(view, place, picture);
    } else if ('address' in source) {
      const found = nodeAt(view, place, 'figure');
      if (!found || (await isHere(desk, found.node.attrs.media))) return;
      const gap = gapAt(body, view.state.doc, found.pos);
      const done = showStoring(view, nameIn(source.address), gap);
      const stored = await desk.media.fetch({ url: source.address });
      done();
      if (stored.ok) return void (await intake.put(place, stored.value));
      missing.push(stored.error.message);
      replaceByRest(view, place, picture);
    }
  }

  async function bringNext(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) await bring(next);
  }
  await Promise.all(Array.from({ length: AT_ONCE }, bringNext));
  const [first] = missing;
  if (first !== undefined)
    onNotice(words.incoming.picturesMissing(missing.length, first), 'warning');
}

/** Whether the desk has a picture, as it has those of the newsroom's own pages. */
async function isHere(desk: DeskClient, media: unknown): Promise<boolean> {
  if (typeof media !== 'string') return false;
  const found = await desk.media.get({ sha256: media });
  return found.ok && found.value !== null;
}

/** Where a node that was just pasted stands, and will. */
function placeOfNode(view: EditorView, node: Node): Place | null {
  let place: Place | null = null;
  if (view.isDestroyed) return null;
  view.state.doc.descendants((other, pos) => {
    const dom = other === node ? view.nodeDOM(pos) : null;
    if (dom instanceof Element) place = placeOfBlock(view, dom);
    return place === null && !other.isTextblock;
  });
  return place;
}

/** Takes the figure of a picture that is not to be had out of the text, unless somebody filled it. */
function replaceByRest(view: EditorView, place: Place, picture: PastedPicture): void {
  const found = nodeAt(view, place, 'figure');
  if (!found || found.node.attrs.media !== null) return;
  const { content } = nodesOf(view.state.schema, leftOf(picture));
  const { pos, node } = found;
  const { tr } = view.state;
  view.dispatch(tr.replaceWith(pos, pos + node.nodeSize, content).setMeta(DELETES_BLOCK, false));
}

/** The last part of an address, which mostly is the name of a file. */
const nameIn = (address: string): string =>
  address
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter(Boolean)
    .at(-1) ?? address;
