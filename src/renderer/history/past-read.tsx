import { StoryArticle } from '@shared/page/story-article';
import { draftPackage } from '@shared/publish/package';
import type { StoryProjection } from '@shared/story/projection';
import { History, X } from 'lucide-react';
import { useMemo } from 'react';
import { useMediaAddress } from '../editor/media-address';
import { words } from '../i18n';
import { useArchiveStories } from '../inspector/use-archive-stories';
import { linkedStories, previewLinks } from '../preview/links';
import { PageFrame } from '../preview/page-frame';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import type { Lookback } from './lookback';
import type { PastViewProps } from './past-view';
import { placeOf } from './points';
import { Scrubber } from './scrubber';
import { momentTime } from './times';
import { useMoment } from './use-moment';

type Props = PastViewProps & { past: Extract<Lookback, { look: 'read' }> };

/** Width of the page, px: that of the sheet. */
const PAGE = 780;

/** One moment of the past, to be read as on the site. */
export function PastRead(props: Props) {
  const { session, past, points, now, onShow, onRestoreAll, onClose } = props;
  const { moment, isCurrent, error } = useMoment(session.id, past.seq);
  const place = placeOf(points, past.seq);
  const at = points[place]?.at ?? moment?.at ?? null;
  const time = at === null ? '' : momentTime(at, now);
  return (
    <section className="past-view" aria-label={words.history.asItWas}>
      <header className="past-banner">
        <History size={16} aria-hidden />
        <h2 aria-live="polite">{words.history.asItWasOn(time)}</h2>
        <div className="past-ways">
          {onRestoreAll ? (
            <Button
              look="go"
              isDisabled={moment === null}
              onPress={() => moment && onRestoreAll(past.seq, at ?? moment.at)}
            >
              {words.history.restoreVersion}
            </Button>
          ) : null}
          <Button onPress={() => onShow({ look: 'compare', before: past.seq, after: null })}>
            {words.history.compareWithNow}
          </Button>
          <IconButton small icon={X} label={words.ui.close} hint={false} onPress={onClose} />
        </div>
      </header>
      <div className="past-scrubbers">
        <Scrubber
          label={words.history.moment}
          points={points}
          place={place}
          now={now}
          onSeq={(seq) => seq !== null && onShow({ look: 'read', seq })}
        />
      </div>
      {error ? (
        <p className="past-error" role="alert">
          {error}
        </p>
      ) : null}
      {moment ? (
        <div className="past-page" data-waiting={!isCurrent}>
          <Article id={session.id} story={moment.story} at={moment.at} />
        </div>
      ) : null}
    </section>
  );
}

function Article({ id, story, at }: { id: string; story: StoryProjection; at: number }) {
  const article = useMemo(() => draftPackage(id, story, at), [id, story, at]);
  const media = useMediaAddress();
  const hits = useArchiveStories(linkedStories(article));
  const links = useMemo(() => previewLinks(hits, media), [hits, media]);
  return (
    <PageFrame title={words.history.asItWas} edition={article.edition} width={PAGE}>
      <StoryArticle story={article} links={links} />
    </PageFrame>
  );
}
