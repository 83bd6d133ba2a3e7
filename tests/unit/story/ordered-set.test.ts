import { addToSet, moveInSet, readSet, removeFromSet } from '@shared/story/ordered-set';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

const tagsOf = (doc: Y.Doc) => doc.getMap<unknown>('tags');
const order = (doc: Y.Doc) => readSet(tagsOf(doc)).map(({ id }) => id);
const withTags = (...ids: string[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const id of ids) addToSet(tagsOf(doc), id, { label: id.toUpperCase() });
  return doc;
};
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const exchange = (a: Y.Doc, b: Y.Doc): void => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
};

test('members keep the order in which they were added, and their values', () => {
  expect(readSet(tagsOf(withTags('ferry', 'fair')))).toEqual([
    { id: 'ferry', label: 'FERRY' },
    { id: 'fair', label: 'FAIR' },
  ]);
});

test('adding a member again changes its value, not its place', () => {
  const doc = withTags('ferry', 'fair');
  addToSet(tagsOf(doc), 'ferry', { label: 'Ferries' });
  expect(readSet(tagsOf(doc))[0]).toEqual({ id: 'ferry', label: 'Ferries' });
});

test('any series of moves gives the order that moving in a list gives', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const move = fc.record({ id: fc.constantFrom(...ids), to: fc.nat(4) });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
      const doc = withTags(...ids);
      const list = [...ids];
      for (const { id, to } of moves) {
        moveInSet(tagsOf(doc), id, to);
        list.splice(list.indexOf(id), 1);
        list.splice(to, 0, id);
      }
      expect(order(doc)).toEqual(list);
    }),
  );
});

describe('two desks offline', () => {
  test('that add the same tag make one', () => {
    const a = withTags('fair');
    const b = copyOf(a);
    addToSet(tagsOf(a), 'ferry', { label: 'Ferry' });
    addToSet(tagsOf(b), 'ferry', { label: 'Ferry' });
    exchange(a, b);
    expect(order(a)).toEqual(['fair', 'ferry']);
    expect(order(b)).toEqual(order(a));
  });

  test('that move the same tag leave it once, and every other in place', () => {
    const a = withTags('a', 'b', 'c', 'd');
    const b = copyOf(a);
    moveInSet(tagsOf(a), 'a', 3);
    moveInSet(tagsOf(b), 'a', 1);
    exchange(a, b);
    expect(order(a)).toEqual(order(b));
    expect(order(a).filter((id) => id !== 'a')).toEqual(['b', 'c', 'd']);
    expect(order(a)).toHaveLength(4);
  });

  test('that put two tags in the same place can still move a third between them', () => {
    const a = withTags('a');
    const b = copyOf(a);
    addToSet(tagsOf(a), 'x', {});
    addToSet(tagsOf(b), 'y', {});
    exchange(a, b);
    moveInSet(tagsOf(a), 'a', 1);
    expect(new Set(order(a))).toEqual(new Set(['a', 'x', 'y']));
  });

  test('a tag removed by one and untouched by the other is gone', () => {
    const a = withTags('a', 'b');
    const b = copyOf(a);
    removeFromSet(tagsOf(a), 'a');
    addToSet(tagsOf(b), 'c', {});
    exchange(a, b);
    expect(order(b)).toEqual(['b', 'c']);
  });
});
