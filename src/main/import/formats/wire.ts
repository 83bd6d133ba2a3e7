import { blocksIn } from '@shared/incoming/html/blocks';
import { type Markup, parseHtml } from '@shared/incoming/html/tree';
import { figureWithout, type Incoming, type IncomingPicture } from '@shared/incoming/incoming';
import { plainBlocks } from '@shared/incoming/text/plain';
import type { SectionId } from '@shared/story/vocabulary';
import { editionOfTag, headlineFromBody, type ImportedStory, namesIn, storyOf } from '../imported';
import { withoutDateline } from './text';

/** What the formats of news agencies say of an item, whatever they call it. */
export type WireItem = {
  headline: string;
  summary: string;
  byline: string;
  /** Where it was written. */
  located: string;
  /** Who sends it. */
  source: string;
  language: string;
  subjects: { name: string; code: string }[];
  /** ISO 8601; empty when there is none. */
  embargo: string;
  usageTerms: string;
  body: { html: string } | { tags: Markup[] } | { text: string };
  pictures: WirePicture[];
};

export type WirePicture = {
  renditions: { href: string; width: number }[];
  caption: string;
  credit: string;
  alternative: string;
};

/** The story of an item: its first picture leads, the others stand below the text. */
export function wireStory(item: WireItem): ImportedStory {
  const read = bodyOf(item.body);
  const { blocks, dateline } = withoutDateline(read.blocks);
  const [lead, ...others] = item.pictures.map(pictureOf);
  const pictures = [...(lead ? [lead] : []), ...read.pictures, ...others];
  const body: Incoming = {
    blocks: [...(lead ? [lead.figure] : []), ...blocks, ...others.map(({ figure }) => figure)],
    pictures,
  };
  const edition = editionOfTag(item.language);
  const section = item.subjects.map(({ code }) => SECTIONS[topicOf(code)]).find(Boolean);
  const embargo = Date.parse(item.embargo);
  return headlineFromBody(
    storyOf(body, {
      headline: item.headline,
      deck: item.summary === item.headline ? '' : item.summary,
      authors: namesIn(item.byline),
      tags: item.subjects.map(({ name }) => name).filter((name) => name !== ''),
      fields: {
        source: item.source.slice(0, 300),
        dateline: (item.located || dateline).slice(0, 300),
        usageTerms: item.usageTerms.slice(0, 2000),
        ...(Number.isFinite(embargo) ? { embargo } : {}),
        ...(edition ? { edition } : {}),
        ...(section ? { section } : {}),
      },
    }),
  );
}

function bodyOf(body: WireItem['body']): Incoming {
  if ('text' in body) return { blocks: plainBlocks(body.text), pictures: [] };
  if ('html' in body) return blocksIn(parseHtml(body.html));
  return blocksIn({ name: 'div', attributes: {}, children: body.tags });
}

/** Widest picture that a site needs, px; larger files only take longer. */
const WIDEST = 4000;

function pictureOf({ renditions, caption, credit, alternative }: WirePicture): IncomingPicture {
  const fitting = renditions.filter(({ width }) => width <= WIDEST);
  const [best] = [...(fitting.length > 0 ? fitting : renditions)].sort((a, b) => b.width - a.width);
  const href = best?.href ?? '';
  return {
    figure: figureWithout({
      caption: caption === '' ? [] : [{ text: caption }],
      credit,
      alternative,
    }),
    source: /^https?:\/\//i.test(href) ? { address: href } : { lost: href },
  };
}

/** The first eight digits of a subject's code: "medtop:11000000", ".../mediatopic/11000000". */
const topicOf = (code: string): string => /(\d{8})$/.exec(code)?.[1] ?? '';

/** Top-level IPTC Media Topics (cv.iptc.org/newscodes/mediatopic), where a section is what they name. */
const SECTIONS: Record<string, SectionId | undefined> = {
  '01000000': 'arts-culture',
  '04000000': 'economy',
  '06000000': 'environment',
  '07000000': 'health',
  '11000000': 'politics',
  '13000000': 'technology',
  '15000000': 'sports',
};
