import { paragraph, story } from '../unit/stories';

/** Sentences as a newsroom writes them, a word being 6.1 bytes on average with its space. */
const SENTENCE =
  'The harbour council met again on Tuesday evening and put off its vote on the new ferry timetable until the pilots have been heard. ';

/** So many words, in paragraphs of about fifty. */
export function paragraphsOf(words: number): string[] {
  const inParagraph = 2 * SENTENCE.trim().split(' ').length;
  return Array.from({ length: Math.ceil(words / inParagraph) }, () => SENTENCE.repeat(2).trim());
}

/** A story of so many words. */
export const storyOf = (words: number): Uint8Array =>
  story({ body: paragraphsOf(words).map(paragraph) });
