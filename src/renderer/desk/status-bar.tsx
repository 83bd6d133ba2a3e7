import type { AppInfo } from '@shared/ipc/app';
import { EDITIONS, labelOf } from '@shared/story/vocabulary';
import { useQuery } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import { Button } from 'react-aria-components/Button';
import { words } from '../i18n';
import { percentOf } from '../i18n/per-language';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { Measures } from '../targets/measures';
import type { Zoom } from '../writing-room/use-zoom';
import { answerOf } from './answers';
import { useStops } from './findings';
import { clockWords, publicationLine, type StatusLine, siteLine } from './publication-words';
import { readableAddress } from './readable-address';
import { SaveStatus } from './save-status';
import { SitesStatus } from './sites-status';
import { useNow } from './use-now';
import { useOutbox, usePublication } from './use-publication';
import './status-bar.css';

/** Is it saved? Is it on the site? What stops it from going? */
export function StatusBar({ session, zoom }: { session: StorySession | null; zoom: Zoom }) {
  return (
    <footer className="status-bar">
      {session ? <SaveStatus session={session} /> : null}
      {session ? <PublishStatus session={session} /> : null}
      <SiteStatus />
      <span className="status-gap" />
      {session && zoom.size !== 1 ? <TextSize zoom={zoom} /> : null}
      {session ? <Measures session={session} /> : null}
      {session ? <Edition session={session} /> : null}
      <Runtime />
    </footer>
  );
}

function PublishStatus({ session }: { session: StorySession }) {
  const { desk } = useDesk();
  const { status } = usePublication(session.id);
  const now = useNow(status.phase === 'waiting' ? 1000 : null);
  const line = publicationLine(status, useStops(), now, useOutbox().heldSince !== null);
  const { url } = status;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    if (url) void desk.app.openExternal({ url });
  };
  return (
    <span
      role="status"
      aria-label={words.desk.publishStatus}
      className="status-item status-publish"
      data-tone={line.tone}
    >
      <Words line={line} />
      {url ? (
        <a href={url} onClick={open} title={words.desk.open(readableAddress(url))}>
          <bdi>{readableAddress(url)}</bdi>
        </a>
      ) : null}
    </span>
  );
}

/** The part that changes each second is for the eye only. */
function Words({ line }: { line: StatusLine }) {
  return (
    <span className="status-words">
      {line.text}
      {line.countdown ? <span aria-hidden> {line.countdown}</span> : null}
    </span>
  );
}

function SiteStatus() {
  const outbox = useOutbox();
  const line = siteLine(outbox);
  if (outbox.sites.length > 1) return <SitesStatus outbox={outbox} line={line} />;
  return (
    <span className="status-item" data-tone={line.tone} title={clockWords(outbox) ?? line.text}>
      {line.text}
    </span>
  );
}

/** Says how large the text is while it is not as readers have it; a press makes it so. */
function TextSize({ zoom }: { zoom: Zoom }) {
  const size = percentOf(zoom.size);
  return (
    <Button
      className="measures status-measure"
      aria-label={words.actions.zoomed(size)}
      onPress={zoom.usual}
    >
      {size}
    </Button>
  );
}

function Edition({ session }: { session: StorySession }) {
  const edition = useSelected(session.projection, (story) => story.fields.edition);
  return (
    <span className="status-item" lang={edition}>
      {labelOf(EDITIONS, edition)}
    </span>
  );
}

/** Says so when this is a runtime for tests and evaluation. */
function Runtime() {
  const { desk } = useDesk();
  const { data } = useQuery<AppInfo>({
    queryKey: ['info'],
    queryFn: () => answerOf(desk.app.info({})),
  });
  if (!data?.evaluation) return null;
  return (
    <span className="status-item status-runtime" title={data.evaluation}>
      {data.runtime}
    </span>
  );
}
