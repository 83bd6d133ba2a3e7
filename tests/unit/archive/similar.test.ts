import { describe, expect, test } from 'vitest';
import { madeUpArchive } from '../../archive/made-up-archive';
import { seeded } from '../../archive/made-up-words';
import { MORNING } from '../turnable-clock';
import { shelf, standing } from './entries';

const made = madeUpArchive(11, { en: 20_000, ar: 5_000, es: 5_000 });
const STORIES = 1200;

/** An archive of made-up stories, all of this year, so that age says nothing. */
function filled() {
  const on = shelf();
  for (let number = 0; number < STORIES; number++) {
    on.archive.entries.put({ ...made.entry(number), at: MORNING }, standing());
  }
  return on;
}
const filledOnce = filled();
const suggested = (id: string, exclude: string[] = []): string[] =>
  filledOnce.archive.suggestions(id, exclude, 8).map((hit) => hit.id);
const numberOf = (id: string): number => Number(id.replace('story-', ''));

describe('suggestions for a story', () => {
  test('are of its subject, and in its edition', () => {
    let [ofSubject, all] = [0, 0];
    for (let number = 0; number < 60; number++) {
      const { edition } = made.entry(number);
      const subject = made.subjectOf(number);
      for (const hit of filledOnce.archive.suggestions(`story-${number}`, [], 3)) {
        expect(hit.edition).toBe(edition);
        all += 1;
        if (made.subjectOf(numberOf(hit.id)) === subject) ofSubject += 1;
      }
    }
    expect(all).toBeGreaterThan(30);
    expect(ofSubject / all).toBeGreaterThan(0.8);
  });

  test('are never itself, nor one that is linked already or left out', () => {
    const number = Array.from({ length: STORIES }, (_, n) => n).find(
      (n) => suggested(`story-${n}`).length >= 3,
    );
    const id = `story-${number}`;
    const [first = '', second = '', ...rest] = suggested(id);
    expect([first, second, ...rest]).not.toContain(id);
    const entry = { ...made.entry(number ?? 0), at: MORNING, related: [first] };
    filledOnce.archive.entries.put(entry, standing());
    expect(suggested(id, [second])).toEqual(rest.slice(0, 8));
  });

  test('are newer ones first, of those that resemble it alike', () => {
    const text = 'The lighthouse keeper polished the lantern.';
    const on = shelf({
      old: { text, at: MORNING - 4 * 365 * 24 * 60 * 60_000 },
      newer: { text, at: MORNING - 1000 },
      open: { text },
      other: { text: 'Nothing of the kind.' },
    });
    expect(on.archive.suggestions('open', [], 9).map(({ id }) => id)).toEqual(['newer', 'old']);
  });

  test('of a story without a word, or of one that there is not, are none', () => {
    const on = shelf({ empty: { headline: '' }, other: { text: 'Some words.' } });
    expect(on.archive.suggestions('empty', [], 9)).toEqual([]);
    expect(on.archive.suggestions('gone', [], 9)).toEqual([]);
  });
});

describe('a story that may exist already', () => {
  /** The same story told again: some of its words are others. */
  function retold(number: number, share: number) {
    const random = seeded(number + 1);
    const story = made.entry(number);
    const other = (text: string): string =>
      text.replace(/[\p{L}]+/gu, (word) => (random() < share ? 'otherwise' : word));
    const { headline, deck, text } = story;
    return { ...story, headline: other(headline), deck: other(deck), text: other(text) };
  }

  test.each([0, 0.1, 0.2])('is found when %f of its words are others', (share) => {
    let found = 0;
    for (let number = 0; number < 60; number++) {
      const copy = { ...retold(number, share), storyId: 'copy', at: MORNING };
      filledOnce.archive.entries.put(copy, standing());
      const [first] = filledOnce.archive.alike('copy', 3);
      if (first?.id === `story-${number}`) found += 1;
      if (share === 0) expect(first?.likeness).toBe(1);
    }
    filledOnce.archive.entries.remove('draft', 'copy');
    expect(found).toBeGreaterThanOrEqual(share === 0.2 ? 54 : 59);
  });

  test('is not one that is only about the same', () => {
    let warned = 0;
    for (let number = 0; number < 200; number++) {
      warned += filledOnce.archive.alike(`story-${number}`, 3).length;
    }
    expect(warned).toBeLessThan(4);
  });
});
