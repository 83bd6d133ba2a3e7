import { headlineOf } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { DeskDouble } from '../desk-double';
import { keys, openSheet, paragraph, settled, textbox, write } from './newsroom';

const activeBox = () => document.activeElement?.getAttribute('aria-label');

describe('what is typed', () => {
  test('is in the log, letter for letter, as soon as it is acknowledged', async () => {
    const { story, session } = await openSheet();
    await write('Headline');
    await keys('Nets are mended{Enter}On the quay{Enter}They mend nets.');
    await session.flush();
    const { headline, deck, blocks } = projectStory(story.doc);
    expect(headline).toBe('Nets are mended');
    expect(deck).toBe('On the quay');
    expect(blocks).toEqual([paragraph('They mend nets.')]);
    expect(story.appended.length).toBeGreaterThan(1);
  });

  test('stays one line in headline and deck: Enter goes on to the next part', async () => {
    const { story, session } = await openSheet();
    await write('Headline');
    expect(activeBox()).toBe('Headline');
    await keys('One{Shift>}{Enter}{/Shift}');
    expect(activeBox()).toBe('Deck');
    await keys('Two{Enter}');
    expect(activeBox()).toBe('Body');
    await session.flush();
    expect(headlineOf(story.doc).length).toBe(1);
  });

  test('moves between the parts with the arrow keys as in one text', async () => {
    await openSheet({ content: { headline: 'Ab', deck: 'Cd', body: [paragraph('Ef')] } });
    await write('Headline');
    await keys('{End}');
    await keys('{ArrowRight}');
    expect(activeBox()).toBe('Deck');
    await keys('x{ArrowDown}');
    expect(activeBox()).toBe('Body');
    // For a moment after the focus, the editor takes a jump to its start for the browser's own.
    await settled(250);
    await keys('{Home}');
    await keys('{ArrowLeft}');
    expect(activeBox()).toBe('Deck');
    await keys('{ArrowUp}');
    expect(activeBox()).toBe('Headline');
    await expect.element(textbox('Deck')).toHaveTextContent('xCd');
  });

  test('is joined across parts by nothing: Backspace at the start only moves the caret', async () => {
    const { session, story } = await openSheet({ content: { headline: 'Ab', deck: 'Cd' } });
    await write('Deck');
    await keys('{Home}');
    await keys('{Backspace}');
    expect(activeBox()).toBe('Headline');
    await session.flush();
    expect(projectStory(story.doc)).toMatchObject({ headline: 'Ab', deck: 'Cd' });
  });

  test('comes from an input method whole, and only once', async () => {
    const { session, story } = await openSheet();
    await write('Body');
    const input = cdp();
    await input.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await input.send('Input.imeSetComposition', {
      text: 'にほ',
      selectionStart: 2,
      selectionEnd: 2,
    });
    await input.send('Input.insertText', { text: '日本' });
    await keys('{Enter}x');
    await session.flush();
    expect(projectStory(story.doc).blocks).toEqual([paragraph('日本'), paragraph('x')]);
  });

  test('makes headings, lists, quotes and rules with a few signs', async () => {
    const { session, story } = await openSheet();
    await write('Body');
    await keys('## Head{Enter}- one{Enter}two{Enter}{Enter}> said{Enter}{Enter}---end');
    await session.flush();
    expect(projectStory(story.doc).blocks).toEqual([
      { type: 'heading', level: 2, runs: [{ text: 'Head' }] },
      { type: 'list', ordered: false, items: [[paragraph('one')], [paragraph('two')]] },
      { type: 'blockquote', blocks: [paragraph('said')] },
      { type: 'rule' },
      paragraph('end'),
    ]);
  });
});

describe('undo', () => {
  test('takes back what was done last, in whichever part that was, and gives it again', async () => {
    const { session, handle } = await openSheet({
      content: {
        headline: 'Head',
        body: [{ type: 'figure', media: null, caption: [], credit: '', alternative: '' }],
      },
    });
    await write('Headline');
    await keys('{End}A');
    await write('Caption');
    await keys('B');
    await write('Deck');
    await keys('C');
    const now = () => {
      const { headline, deck, blocks } = projectStory(session.doc);
      const [figure] = blocks;
      const caption = figure?.type === 'figure' ? (figure.caption[0]?.text ?? '') : '?';
      return `${headline} ${deck} ${caption}`;
    };
    expect(now()).toBe('HeadA C B');
    await keys('{Control>}z{/Control}');
    expect(now()).toBe('HeadA  B');
    await keys('{Control>}z{/Control}');
    expect(now()).toBe('HeadA  ');
    expect(activeBox()).toBe('Body');
    await keys('{Control>}z{/Control}');
    expect(now()).toBe('Head  ');
    expect(activeBox()).toBe('Headline');
    handle.redo();
    handle.redo();
    expect(now()).toBe('HeadA  B');
  });

  test('does not take back what another desk wrote', async () => {
    const { session, desk, story } = await openSheet();
    const other = await openSheet({ desk, story });
    const [mine, theirs] = [session, other.session];
    const body = document.querySelectorAll<HTMLElement>('[aria-label="Body"]');
    body[0]?.focus();
    await keys('mine');
    await mine.flush();
    await settled();
    other.handle.editors.body.commands.insertContentAt(1, 'theirs ');
    await theirs.flush();
    await settled();
    body[0]?.focus();
    await keys('{Control>}z{/Control}');
    expect(projectStory(mine.doc).blocks).toEqual([paragraph('theirs ')]);
  });
});

describe('a story that may only be read', () => {
  test('says why, and takes no key', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Later', body: [paragraph('Text')] });
    story.doc.getMap('meta').set('schema', 99);
    const { session } = await openSheet({ desk, story });
    await expect.element(textbox('Headline')).toHaveAttribute('aria-readonly', 'true');
    await expect.element(textbox('Body')).toHaveTextContent('Text');
    const note = document.querySelector('[role=note]');
    expect(note?.textContent).toContain('A newer Galley wrote this story');
    textbox('Body').element().dispatchEvent(new FocusEvent('focus'));
    await keys('x');
    expect(projectStory(session.doc).blocks).toEqual([paragraph('Text')]);
  });
});
