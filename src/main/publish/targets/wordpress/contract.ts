import { webAddress } from '@shared/publish/public-story';
import { z } from 'zod';

/** What Galley reads of the answers of WordPress (wp/v2, version 6.1 and later); the rest is passed over. */

const id = z.int().positive();
const raw = z.object({ raw: z.string() });
/** WordPress gives times of UTC without saying so. */
const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
  .transform((text) => `${text}Z`);

export const post = z.object({
  id,
  date_gmt: time.nullable(),
  modified_gmt: time,
  slug: z.string(),
  status: z.string(),
  link: webAddress,
  title: raw,
  content: raw,
  excerpt: raw,
  author: z.int().nonnegative(),
  featured_media: z.int().nonnegative(),
  categories: z.array(id),
  tags: z.array(id),
  /** An empty list where there is none. */
  meta: z.union([z.array(z.unknown()).transform(() => ({})), z.record(z.string(), z.unknown())]),
  permalink_template: z.string().optional(),
  /** What the account may do with the post is said by links (`wp:action-…`). */
  _links: z.record(z.string(), z.unknown()).optional(),
});
export type Post = z.infer<typeof post>;

export const term = z.object({ id, name: z.string(), slug: z.string() });
export type Term = z.infer<typeof term>;

export const picture = z.object({
  id,
  slug: z.string(),
  source_url: webAddress,
  mime_type: z.string(),
  /** An empty list while WordPress has not looked at the picture. */
  media_details: z.unknown().transform((details) => {
    const read = z.object({ width: z.int().positive(), height: z.int().positive() });
    const { data } = read.safeParse(details);
    return data ?? null;
  }),
});
export type Picture = z.infer<typeof picture>;

export const user = z.object({ id, name: z.string() });

export const index = z.object({
  name: z.string(),
  namespaces: z.array(z.string()).refine((all) => all.includes('wp/v2'), 'must have wp/v2'),
  authentication: z.unknown(),
});

/** What is wrong with one parameter of a request. */
const detail = z.object({ code: z.string(), data: z.object({ status: z.int() }).nullish() });

/** A refusal; `term_id` is that of the term that is there already. */
export const problem = z.object({
  code: z.string().max(200),
  message: z.string(),
  data: z
    .object({
      term_id: z.coerce.number().int().positive().optional(),
      details: z.record(z.string(), detail).optional().catch(undefined),
    })
    .nullish()
    .catch(undefined),
});
