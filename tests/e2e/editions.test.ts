import type { Page } from '@playwright/test';
import {
  button,
  choose,
  newStory,
  openStory,
  publishStatus,
  saved,
  showPublishPanel,
  textbox,
  writeBody,
} from './desk.ts';
import { expect, test } from './galley.ts';
import { LiveSite } from './live-site.ts';

const ENGLISH = 'Night ferry returns to the north quay';
const ARABIC = 'العبّارة الليلية تعود إلى الرصيف الشمالي';

/** Publishes the open story; gives the path of its page. */
async function publish(window: Page): Promise<string> {
  await showPublishPanel(window);
  await button(window, 'Publish').click();
  await expect(publishStatus(window)).toContainText('Live', { timeout: 30_000 });
  const address = await publishStatus(window).getByRole('link').getAttribute('href');
  return new URL(address ?? '').pathname;
}

/** The languages in which a page says that its story is told, and where. */
const alternates = (page: string): string[] =>
  [...page.matchAll(/<link rel="alternate" hrefLang="([\w-]+)" href="([^"]+)"/gi)]
    .map(([, language, href = '']) => `${language} ${new URL(href).pathname}`)
    .sort();

test('an Arabic edition is translated beside its English original, and brought up to date when that changes', async ({
  galley,
}) => {
  const site = await LiveSite.prepare();
  await site.start();
  try {
    const window = await galley.start(site.environment());
    await newStory(window, ENGLISH);
    await writeBody(window, 'The night ferry is back after two winters. It leaves at ten.');
    await window.keyboard.press('Enter');
    await window.keyboard.type('Fares stay as they were, the harbour board said.');
    await choose(window, 'Section', 'Economy');
    await saved(window);
    const english = await publish(window);

    await window.getByRole('tab', { name: 'Details' }).click();
    await button(window, 'Make an Arabic edition').click();
    const bar = window.getByRole('region', { name: 'Translate beside the original' });
    await expect(bar).toContainText('0 of 3 translated');
    await textbox(window, 'Headline').click();
    await window.keyboard.type(ARABIC);
    await window.keyboard.press('ControlOrMeta+g');
    await window.keyboard.type('عادت العبّارة الليلية بعد شتاءين. تغادر في العاشرة.');
    await window.keyboard.press('ControlOrMeta+g');
    await window.keyboard.type('تبقى الأسعار كما كانت، بحسب مجلس الميناء.');
    await expect(bar).toContainText('3 of 3 translated');
    await saved(window);
    const arabic = await publish(window);

    await bar.getByRole('link', { name: ENGLISH }).click();
    await expect(textbox(window, 'Headline')).toContainText(ENGLISH);
    await window.getByText('It leaves at ten.').click();
    await window.keyboard.press('End');
    for (let letters = 'ten.'.length; letters > 0; letters -= 1) {
      await window.keyboard.press('Backspace');
    }
    await window.keyboard.type('nine.');
    await saved(window);

    await openStory(window, ARABIC);
    const changed = window.getByRole('article', { name: 'Original: Changed since translated' });
    await expect(changed.locator('del')).toHaveText('ten');
    await expect(changed.locator('ins')).toHaveText('nine');
    await expect(bar).toContainText('1 changed since translated');
    await window.getByText('تغادر في العاشرة.').click();
    await window.keyboard.press('End');
    for (let letters = 'العاشرة.'.length; letters > 0; letters -= 1) {
      await window.keyboard.press('Backspace');
    }
    await window.keyboard.type('التاسعة.');
    await changed.getByRole('button', { name: 'Mark as translated' }).click();
    await expect(changed).toHaveCount(0);
    await saved(window);
    await publish(window);

    await expect.poll(() => site.page(arabic)).toContain('تغادر في التاسعة.');
    const both = [`ar ${arabic}`, `en ${english}`, `x-default ${english}`];
    for (const address of [arabic, english]) {
      expect(alternates(await site.page(address))).toEqual(both);
    }
  } finally {
    await site.remove();
  }
});
