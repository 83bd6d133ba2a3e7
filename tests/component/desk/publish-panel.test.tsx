import { NEVER_PUBLISHED, type PublicationStatus } from '@shared/ipc/publish';
import { stateOf } from '@shared/story/workflow';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Attempts } from '../../../src/renderer/inspector/attempts';
import { DeskDouble, type StoryDouble } from '../desk-double';
import { button, combobox, lines, openWindow, showPart, textbox } from './window';

const tab = (name: RegExp) => page.getByRole('tab', { name });
const status = (name: string) => page.getByRole('status', { name });

const READY = {
  headline: 'Ferry stops at noon',
  body: [{ type: 'paragraph' as const, runs: [{ text: 'The last boat left.' }] }],
  fields: { section: 'economy' as const, source: 'Agencies' },
};

/** As main tells all windows. */
function announce(desk: DeskDouble, story: StoryDouble, change: Partial<PublicationStatus>): void {
  story.publication = { ...NEVER_PUBLISHED, ...change };
  desk.announce('publication:changed', { id: story.id, status: story.publication });
}

describe('the publish panel', () => {
  test('says what stops the story, and takes the editor there', async () => {
    const desk = new DeskDouble();
    await openWindow(desk, desk.add({ headline: 'Ferry stops' }));
    await tab(/^Publish.*2 things to fix/).click();
    await expect.element(page.getByText('Choose a section.')).toBeVisible();
    await expect.element(page.getByText('The story has no deck.')).toBeVisible();

    await button('Fix: The story has no text.').click();
    await expect.element(textbox('Body')).toHaveFocus();
    await button('Fix: Choose a section.').click();
    await expect.element(combobox('Section')).toHaveFocus();
  });

  test('queues a story that nothing stops, and takes it back', async () => {
    const desk = new DeskDouble();
    await openWindow(desk, desk.add(READY));
    await tab(/^Publish/).click();
    await expect.element(page.getByText('Nothing stops it.')).toBeVisible();
    await button('Publish').click();
    await expect.element(status('Publish status')).toMatchTextContent('Waiting to be sent');
    await expect.element(button('Publish')).toBeDisabled();
    await button('Cancel publishing').click();
    await expect.element(status('Publish status')).toMatchTextContent('Not on the site');
    await expect.element(button('Publish')).toBeEnabled();
  });

  test('keeps a story that is stopped here, and shows why', async () => {
    const desk = new DeskDouble();
    await openWindow(desk, desk.add());
    await button('Publish').click();
    await expect
      .element(page.getByText(/^Not published\. The story has no headline/))
      .toBeVisible();
    await expect.element(tab(/^Publish/)).toHaveAttribute('aria-selected', 'true');
    await expect.element(status('Publish status')).toMatchTextContent(/things to fix/);
  });

  test('does not publish words that are not on the disk, and not later by itself either', async () => {
    const desk = new DeskDouble();
    const story = desk.add(READY);
    await openWindow(desk, story);
    desk.refusal = 'The disk is full.';
    await textbox('Source').fill('Staff');
    await button('Publish').click();
    await expect.element(page.getByText(/^Not published: the last words/)).toBeVisible();
    desk.refusal = null;
    await expect.element(status('Save status')).toMatchTextContent(/^Saved/);
    expect(story.publication.phase).toBe('none');
    await expect.element(status('Publish status')).toHaveTextContent('Not on the site');
  });

  test('holds the presses for all stories, says so everywhere, and releases them', async () => {
    const desk = new DeskDouble();
    await openWindow(desk, desk.add(READY));
    await tab(/^Publish/).click();
    await button('Publish').click();
    await expect.element(page.getByText(/^They run/)).toBeVisible();
    await button('Hold the presses').click();
    await expect.element(page.getByText(/^Held since .*\. Nothing is sent/)).toBeVisible();
    await expect
      .element(status('Publish status'))
      .toHaveTextContent('Waiting: the presses are held');
    await expect.element(page.getByText(/presses held/)).toBeVisible();
    await expect.element(button('Retry now')).not.toBeInTheDocument();
    await button('Release the presses').click();
    await expect.element(button('Retry now')).toBeVisible();
    await expect.element(status('Publish status')).toHaveTextContent('Waiting to be sent');
  });

  test('paces what this desk sends, and lets it go again', async () => {
    const desk = new DeskDouble();
    await openWindow(desk, desk.add(READY));
    await tab(/^Publish/).click();
    const speed = combobox('Speed');
    await expect.element(speed).toHaveValue('As fast as the line goes');
    await speed.click();
    await page.getByRole('option', { name: 'At most 50 KB a second' }).click();
    await expect.element(speed).toHaveValue('At most 50 KB a second');
    await expect.element(page.getByText(/^Pictures wait their turn/)).toBeVisible();
    await speed.click();
    await page.getByRole('option', { name: 'As fast as the line goes' }).click();
    await expect.element(page.getByText(/^Pictures wait their turn/)).not.toBeInTheDocument();
  });

  test('tells how far the pictures of a story are that is on its way', async () => {
    const desk = new DeskDouble();
    const story = desk.add(READY);
    await openWindow(desk, story);
    await tab(/^Publish/).click();
    announce(desk, story, { phase: 'sending', attempts: 1 });
    await expect.element(page.getByText('On its way.')).toBeVisible();
    const progress = { picture: 2, pictures: 3, part: 0.405 };
    desk.announce('publication:progress', { id: 'another', progress });
    desk.announce('publication:progress', { id: story.id, progress: { ...progress, part: 0.7 } });
    desk.announce('publication:progress', { id: story.id, progress });
    await expect.element(page.getByText('On its way: picture 2 of 3, 40 %.')).toBeVisible();
    desk.announce('publication:progress', {
      ...{ id: story.id, progress: { picture: 3, pictures: 3, part: 1 } },
    });
    await expect.element(page.getByText('On its way: the pictures are there.')).toBeVisible();
  });

  test('says that the clock of this computer is not the site’s', async () => {
    const desk = new DeskDouble();
    await openWindow(desk, desk.add(READY));
    await tab(/^Publish/).click();
    desk.tellOutbox({ clockAheadMs: 7 * 60_000 });
    await expect
      .element(page.getByText(/^The clock of this computer is 7 min behind the site’s/))
      .toBeVisible();
    desk.tellOutbox({ clockAheadMs: 0 });
    await expect.element(page.getByText(/^The clock of this computer/)).not.toBeInTheDocument();
  });

  test('gives the address of a live story, and says what the site does not have yet', async () => {
    const desk = new DeskDouble();
    const story = desk.add(READY);
    await openWindow(desk, story);
    await tab(/^Publish/).click();
    const url = 'https://site.example/en/economy/ferry';
    announce(desk, story, { phase: 'live', url, publishedAt: Date.UTC(2026, 0, 8, 12) });
    await expect.element(status('Publish status')).toMatchTextContent('Live');
    await expect.element(button('Publish')).toBeDisabled();
    await status('Publish status').getByRole('link').click();
    expect(desk.openedOutside).toEqual([url]);

    announce(desk, story, { phase: 'live', url, publishedAt: 1, changedSince: true });
    await expect.element(page.getByText(/What was edited since is only here/)).toBeVisible();
    await expect.element(button('Publish')).toBeEnabled();
  });

  test('says in the site’s words why it was refused, and what a conflict means', async () => {
    const desk = new DeskDouble();
    const story = desk.add(READY);
    await openWindow(desk, story);
    await tab(/^Publish/).click();
    announce(desk, story, { phase: 'attention', message: 'The site refused the token.' });
    await expect.element(page.getByText('The site refused the token.')).toBeVisible();
    await expect.element(button('Retry now')).toBeVisible();
    await expect.element(status('Publish status')).toMatchTextContent('Needs attention');

    announce(desk, story, { phase: 'conflict', message: 'Someone changed it on the site.' });
    await expect.element(page.getByText(/Both versions are kept/)).toBeVisible();
    await expect.element(button('Retry now')).not.toBeInTheDocument();
    await expect.element(button('Publish')).toBeDisabled();
  });

  test('moves the story through the newsroom and writes down who did it', async () => {
    const desk = new DeskDouble();
    const story = desk.add(READY);
    await openWindow(desk, story);
    await tab(/^Publish/).click();
    await button('Send to copy desk').click();
    await expect.poll(() => stateOf(story.doc)).toBe('review');
    await button('Mark ready').click();
    await expect.poll(() => stateOf(story.doc)).toBe('ready');
    await button('Back to draft').click();
    await expect.poll(() => stateOf(story.doc)).toBe('draft');
    await expect
      .poll(() => lines('Log'))
      .toEqual([
        expect.stringMatching(/^Back to draft.*Nora Lindqvist$/),
        expect.stringMatching(/^Marked ready.*Nora Lindqvist$/),
        expect.stringMatching(/^Sent to the copy desk.*Nora Lindqvist$/),
      ]);
  });

  test('lists every attempt, the newest first and the oldest when asked for', async () => {
    const desk = new DeskDouble();
    const attempts = Array.from({ length: 6 }, (_, index) => ({
      ...{ at: 6000 - index, action: 'put' as const, site: null },
      ...(index === 0
        ? { outcome: 'live', message: null }
        : { outcome: 'not reached', message: 'The site cannot be reached.' }),
    }));
    await showPart(desk, desk.add(READY), () => <Attempts attempts={attempts} />);
    expect(lines('Attempts to publish')[0]).toMatch(/^Live/);
    expect(lines('Attempts to publish')).toHaveLength(4);
    await button('Show 2 earlier').click();
    expect(lines('Attempts to publish')).toHaveLength(6);
  });
});
