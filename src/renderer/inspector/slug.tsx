import { writeField } from '@shared/story/layout';
import { SLUG_MAX, slugOf } from '@shared/story/slug';
import { RotateCcw } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { usePublication } from '../desk/use-publication';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { edit, type StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { IconButton } from '../ui/icon-button';
import { TextField } from '../ui/text-field';

/** Main is asked whether a slug is free when it has rested this long, ms. */
const REST_MS = 250;

/**
 * The story's part of its address. It follows the headline until someone writes it, and stays as it
 * is once the story is on the site (a site may refuse it before that). What is typed is kept as the slug that it makes.
 */
export function Slug({ session }: { session: StorySession }) {
  const slug = useSelected(session.projection, (story) => story.slug);
  const isWritten = useSelected(session.projection, (story) => story.fields.slug !== '');
  const { status } = usePublication(session.id);
  const isFixed = status.url !== null;
  const isReadOnly = isFixed || session.readOnly !== null;
  const free = useFreeSlug(session, slug);
  const isTaken = free !== null && free !== slug;
  const ofHeadline = useSelected(session.projection, (story) => slugOf(story.headline));
  const write = (typed: string): void => {
    edit(session, (doc) => writeField(doc, 'slug', slugOf(typed)));
  };

  return (
    <div data-field="slug">
      <TextField
        label={words.inspector.slug}
        value={slug}
        tidy={slugWhileTyping}
        // Empty stands for the headline's slug, which must not jump in before the next letter.
        meaning={(text) => slugOf(text) || ofHeadline}
        placeholder={ofHeadline}
        maxLength={SLUG_MAX}
        isReadOnly={isReadOnly}
        isInvalid={isTaken}
        onChange={write}
        note={noteOf({ isFixed, isWritten, free: isTaken ? free : null, onTake: write })}
        end={
          isWritten && !isReadOnly ? (
            <IconButton
              small
              icon={RotateCcw}
              label={words.inspector.followAgain}
              onPress={() => write('')}
            />
          ) : null
        }
      />
    </div>
  );
}

/** A slug that goes on: its last hyphen waits for the next word. */
function slugWhileTyping(typed: string): string {
  const slug = slugOf(typed);
  return slug !== '' && /[^\p{L}\p{N}\p{M}]$/u.test(typed) ? `${slug}-` : slug;
}

type Situation = {
  isFixed: boolean;
  isWritten: boolean;
  /** A slug that is free, when the story's own is not. */
  free: string | null;
  onTake: (slug: string) => void;
};

function noteOf({ isFixed, isWritten, free, onTake }: Situation): ReactNode {
  if (isFixed) return words.inspector.slugStays;
  if (free !== null) {
    return (
      <>
        {words.inspector.slugTaken}{' '}
        <button type="button" className="link-button" onClick={() => onTake(free)}>
          {words.inspector.useSlug} <bdi>{free}</bdi>
        </button>
      </>
    );
  }
  return isWritten ? null : words.inspector.slugFollows;
}

/** A slug that the story can have: its own when that is free; null until main has answered. */
function useFreeSlug(session: StorySession, slug: string): string | null {
  const { desk } = useDesk();
  const edition = useSelected(session.projection, (story) => story.fields.edition);
  const [free, setFree] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a slug is free in an edition.
  useEffect(() => {
    setFree(null);
    if (slug === '') return;
    let late = false;
    const ask = async (): Promise<void> => {
      await session.flush();
      const answer = await desk.drafts.slug({ id: session.id, slug });
      if (!late && answer.ok) setFree(answer.value.free ? slug : answer.value.suggestion);
    };
    const timer = setTimeout(ask, REST_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [desk, session, slug, edition]);
  return free;
}
