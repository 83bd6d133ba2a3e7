import type { DeskClient } from '@shared/ipc/contract';
import { useRef } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../i18n';
import { useStore } from '../session/use-session';
import type { Asking } from './asking';
import { EmbedForm } from './embed/embed-form';
import { LanguageForm } from './language/language-form';
import { LinkForm } from './link/link-form';
import type { OpenCanvas } from './open-canvas';
import { ReadMoreForm } from './read-more/read-more-form';
import { VideoForm } from './video/video-form';
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
        <Dialog aria-label={nameOf(asking.about.what)} className="question-dialog">
          <Form about={asking.about} {...{ canvas, desk, storyId, close }} />
        </Dialog>
      </Popover>
    </>
  );
}

function nameOf(what: Asking['about']['what']): string {
  if (what === 'language') return words.blocks.language;
  if (what === 'video') return words.media.video;
  if (what === 'embed') return words.blocks.embed.name;
  return what === 'link' ? words.canvas.link : words.canvas.readMore;
}

type FormProps = Props & { about: Asking['about']; close: () => void };

function Form({ about, canvas, desk, storyId, close }: FormProps) {
  const editor = canvas.handle.editors.body;
  if (about.what === 'link') return <LinkForm {...{ editor, desk }} onClose={close} />;
  if (about.what === 'language') return <LanguageForm editor={editor} onClose={close} />;
  const { place } = about;
  if (about.what === 'video') return <VideoForm {...{ editor, place }} onClose={close} />;
  if (about.what === 'embed') return <EmbedForm {...{ editor, place }} onClose={close} />;
  return <ReadMoreForm {...{ editor, place, desk, storyId }} onClose={close} />;
}
