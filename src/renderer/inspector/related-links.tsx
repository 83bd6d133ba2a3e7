import type { ArchiveHit } from '@shared/ipc/archive';
import { type RelatedLink, relatedId } from '@shared/story/members';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { SuggestedLinks } from '../archive/suggested-links';
import { shortDate } from '../desk/times';
import { useNow } from '../desk/use-now';
import { words } from '../i18n';
import { sectionName } from '../i18n/term-names';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { Button } from '../ui/button';
import { LinkSearch } from './link-search';
import { type Member, MemberList } from './member-list';
import { OutsideLink } from './outside-link';
import { sameSet } from './same-set';
import { Section } from './section';
import { useArchiveStories } from './use-archive-stories';
import { useSet } from './use-set';

type Props = {
  session: StorySession;
  /** Whether the search for a link is open. */
  isLinking: boolean;
  onLinking: (isLinking: boolean) => void;
};

/** Stories and pages that a reader may go on to, chosen by hand. */
export function RelatedLinks({ session, isLinking, onLinking }: Props) {
  const related = useSelected(session.projection, (story) => story.related, sameSet);
  const set = useSet(session, 'related');
  /** An address outside, whose headline is still to be written. */
  const [outside, setOutside] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isReadOnly = session.readOnly !== null;
  const hits = useArchiveStories(related.flatMap(({ storyId }) => storyId ?? []));
  const now = useNow(null);

  const add = (link: RelatedLink): void => set.add(relatedId(link), link);
  const leave = (): void => {
    setOutside(null);
    onLinking(false);
    requestAnimationFrame(() => button.current?.focus());
  };

  return (
    <Section title={words.inspector.related}>
      <div className="inspector-stack" data-field="related">
        <MemberList
          label={words.inspector.related}
          noun={words.inspector.relatedNoun}
          look="lines"
          members={related.map((link) => memberOf(link, hits, now))}
          isReadOnly={isReadOnly}
          onMove={set.move}
          onRemove={set.remove}
          onEmpty={() => button.current?.focus()}
        />
        {isReadOnly ? null : outside !== null ? (
          <OutsideLink
            address={outside}
            onAdd={(headline) => {
              add({ headline, href: outside });
              leave();
            }}
            onLeave={leave}
          />
        ) : isLinking ? (
          <LinkSearch
            exclude={[session.id, ...related.flatMap(({ storyId }) => storyId ?? [])]}
            onStory={add}
            onAddress={setOutside}
            onLeave={leave}
          />
        ) : (
          <Button ref={button} onPress={() => onLinking(true)}>
            <Plus size={14} aria-hidden />
            {words.inspector.addRelated}
          </Button>
        )}
        {isReadOnly ? null : (
          <SuggestedLinks
            session={session}
            linked={related.flatMap(({ storyId }) => storyId ?? [])}
            onAdd={add}
          />
        )}
      </div>
    </Section>
  );
}

/** A link as it is listed: the headline of today, and from where it is. */
function memberOf(
  link: RelatedLink & { id: string },
  hits: ReadonlyMap<string, ArchiveHit> | null,
  now: number,
): Member {
  const hit = link.storyId ? hits?.get(link.storyId) : undefined;
  const headline = hit?.headline || link.headline;
  return {
    id: link.id,
    name: headline,
    face: (
      <span className="related">
        <strong dir="auto" {...(hit ? { lang: hit.edition } : {})}>
          {headline}
        </strong>
        <span className="related-note">{noteOf(link, hits !== null, hit, now)}</span>
      </span>
    ),
  };
}

function noteOf(
  { href }: RelatedLink,
  isKnown: boolean,
  hit: ArchiveHit | undefined,
  now: number,
): string {
  if (href) return hostOf(href);
  if (!hit) return isKnown ? words.inspector.notInArchive : '';
  const from = [hit.section && sectionName(hit.section), shortDate(hit.at, now)];
  const note = from.filter(Boolean).join(' · ');
  return hit.url === null ? words.inspector.notOnSiteYet(note) : note;
}

function hostOf(href: string): string {
  try {
    return new URL(href).host || href;
  } catch {
    return href;
  }
}
