import type { EntryBlock } from '@shared/story/blocks';
import type { StoryContent } from '@shared/story/compose';
import { entriesOf } from '@shared/story/live-blog';
import { projectStory } from '@shared/story/projection';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, openWindow, textbox } from '../desk/window';
import { DeskDouble, type StoryDouble } from '../desk-double';
import { wear } from '../theme';

const keys = userEvent.keyboard;
const runs = (text: string) => [{ text }];
const paragraph = (text: string) => ({ type: 'paragraph' as const, runs: runs(text) });
const entry = (title: string, more: Partial<EntryBlock> = {}): EntryBlock => ({
  ...{ type: 'entry', id: title.toLowerCase(), at: Date.UTC(2026, 10, 25, 9, 30), title },
  ...{ pinned: false, author: '', released: false, blocks: [paragraph(`${title} it is.`)] },
  ...more,
});

const content = (body: StoryContent['body'], edition: 'en' | 'ar' = 'en') => ({
  headline: 'The harbour opens',
  deck: 'All of it, as it happens.',
  fields: { kind: 'live', section: 'economy', edition } as const,
  body,
});

const written = (story: StoryDouble) => entriesOf(projectStory(story.doc).blocks);
const group = (at = 0) => page.getByRole('group', { name: /^Entry/ }).nth(at);
const stateOf = (at = 0) => group(at).element().querySelector('.state')?.textContent;

async function open(body: StoryContent['body'] = [], edition: 'en' | 'ar' = 'en') {
  const desk = new DeskDouble();
  const story = desk.add(content(body, edition));
  await openWindow(desk, story);
  await expect.element(page.getByRole('region', { name: 'Live' })).toBeVisible();
  return { desk, story };
}

describe('a live blog on the canvas', () => {
  test('takes an entry by keys alone and publishes that one', async () => {
    const { desk, story } = await open();
    await textbox('Body').click();
    await keys('{Control>}{Shift>}e{/Shift}{/Control}');
    await expect.element(textbox('Title of the entry')).toBeVisible();
    await keys('First ship{Enter}The Marigold is in.');
    await expect.poll(() => written(story)[0]?.title).toBe('First ship');
    const [first] = written(story);
    expect(Math.abs((first?.at ?? 0) - Date.now())).toBeLessThan(120_000);
    expect(stateOf()).toBe('Not published');
    await keys('{Control>}{Enter}{/Control}');
    await expect.poll(() => written(story)[0]?.released).toBe(true);
    await expect.poll(() => stateOf()).toBe('On its way');

    await button('New entry').click();
    await keys('Second ship{Enter}The Tern follows.');
    await expect
      .poll(() => written(story).map(({ title }) => title))
      .toEqual(['Second ship', 'First ship']);
    expect([stateOf(0), stateOf(1)]).toEqual(['Not published', 'On its way']);
    expect(Object.keys(story.entries)).toEqual([first?.id]);
    desk.announce('publication:changed', {
      id: story.id,
      status: { ...story.publication, phase: 'live' },
    });
    story.publication = { ...story.publication, phase: 'live' };
    await expect.poll(() => stateOf(1)).toBe('Published');
  });

  test('says that an entry was changed since readers got it, until it is published again', async () => {
    const { story } = await open([entry('Fog')]);
    await group().getByRole('button', { name: 'Publish this entry' }).click();
    await expect.poll(() => stateOf()).toBe('On its way');
    await textbox('Title of the entry').click();
    await keys('{End} at sea');
    await expect.poll(() => stateOf()).toBe('Changed since');
    await group().getByRole('button', { name: 'Publish this entry' }).click();
    await expect.poll(() => stateOf()).toBe('On its way');
    expect(written(story)[0]?.title).toBe('Fog at sea');
  });

  test('withdraws an entry and leaves the others', async () => {
    const { story } = await open([entry('Fog'), entry('Sun')]);
    await group(0).getByRole('button', { name: 'Publish this entry' }).click();
    await expect.poll(() => stateOf(0)).toBe('On its way');
    await group(1).getByRole('button', { name: 'Publish this entry' }).click();
    await expect.poll(() => stateOf(1)).toBe('On its way');
    await group(0).getByRole('button', { name: 'Withdraw this entry' }).click();
    await expect.poll(() => stateOf(0)).toBe('Not published');
    expect(written(story).map(({ released }) => released)).toEqual([false, true]);
    expect(Object.keys(story.entries)).toEqual(['sun']);
  });

  test('keeps an entry on the desk when the story cannot go out', async () => {
    const { story } = await open([entry('Fog', { blocks: [paragraph('')], title: '' })]);
    await group().getByRole('button', { name: 'Publish this entry' }).click();
    await expect.element(page.getByText(/^Not published\..*has no text/).first()).toBeVisible();
    expect(written(story)[0]?.released).toBe(false);
  });

  test('makes an entry a key point in its own words, and takes it away again', async () => {
    const { story } = await open([paragraph('Before.'), entry('Fog'), entry('Sun')]);
    await group(1).getByRole('button', { name: 'Key point' }).click();
    await group(0).getByRole('button', { name: 'Key point' }).click();
    const list = page.getByRole('group', { name: 'Key points' });
    await expect.element(list.getByRole('listitem').first()).toHaveTextContent('Fog');
    expect(projectStory(story.doc).blocks.map(({ type }) => type)).toEqual([
      ...['paragraph', 'key-points', 'entry', 'entry'],
    ]);
    await expect
      .element(group(0).getByRole('button', { name: 'Key point' }))
      .toHaveAttribute('aria-pressed', 'true');
    await group(0).getByRole('button', { name: 'Key point' }).click();
    await group(1).getByRole('button', { name: 'Key point' }).click();
    await expect.poll(() => list.query()).toBeNull();
  });

  test('gives an entry another time, an author and a pin', async () => {
    const { story } = await open([entry('Fog')]);
    await group()
      .getByRole('button', { name: /^Time and author/ })
      .click();
    const time = page.getByLabelText('Time', { exact: true });
    await time.fill('2026-11-24T08:15');
    await textbox('Author').fill('Nadia Ferrand');
    await keys('{Escape}');
    await group().getByRole('button', { name: 'Pin the entry' }).click();
    await expect
      .poll(() => written(story)[0])
      .toMatchObject({
        at: new Date('2026-11-24T08:15').getTime(),
        author: 'Nadia Ferrand',
        pinned: true,
      });
  });

  test('puts a block that is inserted in an entry into that entry', async () => {
    const { story } = await open([entry('Fog'), entry('Sun')]);
    await page.getByText('Sun it is.').click();
    await keys('{End}{Enter}/pull{Enter}Bright.');
    await expect
      .poll(() => written(story)[1]?.blocks.map(({ type }) => type))
      .toEqual(['paragraph', 'pull-quote', 'paragraph']);
  });

  test('ends, and goes on', async () => {
    const { story } = await open([entry('Fog')]);
    await button('End the live blog').click();
    await expect.poll(() => projectStory(story.doc).fields.liveEndedAt).not.toBeNull();
    await expect.element(page.getByText(/^Ended/)).toBeVisible();
    await button('Go on with the live blog').click();
    await expect.poll(() => projectStory(story.doc).fields.liveEndedAt).toBeNull();
  });
});

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  test.each(['en', 'ar'] as const)(
    'the canvas of the edition %s has no barrier',
    async (edition) => {
      await open(
        [
          { type: 'key-points', points: [{ runs: runs('The fog lifts'), entry: 'fog' }] },
          entry('Fog', { released: true, pinned: true, author: 'Nadia Ferrand' }),
          entry('Sun'),
        ],
        edition,
      );
      await expect.element(group(1)).toBeVisible();
      await wear(theme);
      const main = document.querySelector('main');
      if (!main) throw new Error('There is no canvas.');
      const { violations } = await axe.run(main);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );
});
