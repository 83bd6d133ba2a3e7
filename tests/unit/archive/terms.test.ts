import { describe, expect, test } from 'vitest';
import { beginningsOf, termsOf } from '../../../src/main/archive/terms';

test.each<[string, string[]]>([
  ['The Mayor’s plan, again', ['the', 'mayor', 'plan', 'again']],
  ["the mayor's and the mayors' plans", ['the', 'mayor', 'and', 'the', 'mayors', 'plans']],
  ['Café Ærø, Łódź', ['cafe', 'aero', 'lodz']],
  ['La inundación del año', ['la', 'inundacion', 'del', 'ano']],
  ['عام ٢٠٢٤ و2025', ['عام', '2024', 'و2025']],
  ['الحكومة والحكومة بالحكومة للحكومة كالحكومة', Array(5).fill('حكومه')],
  ['مدرسة مدرسه', ['مدرسه', 'مدرسه']],
  ['إلى أحمد على الفتى', ['الي', 'احمد', 'علي', 'فتي']],
  ['الخطـــــة الخطّةُ', ['خطه', 'خطه']],
  ['ألم البال', ['الم', 'بال']],
  ['… — !', []],
])('“%s” is known by %o', (text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

describe('what a word of a query means', () => {
  const beginnings = (written: string, typing: boolean): string[] =>
    beginningsOf(termsOf(written)[0] ?? '', written, typing);

  test('is what begins with it', () => {
    expect(beginnings('Coun', true)).toEqual(['coun']);
    expect(beginnings('حكومة', false)).toEqual(['حكومه']);
  });

  test('is, while it is typed, with the Arabic article and without it', () => {
    expect(beginnings('الح', true)).toEqual(['الح', 'ح']);
    expect(beginnings('الحكو', true)).toEqual(['حكو', 'الحكو']);
    expect(beginnings('الم', false)).toEqual(['الم']);
  });
});
