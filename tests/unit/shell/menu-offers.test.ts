import { expect, test } from 'vitest';
import { menuOffers } from '../../../src/main/shell/menu-offers';

const publish = (isEnabled: boolean, keys: string | null = 'Mod+Shift+P') => [
  { id: 'publish', keys, isEnabled },
];

test('the menu is that of the window in front, and built anew only when keys are others', () => {
  const offers = menuOffers();
  expect(offers.show(1)).toBeNull();
  offers.offer(1, publish(true));
  expect(offers.show(1)).toBe('keys');
  expect(offers.show(1)).toBeNull();
  offers.offer(2, publish(false));
  expect(offers.shown()).toEqual(publish(true));
  expect(offers.show(2)).toBe('enabled');
  expect(offers.shown()).toEqual(publish(false));
  offers.offer(2, publish(false, 'F9'));
  expect(offers.show(2)).toBe('keys');
});

test('what was offered last stays when its window is gone', () => {
  const offers = menuOffers();
  offers.offer(1, publish(true));
  offers.show(1);
  offers.forget(1);
  expect(offers.show(1)).toBeNull();
  expect(offers.show(null)).toBeNull();
  expect(offers.shown()).toEqual(publish(true));
});
