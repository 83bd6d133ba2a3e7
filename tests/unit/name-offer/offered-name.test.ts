import { expect, test } from 'vitest';
import { beginningsOf, restOf } from '../../../src/renderer/editor/name-offer/offered-name';

test('a name begins with a capital where there are some, and with three letters', () => {
  expect(beginningsOf('They met in Port of Sa')).toEqual(['Port of Sa']);
  expect(beginningsOf('said Ana Ru')).toEqual(['Ana Ru']);
  expect(beginningsOf('the harb')).toEqual([]);
  expect(beginningsOf('In Pa')).toEqual(['In Pa']);
  expect(beginningsOf('It ended. ')).toEqual([]);
  expect(beginningsOf('وصل إلى القاه')).toEqual(['وصل إلى القاه', 'إلى القاه', 'القاه']);
});

test('the rest of a name is offered as the archive writes it', () => {
  expect(restOf('Port of Sa', ['Porto', 'Port of Said'])).toBe('id');
  expect(restOf('Port', ['Port'])).toBeNull();
  expect(restOf('PORT', ['Port of Said'])).toBeNull();
});
