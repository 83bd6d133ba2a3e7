import type { KindGroupId, KindId, RegionId, SectionId } from '../../story/vocabulary';

/** A text in each of the language's plural forms; `{n}` is the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** All words of a public page that no editor wrote, in the language of an edition. */
export type PageWords = {
  /** Before the names of authors. */
  by: string;
  source: string;
  updated: string;
  /** "3 min read". */
  readTime: PluralForms;
  readMore: string;
  /** Names a table that has no caption. */
  table: string;
  video: string;
  playVideo: string;
  transcript: string;
  /** What happens when something of another site is loaded; `{provider}` is whose site it is, here and below. */
  comesFrom: string;
  loadFrom: string;
  seeOn: string;
  /** Names a gallery. */
  gallery: string;
  /** "7 pictures". */
  pictures: PluralForms;
  /** `{n}` of `{all}` are the place of a picture and how many there are. */
  pictureOf: string;
  infograph: string;
  zoom: string;
  /** Opens what an infograph shows, in words. */
  inWords: string;
  /** Opens what is embedded. */
  showEmbed: string;
  related: string;
  mostRead: string;
  readNext: string;
  coverage: string;
  /** Over one correction, or several. */
  corrections: (number: number) => string;
  /** The mark of a live blog that goes on. */
  live: string;
  liveEnded: string;
  keyPoints: string;
  /** Beside the time of an entry that stands before the newer ones. */
  pinned: string;
  /** Said when an entry comes on an open page. */
  newEntry: string;
  tags: string;
  tag: string;
  breaking: string;
  /** Link from a short list to the whole of it. */
  all: string;
  latest: string;
  sections: string;
  regions: string;
  kinds: string;
  editions: string;
  authors: string;
  menu: string;
  skipToText: string;
  feed: string;
  pages: string;
  newer: string;
  older: string;
  /** `{n}` of `{all}` are numbers of pages. */
  pageOf: string;
  /** The state of a list, or of a whole edition, in which there is nothing yet. */
  nothingYet: string;
  notFound: { title: string; words: string };
  withdrawn: { title: string; words: string };
  toFront: string;
  rights: string;
  search: string;
  /** Names the field into which readers type. */
  searchFor: string;
  /** Above what was found; `{words}` are those of the reader. */
  foundFor: string;
  nothingFound: string;
  /** The whole of a list that is divided by sections, or by regions. */
  allSections: string;
  allRegions: string;
  sectionNames: Record<SectionId, string>;
  regionNames: Record<RegionId, string>;
  kindNames: Record<KindId, string>;
  kindGroupNames: Record<KindGroupId, string>;
};
