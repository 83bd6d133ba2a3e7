import type { CardStory } from '@shared/page/card-story';
import { FrontPage } from '@shared/page/front-page';
import { ListPage } from '@shared/page/list-page';
import { MessagePage } from '@shared/page/message-page';
import pageCss from '@shared/page/page.css?inline';
import { PageFrame } from '@shared/page/page-frame';
import { SearchPage } from '@shared/page/search-page';
import { StoryPage } from '@shared/page/story-page';
import type { PublicFigure, PublicStory } from '@shared/publish/public-story';
import { directionOf, type EditionId } from '@shared/story/vocabulary';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { pageLinks } from '../../unit/page/page-links';

/** A word as long as an address that someone pasted into a headline. */
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const MOMENT = '2026-01-05T09:30:00.000Z';
const media = { sha256: 'a'.repeat(64), width: 1600, height: 900, focal: { x: 1, y: 0.5 } };

const figure: PublicFigure = {
  type: 'figure',
  media: { ...media, mime: 'image/png' },
  caption: [{ text: `The quay, ${LONG}` }],
  credit: 'Harbour Pictures',
  alternative: 'A quay',
};

const story = (edition: EditionId): PublicStory => ({
  ...{ format: 2, id: 'ferry', edition, editionOf: null, kind: 'live', section: 'economy' },
  ...{ region: 'latin-america', slug: 'ferry', headline: `Night ferry returns ${LONG}` },
  ...{ deck: 'The crossing was closed.', source: 'Agencies', dateline: 'North Quay' },
  ...{ publishedAt: MOMENT, words: 400, readMinutes: 2, lead: figure },
  authors: [
    { id: 'a', name: 'Nora Lindqvist' },
    { id: 'b', name: 'Ade Okafor' },
  ],
  body: [
    {
      type: 'paragraph',
      runs: [{ text: 'It leaves ' }, { text: LONG, href: 'https://a.example/' }],
    },
    { type: 'heading', level: 2, runs: [{ text: 'Why now' }] },
    { type: 'list', ordered: true, items: [[{ type: 'paragraph', runs: [{ text: 'One' }] }]] },
    { type: 'blockquote', blocks: [{ type: 'paragraph', runs: [{ text: 'At last.' }] }] },
    { type: 'read-more', headline: 'Timetable', href: 'https://a.example/timetable' },
    { type: 'pull-quote', quotation: [{ text: LONG }], attribution: 'A pilot' },
    {
      ...{ type: 'fact-box', title: LONG },
      blocks: [{ type: 'paragraph', runs: [{ text: LONG }] }],
    },
    {
      ...{ type: 'table', caption: [], headerRow: true },
      rows: [1, 2, 3].map((row) =>
        [LONG, 'Lorries', row, LONG].map((text) => [{ text: `${text}` }]),
      ),
    },
    { type: 'rule' },
  ],
  tags: [{ id: 'ferry', label: `Ferry ${LONG}` }],
  related: [{ headline: 'Known', storyId: 'known' }],
  coverage: [{ id: 'quay', name: 'Reopening the quay' }],
});

const card = (edition: EditionId, id: string, more: Partial<CardStory> = {}): CardStory => ({
  ...{ id, edition, kind: 'news', section: 'sports', region: null, deck: 'A deck', readMinutes: 3 },
  ...{ headline: `${id}: ${LONG}`, authors: [], publishedAt: MOMENT, href: id, picture: media },
  ...more,
});

function framed(edition: EditionId, content: ReactNode): string {
  return renderToStaticMarkup(
    <PageFrame
      {...{ siteName: 'The Harbour Courier', edition, links: pageLinks, now: new Date(MOMENT) }}
      place={{ section: 'economy' }}
      editions={[{ edition: edition === 'es' ? 'en' : 'es', href: 'other' }]}
      ticker={[
        { id: '1', text: `A line of news ${LONG}`, at: MOMENT, href: 'known.html' },
        { id: '2', text: 'Another line', at: MOMENT, href: null },
      ]}
    >
      {content}
    </PageFrame>,
  );
}

const pages = (edition: EditionId): Record<string, string> => {
  const cards = ['a', 'b', 'c', 'd', 'e'].map((id) => card(edition, id));
  const opinion = card(edition, 'o', {
    kind: 'opinion',
    authors: [{ id: 'a', name: 'Nora' }],
    picture: null,
  });
  const [lead = opinion, ...rest] = cards;
  const common = { edition, links: pageLinks };
  const front = {
    ...{ lead, second: rest.slice(0, 2), latest: rest, articles: [opinion], pictures: rest },
    ...{ sections: [{ section: 'sports' as const, stories: cards }], mostRead: cards },
  };
  return {
    front: framed(edition, <FrontPage {...common} siteName="The Harbour Courier" front={front} />),
    story: framed(
      edition,
      <StoryPage
        {...{ story: story(edition), links: pageLinks, updatedAt: MOMENT }}
        {...{ mostRead: cards, readNext: [opinion, ...rest] }}
      />,
    ),
    list: framed(
      edition,
      <ListPage
        {...{ ...common, label: 'Tag', title: LONG, isSection: false, mostRead: cards }}
        list={{ stories: [...cards, opinion], page: 2, pages: 3 }}
        hrefOfPage={String}
        division={{
          name: 'Africa: sections',
          parts: [
            { id: 'all', name: 'All sections', href: 'all', isHere: true },
            { id: 'sports', name: LONG, href: 'sports', isHere: false },
          ],
        }}
      />,
    ),
    search: framed(
      edition,
      <SearchPage
        {...{ ...common, typed: LONG, hrefOfPage: String }}
        list={{ stories: cards, page: 1, pages: 2 }}
      />,
    ),
    'search without results': framed(
      edition,
      <SearchPage
        {...{ ...common, typed: 'none', hrefOfPage: String }}
        list={{ stories: [], page: 1, pages: 1 }}
      />,
    ),
    message: framed(edition, <MessagePage {...common} message="notFound" latest={rest} />),
  };
};

const root = document.documentElement;
let before = '';

beforeEach(() => {
  before = document.body.innerHTML;
  const style = document.createElement('style');
  style.id = 'page-css';
  style.textContent = pageCss;
  document.head.append(style);
});

afterEach(async () => {
  document.getElementById('page-css')?.remove();
  document.body.innerHTML = before;
  root.lang = 'en';
  root.dir = 'ltr';
  await scheme('light');
});

const scheme = (value: 'light' | 'dark'): Promise<unknown> =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value }],
  });

function show(edition: EditionId, html: string): void {
  root.lang = edition;
  root.dir = directionOf(edition);
  document.body.innerHTML = html;
  for (const menu of document.querySelectorAll('details')) menu.open = true;
}

test.each([
  ['en', 'light'],
  ['en', 'dark'],
  ['ar', 'light'],
  ['ar', 'dark'],
  ['es', 'light'],
] as const)('every page of the edition %s can be read by everyone, %s', async (edition, value) => {
  await scheme(value);
  expect(matchMedia('(prefers-color-scheme: dark)').matches).toBe(value === 'dark');
  for (const [name, html] of Object.entries(pages(edition))) {
    for (const width of [1280, 390]) {
      await page.viewport(width, 900);
      show(edition, html);
      const { violations } = await axe.run(document);
      const found = violations.map(({ id, nodes }) => [name, width, id, nodes[0]?.html]);
      expect(found).toEqual([]);
    }
  }
});

test.each(['en', 'ar'] as const)(
  'no page of the edition %s is wider than its window',
  async (edition) => {
    for (const [name, html] of Object.entries(pages(edition))) {
      for (const width of [360, 600, 820, 1088, 1280, 1920]) {
        await page.viewport(width, 900);
        show(edition, html);
        expect([name, width, root.scrollWidth]).toEqual([name, width, width]);
      }
    }
  },
);

test('a picture has its room before it is there, and a cropped one keeps its focal point', async () => {
  await page.viewport(1280, 900);
  show('ar', pages('ar').story ?? '');
  const lead = document.querySelector('[data-part=lead] img') as HTMLElement;
  const { width, height } = lead.getBoundingClientRect();
  expect(width).toBeGreaterThan(600);
  expect(width / height).toBeCloseTo(1600 / 900, 1);
  const cropped = document.querySelector('.card-picture img') as HTMLElement;
  const style = getComputedStyle(cropped);
  expect([style.objectFit, style.objectPosition]).toEqual(['cover', '100% 50%']);
});
