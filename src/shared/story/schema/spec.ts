import type { MarkSpec, NodeSpec } from '@tiptap/pm/model';

/**
 * One node or mark of a story, written once: main validates with it, the renderer builds its TipTap
 * extension from it, tests generate documents from it.
 *
 * Content is always `…*`. The binding between Yjs and ProseMirror *deletes* from the shared document
 * what the schema refuses, so a node that insists on a child would be lost for everyone when one
 * desk removes that child while another edits beside it. What is missing is repaired (`normalise.ts`),
 * never refused.
 */
export type StoryNode = { name: string; spec: NodeSpec };
export type StoryMark = { name: string; spec: MarkSpec };
