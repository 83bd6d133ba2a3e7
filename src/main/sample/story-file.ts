import { fail, ok, type Result } from '@shared/result';
import { STATES } from '@shared/story/workflow';
import { z } from 'zod';
import { readBody } from './body-text';
import { type SampleStory, storyHead } from './sample-story';
import { readSpan } from './span';

/**
 * Reads a story's file: a head of `name: value` lines, a line `---`, and the text (see `body-text`).
 *
 *   authors, tags, coverage, related: several are parted by semicolons
 *   draft, review, ready, published: `2d4h Name — why`, in the order in which it happened; how
 *   long before the newsroom is loaded, who, and, if it matters, why
 *
 * @param id the name of the file without its ending
 */
export function readStoryFile(id: string, text: string): Result<SampleStory, 'broken'> {
  try {
    const lines = text.split(/\r?\n/);
    const end = lines.indexOf('---');
    if (end < 0) throw new Error('There is no line “---” between the head and the text.');
    const head = storyHead.parse(readHead(lines.slice(0, end)));
    return ok({ id, head, body: readBody(lines.slice(end + 1).join('\n'), end + 2) });
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : error;
    return fail('broken', `The sample story ${id} cannot be read.`, why);
  }
}

const LISTS: readonly string[] = ['authors', 'tags', 'coverage', 'related'];

function readHead(lines: readonly string[]): Record<string, unknown> {
  const head: Record<string, unknown> = {};
  const steps: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [, name = '', value = ''] = /^(\w+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === '') throw new Error(`Line ${index + 1}: “${line}” is no line of a head.`);
    if (STATES.some((state) => state === name)) steps.push(readStep(name, value, index + 1));
    else if (name in head) throw new Error(`Line ${index + 1}: ${name} is given twice.`);
    else head[name] = LISTS.includes(name) ? value.split(/\s*;\s*/).filter(Boolean) : value;
  }
  return { ...head, steps };
}

function readStep(to: string, value: string, line: number): object {
  const [, ago = '', who = '', why] = /^(\S+)\s+(.+?)(?:\s+—\s+(.+))?$/.exec(value) ?? [];
  return { to, ago: readSpan(ago, line), who, ...(why !== undefined && { why }) };
}
