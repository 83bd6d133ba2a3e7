import type { StoryMark, StoryNode } from '@shared/story/schema/spec';
import { Mark, type MarkConfig, Node, type NodeConfig } from '@tiptap/core';
import type { DOMOutputSpec, NodeSpec } from '@tiptap/pm/model';

/** What the editor adds to a node of the schema: how it is shown and which keys it answers. */
type NodeBehaviour = Pick<
  NodeConfig,
  | 'addNodeView'
  | 'addKeyboardShortcuts'
  | 'addInputRules'
  | 'addProseMirrorPlugins'
  | 'group'
  | 'allowGapCursor'
>;
type MarkBehaviour = Pick<
  MarkConfig,
  'addKeyboardShortcuts' | 'addProseMirrorPlugins' | 'exitable'
>;

/**
 * The TipTap node of a story node. Structure (content, attributes, groups) is not repeated here: the
 * editors are given the shared schema itself (`schemaSpec`), this adds the DOM and the behaviour.
 */
export function nodeFromSpec({ name, spec }: StoryNode, behaviour: NodeBehaviour = {}): Node {
  const { toDOM } = spec;
  return Node.create({
    name,
    ...behaviour,
    addAttributes: () => attributesOf(spec.attrs),
    parseHTML: () => spec.parseDOM ?? [],
    renderHTML: ({ node }): DOMOutputSpec => (toDOM ? toDOM(node) : ['div', 0]),
  });
}

/** The TipTap mark of a story mark; see `nodeFromSpec`. */
export function markFromSpec({ name, spec }: StoryMark, behaviour: MarkBehaviour = {}): Mark {
  const { toDOM } = spec;
  return Mark.create({
    name,
    ...behaviour,
    addAttributes: () => attributesOf(spec.attrs),
    parseHTML: () => spec.parseDOM ?? [],
    renderHTML: ({ mark }): DOMOutputSpec => (toDOM ? toDOM(mark as never, true) : ['span', 0]),
  });
}

/** The parse rules of the schema read all attributes; TipTap's own guess (an HTML attribute of that name) is turned off. */
function attributesOf(attrs: NodeSpec['attrs']) {
  return Object.fromEntries(
    Object.keys(attrs ?? {}).map((name) => [name, { parseHTML: () => null, rendered: false }]),
  );
}
