import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, list, openWindow, textbox } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { wear } from '../theme';

const keys = userEvent.keyboard;
const status = () => page.getByRole('status', { name: 'Ticker status' }).element().textContent;
const words = (): string[] =>
  [...list('Breaking lines').element().querySelectorAll('input')].map(({ value }) => value);
const kept = (desk: DeskDouble) => desk.tickerOf('en').lines.map(({ text }) => text);

async function openTicker(...texts: string[]): Promise<DeskDouble> {
  const desk = new DeskDouble();
  desk.archive.push({
    ...{ id: 'ferry', headline: 'Ferry stops at noon', section: 'economy', edition: 'en' },
    ...{ at: Date.UTC(2026, 0, 5), url: 'https://site.example/ferry' },
  });
  const lines = texts.map((text, at) => ({
    ...{ id: `line-${at}`, text, at: '2026-01-05T08:00:00.000Z', expiresAt: null, storyId: null },
  }));
  desk.tickers.set('en', { ...desk.tickerOf('en'), lines });
  await openWindow(desk);
  await expect.element(button('Breaking ticker')).toBeVisible();
  await keys('{Control>}{Shift>}b{/Shift}{/Control}');
  await expect.element(textbox('Breaking line')).toHaveFocus();
  return desk;
}

describe('the breaking ticker', () => {
  test('takes a line by Enter and puts it on top, to stand for the time that was chosen', async () => {
    const desk = await openTicker('An old line');
    await page.getByRole('combobox', { name: 'Stands' }).selectOptions('1 hour');
    await textbox('Breaking line').fill('  The bridge is closed ');
    await keys('{Enter}');
    await expect.poll(() => kept(desk)).toEqual(['The bridge is closed', 'An old line']);
    expect(words()).toEqual(['The bridge is closed', 'An old line']);
    await expect.element(page.getByText(/^(1 h|60 min) left$/)).toBeVisible();
    await expect.element(textbox('Breaking line')).toHaveValue('');
    desk.announce('ticker:changed', {
      ticker: { ...desk.tickerOf('en'), phase: 'there', sentAt: Date.now() },
    });
    await expect.poll(status).toMatch(/^On the site since/);
  });

  test('is ordered and changed by keys, and a line is taken away', async () => {
    const desk = await openTicker('One', 'Two', 'Three');
    await textbox('Words of the line').nth(2).click();
    await keys('{Alt>}{ArrowUp}{/Alt}');
    await expect.poll(() => kept(desk)).toEqual(['One', 'Three', 'Two']);
    await button('Move down').first().click();
    await expect.poll(() => kept(desk)).toEqual(['Three', 'One', 'Two']);
    await textbox('Words of the line').first().fill('Three boats');
    expect(kept(desk)).toContain('Three');
    await keys('{Enter}');
    await expect.poll(() => kept(desk)).toEqual(['Three boats', 'One', 'Two']);
    await button('Take the line away').nth(1).click();
    await expect.poll(() => kept(desk)).toEqual(['Three boats', 'Two']);
  });

  test('a line leads to a story of the archive', async () => {
    const desk = await openTicker('The ferry');
    await button('Link to a story').click();
    await keys('ferry');
    await page.getByRole('option', { name: /Ferry stops at noon/ }).click();
    await expect.poll(() => desk.tickerOf('en').lines[0]?.storyId).toBe('ferry');
    await expect.element(page.getByText('Ferry stops at noon')).toBeVisible();
  });

  test('says why lines wait, tries again when asked, and what could not be kept', async () => {
    const desk = await openTicker('One');
    const message = 'The site cannot be reached just now.';
    desk.tickers.set('en', { ...desk.tickerOf('en'), phase: 'waiting', message });
    desk.announce('ticker:changed', { ticker: desk.tickerOf('en') });
    await expect.poll(status).toBe(message);
    await button('Try now').click();
    desk.refusal = 'The disk is full.';
    await button('Take the line away').click();
    await expect.element(page.getByRole('alert').getByText('The disk is full.')).toBeVisible();
    await expect.poll(words).toEqual(['One']);
  });

  test.each(['light', 'dark'])('can be used by everyone, in three editions, %s', async (theme) => {
    const desk = await openTicker('One', 'Two');
    await wear(theme);
    for (const edition of ['English', 'العربية', 'Español']) {
      const tab = page.getByRole('tab', { name: edition });
      if ((await tab.query()) !== null) await tab.click();
      const { violations } = await axe.run(
        document.querySelector('[role=dialog]') ?? document.body,
      );
      expect(violations).toEqual([]);
    }
    expect(desk.tickerOf('ar').lines).toEqual([]);
  });
});
