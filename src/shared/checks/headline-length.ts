import type { EditionId } from '../story/vocabulary';

/** Where a headline is shown, and how much of it is seen there. */
export type HeadlineRoom = {
  where: 'site' | 'search' | 'phone';
  /** Characters that are seen; what is behind them is cut off or makes another line. */
  most: number;
};

/**
 * Search engines cut by width (about 600 px), which is 60 Latin letters and some more of Arabic's
 * narrower ones; a telephone shows three lines of a card; the site's pages give a headline three lines.
 */
const ROOM: Record<EditionId, readonly HeadlineRoom[]> = {
  en: [
    { where: 'site', most: 110 },
    { where: 'search', most: 60 },
    { where: 'phone', most: 80 },
  ],
  es: [
    { where: 'site', most: 120 },
    { where: 'search', most: 60 },
    { where: 'phone', most: 85 },
  ],
  ar: [
    { where: 'site', most: 110 },
    { where: 'search', most: 66 },
    { where: 'phone', most: 80 },
  ],
};

export type HeadlineFit = HeadlineRoom & {
  length: number;
  fits: boolean;
  /** What is seen where it does not fit, up to the last whole word. */
  seen: string;
};

/** How a headline fits where readers meet it. Characters are those that a reader sees. */
export function headlineFits(headline: string, language: EditionId): HeadlineFit[] {
  const letters = [...headline.normalize('NFC')];
  return ROOM[language].map((room) => {
    const fits = letters.length <= room.most;
    const cut = letters.slice(0, room.most - 1).join('');
    const seen = fits ? headline : `${/^.*(?=\s)/su.exec(cut)?.[0] ?? cut}…`;
    return { ...room, length: letters.length, fits, seen };
  });
}
