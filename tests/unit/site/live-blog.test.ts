import type { PublicBlock, PublicStory } from '@shared/publish/public-story';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import followPage from '../../../src/site/pages/follow-page.client.js?raw';
import { eventually } from '../eventually';
import { Paper } from './paper';
import { paragraph, publicStory } from './public-stories';

const entry = (id: string, minute: number, pinned = false): PublicBlock => ({
  ...{ type: 'entry', id, at: `2026-01-05T09:${minute}:00.000Z`, title: `<${id}>`, pinned },
  ...{ author: '', blocks: [paragraph(`Text of ${id}.`)] },
});
const liveBlog = (body: PublicBlock[], more: Partial<PublicStory> = {}): PublicStory =>
  publicStory({ id: 'harbour', slug: 'harbour', format: 3, kind: 'live', body, ...more });

/** What a page that is open is sent of its live blog. */
async function follow(paper: Paper, path: string) {
  const stopping = new AbortController();
  const answer = await fetch(paper.url + path, { signal: stopping.signal });
  const sent: string[] = [];
  void (async () => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^event: live\ndata: (.*)$/m.exec(event)?.[1];
        if (data) sent.push(JSON.parse(data));
      }
    }
  })().catch(() => {});
  return { sent, leave: () => stopping.abort() };
}

test('an open page is sent what it shows, and each change of it', async () => {
  const paper = await Paper.open();
  const first = await paper.put(liveBlog([entry('one', 10)]));
  const page = await paper.page('/en/economy/harbour');
  const feed = page.querySelector('[data-ticker-feed]')?.getAttribute('data-ticker-feed') ?? '';
  expect(feed).toBe('/en/ticker?live=harbour');
  const reader = await follow(paper, feed);
  await eventually(() => expect(reader.sent).toHaveLength(1));
  const shown = page.createElement('div');
  shown.innerHTML = reader.sent[0] ?? '';
  expect(shown.innerHTML).toBe(page.querySelector('[data-live]')?.innerHTML);
  const etag = first.json.etag;
  const second = await paper.put(liveBlog([entry('two', 20), entry('one', 10)]), {
    'if-match': etag,
  });
  expect(second.status).toBe(200);
  await eventually(() => expect(reader.sent.at(-1)).toContain('id="entry-two"'));
  expect(reader.sent.at(-1)).toContain('&lt;two&gt;');
  const ended = { liveEndedAt: '2026-01-05T12:00:00.000Z' };
  await paper.put(liveBlog([entry('two', 20), entry('one', 10)], ended), {
    'if-match': second.json.etag,
  });
  await eventually(() => expect(reader.sent.at(-1)).toContain('Live coverage has ended'));
  reader.leave();
  const after = await paper.page('/en/economy/harbour');
  expect(after.querySelector('[data-ticker-feed]')?.getAttribute('data-ticker-feed')).toBe(
    '/en/ticker',
  );
  expect(after.querySelector('.kicker .live')).toBeNull();
});

test('who asks for a story that is none is sent the ticker alone', async () => {
  const paper = await Paper.open();
  const reader = await follow(paper, '/en/ticker?live=../../etc');
  const other = await follow(paper, '/en/ticker?live=no-such-story');
  await paper.putTicker('en', [{ text: 'A line' }]);
  expect([reader.sent, other.sent]).toEqual([[], []]);
  reader.leave();
  other.leave();
});

/** A page of a site in a browser of its own, whose script runs; gives the function that sends it events. */
function openPage(html: string) {
  const { window } = new JSDOM(html, { runScripts: 'outside-only', url: 'http://site.test/' });
  const listeners = new Map<string, (event: { data: string }) => void>();
  Object.assign(window, {
    EventSource: class {
      addEventListener(name: string, listener: (event: { data: string }) => void): void {
        listeners.set(name, listener);
      }
      close(): void {}
    },
  });
  Object.defineProperty(window.document, 'hidden', { value: false });
  window.eval(followPage);
  return {
    document: window.document,
    send: (markup: string) => listeners.get('live')?.({ data: JSON.stringify(markup) }),
  };
}

test('a new entry comes to its place, what stands there stays, and who listens is told', () => {
  const one = '<article data-part="entry" id="entry-one">One</article>';
  const two = '<article data-part="entry" id="entry-two">Two</article>';
  const state = (words: string) => `<p data-part="live-state">${words}</p>`;
  const page = openPage(
    `<div data-ticker-feed="/en/ticker?live=a"></div><div data-live>${state('Now')}${one}</div>
     <p role="status" data-live-news="A new update has come."></p>`,
  );
  const { document, send } = page;
  const standing = document.getElementById('entry-one');
  send(state('Now') + one);
  expect(document.querySelector('[role=status]')?.textContent).toBe('');
  send(state('Later') + two + one);
  const order = () =>
    [...document.querySelectorAll('[data-live] > *')].map((node) => node.textContent);
  expect(order()).toEqual(['Later', 'Two', 'One']);
  expect(document.getElementById('entry-one')).toBe(standing);
  expect(document.querySelector('[role=status]')?.textContent).toBe('A new update has come.');
  const arrived = document.getElementById('entry-two');
  expect(arrived?.className).toBe('arrived');
  send(state('Later') + two + one);
  expect(document.getElementById('entry-two')).toBe(arrived);
  send(state('Later') + two);
  expect(order()).toEqual(['Later', 'Two']);
});
