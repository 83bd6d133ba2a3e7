import { STORY_SCHEMA_VERSION } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { DeskDouble, type StoryDouble } from '../desk-double';
import { button, lines, openWindow, textbox } from './window';

const status = (name: string) => page.getByRole('status', { name });
const heading = (name: string) => page.getByRole('heading', { name });
const inspector = () => page.getByRole('complementary', { name: 'Inspector' });

/** What another desk writes into a story. */
function change(story: StoryDouble, edit: (doc: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(story.doc));
  const before = Y.encodeStateVector(copy);
  edit(copy);
  return Y.encodeStateAsUpdate(copy, before);
}

describe('a window', () => {
  test('teaches while no story is open', async () => {
    await openWindow(new DeskDouble());
    await expect.element(heading('Choose a story')).toBeVisible();
    await expect.element(page.getByText(/Nothing is written yet/)).toBeVisible();
  });

  test('begins a story in Arabic, from right to left, with the caret in its headline', async () => {
    const desk = new DeskDouble();
    await openWindow(desk);
    await button('Choose the edition or a template').click();
    await page.getByRole('menuitem', { name: /Arabic/ }).click();
    await expect.element(textbox('Headline')).toHaveFocus();
    await userEvent.keyboard('عودة العبّارة');
    const [story] = desk.stories.values();
    await expect.poll(() => story && projectStory(story.doc).headline).toBe('عودة العبّارة');
    const field = textbox('Headline').element();
    expect(getComputedStyle(field).direction).toBe('rtl');
  });

  test('says Saved only once main has taken the words, and where they are until then', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Ferry' });
    await openWindow(desk, story);
    await expect.element(status('Save status')).toMatchTextContent(/^Saved/);
    desk.refusal = 'The disk is full.';
    await userEvent.fill(textbox('Source'), 'Agencies');
    await expect.element(page.getByRole('alert').getByText(/kept in this window/)).toBeVisible();
    await expect.element(status('Save status')).not.toMatchTextContent(/^Saved/);
    desk.refusal = null;
    await expect.element(status('Save status')).toMatchTextContent(/^Saved/);
    expect(projectStory(story.doc).fields.source).toBe('Agencies');
  });

  test('says why a story did not open, and tries again when asked', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Ferry' });
    desk.stories.delete(story.id);
    await openWindow(desk, story);
    await expect.element(heading('The story did not open')).toBeVisible();
    await expect.element(page.getByText('This story is not on this desk.')).toBeVisible();
    desk.stories.set(story.id, story);
    await button('Try again').click();
    await expect.element(textbox('Headline')).toMatchTextContent('Ferry');
  });

  test('shows a story of a newer Galley, says so, and lets nobody write', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Ferry', tags: [{ label: 'harbour' }] });
    story.doc.getMap('meta').set('schema', STORY_SCHEMA_VERSION + 1);
    await openWindow(desk, story);
    await expect.element(page.getByText(/newer/i).first()).toBeVisible();
    await expect.element(textbox('Source')).toHaveAttribute('readonly');
    await expect.element(button('Publish')).toBeDisabled();
    await expect.element(button('Remove tag harbour')).not.toBeInTheDocument();
  });

  test('puts a story into the bin at once, and takes it out again', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Ferry' });
    await openWindow(desk, story);
    await button('More about Ferry').click();
    await page.getByRole('menuitem', { name: /^Move to the bin/ }).click();
    await expect.element(heading('Choose a story')).toBeVisible();
    expect(desk.stories.has(story.id)).toBe(false);
    await button('Undo').click();
    await expect.element(textbox('Headline')).toMatchTextContent('Ferry');
    await expect.poll(() => lines('Stories')).toHaveLength(1);
  });

  test('leaves a story that another window puts into the bin', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Ferry' });
    await openWindow(desk, story);
    await expect.element(textbox('Headline')).toBeVisible();
    await desk.connect().desk.drafts.bin({ id: story.id });
    await expect.element(heading('Choose a story')).toBeVisible();
    await button('Take it out').click();
    await expect.element(textbox('Headline')).toMatchTextContent('Ferry');
  });

  test('keeps what is typed in one field when another desk changes the next', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Ferry' });
    await openWindow(desk, story);
    await textbox('Source').click();
    const typing = userEvent.keyboard('Agencies and staff');
    for (const town of ['P', 'Po', 'Por', 'Port']) {
      const bytes = change(story, (doc) => doc.getMap('fields').set('dateline', town));
      desk.receive(story.id, bytes);
      await new Promise((go) => setTimeout(go, 10));
    }
    await typing;
    await expect.element(textbox('Source')).toHaveValue('Agencies and staff');
    await expect.element(textbox('Dateline')).toHaveValue('Port');
    await expect.poll(() => projectStory(story.doc).fields.source).toBe('Agencies and staff');
  });

  test('undoes a field by the same key as a word, and a search by its own history', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Ferry' });
    await openWindow(desk, story);
    await textbox('Source').click();
    await userEvent.keyboard('Agencies');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(textbox('Source')).toHaveValue('');

    await userEvent.keyboard('Staff');
    await page.getByRole('searchbox').click();
    await userEvent.keyboard('river');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByRole('searchbox')).not.toHaveValue('river');
    await expect.element(textbox('Source')).toHaveValue('Staff');
  });

  test('lays the inspector over the canvas where there is no room beside it', async () => {
    const desk = new DeskDouble();
    await openWindow(desk, desk.add({ headline: 'Ferry' }));
    await expect.element(inspector()).toBeVisible();
    await page.viewport(940, 640);
    await expect.element(inspector()).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}3{/Control}');
    await expect.element(page.getByRole('tab', { name: 'Details' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(inspector()).not.toBeInTheDocument();
  });

  test('does not scroll as a whole, however much there is in its columns', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Ferry stops at noon' });
    await openWindow(desk, story);
    await page.viewport(1300, 400);
    for (const keys of ['3', '4', '5']) {
      await userEvent.keyboard(`{Control>}${keys}{/Control}`);
      await expect.element(inspector()).toBeVisible();
      await expect.poll(sizeOfPage).toEqual([1300, 400]);
    }
  });

  test('fits into 800 by 600 with nothing cut off', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Ferry stops at noon, and nobody was told before it did' });
    await openWindow(desk, story);
    await page.viewport(800, 600);
    await expect.element(textbox('Headline')).toBeVisible();
    await expect.poll(sizeOfPage).toEqual([800, 600]);
    for (const name of ['Preview', 'Inspector', 'New story']) {
      const box = button(name).element().getBoundingClientRect();
      expect(box.right, name).toBeLessThanOrEqual(800);
    }
    const saved = status('Save status').element();
    expect(saved.scrollWidth).toBeLessThanOrEqual(saved.clientWidth);
  });
});

/** Width and height of all that the page could scroll through, CSS pixels. */
function sizeOfPage(): [width: number, height: number] {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return [scrollWidth, scrollHeight];
}
