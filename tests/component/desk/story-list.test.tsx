import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DeskDouble } from '../desk-double';
import { button, list, openWindow } from './window';

const searchbox = () => page.getByRole('searchbox', { name: 'Search stories' });
const rows = () => list('Stories').element().querySelectorAll('li');
const headlines = () => [...rows()].map((row) => row.querySelector('strong')?.textContent ?? null);

/** The story under the focus; null when the focus is elsewhere. */
const focused = (): string | null =>
  document.activeElement?.closest('[aria-label="Stories"] li')?.querySelector('strong')
    ?.textContent ?? null;

const SECTIONS = ['politics', 'economy', 'sports'] as const;

/** A desk with so many stories, the first the newest. */
function deskOf(size: number): DeskDouble {
  const desk = new DeskDouble();
  for (let number = 1; number <= size; number++) {
    const section = SECTIONS[number % 3] ?? 'politics';
    const story = desk.add({ headline: `Boat ${number}`, fields: { section } });
    story.updatedAt -= number * 1000;
  }
  return desk;
}

async function openList(desk: DeskDouble): Promise<void> {
  await openWindow(desk);
  await expect.poll(() => headlines()[0]).toMatch(/Boat|عبّارة/);
}

describe('the story list', () => {
  test('asks for the pages in view only, and goes by keys to its end and back', async () => {
    const desk = deskOf(450);
    await openList(desk);
    await expect.element(page.getByText('450 stories', { exact: true })).toBeVisible();
    expect(new Set(desk.asked.map(({ offset }) => offset))).toEqual(new Set([0]));
    await page
      .getByRole('link', { name: /Boat 1(?!\d)/ })
      .first()
      .click();
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe('Boat 450');
    expect(desk.asked.map(({ offset }) => offset)).toContain(400);
    expect(desk.asked.map(({ offset }) => offset)).not.toContain(200);
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(focused).toBe('Boat 449');
    await userEvent.keyboard('{Home}{ArrowDown}');
    await expect.poll(focused).toBe('Boat 2');
  });

  test('stays where it is read when a story comes above', async () => {
    const desk = deskOf(300);
    await openList(desk);
    const scroller = list('Stories').element().parentElement as HTMLElement;
    scroller.scrollTop = 81 * 60;
    const topOf = (headline: string) => {
      const row = [...rows()].find(
        (each) => each.querySelector('strong')?.textContent === headline,
      );
      return row ? Math.round(row.getBoundingClientRect().top) : null;
    };
    const inView = () => {
      const top = scroller.getBoundingClientRect().top;
      return [...rows()]
        .find((row) => row.getBoundingClientRect().top > top)
        ?.querySelector('strong')?.textContent;
    };
    await expect.poll(() => headlines().filter(Boolean).length).toBeGreaterThan(5);
    await expect.poll(inView).toBeTruthy();
    const read = inView() ?? '';
    const before = topOf(read);
    const fresh = desk.add({ headline: 'Boat from another desk' });
    desk.announce('story:changed', { id: fresh.id, row: fresh.row() });
    await expect.element(page.getByText('301 stories', { exact: true })).toBeVisible();
    await expect.poll(() => topOf(read)).toBe(before);
    scroller.scrollTop = 0;
    await expect.poll(() => headlines()[0]).toBe('Boat from another desk');
  });

  test('is scrolled through pages of lines of any height, to its end', async () => {
    const desk = deskOf(350);
    let number = 0;
    for (const story of desk.stories.values()) {
      const headline = story.row().headline;
      if (number++ % 3 > 0) continue;
      const row = {
        ...story.row(),
        headline: `${headline} and all that was said of it on the quay`,
      };
      story.row = () => row;
    }
    await openList(desk);
    const scroller = list('Stories').element().parentElement as HTMLElement;
    const isAtEnd = () => scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
    while (!isAtEnd()) {
      scroller.scrollTop += 300;
      await new Promise((go) => requestAnimationFrame(go));
    }
    await expect.poll(() => headlines().at(-1)).toMatch(/^Boat 350/);
  });

  test('is sorted by what is chosen, in either direction', async () => {
    const desk = deskOf(12);
    await openList(desk);
    await button('Sort by: Newest first').click();
    await page.getByRole('menuitemradio', { name: 'Headline' }).click();
    await expect.poll(() => headlines().slice(0, 3)).toEqual(['Boat 1', 'Boat 10', 'Boat 11']);
    await userEvent.keyboard('{Escape}');
    await button('Sort by: Headline, ascending').click();
    await page.getByRole('menuitemradio', { name: 'Descending' }).click();
    await expect.poll(() => headlines()[0]).toBe('Boat 9');
  });
});

describe('the search', () => {
  test('is narrowed to a section by its count, and opened again', async () => {
    const desk = deskOf(12);
    await openList(desk);
    await userEvent.fill(searchbox(), 'boat');
    await button('Section').click();
    await page.getByRole('menuitemradio', { name: /Economy.*4/ }).click();
    await expect.element(searchbox()).toHaveValue('boat section:economy');
    await expect.element(page.getByText('4 stories found', { exact: true })).toBeVisible();
    await button('Section: Economy').click();
    await page.getByRole('menuitemradio', { name: 'Any' }).click();
    await expect.element(searchbox()).toHaveValue('boat');
  });

  test('says which word it took another for', async () => {
    const desk = deskOf(3);
    desk.misspelt.set('bota', 'boat');
    await openList(desk);
    await userEvent.fill(searchbox(), 'bota');
    await expect
      .element(page.getByRole('status', { name: 'Spelling' }))
      .toMatchTextContent('Nothing has ‘bota’. Showing ‘boat’.');
    expect(headlines()).toContain('Boat 1');
  });

  test('completes a field, its value and a name, by keys alone', async () => {
    const desk = deskOf(3);
    desk.add({ headline: 'Boat and quay', tags: [{ label: 'New port' }] });
    await openList(desk);
    await searchbox().click();
    await expect.element(page.getByText(/a phrase/)).toBeVisible();
    await userEvent.keyboard('boat sec{ArrowDown}{Enter}');
    await expect.element(searchbox()).toHaveValue('boat section:');
    await userEvent.keyboard('eco{ArrowDown}');
    const option = page.getByRole('option', { name: /Economy/ });
    await expect.element(option).toHaveAttribute('aria-selected', 'true');
    expect(searchbox().element().getAttribute('aria-activedescendant')).toBe(option.element().id);
    await userEvent.keyboard('{Enter}');
    await expect.element(searchbox()).toHaveValue('boat section:economy ');
    await userEvent.keyboard('tag:new');
    await expect.element(page.getByRole('option', { name: /New port/ })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Tab}');
    await expect.element(searchbox()).toHaveValue('boat section:economy tag:"New port" ');
    await userEvent.keyboard('{Escape}');
    await expect.element(searchbox()).toHaveValue('');
  });

  test('finds Arabic words, which run from right to left', async () => {
    const desk = deskOf(3);
    desk.add({ headline: 'عودة العبّارة', fields: { edition: 'ar' } });
    await openWindow(desk);
    await userEvent.fill(searchbox(), 'العبّارة');
    await expect.poll(headlines).toEqual(['عودة العبّارة']);
    expect(getComputedStyle(searchbox().element()).direction).toBe('rtl');
  });

  test('leaves the last answer until the next is there', async () => {
    const desk = deskOf(5);
    await openList(desk);
    let leastRows = 5;
    const watching = new MutationObserver(() => {
      leastRows = Math.min(leastRows, headlines().filter(Boolean).length);
    });
    watching.observe(list('Stories').element(), { childList: true, subtree: true });
    for (const text of ['b', 'bo', 'boa', 'boat']) await userEvent.fill(searchbox(), text);
    await expect.element(page.getByText('5 stories found', { exact: true })).toBeVisible();
    watching.disconnect();
    expect(leastRows).toBe(5);
  });

  test('has no fault that axe knows, in the light and in the dark', async () => {
    const desk = deskOf(5);
    desk.misspelt.set('bota', 'boat');
    await openList(desk);
    await userEvent.fill(searchbox(), 'bota sec');
    await expect.element(page.getByRole('option', { name: /section:/ })).toBeVisible();
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset.theme = theme;
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      const { violations } = await axe.run(document.body);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    delete document.documentElement.dataset.theme;
  });
});

describe('what a search finds on the site only', () => {
  function deskBesideSite(): DeskDouble {
    const desk = deskOf(3);
    for (let at = 1; at <= 60; at++) {
      desk.archive.push({
        ...{ id: `ferry-${at}`, headline: `Ferry ${at}`, section: 'economy', edition: 'en' },
        ...{ at: Date.UTC(2026, 0, at), url: `https://site.example/ferry-${at}` },
      });
    }
    desk.archive.push({
      ...{ id: 'quay', headline: 'Boat quay, عبّارة', section: null, edition: 'ar' },
      ...{ at: 0, url: 'https://site.example/quay' },
    });
    return desk;
  }
  const more = (name: string) => page.getByRole('button', { name });

  test('stands below the list, folded, and opens as its readers see it', async () => {
    const desk = deskBesideSite();
    await openList(desk);
    await searchbox().fill('boat');
    await expect
      .element(more('1 story more on the site'))
      .toHaveAttribute('aria-expanded', 'false');
    await more('1 story more on the site').click();
    await page.getByRole('button', { name: /Boat quay/ }).click();
    expect(desk.openedOutside).toEqual(['https://site.example/quay']);
  });

  test('stands open when the desk has nothing, says how many there are, and goes with the search', async () => {
    await openList(deskBesideSite());
    await searchbox().fill('ferry');
    await expect
      .element(more('60 stories more on the site'))
      .toHaveAttribute('aria-expanded', 'true');
    expect(list('Stories on the site').element().querySelectorAll('button')).toHaveLength(50);
    await expect.element(page.getByText(/the first 50/)).toBeInTheDocument();
    const { violations } = await axe.run(document.body);
    expect(violations).toEqual([]);
    await searchbox().fill('');
    await expect.element(more('60 stories more on the site')).not.toBeInTheDocument();
  });
});
