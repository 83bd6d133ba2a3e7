import { projectStory, type StoryProjection } from '@shared/story/projection';
import { changedByThemOnly } from '@shared/story/untouched';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { paragraph, story } from '../stories';

type Content = Parameters<typeof story>[0];

function read(content: Content): StoryProjection {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, story(content));
  return projectStory(doc);
}
const BASE: Content = {
  ...{ headline: 'Ferry', deck: 'It stops' },
  body: [paragraph('One is here.'), paragraph('Two is here.'), paragraph('Three is here.')],
  tags: [{ label: 'Harbour' }],
};
const changed = (ours: Content, theirs: Content) =>
  changedByThemOnly(read(BASE), read({ ...BASE, ...ours }), read({ ...BASE, ...theirs }));

test('what only they changed is theirs: lines, the text, fields and sets', () => {
  expect(
    changed(
      {},
      {
        ...{ headline: 'Boat', body: [paragraph('Other')], fields: { source: 'Agencies' } },
        tags: [{ label: 'Harbour' }, { label: 'Boats' }],
      },
    ),
  ).toEqual([
    ...[{ part: 'headline' }, { part: 'body' }, { part: 'field', field: 'source' }],
    { part: 'set', set: 'tags' },
  ]);
});

test('what both changed, and what only we did, is not', () => {
  expect(changed({ headline: 'Ours', deck: 'Ours' }, { headline: 'Theirs' })).toEqual([]);
  expect(changed({ headline: 'Same' }, { headline: 'Same' })).toEqual([]);
});

test('of a text that both changed, the blocks are theirs that we left as they were', () => {
  const body = [paragraph('One is here.'), paragraph('Two is there.'), paragraph('Three is here.')];
  const ours = [
    paragraph('One is here, too.'),
    paragraph('Two is here.'),
    paragraph('Three is here.'),
  ];
  expect(changed({ body: ours }, { body })).toEqual([{ part: 'block', block: 1 }]);
  expect(changed({ body: ours }, { body: [...body, paragraph('Four is new.')] })).toEqual([
    ...[
      { part: 'block', block: 1 },
      { part: 'block', block: 3 },
    ],
  ]);
});
