import type { Milestone, TimelineEntry } from '@shared/ipc/history';
import { describe, expect, test } from 'vitest';
import { wordsOfEntry } from '../../../src/renderer/history/entry-words';

const NOW = Date.UTC(2026, 10, 25, 12);
const entry = (milestone: Milestone): TimelineEntry => ({
  ...{ type: 'milestone', seq: 7, at: NOW, milestone },
  hand: { person: 'lena', device: 'desk-3', here: true, window: 0 },
});
const words = (milestone: Milestone) => wordsOfEntry(entry(milestone), NOW, () => null);

describe('a line of the history', () => {
  test('names who moved the story, whoever brought it to this desk', () => {
    const moved = words({
      kind: 'state',
      who: 'Nadia Ferrand',
      to: 'ready',
      why: 'Figure checked',
    });
    expect(moved).toMatchObject({ title: 'Marked ready', who: 'Nadia Ferrand' });
    expect(moved.note).toBe('Figure checked');
  });

  test('names the hand at this desk for what was done here', () => {
    expect(words({ kind: 'version', name: 'Before the cuts' })).toMatchObject({
      title: 'Before the cuts',
      who: 'lena',
    });
  });
});
