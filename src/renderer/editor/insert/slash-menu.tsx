import { useLayoutEffect, useRef } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from '../../session/use-session';
import { keyLabel } from '../../ui/keys';
import { useKeysOf } from '../../ui/keys-of';
import { anchorOf } from '../asking';
import type { OpenCanvas } from '../open-canvas';
import { BLOCKS } from './insertable';
import { SLASH_LIST, slashOption } from './slash';
import './insert.css';
import { words } from '../../i18n';

/** The offers of a slash, at the line in which it was typed. The caret stays in the text. */
export function SlashMenu({ canvas, sheet }: { canvas: OpenCanvas; sheet: HTMLElement }) {
  const keysOf = useKeysOf();
  const menu = useStore(canvas.slash.menu);
  const anchor = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('.option-active')?.scrollIntoView({ block: 'nearest' });
  });
  if (!menu) return null;
  const { left, top, height } = anchorOf(canvas.handle.editors.body, sheet);
  return (
    <>
      <span ref={anchor} className="question-anchor" style={{ left, top, height }} />
      <Popover
        triggerRef={anchor}
        isOpen
        isNonModal
        placement="bottom start"
        offset={6}
        maxHeight={336}
        className="float"
      >
        <div
          ref={list}
          role="listbox"
          id={SLASH_LIST}
          aria-label={words.canvas.blocks}
          className="slash-list"
        >
          {menu.offers.map(({ id, label, hint, icon: Icon, keys }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text.
            <div
              key={id}
              id={slashOption(id)}
              role="option"
              tabIndex={-1}
              aria-selected={index === menu.active}
              className={index === menu.active ? 'option option-active' : 'option'}
              // The caret stays where it is.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => canvas.slash.choose(id)}
            >
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              <span>{label}</span>
              <span className="insert-hint">{hint}</span>
              <kbd className="option-note">{keyLabel(keysOf(commandOf(id), keys) ?? '')}</kbd>
            </div>
          ))}
        </div>
      </Popover>
    </>
  );
}

/** The command that puts in the same block, or makes the same of the paragraph. */
const commandOf = (id: string): string =>
  BLOCKS.some((block) => block.id === id) ? `add-${id}` : `format-${id}`;
