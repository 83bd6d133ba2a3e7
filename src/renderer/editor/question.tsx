import type { DeskClient } from '@shared/ipc/contract';
import { useRef } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from '../session/use-session';
import { LinkForm } from './link/link-form';
import type { OpenCanvas } from './open-canvas';
import { ReadMoreForm } from './read-more/read-more-form';
import './question.css';

type Props = { canvas: OpenCanvas; desk: DeskClient; storyId: string };

/** The small window in which the canvas asks for an address or a story. */
export function Question({ canvas, desk, storyId }: Props) {
  const asking = useStore(canvas.asking);
  const anchor = useRef<HTMLSpanElement>(null);
  const close = () => {
    canvas.asking.set(null);
    canvas.handle.editors.body.view.focus();
  };
  if (!asking) return null;
  const { left, top, height } = asking.anchor;
  const isLink = asking.about.what === 'link';
  return (
    <>
      <span ref={anchor} className="question-anchor" style={{ left, top, height }} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && close()}
        placement="bottom start"
        offset={6}
        className="float question"
      >
        <Dialog aria-label={isLink ? 'Link' : 'Read more'} className="question-dialog">
          {asking.about.what === 'link' ? (
            <LinkForm editor={canvas.handle.editors.body} desk={desk} onClose={close} />
          ) : (
            <ReadMoreForm
              editor={canvas.handle.editors.body}
              place={asking.about.place}
              desk={desk}
              storyId={storyId}
              onClose={close}
            />
          )}
        </Dialog>
      </Popover>
    </>
  );
}
