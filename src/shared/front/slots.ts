import { KINDS, type KindId } from '../story/vocabulary';

/**
 * The places of a front page that an editor may fill, row by row in the order of the page. What is left
 * empty fills itself (compose-front.ts).
 */
export const FRONT_ROWS = [
  { id: 'top', slots: ['lead', 'second-1', 'second-2'] },
  { id: 'articles', slots: ['articles-1', 'articles-2', 'articles-3', 'articles-4'] },
  { id: 'pictures', slots: ['pictures-1', 'pictures-2', 'pictures-3'] },
] as const;
export type FrontRow = (typeof FRONT_ROWS)[number];
export type FrontRowId = FrontRow['id'];
export type FrontSlotId = FrontRow['slots'][number];

export const FRONT_SLOT_IDS = FRONT_ROWS.flatMap(({ slots }): readonly FrontSlotId[] => slots) as [
  FrontSlotId,
  ...FrontSlotId[],
];

export const rowOfSlot = (slot: FrontSlotId): FrontRow =>
  FRONT_ROWS.find(({ slots }) => (slots as readonly string[]).includes(slot)) as FrontRow;

/** Whether a story of a kind may stand in a row: on top any, below only what the row is named for. */
export const fitsRow = (row: FrontRowId, kind: KindId): boolean =>
  row === 'top' || KINDS.some(({ id, group }) => id === kind && group === row);
