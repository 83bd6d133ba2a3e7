import { bodySchema } from '@shared/story/schema';
import { type Node, Schema } from '@tiptap/pm/model';
import { EditorState, NodeSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { broughtBlock, inserted } from '../../../src/renderer/editor/brought/brought-block';

/** The schema of a story that is only read: it can hold what this version does not know. */
const reading = new Schema({
  ...bodySchema.spec,
  nodes: bodySchema.spec.nodes.append({ unknown: { group: 'block', atom: true } }),
});
const paragraph = (text: string, schema: Schema = reading): Node =>
  schema.node('paragraph', { original: 'text-7' }, schema.text(text));

describe('a block of another story', () => {
  test('is the same here with its marks, and nobody’s translation', () => {
    const bold = reading.text('stops', [reading.mark('bold')]);
    const quote = reading.node('blockquote', null, [
      reading.node('paragraph', { original: 'text-7' }, [reading.text('It '), bold]),
    ]);
    const copy = broughtBlock(bodySchema, quote);
    const expected = bodySchema.node('blockquote', null, [
      bodySchema.node('paragraph', null, [
        bodySchema.text('It '),
        bodySchema.text('stops', [bodySchema.mark('bold')]),
      ]),
    ]);
    expect(copy?.toJSON()).toEqual(expected.toJSON());
    expect(copy?.type.schema).toBe(bodySchema);
  });

  test('is not copied when it is unknown, holds what is, or has a name that nothing else may have', () => {
    const unknown = reading.node('unknown');
    expect(broughtBlock(bodySchema, unknown)).toBeNull();
    expect(
      broughtBlock(bodySchema, reading.nodes.blockquote?.create(null, unknown) as Node),
    ).toBeNull();
    expect(broughtBlock(bodySchema, reading.node('entry', { id: 'one' }))).toBeNull();
    expect(broughtBlock(bodySchema, reading.node('keyPoints'))).toBeNull();
  });

  test('has the caret at its end, or is selected when it is more than a line', () => {
    const doc = bodySchema.node('doc', null, [paragraph('One', bodySchema)]);
    const state = EditorState.create({ doc });
    const line = inserted(state, paragraph('Two', bodySchema), doc.content.size);
    expect(line.doc.childCount).toBe(2);
    expect(line.selection.from).toBe(line.doc.content.size - 1);
    const rule = inserted(state, bodySchema.node('rule'), 0);
    expect(rule.selection).toBeInstanceOf(NodeSelection);
    expect(rule.selection.from).toBe(0);
  });
});
