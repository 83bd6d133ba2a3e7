import type { Progress } from '@shared/story/translation/progress';
import type { EditionId, KindId, RegionId, SectionId } from '@shared/story/vocabulary';
import type { WorkflowState } from '@shared/story/workflow';
import type { Members } from './members';

/** A draft of this desk, or a story of the site. */
export type ArchiveSource = 'draft' | 'site';

/** What the archive knows of a story. Times in ms since 1970 UTC. */
export type ArchiveEntry = {
  source: ArchiveSource;
  storyId: string;
  /** The last update of the log that is in it; 0 for a story of the site. */
  seq: number;
  kind: KindId;
  section: SectionId | null;
  region: RegionId | null;
  edition: EditionId;
  editionOf: string | null;
  state: WorkflowState;
  slug: string;
  /** Whether the slug was written (by a person or by the first publication), not only suggested. */
  slugWritten: boolean;
  headline: string;
  deck: string;
  /** Running text and the words of pictures, a line a paragraph. */
  text: string;
  words: number;
  /** SHA-256 of the lead picture. */
  leadMedia: string | null;
  /** Publication of a story of the site, last change of a draft. */
  at: number;
  /** First publication, release and embargo; null for what there is none of. */
  publishedAt: number | null;
  releaseAt: number | null;
  embargo: number | null;
  members: Members;
  /** Ids of the stories that it links to. */
  related: string[];
  /** How far an edition of another story is; absent for every other story. */
  translation?: Progress;
  /** Hash of the package that the site would get now; empty for a story of the site. */
  packageHash: string;
};

/** What is known of a story beside its document. */
export type Standing = {
  createdAt: number;
  /** Begun by the person at this desk. */
  begunByMe: boolean;
  binned: boolean;
  /** Its address on the site, when the site has acknowledged it. */
  url: string | null;
};
