import { z } from 'zod';
import { LANGUAGES, type Language } from '../language/languages';
import { call } from './call';

/** What is set for a desk, but for its sites. A change counts from the next start, which it brings about. */
export type DeskSettings = {
  /** The name in bylines and in the history. */
  person: string;
  /** The name of who is logged in, which counts while none is given. */
  systemName: string;
  /** Null: that of the system. */
  language: Language | null;
  systemLanguage: Language;
};

const person = z.string().trim().max(100);

export const settings = {
  read: call(z.object({})).returns<DeskSettings>(),
  /** Keeps the settings and starts Galley again with them. An empty name is that of the system. */
  save: call(z.object({ person, language: z.enum(LANGUAGES).nullable() })).returns<null>(),
};
