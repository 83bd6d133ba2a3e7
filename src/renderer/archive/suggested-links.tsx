import type { ArchiveHit } from '@shared/ipc/archive';
import { Check, Plus } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { shortDate } from '../desk/times';
import { useNow } from '../desk/use-now';
import { words } from '../i18n';
import { sectionName } from '../i18n/term-names';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { useAtRest } from './use-at-rest';
import './archive.css';

type Props = {
  session: StorySession;
  /** Ids of stories that the story links to. */
  linked: readonly string[];
  onAdd: (link: { headline: string; storyId: string }) => void;
};

const SHOWN = 5;

/**
 * Stories that the open one could link to, each added at a press. While the pointer or the focus is
 * among them they stay as they are, so that nobody adds what came under the pointer just now.
 */
export function SuggestedLinks({ session, linked, onAdd }: Props) {
  const { desk } = useDesk();
  const now = useNow(null);
  const titleId = useId();
  const found = useAtRest(session, (id) => desk.archive.suggestions({ id, limit: SHOWN }));
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isHeld = isPointed || isFocused;
  const [shown, setShown] = useState<ArchiveHit[]>([]);
  const links = linked.join();
  useEffect(() => {
    if (isHeld) return;
    setShown(found?.filter(({ id }) => !links.split(',').includes(id)) ?? []);
  }, [found, links, isHeld]);

  if (shown.length === 0) return null;
  return (
    <section
      className="suggested"
      aria-labelledby={titleId}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
    >
      <h4 id={titleId}>{words.archive.suggested}</h4>
      <ul className="list">
        {shown.map(({ id, headline, edition, section, at }) => {
          const isAdded = linked.includes(id);
          return (
            <li key={id}>
              <AriaButton
                className="suggested-story"
                aria-label={
                  isAdded ? words.archive.linkAdded(headline) : words.archive.addLink(headline)
                }
                aria-disabled={isAdded}
                onPress={() => isAdded || onAdd({ headline, storyId: id })}
              >
                {isAdded ? <Check size={14} aria-hidden /> : <Plus size={14} aria-hidden />}
                <span className="related">
                  <strong dir="auto" lang={edition}>
                    {headline}
                  </strong>
                  <span className="related-note">
                    {[section && sectionName(section), shortDate(at, now)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </AriaButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
