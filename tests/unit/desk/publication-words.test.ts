import { NEVER_PUBLISHED, type OutboxSummary } from '@shared/ipc/publish';
import { describe, expect, test } from 'vitest';
import { publicationLine, saveLine, siteLine } from '../../../src/renderer/desk/publication-words';
import type { SaveState } from '../../../src/renderer/session/save-state';

const NOW = Date.UTC(2026, 0, 8, 20, 9, 14);
const QUIET: OutboxSummary = {
  ...{ waiting: 0, attention: 0, siteReachable: true, siteUrl: 'https://site.example', sites: [] },
  ...{ heldSince: null, clockAheadMs: null, uploadLimit: null },
};

describe('the status bar', () => {
  test('says Saved only with what main has acknowledged', () => {
    const at = new Date(2026, 0, 8, 20, 9, 14).getTime();
    const line = (phase: SaveState['phase'], message: string | null = null, now = at + 1000) =>
      saveLine({ phase, at, message }, now);
    expect(line('saved').text).toBe('Saved 20:09:14');
    expect(line('saved', null, at + 24 * 3600_000).text).toBe('Saved 8 Jan, 20:09');
    expect(line('saving').text).not.toContain('Saved');
    const failed = line('failed', 'Not saved: the disk is full.');
    expect(failed).toEqual({ text: 'Not saved: the disk is full.', tone: 'alert' });
  });

  test('says what keeps a story from the site', () => {
    const line = (stops: number) => publicationLine(NEVER_PUBLISHED, stops, NOW).text;
    expect(line(0)).toBe('Not on the site');
    expect(line(1)).toBe('Not on the site: 1 thing to fix');
    expect(line(2)).toBe('Not on the site: 2 things to fix');
  });

  test('counts down to the next try apart from the sentence, which stays the same', () => {
    const waiting = { ...NEVER_PUBLISHED, phase: 'waiting' as const, attempts: 3 };
    const soon = publicationLine({ ...waiting, nextAttemptAt: NOW + 12_000 }, 0, NOW);
    const later = publicationLine({ ...waiting, nextAttemptAt: NOW + 12_000 }, 0, NOW + 5000);
    expect(soon.countdown).toBe('12 s');
    expect(later.countdown).toBe('7 s');
    expect(soon.text).toBe(later.text);
    expect(publicationLine({ ...waiting, nextAttemptAt: NOW - 1 }, 0, NOW).text).toContain(
      'trying now',
    );
    expect(publicationLine({ ...waiting, attempts: 0 }, 0, NOW).text).toBe('Waiting to be sent');
  });

  test('tells a live story from one that was edited since', () => {
    const live = { ...NEVER_PUBLISHED, phase: 'live' as const, url: 'https://site.example/a' };
    expect(publicationLine(live, 0, NOW).text).toBe('Live');
    expect(publicationLine({ ...live, changedSince: true }, 0, NOW).text).toMatch(/edited since/);
  });

  test('says whether the site can be reached and what waits for it', () => {
    expect(siteLine(QUIET).text).toBe('Site online');
    expect(siteLine({ ...QUIET, siteReachable: false, waiting: 2 })).toEqual({
      text: 'Site offline · 2 pushes waiting',
      tone: 'review',
    });
    expect(siteLine({ ...QUIET, heldSince: NOW, waiting: 1 })).toEqual({
      text: 'Site online · presses held · 1 push waiting',
      tone: 'review',
    });
    expect(siteLine({ ...QUIET, attention: 1 })).toEqual({
      text: 'Site online · 1 needs attention',
      tone: 'alert',
    });
  });
});
