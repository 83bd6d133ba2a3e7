import { bodyOf, readFields } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { speak } from '../../../src/renderer/i18n';
import { button, combobox, list, openWindow, textbox } from '../desk/window';
import { DeskDouble, type StoryDouble } from '../desk-double';
import { wear } from '../theme';

const keys = userEvent.keyboard;
const typesOf = ({ doc }: StoryDouble) => projectStory(doc).blocks.map(({ type }) => type);
const last = (desk: DeskDouble): StoryDouble => {
  const story = [...desk.stories.values()].at(-1);
  if (!story) throw new Error('No story was begun.');
  return story;
};
const names = () =>
  [...list('Templates').element().querySelectorAll('input')].map(({ value }) => value);

afterEach(() => {
  speak('en');
  Object.assign(document.documentElement, { lang: 'en', dir: 'ltr' });
});

async function byCommand(words: string): Promise<void> {
  await keys('{Control>}k{/Control}');
  await userEvent.fill(combobox('Command or story'), words);
  await keys('{Enter}');
}

describe('a story begun from a template', () => {
  test('is chosen in the menu, and its headline waits for words', async () => {
    const desk = new DeskDouble();
    await openWindow(desk);
    await button('Choose the edition or a template').click();
    expect(await violations('.float')).toEqual([]);
    await page.getByRole('menuitem', { name: 'Explainer' }).click();
    await expect.element(textbox('Headline')).toHaveFocus();
    expect(readFields(last(desk).doc)).toMatchObject({ kind: 'analysis', edition: 'en' });
    await expect.element(page.getByRole('heading', { name: 'Why does it matter?' })).toBeVisible();
    // What stands there is the template's: nothing was written by opening it.
    expect(last(desk).appended).toEqual([]);
  });

  test('is chosen in the palette', async () => {
    const desk = new DeskDouble();
    await openWindow(desk);
    await byCommand('template picture story');
    await expect.element(textbox('Headline')).toHaveFocus();
    expect(typesOf(last(desk))).toEqual(['gallery', 'paragraph']);
  });
});

describe('the open story', () => {
  test('is kept as a template, and later in place of that', async () => {
    const desk = new DeskDouble();
    const runs = [{ text: 'The match began.' }];
    const story = desk.add({ headline: 'Match', body: [{ type: 'paragraph', runs }] });
    await openWindow(desk, story);
    await expect.element(textbox('Headline')).toBeVisible();
    await byCommand('save as template');
    await expect.element(combobox('Name of the template')).toHaveFocus();
    await keys('Match report');
    await expect.element(page.getByText('A new template.')).toBeVisible();
    expect(await violations('.dialog')).toEqual([]);
    await keys('{Enter}');
    await expect.element(page.getByText('“Match report” is among the templates.')).toBeVisible();
    await byCommand('save as template');
    await userEvent.fill(combobox('Name of the template'), 'match Report');
    await expect
      .element(page.getByText('The template “Match report” gets this text.'))
      .toBeVisible();
    await keys('{Enter}');
    await expect.element(combobox('Name of the template')).not.toBeInTheDocument();
    expect([...desk.templates.values()].map(({ name }) => name).filter(Boolean)).toEqual([
      'Match report',
    ]);
    await byCommand('template match report');
    await expect.element(textbox('Headline')).toHaveFocus();
    expect(projectStory(last(desk).doc)).toMatchObject({
      ...{ headline: '', blocks: [{ type: 'paragraph', runs }] },
    });
  });

  test('gets the blocks of its kind while nothing is written, in one step', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Fair' });
    await openWindow(desk, story);
    const choose = async (kind: string): Promise<void> => {
      await combobox('Kind').click();
      await page.getByRole('option', { name: kind, exact: true }).click();
    };
    await choose('In pictures');
    await expect.poll(() => typesOf(story)).toEqual(['gallery', 'paragraph']);
    await choose('Live blog');
    await expect.poll(() => typesOf(story)).toEqual(['key-points', 'entry']);
    await textbox('Headline').click();
    await keys('{Control>}z{/Control}');
    await expect.poll(() => typesOf(story)).toEqual(['gallery', 'paragraph']);
    expect(readFields(story.doc).kind).toBe('pictures');
    await keys('{Control>}z{/Control}');
    await expect.poll(() => typesOf(story)).toEqual(['paragraph']);
    expect(readFields(story.doc).kind).toBe('news');
  });

  test('keeps what is written when it gets another kind', async () => {
    const desk = new DeskDouble();
    const body = [{ type: 'paragraph' as const, runs: [{ text: 'It opened.' }] }];
    const story = desk.add({ headline: 'Fair', body });
    await openWindow(desk, story);
    await combobox('Kind').click();
    await page.getByRole('option', { name: 'Infograph', exact: true }).click();
    await expect.poll(() => readFields(story.doc).kind).toBe('infograph');
    expect(bodyOf(story.doc).length).toBe(1);
    expect(projectStory(story.doc).blocks).toEqual(body);
  });
});

describe('the list of templates', () => {
  async function openTemplates(): Promise<DeskDouble> {
    const desk = new DeskDouble();
    await openWindow(desk);
    await button('Choose the edition or a template').click();
    await page.getByRole('menuitem', { name: 'Templates…' }).click();
    await expect.element(list('Templates')).toBeVisible();
    return desk;
  }

  test('renames one where it stands, and removes one, which can be undone', async () => {
    const desk = await openTemplates();
    await expect.element(button('Restore the built-in ones')).toBeDisabled();
    await textbox('Name of the template Breaking').fill('Flash');
    await keys('{Enter}');
    await expect.poll(() => desk.templates.get('breaking')?.name).toBe('Flash');
    await expect.element(textbox('Name of the template Flash')).toHaveValue('Flash');
    await button('Remove Obituary').click();
    await expect.poll(names).not.toContain('Obituary');
    expect(desk.templates.has('obituary')).toBe(false);
    await expect.element(button('Undo')).toHaveFocus();
    await keys('{Enter}');
    await expect.poll(names).toContain('Obituary');
  });

  test('restores the built-in ones, once somebody says that changes may go', async () => {
    const desk = await openTemplates();
    await button('Remove Live blog').click();
    await button('Restore the built-in ones').click();
    await expect.element(page.getByText(/Changes that you made/)).toBeVisible();
    await expect.element(button('Leave them as they are')).toHaveFocus();
    await keys('{Enter}');
    expect(desk.templates.has('live')).toBe(false);
    await button('Restore the built-in ones').click();
    await button('Restore them').click();
    await expect.poll(names).toContain('Live blog');
  });

  test.each(['en', 'ar', 'es'] as const)('has names and roles, %s', async (language) => {
    speak(language);
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
    const desk = new DeskDouble();
    await openWindow(desk);
    await keys('{Control>}k{/Control}');
    const { words } = await import('../../../src/renderer/i18n');
    await userEvent.fill(page.getByRole('combobox').first(), words.templates.title);
    await keys('{Enter}');
    await expect.element(list(words.templates.title)).toBeVisible();
    for (const theme of ['light', 'dark'] as const) {
      await wear(theme);
      expect(await violations('.dialog')).toEqual([]);
    }
  });
});

async function violations(part: string): Promise<string[]> {
  // What fades in has its colours once it has.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const found = await axe.run(part, { resultTypes: ['violations'] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
