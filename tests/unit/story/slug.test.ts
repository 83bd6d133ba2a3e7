import { foldForId, isSlug, SLUG_MAX, slugOf } from '@shared/story/slug';
import { expect, test } from 'vitest';

test.each([
  ['Harbour council rejects plan', 'harbour-council-rejects-plan'],
  ['  “We’ll wait” – ferry’s crew says 2–1 ', 'well-wait-ferrys-crew-says-2-1'],
  ['El año del Río: ¿cuánto costará?', 'el-ano-del-rio-cuanto-costara'],
  ['Straße, Ærø and Łódź', 'strasse-aero-and-lodz'],
  ['مجلسُ الميناءِ يرفـــض الخطة', 'مجلس-الميناء-يرفض-الخطة'],
  ['انخفاض بنسبة ٣٫٥٪', 'انخفاض-بنسبة-٣-٥'],
])('the slug of “%s” is readable', (headline, slug) => {
  expect(slugOf(headline)).toBe(slug);
  expect(isSlug(slug)).toBe(true);
});

test('a slug ends at a word and never grows beyond its limit', () => {
  const slug = slugOf('council '.repeat(40));
  expect(slug.length).toBeLessThanOrEqual(SLUG_MAX);
  expect(slug.endsWith('council')).toBe(true);
  expect(slugOf('x'.repeat(500))).toHaveLength(SLUG_MAX);
});

test('a headline without letters has no slug', () => {
  expect(slugOf('… — ¿?')).toBe('');
  expect(isSlug('')).toBe(false);
});

test.each(['Two words', 'a--b', '-a', 'A', 'a/b', '../a'])('“%s” is no slug', (text) => {
  expect(isSlug(text)).toBe(false);
});

test('one tag written in two ways is one tag', () => {
  expect(foldForId('Winter  Fair')).toBe(foldForId('winter fair'));
});
