import { type CheckedText, overlaps, type TextFinding } from './finding';
import { foldCase, noProseIn } from './words';

/** A tag of the archive that is a name: of a person, a place, a body. */
export type TagName = { id: string; label: string };

/** Tags by the first word of their label, so that a text is gone through once whatever there are. */
export type TagIndex = ReadonlyMap<string, readonly TagName[]>;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const firstWord = (label: string): string => label.match(WORD)?.[0] ?? '';

/**
 * An index of the tags that name somebody or something: of several words, or one word with a capital
 * that is no word of the language (`isCommon`) in small letters.
 */
export function tagIndex(tags: readonly TagName[], isCommon: (word: string) => boolean): TagIndex {
  const index = new Map<string, TagName[]>();
  for (const tag of tags) {
    const first = firstWord(tag.label);
    const isOneWord = tag.label.match(WORD)?.length === 1;
    if (first === '' || (isOneWord && (isCommon(foldCase(first)) || !/^\p{Lu}/u.test(first))))
      continue;
    const some = index.get(first) ?? [];
    some.push(tag);
    index.set(first, some);
  }
  for (const some of index.values()) some.sort((a, b) => b.label.length - a.label.length);
  return index;
}

/** Names in the text that are tags of the archive, as they are written there. */
export function* namesCheck(
  { text, place }: CheckedText,
  { tags }: { tags: TagIndex },
): Generator<TextFinding> {
  if (tags.size === 0 || place === 'credit') return;
  const passed = noProseIn(text);
  const seen = new Set<string>();
  for (const { index: from, 0: word } of text.matchAll(WORD)) {
    const tag = tags.get(word)?.find(({ label }) => standsAt(text, from, label));
    if (!tag || seen.has(tag.id)) continue;
    const span = { from, to: from + tag.label.length };
    if (passed.some((one) => overlaps(one, span))) continue;
    seen.add(tag.id);
    yield {
      ...{ check: 'names', rule: 'no-tag', level: 'consider', ...span, text: tag.label },
      ...{ values: { id: tag.id, label: tag.label }, fixes: [] },
    };
  }
}

const standsAt = (text: string, from: number, label: string): boolean =>
  text.startsWith(label, from) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(from + label.length));
