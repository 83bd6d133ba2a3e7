import type { CropName } from '../story/crops';
import type { EditionId, KindGroupId, KindId, RegionId, SectionId } from '../story/vocabulary';
import type { RenditionWidth } from './renditions';

/**
 * The addresses on a public page. The page asks for each of them, since the site, the preview of
 * the desk and a folder of files put the same page at different places.
 */
export type PageLinks = {
  /** A picture, by the SHA-256 of its bytes. */
  media(sha256: string): string;
  /** The same picture, no wider than it has to be. Absent where pictures are shown as they are. */
  rendition?: (sha256: string, width: RenditionWidth) => string;
  /**
   * A story and its headline as it is now. Null when readers cannot open it (never published, or
   * withdrawn): the page then leaves the link out, so that it sends no one nowhere and names no
   * story that was killed.
   */
  story(id: string): { href: string; headline: string } | null;
  front(edition: EditionId): string;
  section(edition: EditionId, section: SectionId): string;
  region(edition: EditionId, region: RegionId): string;
  kind(edition: EditionId, kind: KindId): string;
  kindGroup(edition: EditionId, group: KindGroupId): string;
  tag(edition: EditionId, tagId: string): string;
  author(edition: EditionId, authorId: string): string;
  coverage(edition: EditionId, coverageId: string): string;
};

export type FeedFormat = 'rss' | 'atom';

/** The addresses that only the page around a story needs. */
export type SiteLinks = PageLinks & {
  /** A picture in a fixed shape, around its focal point. Absent where there is none but the picture itself. */
  crop?: (sha256: string, crop: CropName) => string;
  /** Every story of an edition, newest first. */
  latest(edition: EditionId): string;
  authors(edition: EditionId): string;
  coverages(edition: EditionId): string;
  /** Where readers look for stories; the form there asks with `q`. */
  search(edition: EditionId): string;
  /** The part of a region's stories that belongs to a section. */
  regionSection(edition: EditionId, region: RegionId, section: SectionId): string;
  /** The feed of an edition, or of one of its sections. */
  feed(edition: EditionId, section?: SectionId, format?: FeedFormat): string;
};
