import { z } from 'zod';
import { storyId } from '../publish/public-story';
import { call } from './call';

export type AppInfo = {
  version: string;
  /** For example "Electron 45.4.1". */
  runtime: string;
  /** Set when this is the evaluation runtime of the package registry, not the official one. */
  evaluation: string | null;
  /** The person at this desk, as bylines and the log name them. */
  userName: string;
  siteUrl: string | null;
  /** Whether the site is the one that comes with Galley. */
  embeddedSite: boolean;
  dataFolder: string;
};

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a window has to say about an item of the application menu. */
export type MenuOffer = {
  id: string;
  /** For example "Mod+Shift+P"; null: none. */
  keys: string | null;
  /** Whether the window can do it now. */
  isEnabled: boolean;
};
const menuOffer = z.object({
  id: z.string().max(64),
  keys: z
    .string()
    .max(40)
    .regex(/^[\x21-\x7e]+$/)
    .nullable(),
  isEnabled: z.boolean(),
});

export const app = {
  info: call(z.object({})).returns<AppInfo>(),
  theme: call(z.object({})).returns<Theme>(),
  setTheme: call(z.object({ theme: z.enum(THEMES) })).returns<null>(),
  /** Tells how the items of the menu stand for this window; they do so while it is in front. */
  offer: call(z.object({ items: z.array(menuOffer).max(200) })).returns<null>(),
  newWindow: call(z.object({ storyId: storyId.optional() })).returns<null>(),
  /** Opens a public address in the user's browser; http and https only. */
  openExternal: call(z.object({ url: z.url({ protocol: /^https?$/ }) })).returns<null>(),
  /** Writes an error of the interface to the log file, with what was being done. */
  report: call(
    z.object({ doing: z.string().max(500), message: z.string().max(10_000) }),
  ).returns<null>(),
};
