import type { Theme } from './app';
import type { StoryRow } from './drafts';
import type { FindProgress } from './find';
import type { FrontOfEdition } from './front';
import type { ImportProgress } from './imports';
import type { OutboxSummary, PublicationStatus, PushProgress } from './publish';
import type { DeskFileProgress } from './safekeeping';
import type { Ticker } from './ticker';

/** Commands that the application menu sends to the window in front. */
export const COMMANDS = [
  'new-story',
  'find',
  'find-in-story',
  'find-in-drafts',
  'palette',
  'publish',
  'preview',
  'send-to-copy-desk',
  'add-image',
  'add-related-link',
  'undo',
  'redo',
  'toggle-list',
  'toggle-inspector',
  'history',
  'name-version',
  'make-edition-en',
  'make-edition-ar',
  'make-edition-es',
  'translate',
  'next-to-translate',
  'mark-translated',
  'import',
  'backups',
  'ticker',
  'front-page',
  'settings',
  'shortcuts',
  'focus-mode',
  'outline',
  'open-beside',
  'swap-beside',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'guide',
  'print-proof',
  'save-proof',
  'mark-ready',
  'story-window',
] as const;
export type Command = (typeof COMMANDS)[number];

/** What main tells the windows without being asked. */
export type Events = {
  /** Another window (or main itself) changed a story that this window has open. */
  'draft:update': { id: string; update: Uint8Array };
  /** A line of the list is new or changed; null when the story went to the bin. */
  'story:changed': { id: string; row: StoryRow | null };
  /** Many stories changed at once, so the list is to be read anew. While the archive is being made, how far it is. */
  'archive:changed': { progress: { done: number; total: number } | null };
  'publication:changed': { id: string; status: PublicationStatus };
  'publication:progress': { id: string; progress: PushProgress };
  'outbox:changed': OutboxSummary;
  /** The ticker of an edition is another, or stands otherwise with the site. */
  'ticker:changed': { ticker: Ticker };
  /** The front page of an edition is another, or stands otherwise with the site. */
  'front:changed': { front: FrontOfEdition };
  /** How far an export or import of the desk is; null when it is over. */
  'desk-file:progress': { progress: DeskFileProgress | null };
  /** How far a search or a replacement of the window is; null when it is over. */
  'find:progress': { progress: FindProgress | null };
  /** A word, a rule or what is passed over is another, of any edition. */
  'checks:changed': Record<string, never>;
  /** There is another template, or one is another. */
  'templates:changed': Record<string, never>;
  /** How far an import of stories is; null when it is over. */
  'import:progress': { progress: ImportProgress | null };
  'theme:changed': { theme: Theme };
  command: { command: Command };
};
export type EventName = keyof Events;

export const EVENT_NAMES = [
  'draft:update',
  'story:changed',
  'archive:changed',
  'publication:changed',
  'publication:progress',
  'outbox:changed',
  'ticker:changed',
  'front:changed',
  'desk-file:progress',
  'find:progress',
  'checks:changed',
  'templates:changed',
  'import:progress',
  'theme:changed',
  'command',
] as const satisfies readonly EventName[];
