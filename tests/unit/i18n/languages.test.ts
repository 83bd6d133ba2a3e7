import { languageArgument } from '@shared/ipc/language-argument';
import { directionIn, LANGUAGES, languageOf } from '@shared/language/languages';
import { pluralIn } from '@shared/language/plural';
import { describe, expect, test } from 'vitest';

describe('the language of the interface', () => {
  test.each([
    [['es-MX', 'en'], 'es'],
    [['fr-FR', 'ar_EG.UTF-8'], 'ar'],
    [['EN-US'], 'en'],
    [['C', 'eo'], 'en'],
    [[], 'en'],
  ] as const)('for a system that prefers %j is %s', (preferred, language) => {
    expect(languageOf(preferred)).toBe(language);
  });

  test('is told to a window among the arguments of its process', () => {
    for (const language of LANGUAGES) {
      expect(languageArgument.in(['galley', languageArgument.for(language)])).toBe(language);
    }
    expect(languageArgument.in(['galley'])).toBe('en');
  });

  test('runs from right to left in Arabic only', () => {
    expect(LANGUAGES.filter((language) => directionIn(language) === 'rtl')).toEqual(['ar']);
  });
});

describe('a number of things', () => {
  const forms = {
    zero: 'لا أخبار',
    one: 'خبر واحد',
    two: 'خبران',
    few: '# أخبار',
    many: '# خبرًا',
    other: '# خبر',
  };
  test.each([
    [0, 'لا أخبار'],
    [1, 'خبر واحد'],
    [2, 'خبران'],
    [3, '٣ أخبار'],
    [10, '١٠ أخبار'],
    [11, '١١ خبرًا'],
    [100, '١٠٠ خبر'],
    [103, '١٠٣ أخبار'],
    [1234, '١٬٢٣٤ خبرًا'],
  ])('%d is said in the Arabic form that it takes', (number, said) => {
    expect(pluralIn('ar')(number, forms)).toBe(said);
  });

  test('is said in the digits and with the marks of the language', () => {
    expect(pluralIn('en')(1234, { one: '# story', other: '# stories' })).toBe('1,234 stories');
    expect(pluralIn('es')(12345, { one: '# nota', other: '# notas' })).toBe('12.345 notas');
    expect(pluralIn('es')(1, { one: 'una nota', other: '# notas' })).toBe('una nota');
  });
});
