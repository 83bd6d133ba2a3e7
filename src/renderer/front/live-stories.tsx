import type { CardStory } from '@shared/page/card-story';
import type { EditionId, KindId, SectionId } from '@shared/story/vocabulary';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Check, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { BEST } from '../archive/sort-menu';
import { answerOf } from '../desk/answers';
import { shortDate } from '../desk/times';
import { useNow } from '../desk/use-now';
import { words } from '../i18n';
import { sectionName, valueName } from '../i18n/term-names';
import { useDesk } from '../session/desk-context';

/** What is to be known of a story to put it on the front page. */
export type LiveStory = {
  id: string;
  headline: string;
  kind: KindId;
  section: SectionId | null;
  /** Publication; ms since 1970 UTC. */
  at: number;
};

type Props = {
  edition: EditionId;
  /** Those that are offered while nothing is typed, newest first. */
  stories: readonly CardStory[];
  onFront: ReadonlySet<string>;
  /** The name of the place to which a pressed story goes. */
  to: string;
  fits: (kind: KindId) => boolean;
  onPick: (story: LiveStory) => void;
  onDrag: (story: LiveStory) => void;
  onDragEnd: () => void;
};

const SHOWN = 50;

/** The live stories of an edition: one is pressed, or dragged to its place. */
export function LiveStories(props: Props) {
  const { edition, to, fits, onFront, onPick, onDrag, onDragEnd } = props;
  const [text, setText] = useState('');
  const found = useFound(edition, useDeferredValue(text.trim()));
  const stories = text.trim() === '' ? props.stories.slice(0, SHOWN).map(ofCard) : (found ?? []);
  const now = useNow(null);
  return (
    <section className="front-stories" aria-label={words.front.stories}>
      <div className="input">
        <Search size={14} aria-hidden />
        <input
          type="search"
          aria-label={words.front.search}
          placeholder={words.front.searchHint}
          value={text}
          dir="auto"
          data-own-undo={text !== ''}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <p className="front-to">{words.front.goesTo(to)}</p>
      {found && stories.length === 0 ? (
        <p className="front-empty">{words.front.nothingFound}</p>
      ) : (
        <ul className="list" aria-label={words.front.stories}>
          {stories.map((story) => (
            <li
              key={story.id}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', story.headline);
                onDrag(story);
              }}
              onDragEnd={onDragEnd}
            >
              <button
                type="button"
                className="front-story"
                disabled={!fits(story.kind)}
                title={fits(story.kind) ? undefined : words.front.doesNotFit}
                onClick={() => onPick(story)}
              >
                <span className="front-headline" dir="auto" lang={edition}>
                  {story.headline}
                </span>
                <span className="front-meta">
                  {onFront.has(story.id) ? <Check size={12} aria-hidden /> : null}
                  {[
                    story.kind === 'news'
                      ? story.section && sectionName(story.section)
                      : valueName('kind', story.kind),
                    shortDate(story.at, now),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const ofCard = ({ id, headline, kind, section, publishedAt }: CardStory): LiveStory => ({
  ...{ id, headline, kind, section, at: Date.parse(publishedAt) },
});

/** The live stories of an edition that have some words; null before they are known. */
function useFound(edition: EditionId, text: string): LiveStory[] | null {
  const { desk } = useDesk();
  const { data } = useQuery({
    queryKey: ['front-search', edition, text],
    queryFn: async () => {
      const asked = { text: `${text} edition:${edition}`, where: 'everywhere' as const };
      const { stories } = await answerOf(
        desk.archive.find({ ...asked, sort: BEST, offset: 0, limit: SHOWN, lane: 'front' }),
      );
      return stories.filter((story) => story.url !== null && story.edition === edition);
    },
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  return text === '' ? null : (data ?? null);
}
