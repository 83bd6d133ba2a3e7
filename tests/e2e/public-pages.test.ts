import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { bringChromium, systemChromium } from '../../scripts/runtime/chromium.ts';
import { expect, type Galley, test } from './galley.ts';

/** As promised: all that a page needs but pictures and fonts, which come once for all pages; bytes. */
const PAGE_MAX_BYTES = 100_000;
const SCREENS = [
  { width: 390, height: 800 },
  { width: 1280, height: 900 },
];

/** The public site of a desk, once it has all stories of the sample newsroom. */
async function siteOf(galley: Galley): Promise<string> {
  const db = new Sqlite(path.join(galley.folder, 'galley.db'), { readonly: true });
  const counted = (sql: string): number => Number(db.prepare(sql).pluck().get());
  try {
    await expect
      .poll(() => counted(`SELECT count(*) FROM outbox WHERE state = 'done'`), { timeout: 60_000 })
      .toBeGreaterThan(25);
    await expect
      .poll(() => counted(`SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')`), {
        timeout: 60_000,
      })
      .toBe(0);
    return `http://127.0.0.1:${counted(`SELECT value FROM fact WHERE name = 'site.port'`)}`;
  } finally {
    db.close();
  }
}

/** A page of each kind: every story, and all lists that the front page and the stories lead to. */
async function addressesOf(site: string): Promise<string[]> {
  const sitemap = await (await fetch(`${site}/sitemap/1.xml`)).text();
  const stories = [...sitemap.matchAll(/<loc>[^<]*?:\d+(\/[^<]+)<\/loc>/g)].map(
    ([, at]) => at ?? '',
  );
  const lists = [
    ...['/', '/ar', '/es', '/en/latest', '/ar/latest', '/en/authors', '/en/coverage'],
    ...['/en/articles', '/en/videos', '/en/pictures', '/en/search?q=ferry', '/en/nothing-is-here'],
  ];
  const [first = '/'] = stories;
  const page = await (await fetch(site + first)).text();
  const named = ['tag', 'author', 'coverage', 'region'].flatMap((what) => {
    const found = page.match(new RegExp(`href="(/[a-z]{2}/${what}s?/[^"]+)"`));
    return found?.[1] ? [found[1]] : [];
  });
  return [...lists, ...named, ...stories];
}

type Measured = { shift: number; bytes: number; images: number };
/** What axe finds, by rule and element. */
type Seen = Measured & { axe: string[] };

/** Opens a page as a reader who has nothing of the site yet, and scrolls to its end. */
async function measured(
  browser: Browser,
  address: string,
  [viewport, colorScheme]: readonly [(typeof SCREENS)[number], 'light' | 'dark'],
): Promise<Seen> {
  const context = await browser.newContext({ viewport, colorScheme });
  const page = await context.newPage();
  await page.addInitScript(watchShifts);
  await page.goto(address, { waitUntil: 'load' });
  const found = await page.evaluate(scrolledThrough);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  await context.close();
  return {
    ...found,
    axe: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
  };
}

/** Layout shifts as Cumulative Layout Shift has them (https://web.dev/articles/cls), of the whole visit. */
function watchShifts(): void {
  const shifts: number[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push((entry as never as { value: number }).value);
  }).observe({ type: 'layout-shift', buffered: true });
}

async function scrolledThrough(): Promise<Measured> {
  const frames = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n++) await new Promise(requestAnimationFrame);
  };
  await document.fonts.ready;
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await frames(2);
  }
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  await frames(3);
  const loaded = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  const bytes = loaded
    .filter(({ name }) => !/\/(?:media|fonts)\//.test(name))
    .reduce((sum, { transferSize }) => sum + transferSize, 0);
  const { shifts } = globalThis as never as { shifts: number[] };
  return {
    shift: shifts.reduce((sum, shift) => sum + shift, 0),
    bytes,
    images: document.images.length,
  };
}

test('no public page moves while it loads, each is light, and axe has nothing to say', async ({
  galley,
}) => {
  test.setTimeout(300_000);
  await bringChromium();
  await galley.start();
  const site = await siteOf(galley);
  const executablePath = systemChromium();
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath && { executablePath }),
  });
  try {
    const addresses = await addressesOf(site);
    expect(addresses.length).toBeGreaterThan(30);
    let images = 0;
    for (const [index, address] of addresses.entries()) {
      const viewport = SCREENS[index % SCREENS.length] as (typeof SCREENS)[number];
      const scheme = index % 4 < 2 ? 'light' : 'dark';
      const found = await measured(browser, site + address, [viewport, scheme]);
      expect.soft(found.axe, `${address} at ${viewport.width} px, ${scheme}`).toEqual([]);
      expect.soft(found.shift, `${address} moves at ${viewport.width} px`).toBe(0);
      expect.soft(found.bytes, `${address} is heavy`).toBeLessThan(PAGE_MAX_BYTES);
      expect(found.bytes).toBeGreaterThan(1000);
      images += found.images;
    }
    expect(images).toBeGreaterThan(addresses.length);
  } finally {
    await browser.close();
  }
});
