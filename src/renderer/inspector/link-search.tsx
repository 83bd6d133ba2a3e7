import type { RelatedLink } from '@shared/story/members';
import { isWebAddress } from '@shared/story/schema/marks';
import { Search } from 'lucide-react';
import { shortDate } from '../desk/times';
import { words } from '../i18n';
import { sectionName } from '../i18n/term-names';
import { useDesk } from '../session/desk-context';
import { Suggest } from '../ui/suggest';

type Props = {
  /** Ids of stories that are not offered. */
  exclude: string[];
  onStory: (link: RelatedLink) => void;
  onAddress: (address: string) => void;
  onLeave: () => void;
};

/** Finds a story of the archive to link to; a pasted address is offered as one outside of it. */
export function LinkSearch({ exclude, onStory, onAddress, onLeave }: Props) {
  const { desk } = useDesk();
  return (
    <Suggest
      label={words.inspector.findStory}
      placeholder={words.inspector.findStoryHint}
      icon={Search}
      autoFocus
      empty={words.inspector.noStoryHas}
      find={async (text) => {
        if (isWebAddress(text)) return [];
        const answer = await desk.archive.search({ text, exclude });
        if (!answer.ok) return [];
        const now = Date.now();
        return answer.value.map((hit) => ({
          id: hit.id,
          label: hit.headline,
          lang: hit.edition,
          detail: [hit.section && sectionName(hit.section), shortDate(hit.at, now)]
            .filter(Boolean)
            .join(' · '),
          ...(hit.url === null ? { note: words.inspector.notOnSite } : {}),
        }));
      }}
      onPick={({ id, label }) => onStory({ headline: label, storyId: id })}
      offerNew={(text) =>
        isWebAddress(text)
          ? { label: words.inspector.linkTo(text.replace(/^https?:\/\//, '')) }
          : null
      }
      onNew={onAddress}
      onLeave={onLeave}
    />
  );
}
