import type { Block } from '@shared/story/blocks';
import { bodyOf, fieldsOf, logOf, readFields } from '@shared/story/layout';
import { projectStory, type StoryProjection } from '@shared/story/projection';
import { BUILT_IN_IDS, builtInTemplate } from '@shared/story/templates/built-in';
import { blocksOfKind, isAsBegun } from '@shared/story/templates/kind-blocks';
import { EDITION_IDS, KIND_IDS } from '@shared/story/vocabulary';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { takeTemplatesIn } from '../../../src/main/templates/template-store';
import { granted, type Newsroom, openedDatabase, openNewsroom } from '../newsroom';
import { figure, paragraph, story } from '../stories';
import { tempFolder } from '../temp-folder';
import { MORNING } from '../turnable-clock';

let newsroom: Newsroom;
beforeEach(() => {
  newsroom = openNewsroom();
});

const templates = () => newsroom.desk.templates;
const docOf = (id: string): Y.Doc => newsroom.desk.store.read(id).doc;
const begun = (id: string, edition: 'en' | 'ar' | 'es' = 'en'): StoryProjection =>
  projectStory(docOf(granted(templates().begin(id, edition)).id));
const offered = () => templates().list();
const ownId = (name: string): string => {
  const own = offered().find((template) => template.name === name);
  if (!own) throw new Error(`There is no template ${name}.`);
  return own.id;
};

/** A live story that has been out, with all that a template must not have. */
function beginFerry(more: Parameters<typeof story>[0] = {}): void {
  const workflow = [
    { at: MORNING, who: 'Lena', to: 'review' },
    { at: MORNING, who: 'Lena', to: 'ready' },
  ] as const;
  const fields = {
    kind: 'opinion' as const,
    section: 'economy' as const,
    edition: 'es' as const,
    ...{ slug: 'ferry', publishedAt: MORNING, embargo: MORNING, usageTerms: 'Once' },
    ...{ dateline: 'Port', source: 'Own' },
  };
  const body = [figure('a'.repeat(64)), paragraph('It left.')];
  newsroom.desk.store.begin('ferry', story({ body, workflow, fields, ...more }), 'lena', MORNING);
}

describe('the built-in templates', () => {
  test('are offered without anything being kept', () => {
    expect(offered()).toEqual(BUILT_IN_IDS.map((id) => ({ id, name: null, isChanged: false })));
    expect(newsroom.db.prepare('SELECT count(*) FROM story_template').pluck().get()).toBe(0);
  });

  test.each(BUILT_IN_IDS)('%s begins a story in each edition', (id) => {
    for (const edition of EDITION_IDS) {
      const { headline, fields, blocks, state } = begun(id, edition);
      const doc = new Y.Doc();
      Y.applyUpdate(doc, builtInTemplate(id, edition));
      const template = projectStory(doc);
      expect({ headline, state, edition: fields.edition }).toEqual({
        ...{ headline: '', state: 'draft', edition },
      });
      expect(fields.kind).toBe(template.fields.kind);
      expect(blocks.map(({ type }) => type)).toEqual(template.blocks.map(({ type }) => type));
      expect(blocks.length).toBeGreaterThan(1);
    }
  });

  test('speak the language of the edition', () => {
    const headings = (edition: 'en' | 'ar' | 'es') =>
      begun('breaking', edition).blocks.flatMap((block) =>
        block.type === 'heading' ? block.runs.map(({ text }) => text) : [],
      );
    expect(headings('en')).toEqual(['What we know', 'What we do not know yet']);
    expect(headings('ar')).toEqual(['ما نعرفه', 'ما لا نعرفه بعد']);
    expect(headings('es')).toEqual(['Lo que se sabe', 'Lo que aún no se sabe']);
  });

  test('a live blog begins with an entry of now that has a name of its own', () => {
    const entryOf = ({ blocks }: StoryProjection) => blocks.find(({ type }) => type === 'entry');
    const [one, other] = [entryOf(begun('live')), entryOf(begun('live'))];
    expect(one).toMatchObject({
      at: newsroom.clock.now(),
      released: false,
      id: expect.any(String),
    });
    expect(one).not.toMatchObject({ id: (other as { id: string }).id });
  });
});

describe('a story that is kept as a template', () => {
  test('gives its words, names and place, and nothing of how it was published', () => {
    beginFerry();
    granted(templates().save('ferry', 'Sailings', null));
    const { id } = granted(templates().begin(ownId('Sailings'), 'en'));
    const [ferry, made] = [projectStory(docOf('ferry')), projectStory(docOf(id))];
    expect(made.headline).toBe('');
    for (const part of ['deck', 'blocks', 'tags', 'authors'] as const) {
      expect(made[part]).toEqual(ferry[part]);
    }
    expect(readFields(docOf(id))).toMatchObject({
      ...{ kind: 'opinion', section: 'economy', edition: 'es', dateline: 'Port', source: 'Own' },
      ...{ slug: '', publishedAt: null, embargo: null, usageTerms: '', editionOf: null },
    });
    expect(fieldsOf(docOf(id)).has('slug')).toBe(false);
    expect(logOf(docOf(id)).length).toBe(0);
    expect(made.state).toBe('draft');
  });

  test('gives entries that no reader has, and key points that lead to them', () => {
    const entry: Block = {
      type: 'entry',
      ...{ id: 'noon', at: MORNING, title: 'Noon', pinned: true, author: 'Lena' },
      ...{ released: true, blocks: [paragraph('It left.')] },
    };
    const points = [{ runs: [{ text: 'It left' }], entry: 'noon' }];
    beginFerry({ body: [{ type: 'key-points', points }, entry] });
    granted(templates().save('ferry', 'Sailings', null));
    const [keyPoints, copy] = begun(ownId('Sailings')).blocks;
    if (copy?.type !== 'entry' || keyPoints?.type !== 'key-points') throw new Error('Not copied.');
    expect(copy).toEqual({ ...entry, id: copy.id, at: newsroom.clock.now(), released: false });
    expect(copy.id).not.toBe('noon');
    expect(keyPoints.points[0]?.entry).toBe(copy.id);
  });

  test('keeps a block that this Galley does not know', () => {
    beginFerry();
    newsroom.desk.store.write('ferry', (pen) =>
      pen.edit('window', (doc) => bodyOf(doc).insert(0, [new Y.XmlElement('hologram')])),
    );
    granted(templates().save('ferry', 'Sailings', null));
    const { id } = granted(templates().begin(ownId('Sailings'), 'en'));
    expect(bodyOf(docOf(id)).get(0)).toMatchObject({ nodeName: 'hologram' });
  });

  test('can stand in place of a built-in one, which keeps its name, until that is restored', () => {
    beginFerry();
    granted(templates().save('ferry', 'Breaking', 'breaking'));
    expect(offered()[0]).toEqual({ id: 'breaking', name: null, isChanged: true });
    expect(begun('breaking').deck).toBe('The last boat left without a word.');
    granted(templates().rename('explainer', 'Five questions'));
    granted(templates().remove('video'));
    templates().restoreBuiltIn();
    expect(offered()).toEqual(BUILT_IN_IDS.map((id) => ({ id, name: null, isChanged: false })));
    expect(begun('breaking').deck).toBe('');
  });
});

describe('templates', () => {
  test('are renamed, removed and put back, which every window hears of', () => {
    beginFerry();
    granted(templates().save('ferry', 'Sailings', null));
    const id = ownId('Sailings');
    granted(templates().rename(id, 'Boats'));
    expect(offered().at(-1)).toEqual({ id, name: 'Boats', isChanged: true });
    granted(templates().remove(id));
    granted(templates().remove('obituary'));
    expect(offered().map((template) => template.id)).not.toContain(id);
    expect(offered().map((template) => template.id)).not.toContain('obituary');
    expect(templates().begin(id, 'en')).toMatchObject({ ok: false, error: { code: 'unknown' } });
    granted(templates().putBack(id));
    expect(begun(id).blocks).toHaveLength(2);
    expect(newsroom.heard.filter(({ name }) => name === 'templates:changed')).toHaveLength(5);
  });

  test('that are not there are refused', () => {
    for (const answer of [
      templates().begin('nowhere', 'en'),
      templates().rename('nowhere', 'Name'),
      templates().remove('nowhere'),
      templates().save('nowhere', 'Name', null),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'unknown' } });
    }
  });

  test('survive a crash, and go along to another desk, which keeps what it has', () => {
    beginFerry();
    granted(templates().save('ferry', 'Sailings', null));
    granted(templates().rename('breaking', 'Flash'));
    const again = newsroom.crash();
    expect(again.desk.templates.list()).toEqual(offered());
    const there = openedDatabase(tempFolder());
    there.exec(
      `INSERT INTO story_template (id, name, changed_at, changed_by) VALUES ('breaking', 'Alert', 1, 'nora')`,
    );
    takeTemplatesIn(there, newsroom.db);
    takeTemplatesIn(there, newsroom.db);
    const names = there.prepare('SELECT name FROM story_template ORDER BY name').pluck().all();
    expect(names).toEqual(['Alert', 'Sailings']);
  });
});

test.each(KIND_IDS)('what a story of the kind %s begins with is known to be untouched', (kind) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, story({ body: blocksOfKind(kind) }));
  const { blocks } = projectStory(doc);
  expect(isAsBegun(blocks, kind)).toBe(true);
  expect(isAsBegun([...blocks, paragraph('It left.')], kind)).toBe(false);
  expect(isAsBegun([figure('a'.repeat(64))], kind)).toBe(false);
});
