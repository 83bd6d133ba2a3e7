import { KIND_IDS, SECTION_IDS } from '@shared/story/vocabulary';
import type { WorkflowState } from '@shared/story/workflow';
import type { ArchiveEntry, Standing } from '../../src/main/archive/entry';
import { type Language, pick, type Random, seeded, vocabulary, zipf } from './made-up-words';

/**
 * The archive of a newsroom, made up: stories of some 450 words, over ten years, in three editions.
 * Words follow Zipf's law, and a story keeps to a subject with words, people and tags of its own, so
 * that there are common and rare words, bursts, and stories that resemble one another. The same
 * number gives the same story each time.
 */
export type MadeUpArchive = {
  /** The words of each edition, the most frequent first. */
  words: Record<Language, string[]>;
  subjects: Subject[];
  entry(number: number): ArchiveEntry;
  /** The subject of a story. */
  subjectOf(number: number): Subject;
};

export type Subject = {
  edition: Language;
  words: string[];
  people: string[];
  tags: string[];
  section: (typeof SECTION_IDS)[number];
  from: number;
  span: number;
};

/** What counts as now: the first of June 2026. */
export const NOW = Date.UTC(2026, 5, 1);
const YEAR_MS = 365.25 * 24 * 60 * 60 * 1000;
const YEARS = 10;

const STATES: WorkflowState[] = ['draft', 'review', 'ready', 'published', 'published', 'published'];
const SUBJECT_WORDS = 70;

export function madeUpArchive(
  seed = 1,
  size: Record<Language, number> = { en: 90_000, ar: 40_000, es: 40_000 },
): MadeUpArchive {
  const random = seeded(seed);
  const words = {
    en: vocabulary(random, 'en', size.en),
    ar: vocabulary(random, 'ar', size.ar),
    es: vocabulary(random, 'es', size.es),
  };
  const draw = { en: zipf(size.en), ar: zipf(size.ar), es: zipf(size.es) };
  const drawOfSubject = zipf(SUBJECT_WORDS, 8, 0.9);

  const name = (edition: Language): string =>
    [0, 1]
      .map(() => capital(words[edition][200 + Math.floor(random() * (size[edition] - 200))] ?? ''))
      .join(' ');

  function subject(edition: Language): Subject {
    const word = (): string =>
      words[edition][80 + Math.floor(random() ** 2.5 * (size[edition] - 80))] ?? '';
    return {
      edition,
      words: Array.from({ length: SUBJECT_WORDS }, word),
      people: Array.from({ length: 6 }, () => name(edition)),
      tags: Array.from({ length: 5 }, () =>
        capital(random() < 0.5 ? word() : `${word()} ${word()}`),
      ),
      section: pick(random, SECTION_IDS),
      from: random() * YEARS,
      span: 0.05 + random() ** 3 * 8,
    };
  }
  const subjects = {
    en: many(1200, () => subject('en')),
    ar: many(200, () => subject('ar')),
    es: many(200, () => subject('es')),
  };
  const authors = many(300, () => name('en'));

  /** The generator of a story's own, its edition and its subject. */
  function begun(number: number): { own: Random; edition: Language; about: Subject } {
    const own = seeded(seed * 1_000_003 + number * 7919);
    const edition: Language = own() < 0.8 ? 'en' : own() < 0.5 ? 'ar' : 'es';
    return { own, edition, about: pick(own, subjects[edition]) };
  }

  return {
    words,
    subjects: Object.values(subjects).flat(),
    subjectOf: (number) => begun(number).about,
    entry(number) {
      const { own, edition, about } = begun(number);
      const share = 0.15 + own() * 0.2;
      const any = (): string => words[edition][draw[edition](own)] ?? '';
      const ofSubject = (): string => about.words[drawOfSubject(own)] ?? '';
      const token = (): string => {
        if (own() >= share) return any();
        return own() < 0.12 ? pick(own, about.people) : ofSubject();
      };
      const line = (count: number): string => capital(many(count, token).join(' '));
      const sentence = (): string => `${line(10 + Math.floor(own() * 18))}.`;
      const paragraph = (): string => many(2 + Math.floor(own() * 2), sentence).join(' ');
      const headline = capital(
        many(6 + Math.floor(own() * 5), (index) => {
          if (index % 3 === 2) return words[edition][draw[edition](own) % 60] ?? '';
          return own() < 0.75 ? ofSubject() : pick(own, about.people);
        }).join(' '),
      );
      const byline = own() < 0.8 ? [pick(own, authors)] : [pick(own, authors), pick(own, authors)];
      const age = YEARS - ((about.from + own() * about.span) % YEARS);
      const id = `story-${number}`;
      return {
        ...{
          source: 'draft',
          storyId: id,
          seq: 1,
          edition,
          editionOf: null,
          publishedAt: null,
          releaseAt: null,
          embargo: null,
          region: null,
        },
        kind: own() < 0.4 ? 'news' : pick(own, KIND_IDS),
        section: own() < 0.85 ? about.section : pick(own, SECTION_IDS),
        state: pick(own, STATES),
        ...{ slug: id, slugWritten: false, headline, deck: line(12 + Math.floor(own() * 10)) },
        text: [...many(6 + Math.floor(own() * 6), paragraph), line(12)].join('\n'),
        ...{ words: 450, leadMedia: null, at: NOW - Math.floor(age * YEAR_MS) },
        members: {
          tag: about.tags.filter(() => own() < 0.6).map(member),
          author: [...new Set(byline)].map(member),
          coverage: [],
        },
        ...{ related: [], packageHash: '' },
      };
    },
  };
}

/** Where a story stands that nobody here began and no site has. */
export const standingOf = ({ at }: ArchiveEntry): Standing => ({
  ...{ createdAt: at, begunByMe: false, binned: false, url: null },
});

/** All that is searched of a story, for its size and for other searches. */
export const wholeText = ({ headline, deck, text, members }: ArchiveEntry): string =>
  [
    headline,
    deck,
    text,
    ...members.tag.map(({ label }) => label),
    ...members.author.map(({ label }) => label),
  ].join('\n');

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const member = (label: string) => ({ id: label.toLowerCase().replaceAll(' ', '-'), label });
