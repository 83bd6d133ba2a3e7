import { blocksOf } from '@shared/story/blocks';
import { writeBlocks } from '@shared/story/compose';
import { bodyOf, readFields, writeField } from '@shared/story/layout';
import { blocksOfKind, isAsBegun } from '@shared/story/templates/kind-blocks';
import type { KindId } from '@shared/story/vocabulary';
import { edit, type StorySession } from '../session/story-session';

/**
 * Says of which kind a story is. One in which nothing is written yet gets the blocks that its kind
 * needs, in the same step of its history; a text that is there stays as it is.
 */
export function chooseKind(session: Pick<StorySession, 'doc' | 'undo'>, kind: KindId): void {
  session.undo.stopCapturing();
  edit(session, (doc) => {
    const { kind: before, editionOf } = readFields(doc);
    writeField(doc, 'kind', kind);
    const body = bodyOf(doc);
    const blocks = blocksOf(body);
    // Blocks of an edition wait for their translation, and those that are not known have no value.
    if (kind === before || editionOf !== null || blocks.length < body.length) return;
    if (!isAsBegun(blocks, before)) return;
    body.delete(0, body.length);
    const at = Date.now();
    const named = blocksOfKind(kind).map((block) =>
      block.type === 'entry' ? { ...block, at, id: crypto.randomUUID().slice(0, 8) } : block,
    );
    writeBlocks(body, named);
  });
}
