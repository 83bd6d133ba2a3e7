import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type HouseStyle, houseStyle } from './schema';

/** What is wrong with a rule file, and where. Lines are counted from 1. */
export type FileFault = { line: number; message: string; rule?: string };

/** Longest rule file, characters. */
export const FILE_MAX = 1_000_000;

export type ReadFile = { ok: true; style: HouseStyle } | { ok: false; faults: FileFault[] };

/**
 * Reads a rule file (YAML, see docs/house-style.md). Runs none of its patterns, so that it ends
 * whatever is in the file.
 */
export function readHouseStyle(text: string): ReadFile {
  if (text.length > FILE_MAX)
    return { ok: false, faults: [{ line: 1, message: 'The file is too long.' }] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, message }) => ({
      ...{ line: lines.linePos(pos[0]).line, message },
    }));
    return { ok: false, faults };
  }
  const placed = places(document, lines);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return { ok: false, faults: [{ line: 1, message: String(error) }] };
  }
  const parsed = houseStyle.safeParse(value);
  if (!parsed.success)
    return { ok: false, faults: parsed.error.issues.map((issue) => faultOf(issue, placed)) };
  const faults = twice(parsed.data).map(({ id, index }) => ({
    ...{
      line: placed.lineOf(['rules', index, 'id']),
      rule: id,
      message: `There is another rule “${id}”.`,
    },
  }));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, style: parsed.data };
}

type Places = {
  lineOf(path: readonly PropertyKey[]): number;
  ruleAt(path: readonly PropertyKey[]): string | undefined;
};

function places(document: Document, lines: LineCounter): Places {
  const nodeAt = (path: readonly PropertyKey[]): unknown =>
    path.length === 0 ? document.contents : document.getIn(path.map(String).map(asIndex), true);
  return {
    lineOf(path) {
      // What is missing has no place: the nearest container has.
      for (let length = path.length; length >= 0; length--) {
        const node = nodeAt(path.slice(0, length)) as
          | { range?: [number, number, number] | null }
          | undefined;
        if (node?.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
    ruleAt([top, index]) {
      const node = top === 'rules' && index !== undefined ? nodeAt(['rules', index]) : undefined;
      const id = isMap(node) ? node.get('id') : undefined;
      return typeof id === 'string' ? id : undefined;
    },
  };
}

const asIndex = (key: string): string | number => (/^\d+$/.test(key) ? Number(key) : key);

function faultOf(issue: z.core.$ZodIssue, { lineOf, ruleAt }: Places): FileFault {
  const name = issue.path.filter((key) => typeof key === 'string' && key !== 'rules').join('.');
  const message =
    issue.code === 'custom' || name === '' ? issue.message : `“${name}”: ${issue.message}`;
  const rule = ruleAt(issue.path);
  return { line: lineOf(issue.path), message, ...(rule ? { rule } : {}) };
}

const twice = ({ rules }: HouseStyle): { id: string; index: number }[] => {
  const seen = new Set<string>();
  return rules.flatMap(({ id }, index) => (seen.size === seen.add(id).size ? [{ id, index }] : []));
};
