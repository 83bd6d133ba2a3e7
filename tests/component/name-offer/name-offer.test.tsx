import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DeskDouble } from '../desk-double';
import { openSheet, type Sheet } from '../editor/newsroom';

const offer = () => document.querySelector('.name-offer')?.textContent ?? null;
const body = () => page.getByRole('textbox', { name: 'Body', exact: true });

async function openWithArchive(): Promise<Sheet> {
  const desk = new DeskDouble();
  desk.add({
    headline: 'Another',
    tags: [{ label: 'Port of Said' }],
    authors: [{ name: 'Ana Ruiz' }],
  });
  const sheet = await openSheet({ desk });
  await body().click();
  return sheet;
}

describe('names from the archive', () => {
  afterEach(() => localStorage.clear());

  test('are offered in a pause, and written by Tab', async () => {
    await openWithArchive();
    await userEvent.keyboard('They met in Port o');
    await expect.poll(offer).toBe('f Said');
    await userEvent.keyboard('{Tab}');
    await userEvent.keyboard('.');
    await expect.element(body()).toHaveTextContent('They met in Port of Said.');
    expect(offer()).toBeNull();
  });

  test('are in nobody\u2019s way: what is typed instead is written, and Escape puts them away', async () => {
    await openWithArchive();
    await userEvent.keyboard('said Ana');
    await expect.poll(offer).toBe(' Ruiz');
    await userEvent.keyboard('{Escape}');
    expect(offer()).toBeNull();
    await userEvent.keyboard('bel');
    await expect.element(body()).toHaveTextContent('said Anabel');
    expect(offer()).toBeNull();
  });

  test('are not offered when a desk wants none', async () => {
    localStorage.setItem('galley.names.offered', 'false');
    await openWithArchive();
    await userEvent.keyboard('Port o');
    await new Promise((go) => setTimeout(go, 600));
    expect(offer()).toBeNull();
    localStorage.setItem('galley.names.offered', 'true');
    await userEvent.keyboard('f');
    await expect.poll(offer).toBe(' Said');
  });
});
