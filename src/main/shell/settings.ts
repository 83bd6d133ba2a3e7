import fs from 'node:fs';
import path from 'node:path';
import { THEMES } from '@shared/ipc/app';
import { LANGUAGES } from '@shared/language/languages';
import { z } from 'zod';
import type { Log } from '../log';

const bounds = z.object({
  x: z.number().optional(),
  y: z.number().optional(),
  width: z.number(),
  height: z.number(),
  maximised: z.boolean(),
});
export type WindowState = z.infer<typeof bounds>;

const settings = z.object({
  theme: z.enum(THEMES).catch('system'),
  window: bounds.nullable().catch(null),
  /** The name of who writes here; null: that of the system. */
  person: z.string().min(1).max(100).nullable().catch(null),
  /** The language of the interface; null: that of the system. */
  language: z.enum(LANGUAGES).nullable().catch(null),
  /** Address of the site to publish to; null: the one that comes with Galley. */
  site: z.string().max(2000).nullable().catch(null),
});
export type Settings = z.infer<typeof settings>;
const FIRST: Settings = { theme: 'system', window: null, person: null, language: null, site: null };

export type SettingsFile = {
  get(): Settings;
  change(change: Partial<Settings>): void;
};

/** What this desk looks like and whose it is, in a file of its own: losing it costs nobody a word. */
export function settingsFile(file: string, log: Log): SettingsFile {
  let current = readSettings(file);
  return {
    get: () => current,
    change(change) {
      current = { ...current, ...change };
      try {
        const temporary = path.join(path.dirname(file), `.${path.basename(file)}.new`);
        fs.writeFileSync(temporary, JSON.stringify(current, null, 2));
        fs.renameSync(temporary, file);
      } catch (error) {
        log.warn('keeping the settings', error);
      }
    },
  };
}

/** Each setting that can be read; those that cannot are as at first. */
function readSettings(file: string): Settings {
  try {
    return settings.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return FIRST;
  }
}
