import type { Block } from '../../story/blocks';
import { isEmbedAddress } from '../../story/embed-source';
import { textOfRuns } from '../../story/inline';
import { durationOf } from '../../story/schema/video';
import { videoSource } from '../../story/video-source';
import { type Reading, readLine } from './blocks';
import { figureIn, wordsOf } from './figures';
import { ownMedia } from './own-media';
import { hasClass, type Tag, tagsIn } from './tree';

/** An embed, a gallery or a video of Galley's own public page, as the block that it was made from. */
export function ownMediaBlock(tag: Tag, reading: Reading): Block[] {
  switch (tag.attributes['data-part']) {
    case 'embed':
      return embedOf(tag, reading);
    case 'gallery':
      return galleryOf(tag, reading);
    default:
      return videoOf(tag, reading);
  }
}

function embedOf(tag: Tag, reading: Reading): Block[] {
  const href = tag.attributes['data-href'];
  if (!isEmbedAddress(href)) return [];
  const textIn = (name: RegExp): string => {
    const found = [...tagsIn(tag.children)].find((child) => hasClass(child, name));
    return found ? textOfRuns(readLine(found.children, reading)) : '';
  };
  const [title, description] = [textIn(/^embed-title$/), textIn(/^embed-description$/)];
  // A card without a title shows the site that it leads to.
  const isTitled = title !== textIn(/^embed-site$/);
  const media = ownMedia(tag);
  return [{ type: 'embed', href, title: isTitled ? title : '', description, media }];
}

function galleryOf(tag: Tag, reading: Reading): Block[] {
  const figures = [...tagsIn(tag.children)].filter(({ name }) => name === 'figure');
  const pictures = figures
    .flatMap((figure) => figureIn(figure, reading) ?? [])
    .filter((block) => block.type === 'figure');
  return pictures.length > 0 ? [{ type: 'gallery', pictures }] : [];
}

function videoOf(tag: Tag, reading: Reading): Block[] {
  const source = videoSource(tag.attributes['data-video']);
  if (!source) return [];
  const parts = [...tagsIn(tag.children)];
  const words = parts.find(({ name }) => name === 'figcaption');
  const { caption, credit } = words ? wordsOf(words, reading) : { caption: [], credit: '' };
  const transcript = parts.find(({ attributes }) => attributes['data-part'] === 'transcript');
  const lines = [...tagsIn(transcript?.children ?? [])].filter(({ name }) => name === 'p');
  const duration = durationOf(Number(tag.attributes['data-duration']));
  return [
    {
      ...{ type: 'video', source, poster: ownMedia(tag), duration, caption, credit },
      transcript: lines.map((line) => readLine(line.children, reading)),
    },
  ];
}
