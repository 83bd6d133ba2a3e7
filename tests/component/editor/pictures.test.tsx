import { projectStory } from '@shared/story/projection';
import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import plain from '../../fixtures/pictures/plain.jpg?url';
import withIptc from '../../fixtures/pictures/with-iptc.jpg?url';
import {
  blocks,
  button,
  chooseFiles,
  dropFiles,
  fileOf,
  keys,
  openSheet,
  paragraph,
  paste,
  type Sheet,
  settled,
  textbox,
  write,
} from './newsroom';

/** What the agency wrote into the first fixture. */
const CAPTION = 'Cranes at the quay of Port Maren after sunset.';
const ALTERNATIVE = 'Three cranes and a moored ship, dark against an orange evening sky.';

let portrait: File;
let wordless: File;
const textFile = new File(['This is a text file.'], 'not-a-picture.jpg', { type: 'image/jpeg' });

beforeEach(async () => {
  portrait = await fileOf(withIptc, 'cranes.jpg');
  wordless = await fileOf(plain, 'marsh.jpg');
});

const figures = (sheet: { session: Parameters<typeof blocks>[0] }) =>
  blocks(sheet.session).flatMap((block, index) =>
    block.type === 'figure' ? [{ block, index }] : [],
  );
const placesOf = (sheet: { session: Parameters<typeof blocks>[0] }) =>
  blocks(sheet.session).map((block) =>
    block.type === 'figure'
      ? 'figure'
      : block.type === 'paragraph'
        ? block.runs[0]?.text
        : block.type,
  );

describe('a picture that is chosen', () => {
  test('becomes the lead, with the words of its file', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('One'), paragraph('Two')] } });
    await chooseFiles([portrait]);
    await expect.element(textbox('Caption')).toHaveTextContent(CAPTION);
    await expect.element(textbox('Credit')).toHaveTextContent('Joren Vale / Averra Press');
    await expect.element(textbox('Alternative text')).toHaveTextContent(ALTERNATIVE);
    expect(placesOf(sheet)).toEqual(['figure', 'One', 'Two']);
    await sheet.session.flush();
    const [lead] = projectStory(sheet.story.doc).blocks;
    expect(lead).toMatchObject({ type: 'figure', media: { mime: 'image/jpeg' } });
    await expect
      .poll(() => document.querySelector<HTMLImageElement>('.figure-image')?.naturalWidth)
      .toBeGreaterThan(0);
  });

  test('goes behind the block of the caret when the story has a picture already', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('One'), paragraph('Two')] } });
    await chooseFiles([portrait]);
    await expect.poll(() => figures(sheet).length).toBe(1);
    sheet.handle.editors.body.view.focus();
    sheet.handle.editors.body.commands.setTextSelection(positionOf(sheet, 'One'));
    await chooseFiles([wordless, portrait]);
    await expect.poll(() => placesOf(sheet)).toEqual(['figure', 'One', 'figure', 'figure', 'Two']);
    expect(figures(sheet).map(({ block }) => block.credit !== '')).toEqual([true, false, true]);
  });

  test('that is no picture is refused with a sentence, and the others are put in', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('One')] } });
    await chooseFiles([textFile, portrait]);
    await expect.poll(() => placesOf(sheet)).toEqual(['figure', 'One']);
    expect(sheet.notices).toEqual([
      { message: expect.stringContaining('“not-a-picture.jpg” is not a picture'), tone: 'error' },
    ]);
  });

  test('is shown to be on its way while the store takes its time, where it will stand', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('One'), paragraph('Two')] } });
    const store = heldBack(sheet);
    await chooseFiles([portrait]);
    await expect
      .poll(() => document.querySelector('.picture-storing')?.textContent)
      .toContain('cranes.jpg');
    expect(document.querySelector('.picture-storing')?.nextElementSibling?.textContent).toBe('One');
    await write('Body');
    await keys('{Control>}{End}{/Control}');
    await keys('!');
    store.goOn();
    await expect.poll(() => placesOf(sheet)).toEqual(['figure', 'One', 'Two!']);
    expect(document.querySelector('.picture-storing')).toBeNull();
  });

  test('keeps its place while another desk writes in front of it', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('One'), paragraph('Two')] } });
    const other = await openSheet({ desk: sheet.desk, story: sheet.story });
    const store = heldBack(sheet);
    dropFiles(document.querySelectorAll('.sheet')[0], [wordless], blockNamed('Two', 0), 'below');
    other.handle.editors.body.commands.insertContentAt(0, {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Zero' }],
    });
    await other.session.flush();
    store.goOn();
    await expect.poll(() => placesOf(sheet)).toEqual(['Zero', 'One', 'Two', 'figure']);
  });
});

describe('a picture that is dropped', () => {
  test('goes where the pointer is', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('One'), paragraph('Two')] } });
    dropFiles(document.querySelector('.sheet'), [wordless], blockNamed('Two'), 'above');
    await expect.poll(() => placesOf(sheet)).toEqual(['One', 'figure', 'Two']);
  });

  test('on a figure without one fills that figure and keeps what was written', async () => {
    const sheet = await openSheet({
      content: {
        body: [
          paragraph('One'),
          { type: 'figure', media: null, caption: [{ text: 'Mine' }], credit: '', alternative: '' },
        ],
      },
    });
    const target = document.querySelector('.figure-empty');
    dropFiles(target, [portrait], target);
    await expect.poll(() => figures(sheet)[0]?.block.media).not.toBeNull();
    expect(figures(sheet)).toHaveLength(1);
    expect(figures(sheet)[0]?.block).toMatchObject({
      caption: [{ text: 'Mine' }],
      credit: 'Joren Vale / Averra Press',
    });
  });

  test('on a story that may only be read is not put in, and does not replace the page', async () => {
    const { desk, story } = await openSheet().then(async (sheet) => {
      await sheet.unmount();
      return sheet;
    });
    story.doc.getMap('meta').set('schema', 99);
    const sheet = await openSheet({ desk, story });
    const event = dropFiles(document.querySelector('.sheet'), [portrait], null);
    expect(event.defaultPrevented).toBe(true);
    await settled();
    expect(figures(sheet)).toHaveLength(0);
  });
});

describe('a picture that is pasted', () => {
  test('as a file becomes a figure', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('One')] } });
    await write('Body');
    paste(sheet.handle.editors.body, { files: [portrait] });
    await expect.poll(() => placesOf(sheet)).toEqual(['figure', 'One']);
  });

  test('while the caret is in the headline goes into the story all the same', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('One')] } });
    await write('Headline');
    paste(sheet.handle.editors.headline, { files: [portrait] });
    await expect.poll(() => placesOf(sheet)).toEqual(['figure', 'One']);
  });

  test('with words, as word processors do it, stays words', async () => {
    const sheet = await openSheet();
    await write('Body');
    paste(sheet.handle.editors.body, { files: [portrait], text: 'Words', html: '<p>Words</p>' });
    await settled();
    expect(placesOf(sheet)).toEqual(['Words']);
  });
});

describe('a figure', () => {
  const withFigure = () =>
    openSheet({ content: { body: [paragraph('One'), paragraph('Two')] } }).then(async (sheet) => {
      await chooseFiles([portrait]);
      await expect.element(textbox('Caption')).toHaveTextContent(CAPTION);
      return sheet;
    });

  test('leads from text to text with Tab and Enter, and then back to the story', async () => {
    const sheet = await withFigure();
    await write('Caption');
    await keys('{Tab}A{Tab}B{Enter}{Home}');
    await keys('C');
    expect(figures(sheet)[0]?.block).toMatchObject({ credit: 'A', alternative: 'B' });
    expect(placesOf(sheet)).toEqual(['figure', 'COne', 'Two']);
    await keys('{ArrowUp}');
    await keys('{Shift>}{Tab}{/Shift}D');
    expect(figures(sheet)[0]?.block).toMatchObject({ credit: 'D' });
  });

  test('keeps its texts apart: nothing is deleted or joined at their edges', async () => {
    const sheet = await withFigure();
    const before = figures(sheet)[0]?.block;
    for (const name of ['Credit', 'Alternative text']) {
      await write(name);
      await keys('{Home}');
      await keys('{Backspace}');
      await keys('{End}');
      await keys('{Delete}');
    }
    expect(figures(sheet)[0]?.block).toEqual(before);
    sheet.handle.editors.body.commands.setTextSelection(positionOf(sheet, 'One'));
    await keys('{Backspace}');
    expect(figures(sheet)[0]?.block).toEqual(before);
    expect(placesOf(sheet)).toEqual(['figure', 'One', 'Two']);
  });

  test('takes all of a text with Ctrl+A first', async () => {
    const sheet = await withFigure();
    await write('Credit');
    await keys('{Control>}a{/Control}x');
    expect(figures(sheet)[0]?.block).toMatchObject({ credit: 'x' });
    expect(placesOf(sheet)).toEqual(['figure', 'One', 'Two']);
  });

  test('is shown, with the caret in the text that lacks something, when a finding asks', async () => {
    const sheet = await withFigure();
    sheet.handle.focusFigure(0, 'credit');
    await keys('New');
    expect(figures(sheet)[0]?.block.credit).toBe('New');
    sheet.handle.focusFigure(0);
    await keys('{Delete}');
    expect(placesOf(sheet)).toEqual(['One', 'Two']);
  });

  test('is moved and deleted by its buttons and by keys', async () => {
    const sheet = await withFigure();
    await imageClick();
    await button('Move down').click();
    expect(placesOf(sheet)).toEqual(['One', 'figure', 'Two']);
    await keys('{Alt>}{ArrowDown}{/Alt}');
    expect(placesOf(sheet)).toEqual(['One', 'Two', 'figure']);
    await button('Move up').click();
    expect(placesOf(sheet)).toEqual(['One', 'figure', 'Two']);
    await keys('{Delete}');
    expect(placesOf(sheet)).toEqual(['One', 'Two']);
    sheet.handle.undo();
    expect(placesOf(sheet)).toEqual(['One', 'figure', 'Two']);
    await button('Delete figure').click();
    expect(placesOf(sheet)).toEqual(['One', 'Two']);
  });

  test('that is selected is not replaced by what is typed or pasted: that goes behind it', async () => {
    const sheet = await withFigure();
    await imageClick();
    await keys('x');
    expect(placesOf(sheet)).toEqual(['figure', 'x', 'One', 'Two']);
    await imageClick();
    paste(sheet.handle.editors.body, { html: '<p>pasted</p>', text: 'pasted' });
    expect(placesOf(sheet)).toEqual(['figure', 'pasted', 'x', 'One', 'Two']);
    await imageClick();
    await keys('{Enter}Night');
    expect(figures(sheet)[0]?.block.caption).toEqual([{ text: 'Night' }]);
  });

  test('is dragged elsewhere with its words, and is not taken for a new file', async () => {
    const sheet = await withFigure();
    const image = document.querySelector('.figure-image');
    const target = blockNamed('Two');
    if (!image || !target) throw new Error('There is nothing to drag.');
    await userEvent.dragAndDrop(image, target, { targetPosition: { x: 20, y: 24 } });
    await settled(100);
    expect(placesOf(sheet)).toEqual(['One', 'Two', 'figure']);
    expect(figures(sheet)[0]?.block.credit).toBe('Joren Vale / Averra Press');
  });

  test('has its focal point moved by pointer and arrow keys', async () => {
    const sheet = await withFigure();
    await imageClick();
    await button('Focal point').click();
    await keys('{ArrowRight}{Shift>}{ArrowUp}{/Shift}');
    expect(figures(sheet)[0]?.block.media?.focal).toEqual({ x: 0.51, y: 0.4 });
    const field = document.querySelector('.focal-field');
    const { left, top, width, height } = field?.getBoundingClientRect() ?? new DOMRect();
    field?.dispatchEvent(
      new PointerEvent('pointerdown', {
        ...{ bubbles: true, cancelable: true, button: 0, pointerId: 1 },
        ...{ clientX: left + width * 0.25, clientY: top + height * 0.75 },
      }),
    );
    const { x = 0, y = 0 } = figures(sheet)[0]?.block.media?.focal ?? {};
    expect(x).toBeCloseTo(0.25, 1);
    expect(y).toBeCloseTo(0.75, 1);
    await button('Done').click();
    expect(document.querySelector('.focal-field')).toBeNull();
  });

  test('has a point of its own for a shape, seen as the site will show it', async () => {
    const sheet = await withFigure();
    await imageClick();
    await button('Focal point').click();
    await button('Aim for 1:1 alone').click();
    expect(document.querySelector('.focal-frame')).not.toBeNull();
    document.querySelector<HTMLElement>('.focal-point')?.focus();
    await keys('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
    const media = () => figures(sheet)[0]?.block.media;
    expect(media()).toMatchObject({
      focal: { x: 0.5, y: 0.5 },
      crops: { '1x1': { x: 0.3, y: 0.5 } },
    });
    const shown = () =>
      [...document.querySelectorAll('.focal-crop img')].map(
        (image) => getComputedStyle(image).objectPosition.split(' ')[0],
      );
    expect(shown().slice(0, 2)).toEqual(['50%', '50%']);
    expect(Number.parseFloat(shown()[2] ?? '')).toBeLessThan(50);
    const { violations } = await axe.run('.figure-picture');
    expect(violations.map(({ id }) => id)).toEqual([]);
    await button('Use the point of all').click();
    expect(media()).not.toHaveProperty('crops');
    await button('Done').click();
  });

  test('gets another picture, whose credit replaces one that nobody has touched', async () => {
    const sheet = await withFigure();
    await write('Caption');
    await keys('{End}, seen from the pier');
    const input = document.querySelector<HTMLInputElement>('.figure input[type=file]');
    await chooseFiles([wordless], input);
    await expect.poll(() => figures(sheet)[0]?.block.credit).toBe('');
    expect(figures(sheet)[0]?.block.caption[0]?.text).toContain('seen from the pier');
  });

  test('whose file is not on this desk says so, and keeps its words', async () => {
    await openSheet({
      content: {
        body: [
          {
            type: 'figure',
            media: {
              ...{ sha256: 'a'.repeat(64), mime: 'image/png', width: 30, height: 20 },
              focal: { x: 0.5, y: 0.5 },
            },
            ...{ caption: [{ text: 'Kept' }], credit: 'C', alternative: 'A' },
          },
        ],
      },
    });
    await expect
      .poll(() => document.querySelector('.figure-empty')?.textContent)
      .toContain('not on this desk');
    await expect.element(textbox('Caption')).toHaveTextContent('Kept');
  });
});

const imageClick = async () => {
  document.querySelector<HTMLElement>('.figure-image')?.click();
  await settled();
};

function blockNamed(text: string, sheet = 0): Element | null {
  const body = document.querySelectorAll('.sheet-body')[sheet];
  return (
    [...(body?.querySelectorAll('p') ?? [])].find((block) => block.textContent === text) ?? null
  );
}

function positionOf(sheet: Sheet, text: string): number {
  let place = -1;
  sheet.handle.editors.body.state.doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent === text) place = pos + 1;
  });
  return place;
}

/** Has the desk store no picture until it may go on. */
function heldBack({ desk }: Pick<Sheet, 'desk'>): { goOn: () => void } {
  let goOn = (): void => {};
  desk.mayStore = new Promise((resolve) => {
    goOn = resolve;
  });
  return { goOn };
}
