import { blocksIn } from '@shared/incoming/html/blocks';
import {
  isTag,
  type Markup,
  parseHtml,
  type Tag,
  tagsIn,
  textOf,
} from '@shared/incoming/html/tree';
import { leftOf } from '@shared/incoming/left';
import { publicBlocks } from '@shared/publish/package';
import type { PublicBlock, PublicEntry, PublicFigure } from '@shared/publish/public-story';
import { type Block, everyBlock } from '@shared/story/blocks';
import { embedSource, isEmbedAddress } from '@shared/story/embed-source';
import { textOfRuns } from '@shared/story/inline';
import { isEntryId } from '@shared/story/schema/entry';
import { videoSource } from '@shared/story/video-source';
import { GROUPS } from './markup';
import { type Segment, segmentsIn } from './segments';

/** The pictures of Galley in a media library, by the addresses under which posts show them. */
export type KnownPictures = ReadonlyMap<string, PublicFigure['media']>;

/** A block of WordPress as the blocks that a story has for it. No words in it are left out. */
export function blocksBack(segment: Segment, pictures: KnownPictures): PublicBlock[] {
  const { name, attributes, inside } = segment;
  const classes = String(attributes.className ?? '').split(' ');
  if (name === 'group') {
    if (classes.includes(GROUPS.factBox)) return [factBox(inside, pictures)];
    if (classes.includes(GROUPS.keyPoints)) return keyPoints(inside, pictures);
    const entry = classes.includes(GROUPS.entry) ? entryIn(inside, pictures) : null;
    return entry ? [entry] : groupIn(inside, pictures);
  }
  const [outer] = outermost(inside);
  if (name === 'pullquote' && outer) {
    const cite = [...tagsIn([outer])].find((one) => one.name === 'cite');
    const quotation = runsIn([...tagsIn([outer])].find((one) => one.name === 'p'));
    if (quotation.length > 0) {
      const attribution = cite ? textOf(cite).trim().slice(0, 300) : '';
      return [{ type: 'pull-quote', quotation, attribution }];
    }
  }
  if (name === 'embed') return embedBack(attributes, outer) ?? read(inside, pictures);
  if (name === 'gallery') {
    const figures = read(inside, pictures);
    const isWhole = figures.length > 0 && figures.every((one) => one.type === 'figure');
    return isWhole ? [{ type: 'gallery', pictures: figures as PublicFigure[] }] : figures;
  }
  return read(inside, pictures);
}

const groupIn = (inside: string, pictures: KnownPictures): PublicBlock[] =>
  segmentsIn(innerOf(inside)).flatMap((one) => blocksBack(one, pictures));

function factBox(inside: string, pictures: KnownPictures): PublicBlock {
  const blocks = groupIn(inside, pictures);
  const [first, ...rest] = blocks;
  return first?.type === 'heading'
    ? { type: 'fact-box', title: textOfRuns(first.runs as never).slice(0, 300), blocks: rest }
    : { type: 'fact-box', title: '', blocks };
}

/** The lines, without the entries that they lead to. */
function keyPoints(inside: string, pictures: KnownPictures): PublicBlock[] {
  const blocks = groupIn(inside, pictures);
  const items = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  const points = items.flatMap(([first]) =>
    first && 'runs' in first ? [{ runs: first.runs }] : [],
  );
  return points.length > 0 ? [{ type: 'key-points', points }] : blocks;
}

/** An entry by its anchor and the line with its time; null where one of them is gone. */
function entryIn(inside: string, pictures: KnownPictures): PublicEntry | null {
  const [, id] = /^\s*<div [^>]*\bid="entry-([^"]+)"/.exec(inside) ?? [];
  const blocks = groupIn(inside, pictures);
  const [head] = blocks;
  const title = head?.type === 'heading' ? textOfRuns(head.runs as never).slice(0, 300) : '';
  const [line, ...rest] = head?.type === 'heading' ? blocks.slice(1) : blocks;
  const words = line?.type === 'paragraph' ? textOfRuns(line.runs as never) : '';
  const [, day, time, author = ''] = /^(\S{10}) (\d\d:\d\d) UTC(?: · (.*))?$/.exec(words) ?? [];
  const at = `${day}T${time}:00.000Z`;
  if (!isEntryId(id) || Number.isNaN(Date.parse(at))) return null;
  return {
    type: 'entry',
    id,
    at,
    title,
    pinned: false,
    author: author.slice(0, 200),
    blocks: rest,
  };
}

/** What is in the one tag that a block is. */
const innerOf = (html: string): string =>
  html
    .trim()
    .replace(/^<[a-z][^>]*>/, '')
    .replace(/<\/[a-z]+>$/, '');

const outermost = (html: string): Tag[] =>
  [...tagsIn([parseHtml(html)])].find(({ name }) => name === 'body')?.children.filter(isTag) ?? [];

function runsIn(tag: Markup | undefined) {
  const [first] = tag ? publicBlocks(blocksIn(tag).blocks) : [];
  return first?.type === 'paragraph' ? first.runs : [];
}

function embedBack(
  attributes: Record<string, unknown>,
  outer: Tag | undefined,
): PublicBlock[] | null {
  const url = String(attributes.url ?? '');
  const words = outer && [...tagsIn([outer])].find(({ name }) => name === 'figcaption');
  const caption = runsIn(words);
  const source = videoSource(url);
  if (source) {
    const bare = { poster: null, duration: null, transcript: [] };
    return [{ type: 'video', source, ...bare, ...creditIn(caption) }];
  }
  if (!isEmbedAddress(url)) return null;
  const href = embedSource(url)?.page ?? url;
  const title = textOfRuns(caption as never).slice(0, 300);
  return [{ type: 'embed', href, title, description: '', media: null }];
}

/** HTML as blocks; a picture that is not one of Galley's is its caption, and a link. */
function read(html: string, pictures: KnownPictures): PublicBlock[] {
  const incoming = blocksIn(parseHtml(html));
  const lost = new Map<Block, Block[]>();
  for (const one of incoming.pictures) {
    const media = 'address' in one.source ? pictures.get(one.source.address) : undefined;
    if (media) Object.assign(one.figure, { media, ...creditIn(one.figure.caption as never) });
    else lost.set(one.figure, leftOf(one));
  }
  return publicBlocks(withTexts(incoming.blocks.flatMap((block) => lost.get(block) ?? [block])));
}

/** A site asks of a figure what a page need not have. */
function withTexts(blocks: Block[]): Block[] {
  for (const block of everyBlock(blocks)) {
    if (block.type !== 'figure') continue;
    block.credit ||= '–';
    block.alternative ||= textOfRuns(block.caption) || '–';
  }
  return blocks;
}

/** Caption and credit, as `captionHtml` puts them into one line. */
function creditIn(runs: PublicFigure['caption']): {
  caption: PublicFigure['caption'];
  credit: string;
} {
  const last = runs.at(-1);
  const [, before = '', credit] = /^([\s\S]*?)\s?\(([^()]+)\)$/.exec(last?.text ?? '') ?? [];
  if (!last || credit === undefined) return { caption: runs, credit: '' };
  const caption = [...runs.slice(0, -1), ...(before === '' ? [] : [{ ...last, text: before }])];
  return { caption, credit: credit.slice(0, 300) };
}
