import type { FrontSlotId } from '@shared/front/slots';
import type { FrontSlot } from '@shared/publish/front';
import { describe, expect, test } from 'vitest';
import { Paper, textsOf } from './paper';

const HOUR_MS = 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

const slot = (at: FrontSlotId, storyId: string, more: Partial<FrontSlot> = {}): FrontSlot => ({
  ...{ slot: at, storyId, headline: null, kicker: null, expiresAt: null },
  ...more,
});
const put = (paper: Paper, slots: unknown[], headers: Record<string, string> = {}) =>
  paper.call('PUT', '/front/en', {
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ edition: 'en', slots }),
  });
/** The headlines on top: the one that leads, and those beside it. */
const top = async (paper: Paper) =>
  textsOf(await paper.page('/'), '.front-top > .card h2, .front-second h2');

/** A site with stories a, the oldest, to e, the newest. */
async function paperWithStories(): Promise<Paper> {
  const paper = await Paper.open();
  for (const [index, id] of [...'abcde'].entries()) {
    const publishedAt = new Date(paper.now + index * MINUTE_MS).toISOString();
    await paper.publish({ id, slug: id, headline: id.toUpperCase(), publishedAt });
  }
  return paper;
}

describe('the front page of an edition', () => {
  test('shows what an editor chose in its place, and around it the newest, each once', async () => {
    const paper = await paperWithStories();
    expect(await top(paper)).toEqual(['E', 'D', 'C']);
    expect((await put(paper, [slot('second-1', 'a')])).status).toBe(200);
    expect(await top(paper)).toEqual(['E', 'A', 'D']);
    await put(paper, [slot('lead', 'b'), slot('second-2', 'e')]);
    expect(await top(paper)).toEqual(['B', 'D', 'E']);
    await put(paper, []);
    expect(await top(paper)).toEqual(['E', 'D', 'C']);
  });

  test('says it in other words where the editor has written some', async () => {
    const paper = await paperWithStories();
    await put(paper, [slot('lead', 'a', { headline: 'Short', kicker: 'Exclusive' })]);
    const page = await paper.page('/');
    expect(textsOf(page, '.front-top > .card h2')).toEqual(['Short']);
    expect(textsOf(page, '.front-top > .card .card-kicker')).toEqual(['Exclusive']);
    expect(textsOf(await paper.page('/en/economy/a'), 'h1')).toEqual(['A']);
  });

  test('fills a place itself when its time is over', async () => {
    const paper = await paperWithStories();
    const expiresAt = new Date(paper.now + HOUR_MS).toISOString();
    await put(paper, [slot('lead', 'a', { expiresAt })]);
    expect((await top(paper))[0]).toBe('A');
    paper.now += HOUR_MS;
    expect((await top(paper))[0]).toBe('E');
    expect((await paper.call('GET', '/front/en')).json.slots).toEqual([]);
  });

  test('loses a story that is withdrawn, for good, and tells a desk that has not seen it', async () => {
    const paper = await paperWithStories();
    const [live] = await paper.publish({ id: 'f', slug: 'f', headline: 'F' });
    const before = await put(paper, [slot('lead', 'f'), slot('second-1', 'a')]);
    await paper.withdraw('f', live?.etag ?? '');
    expect(await top(paper)).toEqual(['E', 'A', 'D']);
    const { json } = await paper.call('GET', '/front/en');
    expect(json.slots).toEqual([slot('second-1', 'a')]);
    const late = await put(paper, [slot('lead', 'f')], { 'if-match': before.json.etag });
    expect([late.status, late.json.error.code]).toEqual([412, 'precondition_failed']);
    await paper.publish({ id: 'f', slug: 'f', headline: 'F' });
    expect((await top(paper))[1]).toBe('A');
  });

  test('waits for a story that comes after its place, and shows none of another edition or kind', async () => {
    const paper = await paperWithStories();
    const slots = [slot('lead', 'late'), slot('second-1', 'es'), slot('articles-1', 'a')];
    await put(paper, slots);
    await paper.publish({ id: 'es', slug: 'es', edition: 'es', headline: 'ES' });
    expect(await top(paper)).toEqual(['E', 'D', 'C']);
    await paper.publish({ id: 'late', slug: 'late', headline: 'LATE' });
    expect((await top(paper))[0]).toBe('LATE');
    const page = await paper.page('/');
    expect(textsOf(page, '[aria-labelledby=strip-articles] .card')).toEqual([]);
    await paper.publish({ id: 'opinion', slug: 'opinion', kind: 'opinion', headline: 'MINE' });
    await put(paper, [slot('articles-1', 'opinion')]);
    expect(textsOf(await paper.page('/'), '[aria-labelledby=strip-articles] h3')).toEqual(['MINE']);
  });

  test('is refused whole when it is not as the contract says, or another desk was there', async () => {
    const paper = await paperWithStories();
    const first = await put(paper, [slot('lead', 'a')]);
    for (const slots of [
      [slot('lead', 'a'), slot('lead', 'b')],
      [slot('lead', 'a'), slot('second-1', 'a')],
      [{ ...slot('lead', 'a'), slot: 'nowhere' }],
      [{ ...slot('lead', 'a'), headline: '' }],
      [{ ...slot('lead', 'a'), more: 1 }],
    ]) {
      const reply = await put(paper, slots);
      expect([reply.status, reply.json.error.code]).toEqual([422, 'invalid']);
    }
    const second = await put(paper, [slot('lead', 'b')], { 'if-match': first.json.etag });
    expect(second.status).toBe(200);
    expect((await put(paper, [], { 'if-match': first.json.etag })).status).toBe(412);
    expect((await top(paper))[0]).toBe('B');
    expect((await paper.call('GET', '/front/xx')).status).toBe(404);
  });
});
