import { FINDING_WORDS as findings } from '@shared/language/findings';
import { describe, expect, test } from 'vitest';
import { arabic } from '../../../src/renderer/i18n/ar';
import { english } from '../../../src/renderer/i18n/en';
import { spanish } from '../../../src/renderer/i18n/es';

/** Every word and sentence of a catalog by its path; sentences with holes are filled with signs. */
function* sentences(words: object, path = ''): Generator<[path: string, sentence: string]> {
  for (const [name, value] of Object.entries(words)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') yield [at, value];
    else if (typeof value === 'object' && value !== null) yield* sentences(value, at);
    else if (typeof value === 'function') yield* filled(at, value);
  }
}

/** A number is tried in every plural form; as a text it fits every other hole too. */
function* filled(at: string, say: (...holes: never[]) => unknown): Generator<[string, string]> {
  for (const number of [0, 1, 2, 3, 11, 100]) {
    const said = say(...(Array(say.length).fill(String(number)) as never[]));
    if (typeof said === 'string') yield [`${at}(${number})`, said];
  }
}

const catalogs = {
  english: { ...english, findings: findings.en },
  arabic: { ...arabic, findings: findings.ar },
  spanish: { ...spanish, findings: findings.es },
};

describe.each(Object.entries(catalogs))('every word in %s', (_name, catalog) => {
  test('is there, and says what it is given', () => {
    for (const [at, sentence] of sentences(catalog)) {
      expect(sentence, at).not.toMatch(/undefined|NaN|\[object/);
      if (!at.endsWith(')')) expect(sentence.trim(), at).not.toBe('');
    }
  });
});

/** Names of things that are the same in every language, keys, and what is typed. */
const SAME =
  /Galley|Publish API|YouTube|Vimeo|\.(?:mp4|m4v|webm)|\b(?:Alt|Ctrl|Del|Delete)\b|JPEG|PNG|WebP|GIF|AVIF|API|URL|RSS|SFTP|S3|https?|zip|tag:|by:|section:|after:|\b[a-z]+:|\dd|\d[my]/g;

test('Arabic has no Latin words but names, and no Latin punctuation', () => {
  for (const [at, sentence] of sentences(catalogs.arabic)) {
    const rest = sentence.replace(SAME, '');
    expect(rest, at).not.toMatch(/[A-Za-z]{2,}/);
    expect(rest, at).not.toMatch(/[؀-ۿ]\s*[,;?]/);
  }
});

test('Spanish is not English', () => {
  const inEnglish = new Map(sentences(catalogs.english));
  const same = [...sentences(catalogs.spanish)].filter(
    ([at, sentence]) => inEnglish.get(at) === sentence && /[a-z]{4,}/i.test(sentence),
  );
  expect(
    same.map(([at]) => at).filter((at) => !SPANISH_LIKE_ENGLISH.has(at.replace(/\(\d+\)$/, ''))),
  ).toEqual([]);
});

/** Words that both languages write alike. */
const SPANISH_LIKE_ENGLISH = new Set([
  'desk.title',
  'editions.original',
  'history.fields.slug',
  'inspector.slug',
  'vocabulary.kinds.blog',
  'vocabulary.kinds.newsfeed',
  'vocabulary.regions.asia',
]);
