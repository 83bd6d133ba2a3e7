import type { Editor } from '@tiptap/core';
import { CopyPlus } from 'lucide-react';
import { type DragEvent, useRef } from 'react';
import { blockName } from '../editor/block-handle/block-name';
import type { PlacedBlock } from '../editor/block-handle/block-place';
import type { BlockHandling } from '../editor/block-handle/handled-block';
import { beginDrag } from '../editor/brought/brought-drag';
import { asInterface, words } from '../i18n';
import { useStore } from '../session/use-session';
import '../editor/block-handle/block-handle.css';

type Props = {
  from: Editor;
  to: Editor;
  handling: BlockHandling;
  onCopy: (block: PlacedBlock) => void;
};

/** The grip beside a block of another story: pressed it copies the block, dragged it takes the copy to its place. */
export function CopyHandle({ from, to, handling, onCopy }: Props) {
  const shown = useStore(handling.shown);
  const endDrag = useRef<(() => void) | null>(null);
  const block = shown && handling.block();
  if (!shown || !block) return null;

  const label = words.split.copy(blockName(block.node));
  return (
    <div className="block-handle" data-shown style={{ top: shown.top }}>
      <button
        type="button"
        {...asInterface()}
        className="block-handle-grip"
        aria-label={label}
        title={label}
        draggable
        onFocus={() => handling.hold(true)}
        onBlur={() => handling.hold(false)}
        onClick={() => onCopy(block)}
        onDragStart={(event) => {
          endDrag.current = begin(event, { from, to, block });
        }}
        onDragEnd={() => {
          endDrag.current?.();
          handling.leave();
        }}
      >
        <CopyPlus size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  );
}

/** The block goes along as a drag of the canvas that is written on, which knows where it can be let go. */
function begin(
  event: DragEvent,
  { from, to, block }: { from: Editor; to: Editor; block: PlacedBlock },
): (() => void) | null {
  const end = beginDrag(to.view, block.node);
  if (!end) {
    event.preventDefault();
    return null;
  }
  event.dataTransfer.clearData();
  event.dataTransfer.setData('text/plain', block.node.textContent);
  event.dataTransfer.effectAllowed = 'copy';
  const drawn = from.view.nodeDOM(block.pos);
  if (drawn instanceof Element) event.dataTransfer.setDragImage(drawn, 0, 0);
  return end;
}
