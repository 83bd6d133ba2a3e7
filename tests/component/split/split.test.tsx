import type { StoryContent } from '@shared/story/compose';
import { projectStory } from '@shared/story/projection';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { button, combobox, openWindow, textbox } from '../desk/window';
import { DeskDouble, type StoryDouble } from '../desk-double';
import { paragraph } from '../editor/newsroom';
import { wear } from '../theme';

const PICTURE = {
  ...{ type: 'figure' as const, caption: [{ text: 'The quay at dawn' }] },
  ...{ credit: 'Nora Haddad', alternative: 'A quay.' },
  media: { sha256: 'a'.repeat(64), mime: 'image/jpeg' as const, width: 1200, height: 800 },
};
const FERRY: Partial<StoryContent> = {
  headline: 'Ferry stops at noon',
  body: [paragraph('One'), paragraph('Two'), paragraph('Three')],
};
const QUAY: Partial<StoryContent> = {
  ...{ headline: 'The quay is mended', deck: 'A year of work' },
  body: [
    paragraph('The quay opens on Monday.'),
    { type: 'heading', level: 2, runs: [{ text: 'What it costs' }] },
    PICTURE as never,
  ],
};

const pane = () => page.getByRole('region', { name: 'Story beside', exact: true });
const bodyBeside = () => page.getByRole('group', { name: 'Body of the story beside' });
const copy = (block: string) => pane().getByRole('button', { name: new RegExp(`^${block}: copy`) });
const texts = ({ doc }: StoryDouble) =>
  projectStory(doc).blocks.map((block) =>
    'runs' in block ? block.runs.map(({ text }) => text).join('') : block.type,
  );

/** A window on a story; another one is on the desk. */
async function openFerry(other: Partial<StoryContent> = QUAY) {
  const desk = new DeskDouble();
  const ferry = desk.add(FERRY);
  const quay = desk.add(other);
  await openWindow(desk, ferry);
  await expect.element(textbox('Body')).toBeVisible();
  return { desk, ferry, quay };
}

/** The same, with the other story beside it. */
async function openBoth(other: Partial<StoryContent> = QUAY) {
  const both = await openFerry(other);
  // Pointed at, the line gets its menu.
  await button(`More about ${other.headline}`).hover();
  await button(`More about ${other.headline}`).click();
  await page.getByRole('menuitem', { name: 'Open beside' }).click();
  await expect.element(bodyBeside()).toBeVisible();
  return both;
}

async function violations(): Promise<string[]> {
  const found = await axe.run('.split', { resultTypes: ['violations'] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
}

describe('a story beside the open one', () => {
  test('is chosen by its words, and follows what others write in it', async () => {
    const { desk, quay } = await openFerry();
    await userEvent.keyboard('{Control>}{Alt>}s{/Alt}{/Control}');
    await expect.element(combobox('Story to show beside')).toHaveFocus();
    // The open one does not stand beside itself.
    await page.getByRole('combobox', { name: 'Story to show beside' }).click();
    const offered = () =>
      [...document.querySelectorAll('[role="option"] .suggestion')].map((one) => one.textContent);
    await expect.poll(offered).toEqual(['The quay is mended']);
    await userEvent.keyboard('quay');
    await page.getByRole('option', { name: /The quay is mended/ }).click();
    await expect.element(bodyBeside().getByText('The quay opens on Monday.')).toBeVisible();
    await expect.element(pane().getByText('A year of work')).toBeVisible();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(quay.doc));
    const before = Y.encodeStateVector(other);
    const line = other.getXmlFragment('body').get(0) as Y.XmlElement;
    (line.get(0) as Y.XmlText).insert(0, 'At last: ');
    desk.receive(quay.id, Y.encodeStateAsUpdate(other, before));
    await expect
      .element(bodyBeside().getByText('At last: The quay opens on Monday.'))
      .toBeVisible();
    expect(quay.appended).toEqual([]);
  });

  test('is copied from by keys, block by block, each in one step', async () => {
    const { ferry } = await openBoth();
    await textbox('Body').getByText('One', { exact: true }).click();
    (bodyBeside().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect
      .poll(() => texts(ferry))
      .toEqual(['One', 'The quay opens on Monday.', 'Two', 'Three']);
    await expect
      .element(page.getByText('Paragraph copied: “The quay opens on Monday.”'))
      .toBeVisible();
    // The next goes behind it, with the picture that the other story has.
    await userEvent.keyboard('{End}{Enter}');
    await expect
      .poll(() => texts(ferry))
      .toEqual(['One', 'The quay opens on Monday.', 'figure', 'Two', 'Three']);
    expect(projectStory(ferry.doc).blocks[2]).toMatchObject(PICTURE);
    await expect.element(copy('Picture')).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect
      .poll(() => texts(ferry))
      .toEqual(['One', 'The quay opens on Monday.', 'Two', 'Three']);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => texts(ferry)).toEqual(['One', 'Two', 'Three']);
  });

  test('is copied from by dragging, to where the block shall stand', async () => {
    const { ferry, quay } = await openBoth();
    await bodyBeside().getByText('What it costs').hover();
    const target = textbox('Body').getByText('Two', { exact: true });
    const [grip, line] = [copy('Heading').element(), target.element()];
    const { left, top } = line.getBoundingClientRect();
    const drag = (on: Element, name: string) =>
      on.dispatchEvent(
        new DragEvent(name, {
          ...{ bubbles: true, cancelable: true, dataTransfer: new DataTransfer() },
          ...{ clientX: left + 4, clientY: top + 2 },
        }),
      );
    drag(grip, 'dragstart');
    drag(line, 'dragover');
    // A line says where it would go.
    const mark = () => document.querySelector('.drop-cursor')?.getBoundingClientRect();
    await expect.poll(() => Math.abs((mark()?.top ?? 0) - top)).toBeLessThan(40);
    drag(grip, 'dragend');
    await bodyBeside().getByText('What it costs').hover();
    await userEvent.dragAndDrop(copy('Heading'), target, { targetPosition: { x: 4, y: 2 } });
    await expect.poll(() => texts(ferry)).toEqual(['One', 'What it costs', 'Two', 'Three']);
    expect(texts(quay)).toEqual(['The quay opens on Monday.', 'What it costs', 'figure']);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => texts(ferry)).toEqual(['One', 'Two', 'Three']);
  });

  test('changes places with the open one, and goes', async () => {
    const { ferry, quay } = await openBoth();
    await button('Swap the two stories').click();
    await expect.element(bodyBeside().getByText('Three', { exact: true })).toBeVisible();
    await expect.element(textbox('Headline')).toHaveTextContent('The quay is mended');
    expect(window.location.hash).toBe(`#/story/${quay.id}`);
    await textbox('Body').getByText('The quay opens on Monday.').click();
    await userEvent.keyboard('{End} Yes.');
    await expect.poll(() => texts(quay)[0]).toBe('The quay opens on Monday. Yes.');
    await bodyBeside().getByText('Three', { exact: true }).hover();
    await copy('Paragraph').click();
    await expect.poll(() => texts(quay)[1]).toBe('Three');
    expect(texts(ferry)).toEqual(['One', 'Two', 'Three']);
    await button('Close the story beside').click();
    await expect.element(pane()).not.toBeInTheDocument();
    await expect.element(textbox('Body')).toHaveFocus();
  });

  test('is of its own language, and looked at by axe in light and dark', async () => {
    await openBoth({
      ...{ headline: 'عودة العبّارة', fields: { edition: 'ar' } },
      body: [paragraph('تعود العبّارة إلى الميناء يوم الاثنين.'), PICTURE as never],
    });
    const sheet = bodyBeside().element().closest('.sheet');
    expect([sheet?.getAttribute('lang'), sheet?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    (bodyBeside().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(copy('Paragraph')).toBeVisible();
    for (const theme of ['light', 'dark']) {
      await wear(theme);
      expect(await violations()).toEqual([]);
    }
    await page.viewport(820, 900);
    await expect
      .poll(() => {
        const top = (element: Element) => element.getBoundingClientRect().top;
        return top(pane().element()) > top(textbox('Body').element());
      })
      .toBe(true);
  });
});
