import { blocksIn } from '@shared/incoming/html/blocks';
import { markdownTree } from '@shared/incoming/text/markdown';
import { editionOfTag, headlineFromBody, type ImportedStory, namesIn, storyOf } from '../imported';

/** Markdown, with what it says about itself above its text. */
export function readMarkdown(text: string): ImportedStory {
  const { about, rest } = frontMatter(text);
  const edition = editionOfTag(about.lang ?? about.language);
  return headlineFromBody(
    storyOf(blocksIn(markdownTree(rest)), {
      headline: about.title ?? about.headline ?? '',
      deck: about.deck ?? about.description ?? about.subtitle ?? about.summary ?? '',
      authors: namesIn(listed(about.authors ?? about.author ?? about.by).join(',')),
      tags: listed(about.tags ?? about.keywords),
      fields: edition ? { edition } : {},
    }),
  );
}

/** Lines of "key: value" between two of "---" at the beginning of a file. */
function frontMatter(text: string): { about: Record<string, string>; rest: string } {
  const [whole, lines] = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (whole === undefined || lines === undefined) return { about: {}, rest: text };
  const about: Record<string, string> = {};
  for (const line of lines.split(/\r?\n/)) {
    const [, key, value = ''] = /^([A-Za-z_-]+):\s*(.*)$/.exec(line) ?? [];
    if (key) about[key.toLowerCase()] = unquoted(value);
  }
  return { about, rest: text.slice(whole.length) };
}

/** "[one, two]" or "one, two". */
const listed = (value = ''): string[] =>
  value
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((one) => unquoted(one.trim()))
    .filter(Boolean);

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');
