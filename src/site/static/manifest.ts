import { z } from 'zod';

/** What a written site keeps for itself, beside what readers see. */
export const OWN_FOLDER = '.galley';
export const MANIFEST = `${OWN_FOLDER}/manifest.json`;
/** Files that are being written or removed. It is gone when all of them are. */
export const PENDING = `${OWN_FOLDER}/pending.json`;

/** What is Galley's of a folder or bucket. What is not named here was put there by others and is left alone. */
export const manifest = z.object({
  galley: z.literal('static-site'),
  /** The site that writes here; another one is refused. */
  owner: z.string(),
  files: z.record(
    z.string(),
    z.object({
      /** Of its bytes; of a picture the tag by which the site knows it. */
      hash: z.string(),
      /** The path of the site that it shows. */
      path: z.string(),
    }),
  ),
  /** Paths of stories that were withdrawn: a server can be told to answer 410 there. */
  gone: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifest>;

export const pending = z.object({ files: z.array(z.string()) });

/** A file that is to be there. */
export type Wanted = {
  file: string;
  path: string;
  hash: string;
  /** What is put earlier is there when something put later links to it. */
  rank: Rank;
};

/** Pictures, fonts and styles; stories; lists and fronts; feeds and sitemaps. */
export type Rank = 0 | 1 | 2 | 3;

/**
 * What is to be done to a store. Until it is over each page is as it was or as it is to be: what is new is
 * put before what links to it, and what goes is removed when nothing links to it any more.
 * @param unsure files that a run which did not come to its end was writing or removing
 */
export function stepsTo(
  wanted: readonly Wanted[],
  there: Manifest['files'],
  unsure: readonly string[],
): { puts: Wanted[]; removes: string[] } {
  const names = new Set(wanted.map(({ file }) => file));
  const doubtful = new Set(unsure);
  return {
    puts: wanted
      .filter(({ file, hash }) => doubtful.has(file) || there[file]?.hash !== hash)
      .sort((a, b) => a.rank - b.rank),
    removes: [...new Set([...Object.keys(there), ...unsure])].filter((file) => !names.has(file)),
  };
}
