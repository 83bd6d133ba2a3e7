import type { DOMOutputSpec, Node } from '@tiptap/pm/model';
import type { StoryNode } from './spec';

/**
 * Adds to a node that holds text the attribute which says what of the original it is the translation
 * of: ids of passages (see `translation/passages.ts`), with spaces between them; null in a story that is
 * no edition of another. The parts of a passage that is split all keep it, and a copy or a move within
 * the story takes it along.
 */
export function translatable({ name, spec }: StoryNode): StoryNode {
  const { toDOM, parseDOM = [], attrs = {} } = spec;
  return {
    name,
    spec: {
      ...spec,
      attrs: { ...attrs, original: { default: null } },
      parseDOM: parseDOM.map((rule) => ({
        ...rule,
        getAttrs: (element: HTMLElement) => ({
          ...(rule.getAttrs?.(element) || rule.attrs),
          original: element.getAttribute(ATTRIBUTE),
        }),
      })) as NonNullable<typeof spec.parseDOM>,
      ...(toDOM && { toDOM: (node: Node) => marked(toDOM(node), node.attrs.original) }),
    },
  };
}

const ATTRIBUTE = 'data-original';

/** What `toDOM` gave, with the attribute where there is one. */
function marked(output: DOMOutputSpec, original: unknown): DOMOutputSpec {
  if (typeof original !== 'string' || !Array.isArray(output)) return output;
  const [tag, ...rest] = output as [string, ...unknown[]];
  const [first] = rest;
  const hasAttributes = typeof first === 'object' && first !== null && !Array.isArray(first);
  const attributes = { ...(hasAttributes ? first : {}), [ATTRIBUTE]: original };
  return [tag, attributes, ...(hasAttributes ? rest.slice(1) : rest)] as DOMOutputSpec;
}
