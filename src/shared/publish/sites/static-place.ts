import { z } from 'zod';

const text = z.string().trim().min(1).max(1000);

/** Where the files of a site are put. A folder has no secret; that of a server is a password or a private key. */
const fileStore = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('folder'), path: text }),
  z.object({
    kind: z.literal('sftp'),
    ...{ host: text, user: text, path: text },
    port: z.int().min(1).max(65_535),
    /** SHA-256 of the key by which the server is known; empty: nobody has looked yet, so nothing is sent. */
    hostKey: z.string().trim().max(200),
  }),
  z.object({
    kind: z.literal('s3'),
    endpoint: z.url({ protocol: /^https?$/ }).max(2000),
    ...{ region: text, bucket: text, keyId: text },
    prefix: z.string().trim().max(500),
  }),
]);

/** A site of plain files (docs/static-site.md). */
export const staticPlace = z.object({
  kind: z.literal('static'),
  /** Where readers reach the files. */
  base: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .transform((base) => base.replace(/\/+$/, '')),
  /** The name of the paper, on every page. */
  paper: z.string().trim().min(1).max(100),
  store: fileStore,
});
export type StaticPlace = z.infer<typeof staticPlace>;
export type FileStore = StaticPlace['store'];
