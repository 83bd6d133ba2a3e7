import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { GripVertical } from 'lucide-react';
import { type DragEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { asInterface, words } from '../../i18n';
import type { OpenCanvas } from '../open-canvas';
import { BlockHandleMenu } from './block-handle-menu';
import { blockName } from './block-name';
import type { BlockHandling } from './handled-block';
import './block-handle.css';

/**
 * The grip beside a block: dragged it moves the block, pressed it opens what can be done with it. It is
 * the next stop of the Tab key behind the text, and then belongs to the block of the caret.
 */
export function BlockHandle({ canvas, handling }: { canvas: OpenCanvas; handling: BlockHandling }) {
  const editor = canvas.handle.editors.body;
  const grip = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const turn = (open: boolean) => {
    handling.hold(false);
    if (open && !handling.block()) handling.showCaret();
    handling.hold(open);
    setOpen(open);
  };
  useMenuKey(canvas, () => turn(true));
  useLayoutEffect(() => {
    const place = () => grip.current && placeBeside(grip.current, handling);
    place();
    return handling.shown.subscribe(place);
  }, [handling]);
  return (
    <div className="block-handle">
      <button
        ref={grip}
        type="button"
        {...asInterface()}
        className="block-handle-grip"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onFocus={({ currentTarget }) => {
          // A press stays at the block that is pointed at.
          if (currentTarget.matches(':focus-visible')) handling.showCaret();
        }}
        onClick={() => turn(true)}
        onDragStart={(event) => drag(editor, handling, event)}
        onDragEnd={() => {
          editor.view.dragging = null;
          handling.leave();
        }}
      >
        <GripVertical size={16} strokeWidth={1.75} aria-hidden />
      </button>
      <Popover
        className="float"
        aria-label={words.blocks.commands['block-menu']}
        triggerRef={grip}
        isOpen={isOpen}
        onOpenChange={turn}
        placement="bottom start"
        offset={4}
      >
        <BlockHandleMenu editor={editor} handling={handling} onClose={() => turn(false)} />
      </Popover>
    </div>
  );
}

/** Past React, which draws nothing while one types: the handle goes with the first letter. */
function placeBeside(grip: HTMLButtonElement, handling: BlockHandling): void {
  const shown = handling.shown.get();
  const block = handling.block();
  const handle = grip.parentElement;
  if (handle && shown) handle.style.top = `${shown.top}px`;
  if (handle) handle.dataset.shown = String(block !== null);
  grip.draggable = block !== null;
  const name = block ? blockName(block.node) : words.blocks.block;
  grip.setAttribute('aria-label', words.blocks.handleOf(name));
}

/** The block goes along as the editor's own drag, which knows where it can be let go. */
function drag({ view }: Editor, handling: BlockHandling, event: DragEvent): void {
  const block = handling.block();
  if (!block) {
    event.preventDefault();
    return;
  }
  const selection = NodeSelection.create(view.state.doc, block.pos);
  view.dispatch(view.state.tr.setSelection(selection));
  const slice = selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  event.dataTransfer.clearData();
  event.dataTransfer.setData('text/html', dom.innerHTML);
  event.dataTransfer.setData('text/plain', text);
  event.dataTransfer.effectAllowed = 'move';
  const drawn = view.nodeDOM(block.pos);
  if (drawn instanceof Element) event.dataTransfer.setDragImage(drawn, 0, 0);
  // ProseMirror moves, and does not copy, what it finds here.
  view.dragging = Object.assign({ slice, move: true }, { node: selection });
}

/** Opens the menu when the canvas is asked to. */
function useMenuKey(canvas: OpenCanvas, open: () => void): void {
  const newest = useRef(open);
  newest.current = open;
  useEffect(() => canvas.blockMenu.subscribe(() => newest.current()), [canvas]);
}
