import { headlineFits } from '@shared/checks/headline-length';
import { Check, Scissors } from 'lucide-react';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import { Section } from '../inspector/section';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';

/** How much of the headline is seen on the site, in a search and on a phone. */
export function HeadlineRooms({ session }: { session: StorySession }) {
  const headline = useSelected(session.projection, (story) => story.headline);
  const edition = useSelected(session.projection, (story) => story.fields.edition);
  return (
    <Section title={words.checks.headline}>
      {headline === '' ? (
        <p className="check-note">{words.checks.headlineEmpty}</p>
      ) : (
        <ul className="list check-rooms" aria-label={words.checks.headline}>
          {headlineFits(headline, edition).map(({ where, length, most, fits, seen }) => (
            <li key={where} data-fits={fits}>
              {fits ? <Check size={14} aria-hidden /> : <Scissors size={14} aria-hidden />}
              <span className="check-room-name">{words.checks.rooms[where]}</span>
              <span className="check-room">
                {words.checks.room(numberOf(length), numberOf(most))}
              </span>
              {fits ? null : (
                <span className="check-said" dir="auto">
                  {words.checks.cutAt(seen)}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
