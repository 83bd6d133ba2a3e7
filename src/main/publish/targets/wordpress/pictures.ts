import { randomBytes } from 'node:crypto';
import { everyBlockOf, type PublicFigure, type PublicStory } from '@shared/publish/public-story';
import { textOfRuns } from '@shared/story/inline';
import { z } from 'zod';
import type { ReadMedia } from '../live-site';
import { MISSING } from '../upload';
import { picture } from './contract';
import { escaped } from './html';
import { pictureIn, pictureSlug } from './key';
import { captionHtml, type Uploaded } from './media-markup';
import type { Refusal } from './refusals';
import type { Read, Rest } from './rest';

/** A picture may take its time on a slow line, and WordPress makes smaller ones of it; ms. */
const UPLOAD_LIMIT_MS = 10 * 60_000;
const AT_ONCE = 50;

/** Those pictures that are in the media library, by their hashes. */
export async function picturesThere(
  rest: Rest,
  hashes: readonly string[],
): Promise<Read<Map<string, Uploaded>>> {
  const there = new Map<string, Uploaded>();
  for (let at = 0; at < hashes.length; at += AT_ONCE) {
    const slug = hashes
      .slice(at, at + AT_ONCE)
      .map(pictureSlug)
      .join(',');
    const said = await rest.ask({
      ...{ route: '/wp/v2/media', query: { slug, per_page: 100, orderby: 'id', order: 'desc' } },
      shape: z.array(picture),
    });
    if (!said.ok) return said;
    for (const one of said.value) {
      const sha256 = pictureIn(one);
      if (sha256 !== null) there.set(sha256, { id: one.id, url: one.source_url });
    }
  }
  return { ok: true, value: there };
}

/** Brings a picture into the media library, unless it is there. */
export type BringPicture = (story: PublicStory, sha256: string) => Promise<Read<Uploaded>>;

/** One after the other for each picture: stories that go out at once may show the same. */
export function pictureBringer(rest: Rest, read: ReadMedia): BringPicture {
  const underWay = new Map<string, Promise<unknown>>();
  return async (story, sha256) => {
    const mine = (underWay.get(sha256) ?? Promise.resolve()).then(async () => {
      const there = await picturesThere(rest, [sha256]);
      if (!there.ok) return there;
      const known = there.value.get(sha256);
      return known ? { ok: true as const, value: known } : sendPicture(rest, story, sha256, read);
    });
    underWay.set(sha256, mine);
    try {
      return await mine;
    } finally {
      if (underWay.get(sha256) === mine) underWay.delete(sha256);
    }
  };
}

/** Puts a picture into the media library, with its words; told from all others by its slug. */
async function sendPicture(
  rest: Rest,
  story: PublicStory,
  sha256: string,
  read: ReadMedia,
): Promise<Read<Uploaded>> {
  const media = await read(sha256);
  if (!media) return { ok: false, refusal: NOT_HERE };
  const { bytes, type } = form(fieldsOf(story, sha256), {
    ...{ name: fileName(story, sha256, media.mime), type: media.mime, bytes: media.bytes },
  });
  const said = await rest.ask({
    ...{ method: 'POST', route: '/wp/v2/media', body: { bytes, type }, limitMs: UPLOAD_LIMIT_MS },
    shape: picture,
  });
  return said.ok ? { ok: true, value: { id: said.value.id, url: said.value.source_url } } : said;
}

const NOT_HERE: Refusal = { answer: MISSING, code: null, status: null };

/** The words of a picture, as the first figure of the story says them. */
function fieldsOf(story: PublicStory, sha256: string): Record<string, string> {
  const figure = figuresOf(story).find(({ media }) => media.sha256 === sha256);
  const slug = pictureSlug(sha256);
  if (!figure) return { slug, title: escaped(story.headline) };
  const { caption, credit, alternative } = figure;
  return {
    slug,
    title: escaped((textOfRuns(caption as never) || alternative).slice(0, 200)),
    caption: captionHtml(caption, credit),
    description: escaped(credit),
    alt_text: alternative,
  };
}

const figuresOf = (story: PublicStory): PublicFigure[] =>
  [...everyBlockOf(story)].filter((block): block is PublicFigure => block.type === 'figure');

function fileName({ slug }: PublicStory, sha256: string, mime: string): string {
  // Some file systems have no room for other letters, and no two names are the same.
  const name = /^[a-z0-9-]+$/.test(slug) ? slug : 'picture';
  return `${name}-${sha256.slice(0, 12)}.${mime === 'image/jpeg' ? 'jpg' : mime.slice('image/'.length)}`;
}

type File = { name: string; type: string; bytes: Uint8Array };

/** A form with a file (RFC 7578). */
function form(fields: Record<string, string>, { name, type, bytes }: File) {
  const boundary = `galley-${randomBytes(16).toString('hex')}`;
  const part = (what: string, more = ''): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${what}\r\n${more}\r\n`;
  const words = Object.entries(fields).map(
    ([key, value]) => `${part(`name="${key}"`)}${value}\r\n`,
  );
  const head = part(`name="file"; filename="${name}"`, `Content-Type: ${type}\r\n`);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([
      ...[Buffer.from(words.join('') + head), bytes],
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}
