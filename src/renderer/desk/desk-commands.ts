import { THEMES } from '@shared/ipc/app';
import { EDITIONS } from '@shared/story/vocabulary';
import { language, words } from '../i18n';
import { command, type Loose } from './command';
import type { DeskActions, Situation } from './commands';

/** What the window can do whatever is open in it. */
export function deskCommands(desk: DeskActions, { siteUrl, waiting, isHeld }: Situation): Loose[] {
  return [
    command('new-story', words.commands.newStory, 'Mod+N', true, () => desk.newStory(language)),
    ...EDITIONS.filter(({ id }) => id !== language).map(({ id }) =>
      command(
        `new-story-${id}`,
        words.commands.newStoryIn(words.vocabulary.editions[id]),
        null,
        true,
        () => desk.newStory(id),
      ),
    ),
    command('new-window', words.commands.newWindow, 'Mod+Shift+N', true, desk.newWindow),
    command('find', words.commands.find, 'Mod+F', true, desk.find),
    command('find-in-drafts', words.find.inDrafts, 'Mod+Alt+F', true, desk.findInDrafts),
    command('palette', words.commands.palette, 'Mod+K', true, desk.openPalette),
    command('toggle-list', words.commands.toggleList, 'Mod+J', true, desk.toggleList),
    command('open-site', words.commands.openSite, null, siteUrl !== null, desk.openSite),
    command('retry-all', words.commands.retryAll, null, waiting > 0 && !isHeld, desk.retryAll),
    command('hold-presses', words.commands.holdPresses, null, !isHeld, desk.holdPresses),
    command('release-presses', words.commands.releasePresses, null, isHeld, desk.releasePresses),
    command('calendar', words.calendar.command, 'Mod+Alt+C', true, desk.openCalendar),
    command('trail-csv', words.record.allAsCsv, null, true, () => desk.saveTrail('csv')),
    command('trail-json', words.record.allAsJson, null, true, () => desk.saveTrail('json')),
    command('ticker', words.commands.ticker, 'Mod+Shift+B', true, desk.openTicker),
    command('front-page', words.commands.frontPage, 'Mod+Alt+G', true, desk.openFrontPage),
    {
      ...command('import', words.incoming.import, 'Mod+O', true, desk.importStories),
      words: words.incoming.importWords,
    },
    {
      ...command('backups', words.commands.backups, null, true, desk.openBackups),
      words: words.actions.backupsWords,
    },
    command('settings', words.commands.settings, 'Mod+,', true, desk.openSettings),
    {
      ...command('shortcuts', words.actions.shortcuts, 'Mod+/', true, desk.openShortcuts),
      words: words.actions.shortcutsWords,
    },
    {
      ...command('guide', words.guide.command, null, true, desk.openGuide),
      words: words.guide.commandWords,
    },
    ...THEMES.map((theme) =>
      command(`theme-${theme}`, words.commands.theme(words.desk.themes[theme]), null, true, () =>
        desk.setTheme(theme),
      ),
    ),
  ];
}
