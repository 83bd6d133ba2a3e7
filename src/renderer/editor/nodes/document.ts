import { Node } from '@tiptap/core';

/** The root and the text, which every schema has and which need no behaviour. */
export const documentNode = Node.create({ name: 'doc', topNode: true });
export const textNode = Node.create({ name: 'text' });
