import { z } from 'zod';
import type { FileFault } from '../checks/house-style/read-file';
import { FILE_MAX } from '../checks/house-style/read-file';
import type { NewsroomWord } from '../checks/lexicon';
import type { TagName } from '../checks/names';
import type { PassedOver } from '../checks/passed-over';
import { EDITION_IDS } from '../story/vocabulary';
import { call } from './call';

/** A finding that the newsroom passes over for ever, by whom and when (ms since 1970 UTC). */
export type KeptPassedOver = PassedOver & { reason: string; at: number; who: string };

/** The rule file of an edition, as it is in use. */
export type KeptHouseStyle = {
  file: string;
  /** Null while it is the one that comes with Galley. */
  changed: { at: number; who: string } | null;
};

/** What the checks of an edition are made with, beside the story. */
export type EditionChecks = {
  houseStyle: KeptHouseStyle;
  /** Of every language: a story may have words of another one. */
  words: NewsroomWord[];
  passedOver: KeptPassedOver[];
  /** Tags of the archive. */
  tags: TagName[];
  /** Names of its authors and coverages. */
  names: string[];
};

/** What an address outside answers; `unknown` while it was not asked, or nothing is online. */
export type LinkState = 'alive' | 'dead' | 'unknown';

const edition = z.enum(EDITION_IDS);
const word = z.string().trim().min(1).max(100);
const passedOver = { rule: z.string().min(1).max(100), text: z.string().min(1).max(2000) };

export const checks = {
  read: call(z.object({ edition })).returns<EditionChecks>(),
  addWord: call(z.object({ language: edition, word })).returns<null>(),
  removeWord: call(z.object({ language: edition, word })).returns<null>(),
  passOver: call(
    z.object({ edition, ...passedOver, reason: z.string().trim().min(1).max(500) }),
  ).returns<null>(),
  /** Takes a passing over back. */
  lookAgain: call(z.object({ edition, ...passedOver })).returns<null>(),
  /** Keeps a rule file. One with faults is not kept; the one in use stays. */
  saveHouseStyle: call(z.object({ edition, file: z.string().max(FILE_MAX) })).returns<{
    faults: FileFault[];
  }>(),
  /** Goes back to the rule file that comes with Galley, and gives it. */
  resetHouseStyle: call(z.object({ edition })).returns<{ file: string }>(),
  /** Asks addresses outside whether they are there; at most so often, and not while offline. */
  links: call(
    z.object({ urls: z.array(z.url({ protocol: /^https?$/ }).max(2000)).max(200) }),
  ).returns<Record<string, LinkState>>(),
};
