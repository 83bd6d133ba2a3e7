import type { DeskClient } from '@shared/ipc/contract';
import type { TextPart } from '@shared/story/layout';
import { readOnlyReason } from '@shared/story/readable';
import { directionOf } from '@shared/story/vocabulary';
import { EditorContent } from '@tiptap/react';
import { Lock } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { asInterface, words } from '../i18n';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { BlockHandle } from './block-handle/block-handle';
import { useBlockHandling } from './block-handle/use-block-handling';
import type { CanvasHandle, Notice } from './canvas-handle';
import { PictureInput } from './figure/picture-input';
import { SlashMenu } from './insert/slash-menu';
import { LiveBar } from './live-blog/live-bar';
import { type EntryPublishing, LiveBlogProvider, NOT_PUBLISHING } from './live-blog/live-blog';
import { type OpenCanvas, openCanvas } from './open-canvas';
import { Question } from './question';
import { Byline } from './sheet/byline';
import { EditionProvider } from './sheet/edition';
import { Kicker } from './sheet/kicker';
import { headerOf, sameHeader } from './sheet/same-header';
import { useBroughtFiles } from './sheet/use-brought-files';
import './sheet/sheet.css';

export type CanvasProps = {
  session: StorySession;
  desk: DeskClient;
  /** Gets the canvas's commands once it stands, and null when it goes. Must keep its identity. */
  onHandle?: (canvas: CanvasHandle | null) => void;
  onFocusPart?: (part: TextPart) => void;
  /** Shows a sentence to the editor (a toast). */
  onNotice?: Notice;
  /** How the entries of a live blog get to readers; without it none does. */
  entries?: EntryPublishing;
};

/** The paper sheet on which a story is written. */
export function Canvas(props: CanvasProps) {
  const { session, desk, onHandle, entries = NOT_PUBLISHING } = props;
  /** Why a story that could be written can be only read by now. */
  const [unknown, setUnknown] = useState<{ id: string; reason: string } | null>(null);
  const later = unknown?.id === session.id ? unknown.reason : null;
  const readOnly = later ?? session.readOnly ?? readOnlyReason(session.doc);
  const isReadOnly = readOnly !== null;

  const story = useSelected(session.projection, headerOf, sameHeader);
  const { edition } = story.fields;
  const [canvas, setCanvas] = useState<OpenCanvas | null>(null);
  const sheet = useRef<HTMLElement>(null);
  const files = useRef<HTMLInputElement>(null);
  /** The newest callbacks, for editors that stand longer than one render. */
  const callbacks = useRef(props);
  callbacks.current = props;

  // The editors stand on the sheet by now: this runs after the effect of each `EditorContent`.
  useLayoutEffect(() => {
    if (!canvas) return;
    onHandle?.(canvas.handle);
    return () => onHandle?.(null);
  }, [canvas, onHandle]);

  useLayoutEffect(() => {
    if (!sheet.current) return;
    const opened = openCanvas({
      ...{ session, desk, isReadOnly },
      sheet: sheet.current,
      onChoosePictures: () => files.current?.click(),
      onFocusPart: (part) => callbacks.current.onFocusPart?.(part),
      onNotice: (...notice) => callbacks.current.onNotice?.(...notice),
      onPublishEntry: (id) => callbacks.current.entries?.release(id, true),
      onUnknown: (reason) => setUnknown({ id: session.id, reason }),
    });
    setCanvas(opened);
    return () => {
      setCanvas(null);
      opened.destroy();
    };
  }, [session, desk, isReadOnly]);

  const editors = canvas?.handle.editors;
  const { gap, handlers } = useBroughtFiles(canvas, sheet.current);
  const handling = useBlockHandling(canvas, sheet.current);
  return (
    <EditionProvider value={edition}>
      <LiveBlogProvider session={session} {...entries}>
        <div className="canvas" {...handlers}>
          <article
            ref={sheet}
            className="sheet"
            lang={edition}
            dir={directionOf(edition)}
            data-readonly={isReadOnly}
            onPointerMove={({ clientY }) => handling?.point(clientY)}
            onPointerLeave={() => handling?.leave()}
          >
            {isReadOnly ? (
              <div className="sheet-locked" role="note" {...asInterface()}>
                <Lock size={16} aria-hidden />
                <p>{readOnly}</p>
              </div>
            ) : null}
            <Kicker fields={story.fields} />
            <EditorContent editor={editors?.headline ?? null} className="sheet-headline" />
            <EditorContent editor={editors?.deck ?? null} className="sheet-deck" />
            <Byline story={story} />
            {story.fields.kind === 'live' ? (
              <LiveBar
                session={session}
                endedAt={story.fields.liveEndedAt}
                isEditable={!isReadOnly}
                onNewEntry={() => canvas?.handle.insert('entry')}
              />
            ) : null}
            <EditorContent editor={editors?.body ?? null} className="sheet-body" />
            {canvas && handling ? <BlockHandle canvas={canvas} handling={handling} /> : null}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: keys reach the end of the text anyway. */}
            <div
              className="sheet-foot"
              onMouseDown={(event) => {
                event.preventDefault();
                if (!isReadOnly) canvas?.continueWriting();
              }}
            />
            {gap ? <div className="sheet-drop" style={{ top: gap.top }} /> : null}
            {canvas && !isReadOnly ? (
              <Question canvas={canvas} desk={desk} storyId={session.id} />
            ) : null}
            {canvas && sheet.current && !isReadOnly ? (
              <SlashMenu canvas={canvas} sheet={sheet.current} />
            ) : null}
          </article>
          <PictureInput
            ref={files}
            multiple
            label={words.canvas.picturesFor}
            onFiles={(added) => canvas?.pictures?.add(added)}
          />
        </div>
      </LiveBlogProvider>
    </EditionProvider>
  );
}
