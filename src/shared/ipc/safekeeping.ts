/** How a story came out of a recovery. */
export type RecoveredStory = {
  id: string;
  headline: string;
  /**
   * - `whole`: every change of it that was found has its place.
   * - `mended`: changes between others are lost; what hung on them stands at the end of the story.
   * - `lost`: nothing but its being there was found.
   */
  state: 'whole' | 'mended' | 'lost';
  /** Stretches of words that lost their place. */
  stranded: number;
  /** Its last change, ms since 1970 UTC. */
  changedAt: number;
};

/** What was found and what was not when the file of a desk's stories was put together again. */
export type RecoveryReport = {
  /** ms since 1970 UTC. */
  at: number;
  /**
   * - `damaged`: the file could not be read as it should. - `missing`: it was gone, or empty.
   * - `older`: it lacked changes that had been saved.
   */
  cause: 'damaged' | 'missing' | 'older';
  /** What was wrong, for people who know about it. */
  detail: string;
  /** The folder that the damaged files are kept in. */
  keptIn: string;
  /** Times of the backups that were used, ms since 1970 UTC. */
  backups: number[];
  stories: RecoveredStory[];
  /** Changes found in the damaged file, added from backups, and lost as far as their numbers tell. */
  updates: { found: number; fromBackups: number; lost: number };
  /** Pictures whose file is not there. */
  picturesMissing: number;
};
