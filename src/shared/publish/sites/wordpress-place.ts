import { z } from 'zod';

/** A WordPress, and the user that posts there. Its secret is an application password of that user. */
export const wordPressPlace = z.object({
  kind: z.literal('wordpress'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .transform((url) => url.replace(/\/+$/, '')),
  user: z.string().trim().min(1).max(200),
});
export type WordPressPlace = z.infer<typeof wordPressPlace>;
