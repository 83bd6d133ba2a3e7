import type { TextPart } from '@shared/story/layout';
import { schemaOf } from '@shared/story/readable';
import { BODY_CONTENT } from '@shared/story/schema';
import type { StoryNode } from '@shared/story/schema/spec';
import { Extension } from '@tiptap/core';
import {
  type Attrs,
  Fragment,
  type MarkType,
  type Node,
  type Schema,
  type SchemaSpec,
} from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import * as Y from 'yjs';
import { words } from '../../i18n';
import { nodeFromSpec } from '../from-spec';

/**
 * A story that is only read. Its parts are not bound: the binding would delete from the shared
 * document what this schema does not know. They are shown, with a sign in the place of each block
 * that is unknown, and shown again when the document changes.
 */

const unknown: StoryNode = {
  name: 'unknown',
  spec: {
    group: 'block',
    atom: true,
    attrs: { name: {}, words: { default: '' } },
    toDOM: ({ attrs }) => [
      'div',
      { class: 'unknown-block' },
      ['p', {}, words.canvas.unknownBlock(String(attrs.name))],
      ...(attrs.words === '' ? [] : [['blockquote', {}, String(attrs.words)]]),
    ],
  },
};

export const unknownNode = nodeFromSpec(unknown);

/** The schema of a part, in which unknown blocks may stand wherever others do. */
export const readingSpecOf = (part: TextPart): SchemaSpec => {
  const { spec } = schemaOf(part);
  const nodes = spec.nodes
    .update('doc', { content: part === 'body' ? BODY_CONTENT : 'block*' })
    .append({ unknown: unknown.spec });
  return { ...spec, nodes };
};

/** Shows a part of the document instead of binding to it. */
export const reading = (part: Y.XmlFragment) =>
  Extension.create({
    name: 'reading',
    priority: 1000,
    addProseMirrorPlugins: () => [
      new Plugin({
        view(view) {
          const show = () => showIn(view, part);
          part.observeDeep(show);
          show();
          return { destroy: () => part.unobserveDeep(show) };
        },
      }),
    ],
  });

function showIn(view: EditorView, part: Y.XmlFragment): void {
  const { tr, doc, schema } = view.state;
  const before = doc.children;
  const after = readableNodes(part, schema);
  // What stays keeps its place under the eyes, the pointer and the selection.
  const isSame = (block: Node | undefined, other: Node | undefined) =>
    block !== undefined && other !== undefined && block.eq(other);
  let head = 0;
  while (isSame(before[head], after[head])) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  if (head + tail === before.length && head + tail === after.length) return;
  const start = sizeOf(before.slice(0, head));
  const end = doc.content.size - sizeOf(before.slice(before.length - tail));
  const changed = after.slice(head, after.length - tail);
  view.dispatch(tr.replaceWith(start, end, changed).setMeta('addToHistory', false));
}

const sizeOf = (blocks: readonly Node[]): number => Fragment.from(blocks).size;

/** The children of a type as nodes; those that the schema does not have as `unknown` ones. */
function readableNodes(parent: Y.XmlFragment, schema: Schema): Node[] {
  return parent.toArray().flatMap((child): Node[] => {
    if (child instanceof Y.XmlText) return textNodes(child, schema);
    if (!(child instanceof Y.XmlElement)) return [];
    const type = schema.nodes[child.nodeName];
    if (type) return [type.create(child.getAttributes(), readableNodes(child, schema))];
    return [schema.node('unknown', { name: child.nodeName, words: wordsIn(child) })];
  });
}

function textNodes(text: Y.XmlText, schema: Schema): Node[] {
  return (text.toDelta() as Delta[]).flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') return [];
    const marks = Object.entries(attributes).flatMap(([key, value]) => {
      const mark = schema.marks[key.split('--')[0] ?? key];
      return mark && isComplete(mark, value) ? [mark.create(value as Attrs)] : [];
    });
    return [schema.text(insert, marks)];
  });
}

/** A mark without an attribute that it must have cannot be shown; its text can. */
const isComplete = (mark: MarkType, value: unknown): boolean =>
  Object.entries(mark.spec.attrs ?? {}).every(
    ([name, { default: fallback }]) =>
      fallback !== undefined || (typeof value === 'object' && value !== null && name in value),
  );

type Delta = { insert: unknown; attributes?: Record<string, unknown> };

/** All words under an element, a space between its parts. */
function wordsIn(element: Y.XmlFragment): string {
  return element
    .toArray()
    .map((child) =>
      child instanceof Y.XmlText
        ? (child.toDelta() as Delta[]).map(({ insert }) => String(insert)).join('')
        : child instanceof Y.XmlFragment
          ? wordsIn(child)
          : '',
    )
    .filter((words) => words !== '')
    .join(' ');
}
