import type { EditionId } from '@shared/story/vocabulary';
import { Eye, LayoutDashboard } from 'lucide-react';
import { useState } from 'react';
import { words } from '../i18n';
import { StandingFoot } from '../standing/standing-foot';
import { Dialog } from '../ui/dialog';
import { EditionTabs } from '../ui/edition-tabs';
import { Segments } from '../ui/segments';
import { Board } from './board';
import { FrontPreview } from './front-preview';
import { useFront, useFrontStories } from './use-front';
import './front.css';

type Props = {
  /** The edition that is shown first: that of the story which is open. */
  edition: EditionId;
  onClose: () => void;
};

/** The front page, edition by edition: what stands in its places is chosen here, and goes out at once. */
export function FrontPageDesk({ edition, onClose }: Props) {
  return (
    <Dialog title={words.front.title} width={1120} onClose={onClose}>
      <EditionTabs first={edition}>{(id) => <FrontOf edition={id} />}</EditionTabs>
    </Dialog>
  );
}

const looks = () =>
  [
    { id: 'places', label: words.front.places, icon: LayoutDashboard },
    { id: 'preview', label: words.front.preview, icon: Eye },
  ] as const;

function FrontOf({ edition }: { edition: EditionId }) {
  const [look, setLook] = useState<'places' | 'preview'>('places');
  const { front, error, write, retry } = useFront(edition);
  const slots = front?.slots ?? [];
  const known = useFrontStories(edition, slots);
  const { allEmpty, filledCount, loading, nothingLive } = words.front;
  return (
    <>
      <div className="front-head">
        <p className="front-note">{slots.length === 0 ? allEmpty : filledCount(slots.length)}</p>
        <Segments label={words.front.look} options={looks()} value={look} onChange={setLook} />
      </div>
      {!front || !known.stories ? (
        <p className="front-empty">{known.error ?? loading}</p>
      ) : known.stories.length === 0 && slots.length === 0 ? (
        <p className="front-empty">{nothingLive}</p>
      ) : look === 'preview' ? (
        <FrontPreview edition={edition} slots={slots} stories={known.stories} />
      ) : (
        <Board edition={edition} slots={slots} stories={known.stories} onChange={write} />
      )}
      <StandingFoot
        label={words.front.status}
        standing={front}
        isEmpty={slots.length === 0}
        error={error}
        onRetry={retry}
      />
    </>
  );
}
