import type { EditionId } from '../story/vocabulary';
import type { CheckedText, TextFinding } from './finding';
import { foldCase, wordsOf } from './words';

/** Words that are rightly written twice: "he had had enough", «muy muy». */
const TWICE: Record<EditionId, ReadonlySet<string>> = {
  en: new Set(['had', 'that', 'is', 'very', 'so', 'no', 'bye', 'ha', 'knock', 'aye', 'hear']),
  es: new Set(['muy', 'no', 'sí', 'ja', 'casi', 'nos', 'bla', 'poco']),
  ar: new Set(['جدا', 'جداً', 'شيئا', 'شيئاً', 'رويدا', 'رويداً', 'يوما', 'واحدا', 'واحداً', 'خطوة']),
};

/** The same word twice with nothing but space between: nearly always a slip of an edit. */
export function* repeatedWords({ text, language }: CheckedText): Generator<TextFinding> {
  const words = wordsOf(text);
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (!before || foldCase(before.text) !== foldCase(word.text)) continue;
    if (!/^\p{L}/u.test(word.text) || TWICE[language].has(foldCase(word.text))) continue;
    if (!/^[ \u00A0]+$/.test(text.slice(before.to, word.from))) continue;
    // "Pago Pago", «Walla Walla»: twice a capital is a name.
    if (/^\p{Lu}/u.test(before.text) && /^\p{Lu}/u.test(word.text) && before.from > 0) continue;
    yield {
      ...{ check: 'repeated', rule: 'repeated-word', level: 'must' },
      ...{ from: before.to, to: word.to, text: text.slice(before.to, word.to) },
      ...{ values: { word: word.text }, fixes: [''] },
    };
  }
}
