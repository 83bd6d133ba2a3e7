import { carry } from '@shared/checks/carry';
import { datesCheck } from '@shared/checks/dates';
import { headlineFits } from '@shared/checks/headline-length';
import { lexicon } from '@shared/checks/lexicon';
import { linkFault, linksIn } from '@shared/checks/links';
import { namesCheck, tagIndex } from '@shared/checks/names';
import { placeOf } from '@shared/checks/passed-over';
import { longSentences, measure, readability, syllablesIn } from '@shared/checks/readability';
import { repeatedWords } from '@shared/checks/repeated-words';
import { sentencesOf } from '@shared/checks/sentences';
import { spelling } from '@shared/checks/spelling';
import { describe, expect, test } from 'vitest';
import { brief, context, dictionary, fixed, line, TODAY } from './texts';

describe('spelling', () => {
  const en = dictionary('the', 'ferry', 'left', 'minister', 'well', 'known', "don't", 'café', 'no');
  const ar = dictionary('الحكومة', 'مدرسة');
  const es = dictionary('economía', 'el', 'niño');
  const of = (language: string) => ({ en, ar, es })[language as 'en'] ?? null;
  const misspelt = (text: string, more = {}, isKnown = (_word: string) => false) =>
    brief(spelling(line(text, more), context({ dictionaryOf: of, isKnown })));

  test('finds words that the dictionary does not have', () => {
    expect(misspelt('The fery lefft.')).toEqual(['unknown-word: fery', 'unknown-word: lefft']);
    expect(misspelt('El economia, niño', { language: 'es' })).toEqual(['unknown-word: economia']);
    expect(misspelt('الحكومه مدرسة', { language: 'ar' })).toEqual(['unknown-word: الحكومه']);
  });

  test('takes vowel marks, curly apostrophes, owners and capitals of a first word for what they are', () => {
    expect(misspelt('The minister’s ferry don’t. CAFÉ Café')).toEqual([]);
    expect(misspelt('الحُكومَة', { language: 'ar' })).toEqual([]);
  });

  test('passes over addresses, handles, figures, abbreviations and names with capitals inside', () => {
    expect(misspelt('https://exampel.org/fery a@fery.com @fery #fery fery.com')).toEqual([]);
    expect(misspelt('B52 12km NATO YouTube MPs x')).toEqual([]);
  });

  test('looks at the parts of a word with hyphens', () => {
    expect(misspelt('well-known')).toEqual([]);
    expect(misspelt('well-knwon')).toEqual(['unknown-word: knwon']);
  });

  test('spells a stretch of another language as that language, and one without a dictionary not at all', () => {
    const text = 'The economía ferry';
    expect(misspelt(text)).toEqual(['unknown-word: economía']);
    expect(misspelt(text, { foreign: [{ from: 4, to: 12, language: 'es-MX' }] })).toEqual([]);
    expect(misspelt('The Fähre left', { foreign: [{ from: 4, to: 9, language: 'de' }] })).toEqual(
      [],
    );
    expect(misspelt('The الحكومه left')).toEqual([]);
  });

  test('knows the words of the newsroom and the names of the archive', () => {
    const known = lexicon([{ language: 'en', word: 'vaporetto' }], ['Lena Voss', 'harbour']);
    expect(misspelt('The Vaporetto vaporetto Voss', {}, (word) => known(word, 'en'))).toEqual([]);
    expect(known('voss', 'en')).toBe(false);
    expect(known('harbour', 'en')).toBe(false);
    expect(known('vaporetto', 'es')).toBe(false);
  });
});

describe('words written twice', () => {
  test.each([
    ['en', 'It was in the the harbour.', 'It was in the harbour.'],
    ['en', 'The the harbour.', 'The harbour.'],
    ['es', 'Llegó a la la ciudad.', 'Llegó a la ciudad.'],
    ['ar', 'وصل إلى إلى الميناء', 'وصل إلى الميناء'],
  ] as const)('%s: %s', (language, text, right) => {
    const [finding] = repeatedWords(line(text, { language }));
    expect(finding && fixed(text, finding)).toBe(right);
  });

  test.each([
    [
      'en',
      'She had had enough. Very very late; no, no. It is 10 10 now. The lake Baden Baden lay still.',
    ],
    ['es', 'Es muy muy tarde.'],
    ['ar', 'كان كبيرا جدا جدا'],
  ] as const)('and not those that are rightly so: %s', (language, text) => {
    expect([...repeatedWords(line(text, { language }))]).toEqual([]);
  });
});

describe('dates', () => {
  const wrong = (text: string, language: 'en' | 'es' | 'ar' = 'en') =>
    [...datesCheck(line(text, { language }), { today: TODAY })].map(({ rule, fixes }) => [
      rule,
      ...fixes,
    ]);

  test('name the weekday that they are', () => {
    expect(wrong('It opens on Monday, 25 November 2026.')).toEqual([['weekday', 'Wednesday']]);
    expect(wrong('It opens on Wednesday, November 25, 2026.')).toEqual([]);
    expect(wrong('On Mon 25 Nov.')).toEqual([['weekday', 'Wed']]);
    expect(wrong('el lunes 25 de noviembre de 2026', 'es')).toEqual([['weekday', 'miércoles']]);
    expect(wrong('el miércoles 25 de noviembre', 'es')).toEqual([]);
    expect(wrong('يوم الاثنين 25 نوفمبر 2026', 'ar')).toEqual([['weekday', 'الأربعاء']]);
    expect(wrong('الأربعاء ٢٥ تشرين الثاني ٢٠٢٦', 'ar')).toEqual([]);
  });

  test('without a year are those nearest to the story', () => {
    expect(wrong('on Friday, 1 January')).toEqual([]); // 2027
    expect(wrong('on Thursday, 1 January')).toEqual([['weekday', 'Friday']]);
  });

  test('exist', () => {
    expect(wrong('on Monday, 31 November 2026')).toEqual([['no-such-day']]);
    expect(wrong('on Sunday, 29 February 2032')).toEqual([]);
    expect(wrong('el martes 30 de febrero', 'es')).toEqual([['no-such-day']]);
  });

  test('beside “yesterday” are those of the day before', () => {
    expect(wrong('He left yesterday, 24 November.')).toEqual([]);
    expect(wrong('He left yesterday, 23 November.')).toEqual([['near-day']]);
    expect(wrong('Llegó ayer, 23 de noviembre', 'es')).toEqual([['near-day']]);
    expect(wrong('وصل أمس 24 نوفمبر', 'ar')).toEqual([]);
  });

  test('run forwards', () => {
    expect(wrong('The council of 2019–2015 met.')).toEqual([['backwards', '2015–2019']]);
    expect(wrong('The council of 2015–2019 met; room 2019-2015-1; 2019-20.')).toEqual([]);
  });
});

describe('sentences', () => {
  test('end at a mark and not at an abbreviation', () => {
    const cut = (text: string) => sentencesOf(text).map(({ from, to }) => text.slice(from, to));
    expect(cut('Dr. Amin left. “Why?” she said. It cost 4.5 euros…')).toEqual([
      'Dr. Amin left.',
      '“Why?”',
      'she said.',
      'It cost 4.5 euros…',
    ]);
    expect(cut('من يعرف؟ لا أحد.')).toHaveLength(2);
  });

  test('are long from 40 words on, quotations never', () => {
    const long = `${'word '.repeat(41)}end.`;
    expect([...longSentences(line(long))]).toMatchObject([{ values: { words: 42 } }]);
    expect([...longSentences(line('word '.repeat(40)))]).toEqual([]);
    expect([...longSentences(line(long, { place: 'quote' }))]).toEqual([]);
  });
});

describe('readability', () => {
  const of = (text: string, language: 'en' | 'es' | 'ar') =>
    readability(language, measure(line(text.repeat(30), { language })));

  test('tells an easy text from a hard one, in English and Spanish', () => {
    expect(of('The cat sat on the mat. The dog ran. ', 'en')).toMatchObject({ band: 'very-easy' });
    expect(
      of('Institutional considerations necessitated comprehensive reorganisation. ', 'en'),
    ).toMatchObject({ band: 'very-hard' });
    expect(of('El sol sale hoy. La casa es de mi tía. ', 'es')).toMatchObject({
      band: 'very-easy',
    });
    expect(
      of(
        'Consideraciones institucionales imposibilitaron extraordinariamente negociaciones. ',
        'es',
      ),
    ).toMatchObject({ band: 'very-hard' });
  });

  test('says nothing of Arabic, nor of a few words', () => {
    expect(of('وصل الوزير إلى الميناء. ', 'ar')).toBeNull();
    expect(readability('en', measure(line('The cat sat.')))).toBeNull();
  });

  test.each([
    ['en', { cat: 1, table: 2, united: 3, walked: 1, reading: 2, area: 2 }],
    ['es', { sol: 1, tía: 2, ciudad: 2, agua: 2, guerra: 2, poeta: 3, rey: 1, aéreo: 4 }],
  ] as const)('counts syllables, %s', (language, words) => {
    const counted = Object.keys(words).map((word) => [word, syllablesIn(word, language)]);
    expect(Object.fromEntries(counted)).toEqual(words);
  });
});

describe('names', () => {
  const tags = [
    { id: 'lena-voss', label: 'Lena Voss' },
    { id: 'voss', label: 'Voss' },
    { id: 'health', label: 'Health' },
    { id: 'cup', label: 'harbour' },
    { id: 'gaza', label: 'قطاع غزة' },
  ];
  const index = tagIndex(tags, (word) => word === 'health');
  const found = (text: string, more = {}) => brief(namesCheck(line(text, more), { tags: index }));

  test('are found where they are written as the tag is, the longest first, once', () => {
    expect(found('Lena Voss left; Lena Voss came. Voss spoke.')).toEqual([
      'no-tag: Lena Voss',
      'no-tag: Voss',
    ]);
    expect(found('في قطاع غزة', { language: 'ar' })).toEqual(['no-tag: قطاع غزة']);
  });

  test('are no common words, nor parts of words or of addresses', () => {
    expect(found('Health of the harbour; Vossberg; Lena Vosses; https://x.org/Voss')).toEqual([]);
    expect(found('Lena Voss', { place: 'credit' })).toEqual([]);
  });
});

test('a headline fits, or is seen up to its last whole word', () => {
  expect(headlineFits('Ferry stops at noon', 'en').every(({ fits }) => fits)).toBe(true);
  const [, search] = headlineFits(`Ferry ${'stops and '.repeat(8)}goes`, 'en');
  expect(search).toMatchObject({ where: 'search', fits: false });
  expect(search?.seen).toMatch(/^Ferry .*(?:stops|and)…$/);
  expect(search?.seen.length).toBeLessThanOrEqual(60);
});

describe('findings of a text that was changed', () => {
  const at = (text: string, word: string) => ({
    ...{ from: text.indexOf(word), to: text.indexOf(word) + word.length },
  });
  const before = 'a bad word and a wrong one';
  const both = [at(before, 'bad'), at(before, 'wrong')];
  const words = (after: string) =>
    carry(both, before, after).map(({ from, to }) => after.slice(from, to));

  test('move with it, and go where it was changed or beside it', () => {
    expect(words('a bad word, or two, and a wrong one')).toEqual(['bad', 'wrong']);
    expect(words('so a bad word and a wrong one')).toEqual(['bad', 'wrong']);
    expect(words('a badly word and a wrong one')).toEqual(['wrong']);
    expect(words('a bad word and a wrongx one')).toEqual(['bad']);
    expect(words('')).toEqual([]);
    expect(words(before)).toEqual(['bad', 'wrong']);
  });
});

test('a finding is known again in its place, and not when the words around it are others', () => {
  const text = 'It was in the the harbour.';
  const [finding] = [...repeatedWords(line(text))];
  const [moved] = [...repeatedWords(line(`Lately: ${text}`))];
  const [other] = [...repeatedWords(line('It was in the the river.'))];
  if (!finding || !moved || !other) throw new Error('Nothing was found.');
  expect(placeOf(finding, text)).toBe(placeOf(finding, text));
  expect(placeOf(other, 'It was in the the river.')).not.toBe(placeOf(finding, text));
});

describe('links', () => {
  test.each([
    ['https://galley.news/en/ferry', null],
    ['mailto:desk@galley.news', null],
    ['mailto:desk', 'no-address'],
    ['https://', 'no-address'],
    ['https://harbour', 'no-address'],
    ['ftp://galley.news/a', 'no-address'],
    ['https://https://galley.news', 'twice'],
    ['http://localhost:3000/a', 'inside'],
    ['http://192.168.0.4/a', 'inside'],
    ['https://wiki.corp/a', 'inside'],
    ['https://www.example.com/a', 'example'],
    ['https://galley.news/en/ferry.', 'tail'],
    ['https://galley.news/en/ferry?x=(1)', null],
  ])('%s: %s', (address, fault) => {
    expect(linkFault(address)).toBe(fault);
  });

  test('are told once each, wherever they stand', () => {
    const href = 'https://galley.news/a';
    const blocks = [
      { type: 'paragraph', runs: [{ text: 'here', href }, { text: 'and' }] },
      {
        type: 'list',
        ordered: false,
        items: [[{ type: 'paragraph', runs: [{ text: 'x', href }] }]],
      },
      { type: 'read-more', headline: 'The pier', storyId: 'pier' },
    ];
    expect(linksIn([blocks, [{ id: 'url:b', headline: '', href: 'https://b.news/' }]])).toEqual([
      { text: 'here', href },
      { text: 'The pier', storyId: 'pier' },
      { text: 'https://b.news/', href: 'https://b.news/' },
    ]);
  });
});
