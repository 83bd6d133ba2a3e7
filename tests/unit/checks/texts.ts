import fs from 'node:fs';
import path from 'node:path';
import type { ChecksContext } from '@shared/checks/check-text';
import type { CheckedText, TextFinding } from '@shared/checks/finding';
import { compileStyle } from '@shared/checks/house-style/compile';
import { readHouseStyle } from '@shared/checks/house-style/read-file';
import type { HouseStyle } from '@shared/checks/house-style/schema';
import type { EditionId } from '@shared/story/vocabulary';

/** A line of a story. */
export const line = (text: string, more: Partial<CheckedText> = {}): CheckedText => ({
  ...{ text, language: 'en', place: 'text', foreign: [] },
  ...more,
});

/** A dictionary of a few words. */
export const dictionary = (...words: string[]) => {
  const set = new Set(words);
  return { has: (word: string) => set.has(word) };
};

export const styleFile = (edition: EditionId): string =>
  fs.readFileSync(path.join('resources/house-style', `${edition}.yaml`), 'utf8');

export function styleOf(text: string): HouseStyle {
  const read = readHouseStyle(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.style;
}

/** 25 November 2026, a Wednesday. */
export const TODAY = Date.UTC(2026, 10, 25) / 86_400_000;

/** Everything that checks are made with, nothing of it special. */
export const context = (more: Partial<ChecksContext> = {}): ChecksContext => ({
  dictionaryOf: () => null,
  isKnown: () => false,
  style: compileStyle({ format: 1, edition: 'en', spelling: 'en-GB', rules: [] }),
  paused: new Set(),
  today: TODAY,
  tags: new Map(),
  ...more,
});

/** What was found, in brief: the rule and the words. */
export const brief = (findings: Iterable<TextFinding>): string[] =>
  [...findings].map(({ rule, text }) => `${rule}: ${text}`);

/** A text with a fix put in. */
export const fixed = (text: string, { from, to, fixes }: TextFinding): string =>
  text.slice(0, from) + (fixes[0] ?? '') + text.slice(to);
