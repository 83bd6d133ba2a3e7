import { directionOf } from '@shared/story/vocabulary';
import { EditorContent } from '@tiptap/react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { blockName, firstWords } from '../editor/block-handle/block-name';
import type { PlacedBlock } from '../editor/block-handle/block-place';
import { type BlockHandling, handleBlocks } from '../editor/block-handle/handled-block';
import type { CanvasHandle } from '../editor/canvas-handle';
import { LiveBlogProvider, NOT_PUBLISHING } from '../editor/live-blog/live-blog';
import type { OpenCanvas } from '../editor/open-canvas';
import { Byline } from '../editor/sheet/byline';
import { EditionProvider } from '../editor/sheet/edition';
import { Kicker } from '../editor/sheet/kicker';
import { headerOf, sameHeader } from '../editor/sheet/same-header';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { useNotify } from '../ui/notices';
import { CopyHandle } from './copy-handle';
import { openReading } from './open-reading';
import { useBlockStops } from './use-block-stops';

type Props = { session: StorySession; target: CanvasHandle | null };

/** A story as it is now, on a sheet that nobody writes on, with a way to copy each of its blocks. */
export function BesideSheet({ session, target }: Props) {
  const { desk } = useDesk();
  const notify = useNotify();
  const hint = useId();
  const sheet = useRef<HTMLElement>(null);
  const [canvas, setCanvas] = useState<OpenCanvas | null>(null);
  const [handling, setHandling] = useState<BlockHandling | null>(null);
  const story = useSelected(session.projection, headerOf, sameHeader);
  const { edition } = story.fields;

  useLayoutEffect(() => {
    if (!sheet.current) return;
    const opened = openReading(session, desk, { sheet: sheet.current, hint });
    setCanvas(opened);
    return () => {
      setCanvas(null);
      opened.destroy();
    };
  }, [session, desk, hint]);
  useLayoutEffect(() => {
    if (!canvas || !sheet.current) return;
    const made = handleBlocks(canvas.handle.editors.body, sheet.current);
    setHandling(made);
    return () => {
      setHandling(null);
      made.destroy();
    };
  }, [canvas]);

  const isTarget = target?.isEditable === true;
  const copy = ({ node }: PlacedBlock): void => {
    if (!target || !isTarget) return;
    const isCopied = target.bring(node);
    const name = blockName(node);
    notify({
      message: isCopied ? words.split.copied(name, firstWords(node)) : words.split.notCopied(name),
    });
  };
  const editors = canvas?.handle.editors;
  const stops = useBlockStops(editors?.body ?? null, handling, copy);
  return (
    <EditionProvider value={edition}>
      <LiveBlogProvider session={session} {...NOT_PUBLISHING}>
        <p id={hint} className="unseen">
          {words.split.keys}
        </p>
        <article
          ref={sheet}
          className="sheet"
          lang={edition}
          dir={directionOf(edition)}
          data-readonly
          onPointerMove={({ clientY }) => handling?.point(clientY)}
          onPointerLeave={() => handling?.leave()}
        >
          <Kicker fields={story.fields} />
          <EditorContent editor={editors?.headline ?? null} className="sheet-headline" />
          <EditorContent editor={editors?.deck ?? null} className="sheet-deck" />
          <Byline story={story} />
          <EditorContent editor={editors?.body ?? null} className="sheet-body" {...stops} />
          {canvas && handling && isTarget ? (
            <CopyHandle
              from={canvas.handle.editors.body}
              to={target.editors.body}
              handling={handling}
              onCopy={copy}
            />
          ) : null}
          <div className="sheet-foot" />
        </article>
      </LiveBlogProvider>
    </EditionProvider>
  );
}
