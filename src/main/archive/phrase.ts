import { PositionReader, type PostingList, readPlaces } from './postings/posting';
import type { Part } from './postings/posting-index';
import type { Term } from './terms';

/**
 * Which of some stories hold terms one directly behind the other.
 *
 * @param candidates places of stories
 * @param generations at which generation the story at each place was indexed
 */
export function holdsPhrase(
  phrase: readonly Term[],
  parts: readonly Part[],
  candidates: Int32Array,
  generations: Uint32Array,
): Int32Array {
  const wanted = new Uint8Array(generations.length);
  for (const place of candidates) wanted[place] = 1;
  const holding = new Uint8Array(generations.length);
  for (const part of parts) {
    // Positions at which the phrase, as far as it was looked for, has ended.
    let ends: Map<number, number[]> | null = null;
    for (const term of phrase) {
      ends = endsAfter(term, part, ends, (place) => {
        const generation = generations[place] ?? 0;
        return wanted[place] === 1 && generation >= part.first && generation <= part.last;
      });
      if (ends.size === 0) break;
    }
    for (const place of ends?.keys() ?? []) holding[place] = 1;
  }
  return candidates.filter((place) => holding[place] === 1);
}

/** @param before where the terms before ended; null for the first term */
function endsAfter(
  term: Term,
  part: Part,
  before: ReadonlyMap<number, number[]> | null,
  isWanted: (place: number) => boolean,
): Map<number, number[]> {
  const ends = new Map<number, number[]>();
  const found = part.findWithPositions(term);
  if (!found?.positions) return ends;
  const reader = new PositionReader(found.positions);
  for (const place of placesOf(found)) {
    const earlier = before?.get(place);
    if ((before && !earlier) || !isWanted(place)) {
      reader.skip();
      continue;
    }
    const here = reader.read();
    const following = earlier ? here.filter((position) => earlier.includes(position - 1)) : here;
    if (following.length > 0) ends.set(place, following);
  }
  return ends;
}

function placesOf(list: PostingList): Int32Array {
  const places = new Int32Array(list.stories);
  readPlaces(list, places);
  return places;
}
