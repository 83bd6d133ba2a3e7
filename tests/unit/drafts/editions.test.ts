import { bodyOf, readFields } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { markTranslated, translating } from '@shared/story/translation/translate';
import type { EditionId } from '@shared/story/vocabulary';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { granted, listed, type Newsroom, openNewsroom } from '../newsroom';
import { storyOf, writeOver } from '../translation/stories';

const WINDOW = 1;
let newsroom: Newsroom;

beforeEach(() => {
  newsroom = openNewsroom();
  const ferry = storyOf(['The ferry left at dawn.', 'It was late.'], {
    headline: 'Ferry leaves',
    related: [{ headline: 'Harbour', storyId: 'harbour' }],
  });
  begin('ferry', ferry);
  begin('harbour', storyOf(['The harbour opened.'], { headline: 'Harbour' }));
});

const begin = (id: string, doc: Y.Doc): void =>
  newsroom.desk.store.begin(id, Y.encodeStateAsUpdate(doc), 'lena', newsroom.clock.now());
const make = async (id: string, edition: EditionId): Promise<string> =>
  granted(await newsroom.desk.editions.make(id, edition)).id;
const docOf = (id: string): Y.Doc => newsroom.desk.store.read(id).doc;

/** Writes as a window does. */
function write(id: string, change: (doc: Y.Doc) => void): void {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(docOf(id)));
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  granted(newsroom.desk.drafts.append(id, Y.encodeStateAsUpdate(doc, before), WINDOW));
}

/** The line of a story once everything that was asked for is projected. */
async function lineOf(id: string) {
  for (const one of ['ferry', id]) granted(await newsroom.desk.archive.bring({ id: one }));
  return (await listed(newsroom)).rows.find((row) => row.id === id);
}

describe('an edition that is made on the desk', () => {
  test('is a draft of its own, linked to its original, once', async () => {
    const id = await make('ferry', 'ar');
    expect(readFields(docOf(id))).toMatchObject({ edition: 'ar', editionOf: 'ferry' });
    expect(await make('ferry', 'ar')).toBe(id);
    // From an edition, an edition of the same original is made.
    const spanish = await make(id, 'es');
    expect(readFields(docOf(spanish)).editionOf).toBe('ferry');
    expect(granted(await newsroom.desk.editions.of(spanish))).toMatchObject([
      { id: 'ferry', edition: 'en', isOriginal: true, isDraft: true },
      { id, edition: 'ar', isOriginal: false },
      { id: spanish, edition: 'es', isOriginal: false },
    ]);
    expect(await make(id, 'en')).toBe('ferry');
  });

  test('leads to the editions of what its original leads to', async () => {
    const harbour = await make('harbour', 'ar');
    write(harbour, (doc) => {
      (doc.getXmlFragment('headline').get(0) as Y.XmlElement).insert(0, [new Y.XmlText('الميناء')]);
    });
    granted(await newsroom.desk.archive.bring({ id: harbour }));
    const ferry = await make('ferry', 'ar');
    expect(projectStory(docOf(ferry)).related).toEqual([
      { id: `story:${harbour}`, storyId: harbour, headline: 'الميناء' },
    ]);
    expect(projectStory(docOf(await make('ferry', 'es'))).related).toEqual([]);
  });

  test('says in the list how far it is, also when only the original changes', async () => {
    const id = await make('ferry', 'ar');
    expect((await lineOf(id))?.translation).toEqual({ untranslated: 3, changed: 0, total: 3 });
    write(id, (doc) => {
      writeOver(doc, 0, 'غادرت العبّارة فجرًا.');
      writeOver(doc, 1, 'وتأخرت.');
    });
    expect((await lineOf(id))?.translation).toEqual({ untranslated: 1, changed: 0, total: 3 });
    write('ferry', (doc) => writeOver(doc, 1, 'It was not late at all.'));
    expect((await lineOf(id))?.translation).toEqual({ untranslated: 1, changed: 1, total: 3 });
    const second = bodyOf(docOf('ferry')).get(1) as Y.XmlElement;
    const place = `${second._item?.id.client}-${second._item?.id.clock}`;
    write(id, (edition) =>
      translating({ original: docOf('ferry'), edition }, place, markTranslated),
    );
    expect((await lineOf(id))?.translation).toEqual({ untranslated: 1, changed: 0, total: 3 });
    expect((await lineOf('ferry'))?.translation).toBeUndefined();
  });

  test('does not go to the site before it is translated', async () => {
    const id = await make('ferry', 'ar');
    write(id, (doc) => writeOver(doc, 0, 'غادرت العبّارة فجرًا.'));
    const answer = await newsroom.desk.publishing.push(id);
    expect(answer.ok).toBe(false);
    expect(granted(await newsroom.desk.publishing.check(id))).toContainEqual(
      expect.objectContaining({ code: 'untranslated', severity: 'stop' }),
    );
  });

  test('needs its original on this desk', async () => {
    const answer = await newsroom.desk.editions.make('nowhere', 'ar');
    expect(answer).toMatchObject({ ok: false, error: { code: 'unknown' } });
  });
});
