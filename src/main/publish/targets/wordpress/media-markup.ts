import type {
  PublicEmbed,
  PublicFigure,
  PublicGallery,
  PublicRun,
  PublicVideo,
} from '@shared/publish/public-story';
import { embedSource } from '@shared/story/embed-source';
import { addressOfVideo } from '@shared/story/video-source';
import { type CoreBlock, escaped, figcaption, paragraph, quoted, richText, written } from './html';

/** A picture that is in the site's media library. */
export type Uploaded = { id: number; url: string };
export const NO_PICTURE: Uploaded = { id: 0, url: '' };

/** Caption and credit in one line, as readers know it: "The quay at noon. (Harbour Pictures)" */
export const captionHtml = (caption: readonly PublicRun[], credit: string): string =>
  [richText(caption), ...(credit === '' ? [] : [`(${escaped(credit)})`])]
    .filter((part) => part !== '')
    .join(' ');

export function figure(
  { caption, credit, alternative }: PublicFigure,
  { id, url }: Uploaded,
): CoreBlock {
  const image = `<img src=${quoted(url)} alt=${quoted(alternative)} class="wp-image-${id}"/>`;
  return {
    ...{ name: 'image', tag: 'figure', classes: ['wp-block-image', 'size-full'] },
    attributes: { id, sizeSlug: 'full', linkDestination: 'none' },
    inside: image + figcaption(captionHtml(caption, credit)),
  };
}

export function gallery(
  { pictures }: PublicGallery,
  uploaded: (sha256: string) => Uploaded,
): CoreBlock {
  const figures = pictures.map((one) => written(figure(one, uploaded(one.media.sha256))));
  return {
    ...{ name: 'gallery', tag: 'figure', attributes: { linkTo: 'none' } },
    classes: ['wp-block-gallery', 'has-nested-images', 'columns-default', 'is-cropped'],
    inside: figures.join('\n\n'),
  };
}

export function video(
  { source, caption, credit }: PublicVideo,
  poster: Uploaded | null,
): CoreBlock {
  const address = addressOfVideo(source);
  const words = captionHtml(caption, credit);
  if (source.provider !== 'file') return framed(address, source.provider, 'video', words);
  const image = poster ? ` poster=${quoted(poster.url)}` : '';
  return {
    ...{ name: 'video', tag: 'figure', classes: ['wp-block-video'] },
    inside: `<video controls${image} src=${quoted(address)}></video>${figcaption(words)}`,
  };
}

/** WordPress shows posts of those sites that it knows; of all others there is a card. */
export function embed(post: PublicEmbed, picture: Uploaded | null): CoreBlock {
  const source = embedSource(post.href);
  const words = [post.title, post.description].filter((part) => part !== '').join(' – ');
  if (source?.provider === 'youtube') {
    return framed(source.page, 'youtube', 'video', escaped(words));
  }
  if (source?.provider === 'x') {
    // The name by which WordPress has known it longest.
    const address = source.page.replace('https://x.com/', 'https://twitter.com/');
    return framed(address, 'twitter', 'rich', escaped(words));
  }
  return card(post, picture);
}

function framed(url: string, provider: string, type: 'video' | 'rich', caption: string): CoreBlock {
  return {
    ...{ name: 'embed', tag: 'figure' },
    attributes: {
      ...{ url, type, providerNameSlug: provider, responsive: true },
    },
    classes: [
      ...['wp-block-embed', `is-type-${type}`, `is-provider-${provider}`],
      `wp-block-embed-${provider}`,
    ],
    ...(type === 'video' && { className: 'wp-embed-aspect-16-9 wp-has-aspect-ratio' }),
    inside: `<div class="wp-block-embed__wrapper">\n${escaped(url)}\n</div>${figcaption(caption)}`,
  };
}

function card({ href, title, description }: PublicEmbed, picture: Uploaded | null): CoreBlock {
  const image = picture && {
    ...{ name: 'image', tag: 'figure', classes: ['wp-block-image', 'size-full'] },
    attributes: { id: picture.id, sizeSlug: 'full', linkDestination: 'none' },
    inside: `<img src=${quoted(picture.url)} alt="" class="wp-image-${picture.id}"/>`,
  };
  const link = `<a href=${quoted(href)}>${escaped(title || href)}</a>`;
  const blocks = [
    ...(image ? [image] : []),
    ...[paragraph(link), ...(description === '' ? [] : [paragraph(escaped(description))])],
  ];
  return {
    ...{ name: 'group', tag: 'div', classes: ['wp-block-group'], className: 'galley-embed' },
    inside: blocks.map(written).join('\n\n'),
  };
}
