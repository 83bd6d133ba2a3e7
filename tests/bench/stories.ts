import { paragraph, story } from '../unit/stories';

/** Sentences as a newsroom writes them, a word being 6.1 bytes on average with its space. */
const SENTENCE =
  'The harbour council met again on Tuesday evening and put off its vote on the new ferry timetable until the pilots have been heard. ';

/** A story of so many words, in paragraphs of about fifty. */
export function storyOf(words: number): Uint8Array {
  const inSentence = SENTENCE.trim().split(' ').length;
  const sentences = Math.ceil(words / inSentence);
  const body = [];
  for (let at = 0; at < sentences; at += 2) {
    body.push(paragraph(SENTENCE.repeat(Math.min(2, sentences - at)).trim()));
  }
  return story({ body });
}
