import type { FoundStory } from '@shared/ipc/archive';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { answerOf, useDeskEvent } from '../desk/answers';
import { Snippet } from '../desk/snippet';
import { shortDate } from '../desk/times';
import { useNow } from '../desk/use-now';
import { words } from '../i18n';
import { sectionName } from '../i18n/term-names';
import { useDesk } from '../session/desk-context';
import { BEST } from './sort-menu';

const KEY = 'site-stories';
/** So many are listed; a search that finds more is to be narrowed. */
const SHOWN = 50;

type Props = {
  text: string;
  /** Whether they stand open although nobody opened them: when the desk itself has none. */
  open: boolean;
};

/**
 * What a search finds on the site beyond the stories of this desk: below the list, folded until it is
 * asked for. A story opens as its readers see it.
 */
export function SiteStories({ text, open }: Props) {
  const { desk } = useDesk();
  const cache = useQueryClient();
  const [wish, setWish] = useState<{ text: string; open: boolean } | null>(null);
  const list = useId();
  const { data } = useQuery({
    queryKey: [KEY, text],
    queryFn: () =>
      answerOf(
        desk.archive.find({ text, where: 'site', sort: BEST, offset: 0, limit: SHOWN, lane: KEY }),
      ),
    placeholderData: keepPreviousData,
  });
  useDeskEvent('archive:changed', () => void cache.invalidateQueries({ queryKey: [KEY] }));
  if (!data || data.total === 0) return null;
  const isOpen = wish?.text === text ? wish.open : open;
  const Mark = isOpen ? ChevronDown : ChevronUp;
  return (
    <section className="site-stories" data-open={isOpen} aria-label={words.archive.onlyOnTheSite}>
      <button
        type="button"
        className="site-stories-head"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setWish({ text, open: !isOpen })}
      >
        <span>{words.archive.moreOnTheSite(data.total)}</span>
        <Mark size={14} aria-hidden />
      </button>
      {isOpen ? (
        <ul className="list" id={list} aria-label={words.archive.storiesOnTheSite}>
          {data.stories.map((story) => (
            <SiteStory key={story.id} story={story} />
          ))}
          {data.total > data.stories.length ? (
            <li className="site-stories-rest">{words.archive.theFirst(data.stories.length)}</li>
          ) : null}
        </ul>
      ) : null}
    </section>
  );
}

function SiteStory({ story }: { story: FoundStory }) {
  const { desk } = useDesk();
  const now = useNow(null);
  const { headline, edition, section, at, url, snippet } = story;
  return (
    <li>
      <button
        type="button"
        className="site-story"
        onClick={() => url !== null && void desk.app.openExternal({ url })}
      >
        <strong dir="auto" lang={edition}>
          {headline}
        </strong>
        {snippet ? <Snippet text={snippet} /> : null}
        <span className="meta">
          {section ? <span className="meta-section">{sectionName(section)}</span> : null}
          <time dateTime={new Date(at).toISOString()}>{shortDate(at, now)}</time>
          <span className="unseen">{words.archive.inTheBrowser}</span>
        </span>
      </button>
    </li>
  );
}
