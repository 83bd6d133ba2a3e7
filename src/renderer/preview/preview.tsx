import { StoryArticle } from '@shared/page/story-article';
import { draftPackage } from '@shared/publish/package';
import { Monitor, Smartphone, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useNow } from '../desk/use-now';
import { useMediaAddress } from '../editor/media-address';
import { words } from '../i18n';
import { useArchiveStories } from '../inspector/use-archive-stories';
import { EmbargoMark } from '../schedule/embargo-mark';
import type { StorySession } from '../session/story-session';
import { useProjection } from '../session/use-session';
import { IconButton } from '../ui/icon-button';
import { useRemembered } from '../ui/remembered';
import { Segments } from '../ui/segments';
import { Splitter } from '../ui/splitter';
import { linkedStories, previewLinks } from './links';
import { PageFrame } from './page-frame';
import './preview.css';

type Props = { session: StorySession; isCovering: boolean; onClose: () => void };

/** Widths of the page as a reader has it, and of the pane that shows it; px. */
const PAGES = {
  phone: { page: 390, pane: 438 },
  desktop: { page: 780, pane: 624 },
} as const;
type Page = keyof typeof PAGES;
const PANE = { min: 340, max: 960 };

const options = () =>
  [
    { id: 'phone', label: words.preview.phone, icon: Smartphone },
    { id: 'desktop', label: words.preview.desktop, icon: Monitor },
  ] as const;

/** The story as the site would show it now, made by the site's own templates. */
export function Preview({ session, isCovering, onClose }: Props) {
  const [page, setPage] = useRemembered<Page>('preview.page', 'phone');
  const [width, setWidth] = useRemembered<number>('preview.width', PAGES[page].pane);
  return (
    <section className="preview" aria-label={words.preview.ofThePage} data-covering={isCovering}>
      {isCovering ? null : (
        <Splitter
          label={words.preview.width}
          column="end"
          width={width}
          {...PANE}
          onChange={setWidth}
        />
      )}
      <div className="preview-pane" style={isCovering ? {} : { width }}>
        <header className="preview-head">
          <h2>{words.preview.title}</h2>
          <Segments
            label={words.preview.pageWidth}
            options={options()}
            value={page}
            onChange={(next) => {
              setPage(next);
              setWidth(PAGES[next].pane);
            }}
          />
          <IconButton small icon={X} label={words.preview.close} hint={false} onPress={onClose} />
        </header>
        <Article session={session} width={PAGES[page].page} />
      </div>
    </section>
  );
}

function Article({ session, width }: { session: StorySession; width: number }) {
  const projection = useProjection(session);
  /** The date of a story that was never published. */
  const [today] = useState(Date.now);
  const story = useMemo(
    () => draftPackage(session.id, projection, today),
    [session.id, projection, today],
  );
  const now = useNow(60_000);
  const media = useMediaAddress();
  const hits = useArchiveStories(linkedStories(story));
  const links = useMemo(() => previewLinks(hits, media), [hits, media]);
  return (
    <>
      <EmbargoMark fields={projection.fields} now={now} />
      <PageFrame title={words.preview.title} edition={story.edition} width={width}>
        <StoryArticle story={story} links={links} />
      </PageFrame>
    </>
  );
}
