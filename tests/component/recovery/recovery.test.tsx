import type { RecoveryReport } from '@shared/ipc/safekeeping';
import { ok } from '@shared/result';
import { QueryClientProvider } from '@tanstack/react-query';
import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { answerCache } from '../../../src/renderer/desk/answers';
import { RecoveryOr } from '../../../src/renderer/recovery/recovery-or';
import { DeskProvider } from '../../../src/renderer/session/desk-context';
import { DeskDouble } from '../desk-double';
import '../../../src/renderer/ui/tokens.css';
import '../../../src/renderer/ui/base.css';

const AT = Date.UTC(2026, 0, 5, 10);
const REPORT: RecoveryReport = {
  at: AT,
  cause: 'damaged',
  detail: 'database disk image is malformed',
  keptIn: '/home/lena/.config/Galley/damaged/2026-01-05T10-00-00.000Z',
  backups: [AT - 3_600_000],
  stories: [
    { id: 'fair', headline: 'Fair opens', state: 'whole', stranded: 0, changedAt: AT },
    { id: 'ferry', headline: 'Ferry stops at noon', state: 'mended', stranded: 2, changedAt: AT },
    { id: 'rain', headline: 'أمطار غزيرة على الساحل', state: 'mended', stranded: 0, changedAt: AT },
    { id: 'gone', headline: '', state: 'lost', stranded: 0, changedAt: AT },
  ],
  updates: { found: 900, fromBackups: 12, lost: 3 },
  picturesMissing: 1,
};

async function openRecovery(report: RecoveryReport | null): Promise<number[]> {
  const acknowledged: number[] = [];
  const connection = new DeskDouble().connect();
  const desk = {
    ...connection.desk,
    safekeeping: {
      ...connection.desk.safekeeping,
      recovery: async () => ok(report),
      acknowledge: async ({ at }: { at: number }) => {
        acknowledged.push(at);
        return ok(null);
      },
    },
  };
  await render(
    <DeskProvider value={{ ...connection, desk }}>
      <QueryClientProvider client={answerCache()}>
        <RecoveryOr>
          <p>The stories</p>
        </RecoveryOr>
      </QueryClientProvider>
    </DeskProvider>,
  );
  return acknowledged;
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const stories = () => page.getByText('The stories', { exact: true });

beforeEach(() => {
  window.location.hash = '#/recovery';
});

describe('the page after a recovery', () => {
  test('says what happened, what is safe and what is lost', async () => {
    await openRecovery(REPORT);
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toMatchTextContent('Your stories were put together again');
    await expect
      .element(page.getByText('1 whole as found, 2 mended, 1 of which nothing could be read.'))
      .toBeVisible();
    await expect
      .element(page.getByText(/^3 are lost, as far as their numbers tell\. A change is/))
      .toBeVisible();
    await expect.element(page.getByText(REPORT.keptIn)).toBeVisible();
    await expect.element(page.getByText(/^2 stretches of words lost their place/)).toBeVisible();
  });

  test('goes to a story that is to be read again, and is not shown a second time', async () => {
    const acknowledged = await openRecovery(REPORT);
    await button('Ferry stops at noon').click();
    expect(window.location.hash).toBe('#/story/ferry');
    await expect.element(stories()).toBeVisible();
    expect(acknowledged).toEqual([AT]);
  });

  test('is left with the Enter key, from where it begins', async () => {
    const acknowledged = await openRecovery(REPORT);
    await expect.element(button('Go to the stories')).toHaveFocus();
    await button('Go to the stories').click();
    await expect.element(stories()).toBeVisible();
    expect(acknowledged).toEqual([AT]);
  });

  test('stands in nobody’s way when there is nothing to tell', async () => {
    await openRecovery(null);
    await expect.element(stories()).toBeVisible();
  });

  test('can be used by everyone', async () => {
    await openRecovery(REPORT);
    await expect.element(button('Go to the stories')).toBeVisible();
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset.theme = theme;
      const { violations } = await axe.run(document.body);
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  });
});
