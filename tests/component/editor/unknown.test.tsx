import { bodyOf } from '@shared/story/layout';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import * as Y from 'yjs';
import { DeskDouble } from '../desk-double';
import { keys, openSheet, paragraph, settled, textbox, write } from './newsroom';

/** What a newer Galley could write: a poll with a question, and a mark on a word. */
function addPoll(doc: Y.Doc): void {
  const poll = new Y.XmlElement('poll');
  const question = new Y.XmlElement('question');
  question.insert(0, [new Y.XmlText('Open the gate?')]);
  poll.insert(0, [question]);
  bodyOf(doc).insert(1, [poll]);
}
/** The update by which a newer desk changes a story. */
function updateBy(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const newer = new Y.Doc();
  Y.applyUpdate(newer, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(newer);
  newer.transact(() => change(newer));
  return Y.encodeStateAsUpdate(newer, before);
}

test('a block that this Galley does not know is shown, and stays in the document', async () => {
  const desk = new DeskDouble();
  const story = desk.add({ headline: 'Head', body: [paragraph('One'), paragraph('Two')] });
  addPoll(story.doc);
  const before = bodyOf(story.doc).toString();
  const { session } = await openSheet({ desk, story });
  await expect
    .element(page.getByText('A block that this Galley does not know (“poll”).', { exact: false }))
    .toBeVisible();
  await expect.element(page.getByText('Open the gate?')).toBeVisible();
  await expect.element(page.getByRole('note')).toBeVisible();
  textbox('Body').element().focus();
  await keys('x{Enter}{Delete}{Control>}z{/Control}');
  await settled();
  expect(bodyOf(session.doc).toString()).toBe(before);
  expect(bodyOf(story.doc).toString()).toBe(before);
  expect(story.appended).toEqual([]);
});

test('a story that is only read follows what others write', async () => {
  const desk = new DeskDouble();
  const story = desk.add({ headline: 'Head', body: [paragraph('One')] });
  addPoll(story.doc);
  await openSheet({ desk, story });
  desk.receive(
    story.id,
    updateBy(story.doc, (doc) => bodyOf(doc).insert(2, [new Y.XmlElement('rule')])),
  );
  await expect.poll(() => document.querySelectorAll('.sheet-body hr').length).toBe(1);
});

/** A word with a mark that this Galley does not have. */
function suggest(doc: Y.Doc): void {
  const block = bodyOf(doc).get(0);
  const text = block instanceof Y.XmlElement ? block.get(0) : null;
  if (text instanceof Y.XmlText) text.format(0, 2, { suggestion: { by: 'x' } });
}

function raiseVersion(doc: Y.Doc): void {
  doc.getMap('meta').set('schema', 99);
}

test.each([
  ['block', addPoll],
  ['mark', suggest],
  ['version', raiseVersion],
] as const)(
  'an unknown %s that comes while one writes is kept, and so is what was written',
  async (_what, change) => {
    const sheet = await openSheet({ content: { body: [paragraph('One'), paragraph('Two')] } });
    const { desk, story, session } = sheet;
    await write('Body', '{Control>}{End}{/Control}!');
    await session.flush();
    const update = updateBy(story.doc, change);
    const expected = new Y.Doc();
    Y.applyUpdate(expected, Y.encodeStateAsUpdate(story.doc));
    Y.applyUpdate(expected, update);
    desk.receive(story.id, update);
    await expect.element(page.getByRole('note')).toBeVisible();
    await keys('lost?');
    await session.flush();
    expect(bodyOf(session.doc).toString()).toBe(bodyOf(expected).toString());
    expect(bodyOf(story.doc).toString()).toBe(bodyOf(expected).toString());
    await expect.element(textbox('Body')).toHaveAttribute('aria-readonly', 'true');
    expect(textbox('Body').element().textContent).toContain('Two!');
  },
);
