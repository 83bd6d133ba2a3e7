import { z } from 'zod';

/** A site that speaks the Publish API (docs/publish-api.md). Its secret is the token of this desk. */
export const galleyPlace = z.object({
  kind: z.literal('galley'),
  /** Null: the site that comes with Galley, wherever on this computer it listens. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .transform((url) => url.replace(/\/+$/, ''))
    .nullable(),
});
export type GalleyPlace = z.infer<typeof galleyPlace>;
