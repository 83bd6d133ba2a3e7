import type { StoryInEdition } from '@shared/ipc/editions';
import { EDITIONS, labelOf } from '@shared/story/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { storyHash } from '../desk/route';
import { useMakeEdition } from '../desk/use-make-edition';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { ToDo } from '../translate/to-do';
import { Button } from '../ui/button';
import { Section } from './section';
import './editions.css';

type Props = { session: StorySession };

/** The languages in which the story is told, and the way to another one. */
export function Editions({ session }: Props) {
  const { desk } = useDesk();
  const { id } = session;
  const edition = useSelected(session.projection, (story) => story.fields.edition);
  const editionOf = useSelected(session.projection, (story) => story.fields.editionOf);
  const headline = useSelected(session.projection, (story) => story.headline);
  const { make, isMaking } = useMakeEdition(id);
  const { data } = useQuery({
    queryKey: ['editions', id, editionOf, edition],
    queryFn: async () => {
      const answer = await desk.editions.of({ id });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    },
    staleTime: 0,
  });
  const present = data ?? [];
  const others = present.filter((story) => story.id !== id);
  const missing = EDITIONS.filter(
    (one) => one.id !== edition && !others.some((story) => story.edition === one.id),
  );
  return (
    <Section title={words.editions.title}>
      <ul className="editions" aria-label={words.editions.title}>
        <li aria-current="true">
          <EditionLine
            story={{ id, edition, headline, isOriginal: editionOf === null, isDraft: true }}
          />
        </li>
        {others.map((story) => (
          <li key={story.id}>
            {story.isDraft ? (
              <a href={storyHash(story.id)}>
                <EditionLine story={story} />
              </a>
            ) : (
              <EditionLine story={story} />
            )}
          </li>
        ))}
      </ul>
      <ToDo />
      {data ? (
        <div className="editions-missing">
          {missing.map(({ id: wanted }) => (
            <Button key={wanted} isDisabled={isMaking} onPress={() => make(wanted)}>
              <Plus size={14} aria-hidden />
              {words.editions.make[wanted]}
            </Button>
          ))}
        </div>
      ) : null}
    </Section>
  );
}

function EditionLine({ story }: { story: StoryInEdition }) {
  const { edition, headline, isOriginal, isDraft } = story;
  const note = isOriginal ? words.editions.original : isDraft ? null : words.editions.onSiteOnly;
  return (
    <>
      <span className="edition-name">
        <bdi lang={edition}>{labelOf(EDITIONS, edition)}</bdi>
        {note ? <span className="edition-note">{note}</span> : null}
      </span>
      <span className="edition-headline" dir="auto" lang={edition}>
        {headline || words.ui.untitled}
      </span>
    </>
  );
}
