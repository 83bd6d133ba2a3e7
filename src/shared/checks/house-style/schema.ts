import { z } from 'zod';
import { EDITION_IDS } from '../../story/vocabulary';
import { LEVELS, PLACES } from '../finding';

/** What a rule of the house is about; a list shows rules under these. */
const RULE_CLASSES = [
  ...([
    'terms',
    'capitals',
    'honorifics',
    'numbers',
    'dates',
    'currencies',
    'punctuation',
  ] as const),
  ...(['banned', 'careful', 'quotes', 'attribution', 'weasel'] as const),
] as const;

const words = z.string().trim().min(1).max(200);
const oneOrMore = <T extends z.ZodType>(item: T) =>
  z
    .union([item, z.array(item).min(1).max(50)])
    .transform((value) => [value].flat() as z.output<T>[]);

/** A text on which a rule is tried. */
const example = z.string().min(1).max(500);

/**
 * A rule of the house. It finds by one of three ways: `swap` (wrong words and what takes their place),
 * `find` (words, perhaps with `use`), or `pattern` (a regular expression). Documented in
 * docs/house-style.md.
 */
export const houseRule = z
  .strictObject({
    /** Lower-case words with hyphens; unique in the file. Ignored findings hold on to it. */
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is written in small letters, digits and hyphens'),
    class: z.enum(RULE_CLASSES),
    /** Why, for the writer, in a sentence. */
    reason: z.string().trim().min(1).max(500),
    level: z.enum(LEVELS).default('should'),
    swap: z.record(words, oneOrMore(z.string().max(200))).optional(),
    find: oneOrMore(words).optional(),
    pattern: z.string().min(1).max(1000).optional(),
    /** What takes the place of what is found; with a pattern, `$1` and `$<name>` stand for its groups. */
    use: oneOrMore(z.string().max(200)).optional(),
    /** What takes the place of the first group of a pattern, by what the group has caught. */
    map: z.record(z.string(), z.string().max(200)).optional(),
    /** Whether capitals count. */
    case: z.enum(['any', 'exact']).default('any'),
    /** Whether a pattern matches whole words only. */
    whole: z.boolean().default(true),
    /** Where it counts; everywhere if it is left out. */
    where: oneOrMore(z.enum(PLACES)).optional(),
    /** What somebody said is left as it was said, or checked as well. */
    quotes: z.enum(['leave', 'check']).default('leave'),
    /** Texts in which the rule must find something, and those in which it must not: tried when the file is kept. */
    wrong: oneOrMore(example).optional(),
    right: oneOrMore(example).optional(),
  })
  .superRefine((rule, context) => {
    const ways = [rule.swap, rule.find, rule.pattern].filter((way) => way !== undefined);
    if (ways.length !== 1)
      context.addIssue({ code: 'custom', message: 'needs one of “swap”, “find” and “pattern”' });
    if (rule.map && !rule.pattern)
      context.addIssue({ code: 'custom', path: ['map'], message: 'goes with “pattern” only' });
    if (rule.use && (rule.swap || rule.map))
      context.addIssue({
        code: 'custom',
        path: ['use'],
        message: 'does not go with “swap” or “map”',
      });
    if (rule.pattern !== undefined) {
      const fault = faultOf(rule.pattern);
      if (fault) context.addIssue({ code: 'custom', path: ['pattern'], message: fault });
    }
  });
export type HouseRule = z.output<typeof houseRule>;

/** The rule file of an edition. */
export const houseStyle = z.strictObject({
  /** Of this file; a newer Galley may read others. */
  format: z.literal(1),
  edition: z.enum(EDITION_IDS),
  /** Which English is spelt. */
  spelling: z.enum(['en-GB', 'en-US']).default('en-GB'),
  rules: z.array(houseRule).max(20_000),
});
export type HouseStyle = z.output<typeof houseStyle>;

function faultOf(pattern: string): string | null {
  try {
    return new RegExp(pattern, 'u').test('')
      ? 'matches nothing at all, so it would be found everywhere'
      : null;
  } catch (error) {
    return `is no regular expression: ${error instanceof Error ? error.message : String(error)}`;
  }
}
