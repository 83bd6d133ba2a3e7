import type { LikeStory } from '@shared/ipc/archive';
import { storyHash } from '../desk/route';
import { shortDate } from '../desk/times';
import { useNow } from '../desk/use-now';
import { words } from '../i18n';
import { Section } from '../inspector/section';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { useAtRest } from './use-at-rest';
import './archive.css';

/** Says that a story like this one is there already. It stops nothing: two can be right. */
export function Alike({ session }: { session: StorySession }) {
  const { desk } = useDesk();
  const now = useNow(null);
  const found = useAtRest(session, (id) => desk.archive.alike({ id, limit: 3 }));
  if (!found || found.length === 0) return null;
  return (
    <Section title={words.archive.mayExist}>
      <ul className="list alike">
        {found.map((story) => (
          <li key={story.id}>
            <StoryLink story={story} onOutside={(url) => void desk.app.openExternal({ url })} />
            <p>
              {shortDate(story.at, now)}
              {story.url === null ? '' : ` · ${words.archive.onTheSite}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type LinkProps = { story: LikeStory; onOutside: (url: string) => void };

/** A story on the site opens as its readers see it; one that is not there is a draft of this desk. */
function StoryLink({ story: { id, headline, edition, url }, onOutside }: LinkProps) {
  return url === null ? (
    <a href={storyHash(id)} lang={edition} dir="auto">
      {headline}
    </a>
  ) : (
    <button
      type="button"
      className="link-button"
      lang={edition}
      dir="auto"
      onClick={() => onOutside(url)}
    >
      {headline}
    </button>
  );
}
