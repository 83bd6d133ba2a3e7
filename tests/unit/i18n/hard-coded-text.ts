import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';

/** Text that people would read, and that no catalog has: `file:line: text`. */
export function hardCodedText(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith(`i18n${path.sep}`))
    .flatMap((name) => textIn(name, readFileSync(path.join(folder, name), 'utf8')));
}

/** The same within one file. @param name tells whether it is TypeScript or TSX */
export function textIn(name: string, source: string): string[] {
  const { program } = parseSync(name, source);
  const found: string[] = [];
  /** Errors that are thrown go into the log. */
  const thrown: { start: number; end: number }[] = [];
  const see = (text: string, at: number): void => {
    if (thrown.some(({ start, end }) => start < at && at < end)) return;
    const line = source.slice(0, at).split('\n').length;
    found.push(`${name}:${line}: ${text.trim()}`);
  };
  const spoken = (node: unknown): void => {
    for (const { text, start } of literalsOf(node)) if (hasLetters(text)) see(text, start);
  };
  new Visitor({
    ThrowStatement: ({ start, end }) => {
      thrown.push({ start, end });
    },
    JSXText: ({ value, start }) => {
      if (hasLetters(value)) see(value, start);
    },
    JSXAttribute({ name, value }) {
      if (typeof name.name === 'string' && SPOKEN.has(name.name)) spoken(value);
    },
    JSXElement({ children }) {
      for (const child of children) if (child.type === 'JSXExpressionContainer') spoken(child);
    },
    Property({ key, value }) {
      const called = key.type === 'Identifier' ? key.name : key.type === 'Literal' && key.value;
      if (SPOKEN.has(String(called))) spoken(value);
    },
    Literal({ value, start }) {
      if (typeof value === 'string' && isSentence(value)) see(value, start);
    },
    TemplateLiteral({ quasis, start }) {
      const text = quasis.map(({ value }) => value.cooked ?? '').join('…');
      if (isSentence(text)) see(text, start);
    },
  }).visit(program);
  return [...new Set(found)];
}

/** Attributes and properties whose texts are shown or spoken. */
const SPOKEN = new Set(
  `aria-label aria-description aria-placeholder aria-roledescription aria-valuetext alt title placeholder
  label hint description tooltip message empty`.split(/\s+/),
);

const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Words with a capital in front and a space between them, or a stop or an ellipsis behind. */
const isSentence = (text: string): boolean =>
  !/^(?:(?:Mod|Alt|Ctrl|Shift)\+\S+ ?)+$/.test(text) &&
  /^“?\p{Lu}[^\n]* \p{L}|\p{L}{2}(?:[.!?]|…)$/u.test(text);

/** The literals that an expression may become: those of a condition, not those that it compares. */
function* literalsOf(node: unknown): Generator<{ text: string; start: number }> {
  const { type, ...rest } = node as { type?: string } & Record<string, unknown>;
  const start = Number(rest.start);
  if (type === 'Literal' && typeof rest.value === 'string') yield { text: rest.value, start };
  else if (type === 'TemplateLiteral') {
    const quasis = rest.quasis as { value: { cooked: string | null } }[];
    yield { text: quasis.map(({ value }) => value.cooked ?? '').join(' '), start };
  } else if (type === 'JSXExpressionContainer') yield* literalsOf(rest.expression);
  else if (type === 'ConditionalExpression') {
    yield* literalsOf(rest.consequent);
    yield* literalsOf(rest.alternate);
  } else if (type === 'LogicalExpression') {
    yield* literalsOf(rest.left);
    yield* literalsOf(rest.right);
  }
}
