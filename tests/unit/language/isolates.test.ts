import { isolatesIn } from '@shared/language/isolates';
import { describe, expect, test } from 'vitest';

const isolated = (text: string): string[] =>
  isolatesIn(text).map(({ from, to }) => text.slice(from, to));

describe('a text from right to left', () => {
  test.each([
    ['انظر https://example.org/fares?a=1&b=2، ثم عد.', ['https://example.org/fares?a=1&b=2']],
    ['راسلنا على news+desk@example.org.', ['news+desk@example.org']],
    ['كتب @galley_desk وسم #Galley أمس', ['@galley_desk', '#Galley']],
    ['اتصل بالرقم +34 91 555 0199 صباحًا', ['+34 91 555 0199']],
    ['مكتوب بلغة C++ أو C# فقط', ['C++', 'C#']],
    ['قال مجلس Harbour Board (HB) إن السعر 12.50', []],
  ])('keeps as they are written: %s', (text, whole) => {
    expect(isolated(text)).toEqual(whole);
  });
});

test('a text from left to right needs none', () => {
  expect(isolated('See https://example.org, C++ and #Galley.')).toEqual([]);
});
