import { digest } from 'lib0/hash/sha256';
import * as Y from 'yjs';
import type {
  Block,
  EmbedBlock,
  EntryBlock,
  FigureBlock,
  MediaReference,
  ReadMoreBlock,
  TableBlock,
  VideoBlock,
} from './blocks';
import { CROP_ATTRIBUTES, CROP_NAMES, pointText } from './crops';
import type { Run } from './inline';
import {
  bodyOf,
  deckOf,
  headlineOf,
  newStory,
  type SetPart,
  type StoryFields,
  setPartOf,
} from './layout';
import {
  type Author,
  authorId,
  type Correction,
  type Coverage,
  coverageId,
  type RelatedLink,
  relatedId,
  type Tag,
  tagId,
} from './members';
import { addToSet, type Placed } from './ordered-set';
import { addressOfVideo } from './video-source';
import { moveTo, type WorkflowEvent } from './workflow';

/** A story as plain values, as it comes from a file or another system: what `composeStory` writes. */
export type StoryContent = {
  headline: string;
  deck: string;
  body: readonly Block[];
  fields: Partial<StoryFields>;
  tags: readonly Tag[];
  authors: readonly Author[];
  related: readonly RelatedLink[];
  coverage: readonly Coverage[];
  corrections?: readonly Placed<Correction>[];
  /** How the story came to its state, oldest first; empty leaves it a draft. */
  workflow: readonly WorkflowEvent[];
};

/**
 * A whole story from its values: the inverse of `projectStory`. Gives one update, to be appended as
 * the first of a new story (it contains what `newStory` gives for the same fields).
 *
 * Nodes, attributes and marks are written as the editor's binding writes them, so that an editor
 * that opens the story has nothing to change. Deterministic: the same values give the same bytes,
 * so composing twice does not double a story. Other values are written under another client id;
 * merging the two keeps both, as two desks' words.
 */
export function composeStory(content: StoryContent): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, newStory(content.fields));
  doc.clientID = clientOf(content);
  doc.transact(() => {
    writeLine(headlineOf(doc), content.headline);
    writeLine(deckOf(doc), content.deck);
    const body = bodyOf(doc);
    body.delete(0, body.length);
    writeBlocks(body, content.body);

    addAll(doc, 'tags', content.tags, ({ label }) => tagId(label));
    addAll(doc, 'authors', content.authors, ({ name }) => authorId(name));
    addAll(doc, 'related', content.related, relatedId);
    addAll(doc, 'coverage', content.coverage, ({ name }) => coverageId(name));
    for (const { id, ...correction } of content.corrections ?? []) {
      addToSet(setPartOf(doc, 'corrections'), id, correction);
    }
    for (const event of content.workflow) moveTo(doc, event);
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** A client id (32 bits, as Yjs draws them) that is the same for, and only for, the same values. */
function clientOf(content: StoryContent): number {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const [a = 0, b = 0, c = 0, d = 0] = digest(bytes);
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

/** Fills the one paragraph that a new story has in its headline and deck. */
function writeLine(part: Y.XmlFragment, text: string): void {
  const line = part.get(0);
  if (text !== '' && line instanceof Y.XmlElement) line.insert(0, [textOf([{ text }])]);
}

function addAll<Member extends object>(
  doc: Y.Doc,
  part: SetPart,
  members: readonly Member[],
  idOf: (member: Member) => string,
): void {
  for (const member of members) addToSet(setPartOf(doc, part), idOf(member), member);
}

/** Writes blocks at the beginning of a body, as the editor's binding would. */
export const writeBlocks = (body: Y.XmlFragment, blocks: readonly Block[]): void =>
  body.insert(0, blocks.map(blockElement));

function blockElement(block: Block): Y.XmlElement {
  switch (block.type) {
    case 'paragraph':
      return element('paragraph', {}, inline(block.runs));
    case 'heading':
      return element('heading', { level: block.level }, inline(block.runs));
    case 'list':
      return element(
        block.ordered ? 'orderedList' : 'bulletList',
        {},
        block.items.map((item) => element('listItem', {}, item.map(blockElement))),
      );
    case 'blockquote':
      return element('blockquote', {}, block.blocks.map(blockElement));
    case 'pull-quote':
      return element('pullQuote', {}, [
        element('quotation', {}, inline(block.quotation)),
        element('attribution', {}, inline([{ text: block.attribution }])),
      ]);
    case 'fact-box':
      return element('factBox', {}, [
        element('boxTitle', {}, inline([{ text: block.title }])),
        ...block.blocks.map(blockElement),
      ]);
    case 'table':
      return tableElement(block);
    case 'figure':
      return figureElement(block);
    case 'gallery':
      return element('gallery', {}, block.pictures.map(figureElement));
    case 'video':
      return videoElement(block);
    case 'embed':
      return embedElement(block);
    case 'read-more':
      return readMoreElement(block);
    case 'rule':
      return element('rule', {}, []);
    case 'key-points':
      return element(
        'keyPoints',
        {},
        block.points.map(({ runs, entry }) => element('keyPoint', { entry }, inline(runs))),
      );
    case 'entry':
      return entryElement(block);
  }
}

function tableElement({ caption, headerRow, rows }: TableBlock): Y.XmlElement {
  const cell = (runs: readonly Run[]): Y.XmlElement => element('tableCell', {}, inline(runs));
  return element('table', { headerRow }, [
    element('tableCaption', {}, inline(caption)),
    ...rows.map((cells) => element('tableRow', {}, cells.map(cell))),
  ]);
}

function figureElement({ media, caption, credit, alternative }: FigureBlock): Y.XmlElement {
  return element('figure', pictureAttributes(media), [
    element('caption', {}, inline(caption)),
    element('credit', {}, inline([{ text: credit }])),
    element('alternative', {}, inline([{ text: alternative }])),
  ]);
}

function entryElement({ type: _, title, blocks, ...attributes }: EntryBlock): Y.XmlElement {
  return element('entry', attributes, [
    element('entryTitle', {}, inline([{ text: title }])),
    ...blocks.map(blockElement),
  ]);
}

function videoElement(block: VideoBlock): Y.XmlElement {
  const { source, poster, duration, caption, credit, transcript } = block;
  const src = source && addressOfVideo(source);
  return element('video', { src, duration, ...pictureAttributes(poster) }, [
    element('caption', {}, inline(caption)),
    element('credit', {}, inline([{ text: credit }])),
    ...transcript.map((runs) => element('paragraph', {}, inline(runs))),
  ]);
}

function pictureAttributes(media: MediaReference | null) {
  const { sha256 = null, mime = null, width = null, height = null } = media ?? {};
  const { x, y } = media?.focal ?? { x: 0.5, y: 0.5 };
  const points = CROP_NAMES.map((name) => {
    const point = media?.crops?.[name];
    return [CROP_ATTRIBUTES[name], point ? pointText(point) : null] as const;
  });
  return {
    ...{ media: sha256, mime, width, height, focalX: x, focalY: y },
    ...Object.fromEntries(points),
  };
}

function embedElement({ href, title, description, media }: EmbedBlock): Y.XmlElement {
  const { sha256 = null, mime = null, width = null, height = null } = media ?? {};
  return element('embed', { href, media: sha256, mime, width, height }, [
    element('embedTitle', {}, inline([{ text: title }])),
    element('embedDescription', {}, inline([{ text: description }])),
  ]);
}

function readMoreElement({ headline, storyId = '', href = '' }: ReadMoreBlock): Y.XmlElement {
  return element('readMore', { storyId: storyId || null, href: href || null, headline }, []);
}

/** The binding leaves out attributes that are null, and stores the others as they are in JSON. */
function element(
  name: string,
  attributes: Record<string, string | number | boolean | null>,
  children: (Y.XmlElement | Y.XmlText)[],
): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    // Yjs types attributes as text, and keeps any JSON value.
    if (value !== null) made.setAttribute(key, value as string);
  }
  made.insert(0, children);
  return made;
}

/** Text children of a node; an empty one has none. */
export function inline(runs: readonly Run[]): Y.XmlText[] {
  const written = runs.filter((run) => run.text !== '');
  return written.length === 0 ? [] : [textOf(written)];
}

function textOf(runs: readonly Run[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(
    runs.map(({ text: insert, bold, italic, href, position, language }) => ({
      insert,
      attributes: {
        ...(href === undefined ? {} : { link: { href } }),
        ...(bold ? { bold: {} } : {}),
        ...(italic ? { italic: {} } : {}),
        ...(position ? { position: { at: position } } : {}),
        ...(language ? { language: { tag: language } } : {}),
      },
    })),
  );
  return text;
}
