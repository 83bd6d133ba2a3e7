import { directionIn, type Language } from '@shared/language/languages';
import { type Block, lineOf } from '@shared/story/blocks';
import { headlineOf } from '@shared/story/layout';
import { makeEdition } from '@shared/story/translation/make-edition';
import { alignStories, progressOf } from '@shared/story/translation/progress';
import type { EditionId } from '@shared/story/vocabulary';
import axe from 'axe-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { speak } from '../../../src/renderer/i18n';
import { list, openWindow, textbox } from '../desk/window';
import { DeskDouble, type StoryDouble } from '../desk-double';
import { wear } from '../theme';

const paragraph = (text: string) => ({ type: 'paragraph' as const, runs: [{ text }] });

const STORY = {
  headline: 'Night ferry returns to the harbour',
  fields: { section: 'economy' as const },
  body: [
    paragraph('The night ferry sails again from Monday, the harbour board said.'),
    paragraph('Nora Haddad'),
    { type: 'heading' as const, level: 2 as const, runs: [{ text: 'What changes' }] },
    paragraph('The boat takes people and their cars across the bay.'),
  ],
};

/** A window on an edition of a story, beside its original. */
async function translating(language: EditionId = 'es', content: Block[] = STORY.body) {
  const desk = new DeskDouble();
  const original = desk.add({ ...STORY, body: content });
  const bytes = makeEdition(original.doc, {
    ...{ id: original.id, edition: language },
    inEdition: () => null,
  });
  const edition = desk.addUpdate(bytes);
  await openWindow(desk, edition);
  await expect.element(originals('To translate').first()).toBeVisible();
  return { desk, original, edition };
}

const bar = () => page.getByRole('region', { name: 'Translate beside the original' });
const originals = (standing: string) =>
  page.getByRole('article', { name: `Original: ${standing}`, exact: true });
const buttonOf = (standing: string, name: string) =>
  originals(standing).getByRole('button', { name, exact: true }).first();
const body = ({ doc }: StoryDouble) => doc.getXmlFragment('body').toArray() as Y.XmlElement[];
const textOf = (story: StoryDouble, index: number): string | undefined =>
  (body(story)[index]?.get(0) as Y.XmlText | undefined)?.toString();
const standings = ({ original, edition }: Record<'original' | 'edition', StoryDouble>) =>
  alignStories(original.doc, edition.doc).map(({ standing }) => standing);

/** Puts the caret into a text of the body, by the place of its block. */
async function writeIn(block: number, words: string): Promise<void> {
  const blocks = textbox('Body').element().querySelectorAll(':scope > :not(.original-row)');
  const target = blocks[block];
  if (!target) throw new Error(`There is no block ${block}.`);
  await userEvent.click(target);
  await expect.poll(() => target.getAttribute('data-active')).toBe('true');
  await userEvent.keyboard(words);
}

/** What another desk does to a story. */
function change(desk: DeskDouble, story: StoryDouble, work: (body: Y.XmlFragment) => void): void {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(story.doc));
  const before = Y.encodeStateVector(copy);
  work(copy.getXmlFragment('body'));
  desk.receive(story.id, Y.encodeStateAsUpdate(copy, before));
}

function rewrite(desk: DeskDouble, story: StoryDouble, index: number, words: string): void {
  change(desk, story, (fragment) => {
    const text = (fragment.get(index) as Y.XmlElement).get(0) as Y.XmlText;
    text.delete(0, text.length);
    text.insert(0, words);
  });
}

describe('an edition beside its original', () => {
  test('is translated text by text, and says how far one is', async () => {
    const stories = await translating();
    await expect.element(bar()).toMatchTextContent(/0 of 5 translated/);
    await textbox('Headline').click();
    await userEvent.keyboard('El transbordador vuelve');
    await expect.element(bar()).toMatchTextContent(/1 of 5 translated/);
    await userEvent.keyboard('{Control>}g{/Control}');
    await userEvent.keyboard('El barco nocturno navega desde el lunes, dijo la junta.');
    await expect.element(bar()).toMatchTextContent(/2 of 5 translated/);
    expect(progressOf(alignStories(stories.original.doc, stories.edition.doc))).toEqual({
      ...{ untranslated: 3, changed: 0, total: 5 },
    });
    expect(lineOf(headlineOf(stories.edition.doc))).toBe('El transbordador vuelve');
    expect(stories.original.appended).toEqual([]);
  });

  test('takes the original’s words as a start, which are no translation until someone says so', async () => {
    const { edition } = await translating();
    await writeIn(1, '{Control>}{Shift>}c{/Shift}{/Control}');
    await expect.poll(() => textOf(edition, 1)).toBe('Nora Haddad');
    await expect.element(bar()).toMatchTextContent(/0 of 5/);
    await userEvent.keyboard('{Control>}d{/Control}');
    await expect.element(bar()).toMatchTextContent(/1 of 5/);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(bar()).toMatchTextContent(/0 of 5/);
    await buttonOf('To translate', 'Clear').click();
    await expect.poll(() => textOf(edition, 1) ?? '').toBe('');
  });

  test('shows which words of the original changed since, until that is translated too', async () => {
    const { desk, original, edition } = await translating();
    await writeIn(0, 'El barco nocturno navega desde el lunes, dijo la junta.');
    await expect.element(bar()).toMatchTextContent(/1 of 5/);
    rewrite(desk, original, 0, 'The night ferry sails again from Tuesday, the harbour board said.');
    const changed = originals('Changed since translated');
    await expect.element(changed).toBeVisible();
    const words = (tag: string) =>
      [...changed.element().querySelectorAll(tag)].map((node) => node.textContent);
    expect([words('del'), words('ins')]).toEqual([['Monday'], ['Tuesday']]);
    await expect.element(list('To bring up to date')).toMatchTextContent(/MondayTuesday/);
    await expect.element(bar()).toMatchTextContent(/1 changed since translated/);
    await writeIn(0, ' Y más.');
    await expect.poll(() => textOf(edition, 0)).toMatch(/Y más/);
    expect(standings({ original, edition })).toContain('changed');
    await buttonOf('Changed since translated', 'Mark as translated').click();
    await expect.poll(() => changed.query()).toBeNull();
    expect(standings({ original, edition })).not.toContain('changed');
    expect(list('To bring up to date').query()).toBeNull();
  });

  test('is asked about what the original has added and what it has no longer', async () => {
    const { desk, original, edition } = await translating();
    await writeIn(3, 'El barco lleva personas y coches.');
    change(desk, original, (fragment) => {
      fragment.delete(3, 1);
      const added = new Y.XmlElement('paragraph');
      added.insert(0, [new Y.XmlText('Tickets are sold at the kiosk from noon on.')]);
      fragment.insert(1, [added]);
    });
    await buttonOf('New in the original', 'Add it here').click();
    await expect.poll(() => body(edition).length).toBe(5);
    expect(body(edition)[1]?.length).toBe(0);
    await buttonOf('No longer in the original', 'Take it out here too').click();
    await expect.poll(() => body(edition).length).toBe(4);
    await expect.element(bar()).toMatchTextContent(/0 of 5/);
  });

  test('translates what the original says at that moment', async () => {
    const { desk, original, edition } = await translating();
    rewrite(desk, original, 0, 'The night ferry sails again from Tuesday, the harbour board said.');
    await expect.element(originals('To translate').nth(1)).toMatchTextContent(/Tuesday/);
    await writeIn(0, 'El barco nocturno navega desde el martes, dijo la junta.');
    await expect.element(bar()).toMatchTextContent(/1 of 5/);
    expect(standings({ original, edition })).not.toContain('changed');
  });

  test('is written as ever: the caret goes from block to block, and a press between the columns', async () => {
    const { edition } = await translating();
    await writeIn(0, 'uno');
    const isIn = (block: number) => () =>
      textbox('Body')
        .element()
        .querySelectorAll(':scope > :not(.original-row)')
        [block]?.getAttribute('data-active');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(isIn(1)).toBe('true');
    await userEvent.keyboard('dos{ArrowUp}');
    await expect.poll(isIn(0)).toBe('true');
    await userEvent.keyboard(' y medio');
    await expect
      .poll(() => [textOf(edition, 0), textOf(edition, 1)])
      .toEqual(['uno y medio', 'dos']);
    await textbox('Headline').click();
    await userEvent.keyboard('Titular');
    await expect.poll(() => lineOf(headlineOf(edition.doc))).toBe('Titular');
  });

  test('offers dates and numbers as its language writes them, and corrects marks of another', async () => {
    const { edition } = await translating('es', [
      paragraph('“It takes 1,250 people from 12 March 2026,” she said.'),
    ]);
    await writeIn(0, '“Lleva a 1,250 personas desde el ');
    await page.getByRole('button', { name: /^Insert .*12 de marzo de 2026/ }).click();
    await userEvent.keyboard('”, dijo.');
    await page.getByRole('button', { name: /^Adapt/ }).click();
    await expect
      .poll(() => textOf(edition, 0))
      .toBe('«Lleva a 1.250 personas desde el 12 de marzo de 2026», dijo.');
    expect(page.getByRole('button', { name: /^Adapt/ }).query()).toBeNull();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => textOf(edition, 0)).toMatch(/^“Lleva a 1,250/);
  });

  test('has the digits that the newsroom wants in Arabic', async () => {
    const { edition } = await translating('ar', [paragraph('The boat takes 240 people.')]);
    await writeIn(0, 'يحمل 240 راكبًا');
    await page.getByRole('button', { name: /^Adapt/ }).click();
    await expect.poll(() => textOf(edition, 0)).toBe('يحمل ٢٤٠ راكبًا');
    await page.getByRole('button', { name: 'Arabic digits' }).click();
    await page.getByRole('button', { name: /^Adapt/ }).click();
    await expect.poll(() => textOf(edition, 0)).toBe('يحمل 240 راكبًا');
  });

  test('reads an address from left to right amid Arabic, and is typed on behind it', async () => {
    const { edition } = await translating('ar');
    await writeIn(0, 'اكتب إلى desk@example.org أو C++');
    const isolated = () =>
      [...textbox('Body').element().querySelectorAll('bdi[dir=ltr]')]
        .filter((node) => !node.closest('.original-row'))
        .map((node) => node.textContent);
    await expect.poll(isolated).toEqual(['desk@example.org', 'C++']);
    await userEvent.keyboard('، ثم عد.{Control>}{Home}{/Control}قال: ');
    await expect
      .poll(() => textOf(edition, 0))
      .toBe('قال: اكتب إلى desk@example.org أو C++، ثم عد.');
    expect(isolated()).toEqual(['desk@example.org', 'C++']);
  });

  test('can be written without it, and has it again by a key', async () => {
    await translating();
    await userEvent.keyboard('{Control>}e{/Control}');
    await expect.poll(() => originals('To translate').query()).toBeNull();
    expect(document.querySelector('.is-beside')).toBeNull();
    await userEvent.keyboard('{Control>}e{/Control}');
    await expect.element(originals('To translate').first()).toBeVisible();
  });

  test('stands alone where the original is not on the desk', async () => {
    const desk = new DeskDouble();
    const original = desk.add(STORY);
    const bytes = makeEdition(original.doc, {
      ...{ id: original.id, edition: 'es' as const },
      inEdition: () => null,
    });
    const edition = desk.addUpdate(bytes);
    desk.stories.delete(original.id);
    await openWindow(desk, edition);
    await expect.element(textbox('Headline')).toBeVisible();
    await textbox('Headline').click();
    await userEvent.keyboard('Titular');
    await expect.poll(() => lineOf(headlineOf(edition.doc))).toBe('Titular');
    expect(bar().query()).toBeNull();
  });
});

describe('both languages on one sheet', () => {
  const boxes = () => {
    const piece = originals('To translate').nth(1).element();
    const text = textbox('Body').element().querySelector('[data-standing]:not(.original)');
    if (!text) throw new Error('There is no text.');
    return { piece: piece.getBoundingClientRect(), text: text.getBoundingClientRect() };
  };

  test('stand side by side, the original where the eye begins', async () => {
    await translating('es');
    const { piece, text } = boxes();
    expect(piece.right).toBeLessThan(text.left);
    expect(Math.abs(piece.top - text.top)).toBeLessThan(8);
  });

  test('are mirrored for Arabic, each text in its own direction', async () => {
    await translating('ar');
    const { piece, text } = boxes();
    expect(piece.left).toBeGreaterThan(text.right);
    const direction = (element: Element) => getComputedStyle(element).direction;
    expect(direction(textbox('Body').element())).toBe('rtl');
    expect(direction(originals('To translate').first().element())).toBe('ltr');
  });

  test('stand over one another in a narrow window', async () => {
    await translating('ar');
    await page.viewport(860, 900);
    await expect.poll(() => boxes().piece.bottom <= boxes().text.top).toBe(true);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(860);
  });

  test.each([
    ['light', 'en'],
    ['dark', 'es'],
    ['light', 'ar'],
    ['dark', 'ar'],
  ] as const)('are axe clean in %s: interface %s', async (theme, language) => {
    speakInPage(language);
    onTestFinished(() => speakInPage('en'));
    const desk = new DeskDouble();
    const original = desk.add(STORY);
    const bytes = makeEdition(original.doc, {
      ...{ id: original.id, edition: 'ar' as const },
      inEdition: () => null,
    });
    await openWindow(desk, desk.addUpdate(bytes));
    await expect.poll(() => document.querySelectorAll('.original').length).toBe(5);
    await writeFirst();
    rewrite(
      desk,
      original,
      0,
      'The night ferry sails again from Tuesday 12 May, the harbour board said.',
    );
    await expect.poll(() => document.querySelectorAll('.to-do ins').length).toBe(1);
    await expect.poll(() => document.querySelectorAll('.adaptation').length).toBe(1);
    await wear(theme);
    const ours = { include: [['.stage'], ['.inspector']] };
    const { violations } = await axe.run(ours, { iframes: false });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  function speakInPage(language: Language): void {
    speak(language);
    document.documentElement.dir = directionIn(language);
    document.documentElement.lang = language;
  }

  /** Writes into the first text of the body, whatever language the window speaks. */
  async function writeFirst(): Promise<void> {
    const first = document.querySelector('.sheet-body [data-standing]:not(.original)');
    if (!first) throw new Error('There is no text.');
    await userEvent.click(first);
    await userEvent.keyboard('تبحر العبّارة من جديد يوم الاثنين.');
  }
});
