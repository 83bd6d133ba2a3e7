/**
 * The tables whose rows are nowhere else. All others are projections, which are made again. In the
 * order in which they may be filled: a row comes after those that it refers to.
 */
export const KEPT_TABLES = [
  'fact',
  'draft',
  'writer',
  'draft_update',
  'draft_snapshot',
  'draft_milestone',
  'draft_session',
  'media',
  'publication',
  'outbox',
  'outbox_attempt',
  'ticker',
  'newsroom_choice',
  'story_template',
  'site',
  'front_page',
] as const;
