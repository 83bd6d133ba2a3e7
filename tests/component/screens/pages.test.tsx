import type { RecoveryReport } from '@shared/ipc/safekeeping';
import { LANGUAGES } from '@shared/language/languages';
import { projectStory } from '@shared/story/projection';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ProofPages } from '../../../src/renderer/proof/proof-page';
import { RecoveryPage } from '../../../src/renderer/recovery/recovery-page';
import { RefusedPage } from '../../../src/renderer/recovery/refused-page';
import { DeskDouble } from '../desk-double';
import { speakHere, violations } from '../everyone';
import { FAULTY } from './story';
import '../../../src/renderer/ui/tokens.css';
import '../../../src/renderer/ui/base.css';

const AT = Date.UTC(2026, 0, 5, 10);
const REPORT: RecoveryReport = {
  ...{ at: AT, cause: 'damaged', detail: 'database disk image is malformed' },
  ...{ keptIn: '/home/lena/damaged', backups: [AT - 3_600_000], picturesMissing: 1 },
  updates: { found: 900, fromBackups: 12, lost: 3 },
  stories: [
    { id: 'fair', headline: 'Fair opens', state: 'whole', stranded: 0, changedAt: AT },
    { id: 'ferry', headline: 'Ferry stops at noon', state: 'mended', stranded: 2, changedAt: AT },
    { id: 'gone', headline: '', state: 'lost', stranded: 0, changedAt: AT },
  ],
};
const nothing = (): void => {};

test.each(LANGUAGES)('axe finds nothing after a recovery: %s', async (language) => {
  speakHere(language);
  await render(<RecoveryPage report={REPORT} onLeave={nothing} onFolder={nothing} />);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await violations()).toEqual([]);
});

test.each(LANGUAGES)(
  'axe finds nothing while the stories cannot be opened: %s',
  async (language) => {
    speakHere(language);
    const refusal = { code: 'newer' as const, message: 'Update Galley.', cause: 'version 9' };
    await render(
      <RefusedPage
        refusal={{ ...refusal, folder: '/home/lena/galley' }}
        triedAt={AT}
        {...{ onAgain: nothing, onFolder: nothing, onQuit: nothing }}
      />,
    );
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await violations()).toEqual([]);
  },
);

test.each(LANGUAGES)('axe finds nothing in a proof: %s', async (language) => {
  speakHere(language);
  const order = { story: projectStory(new DeskDouble().add(FAULTY).doc), at: AT };
  await render(<ProofPages order={order} />);
  await expect.poll(() => document.querySelector('.proof-page')).not.toBeNull();
  // What is printed is a sheet, without the regions of a window.
  expect(await violations(['region', 'page-has-heading-one'])).toEqual([]);
});
