import { X } from 'lucide-react';
import { exactTime } from '../desk/times';
import { words } from '../i18n';
import { sameSet } from '../inspector/same-set';
import { Section } from '../inspector/section';
import { useSet } from '../inspector/use-set';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { IconButton } from '../ui/icon-button';
import '../inspector/trail.css';
import './correct.css';

/** Characters of a note by which it is named. */
const NAME_LENGTH = 40;

/** What readers are told was wrong; nothing when nothing was. */
export function Corrections({ session }: { session: StorySession }) {
  const corrections = useSelected(session.projection, (story) => story.corrections, sameSet);
  const { remove } = useSet(session, 'corrections');
  if (corrections.length === 0) return null;
  return (
    <Section title={words.correct.list}>
      <ol className="list trail" aria-label={words.correct.list}>
        {corrections.map(({ id, note, date }) => (
          <li key={id}>
            <time dateTime={new Date(date).toISOString()}>{exactTime(date)}</time>
            <div className="correction-line">
              <p dir="auto">{note}</p>
              {session.readOnly === null ? (
                <IconButton
                  small
                  icon={X}
                  label={words.correct.remove(note.slice(0, NAME_LENGTH))}
                  onPress={() => remove(id)}
                />
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
