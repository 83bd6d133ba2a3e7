import type { DeskImported } from '@shared/ipc/safekeeping';
import { ok } from '@shared/result';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { words } from '../../../src/renderer/i18n';
import { textbox } from '../desk/window';
import type { DeskDouble } from '../desk-double';
import { dialog, press, run, type Screen } from './screen';

/** A desk whose stories, archive and site all have something about ferries. */
function aboutFerries(desk: DeskDouble): void {
  desk.add({ headline: 'Ferry stops at noon', fields: { section: 'economy' } });
  desk.add({ headline: 'عودة العبّارة ferry', fields: { edition: 'ar' } });
  desk.archive.push({
    ...{ id: 'quay', headline: 'Ferry quay', section: 'economy', edition: 'en' },
    ...{ at: Date.UTC(2026, 0, 5), url: 'https://site.example/quay' },
  });
}

async function search(text: string): Promise<void> {
  await page.getByRole('searchbox', { name: words.desk.searchStories }).fill(text);
}

const IMPORTED: DeskImported = {
  stopped: false,
  stories: { added: 3, merged: 1, same: 0 },
  pictures: { added: 2, same: 0, damaged: 1 },
};

/** What a window shows whatever story is open in it. */
export const DESK_SCREENS: Screen[] = [
  {
    name: 'the palette',
    prepare: aboutFerries,
    async open() {
      await press('{Control>}k{/Control}');
      await expect.element(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'the story list with what a search finds, here and on the site',
    prepare: aboutFerries,
    async open() {
      await search('ferry');
      const more = page.getByRole('region', { name: words.archive.onlyOnTheSite });
      await expect.element(more).toBeVisible();
      await more.getByRole('button').first().click();
      await expect.element(more.getByRole('list')).toBeVisible();
    },
  },
  {
    name: 'a search that only the site answers, with a word taken for another',
    prepare(desk) {
      aboutFerries(desk);
      desk.misspelt.set('fery', 'ferry');
    },
    async open() {
      await search('fery sec');
      await expect.element(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'finding in all drafts',
    prepare: aboutFerries,
    async open() {
      await press('{Control>}{Alt>}f{/Alt}{/Control}');
      await expect.element(textbox(words.find.findInAll)).toHaveFocus();
      await userEvent.keyboard('ferry{Enter}');
      await expect.element(page.getByRole('list', { name: words.find.results })).toBeVisible();
      await textbox(words.find.replaceWith).fill('boat');
    },
  },
  {
    name: 'backups, with what came of an import',
    prepare(desk) {
      desk.safekeeping.backups = [{ at: Date.UTC(2026, 0, 5, 8), bytes: 12_345_678 }];
      desk.safekeeping.failure = 'The disk is full, so no backup was made.';
      desk.importing = async () => ok(IMPORTED);
    },
    async open() {
      await run(words.commands.backups);
      await expect.element(dialog(words.safekeeping.title)).toBeVisible();
      await page.getByRole('button', { name: words.safekeeping.import }).click();
      await expect
        .element(dialog(words.safekeeping.title).getByRole('status'))
        .not.toBeEmptyDOMElement();
    },
  },
  {
    name: 'settings',
    async open() {
      await press('{Control>},{/Control}');
      await expect.element(dialog(words.settings.title)).toBeVisible();
    },
  },
  {
    name: 'the breaking ticker',
    prepare(desk) {
      aboutFerries(desk);
      for (const edition of ['en', 'ar', 'es'] as const) {
        const at = '2026-01-05T08:00:00.000Z';
        const line = { id: 'one', text: 'The ferry sails', at, expiresAt: null, storyId: 'quay' };
        desk.tickers.set(edition, { ...desk.tickerOf(edition), lines: [line] });
      }
    },
    async open() {
      await press('{Control>}{Shift>}b{/Shift}{/Control}');
      await expect.element(page.getByRole('list', { name: words.ticker.lines })).toBeVisible();
    },
  },
  {
    name: 'the calendar',
    prepare(desk) {
      const at = Date.now();
      const one = { at, headline: 'The ferry sails', edition: 'en', section: null } as const;
      desk.calendar = [
        { ...one, id: 'quay', kind: 'scheduled', source: 'draft' },
        { ...one, id: 'fair', kind: 'published', source: 'site' },
      ];
    },
    async open() {
      await press('{Control>}{Alt>}c{/Alt}{/Control}');
      await expect.element(page.getByRole('grid', { name: words.calendar.title })).toBeVisible();
      await expect
        .element(page.getByRole('button', { name: /The ferry sails/ }).first())
        .toBeVisible();
    },
  },
  {
    name: 'the sheet of shortcuts',
    async open() {
      await press('{Control>}/{/Control}');
      await expect.element(dialog(words.shortcuts.title)).toBeVisible();
    },
  },
  {
    name: 'the guide',
    async open() {
      await run(words.guide.command);
      await expect.element(dialog(words.guide.title)).toBeVisible();
    },
  },
  {
    name: 'what came of an import of stories',
    prepare(desk) {
      const { id } = desk.add({ headline: 'Ferry stops at noon' });
      const came = { id, name: 'ferry.docx', headline: 'Ferry stops at noon', picturesMissing: 2 };
      const failed = [{ name: 'notes.pdf', reason: 'Galley does not read PDF.' }];
      desk.importingStories = async () => ok({ stories: [came], failed, isStopped: true });
    },
    async open() {
      await press('{Control>}o{/Control}');
      await expect.element(dialog(words.incoming.title)).toBeVisible();
    },
  },
];
