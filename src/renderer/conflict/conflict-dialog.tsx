import { compareStories } from '@shared/story/compare';
import { Columns2, Rows2 } from 'lucide-react';
import { useMemo } from 'react';
import { count } from '../desk/publication-words';
import { Compared, type ComparedLook } from '../history/compared/compared';
import type { StorySession } from '../session/story-session';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useNotify } from '../ui/notices';
import { useRemembered } from '../ui/remembered';
import { Segments } from '../ui/segments';
import { type Deciding, useConflict } from './use-conflict';
import './conflict.css';

type Props = { session: StorySession; onClose: () => void };

const LOOKS = [
  { id: 'inline', label: 'Inline', icon: Rows2 },
  { id: 'beside', label: 'Side by side', icon: Columns2 },
] as const;

/** What the site has of a story beside what is here, and the decision between the two, part by part. */
export function ConflictDialog({ session, onClose }: Props) {
  const deciding = useConflict(session.id, session.flush);
  const { conflict, error } = deciding;
  return (
    <Dialog title="Changed on the site" width={960} onClose={onClose}>
      <div className="conflict">
        {conflict === null && error === null ? <p>Asking the site what it has…</p> : null}
        {error === null ? null : (
          <p className="conflict-error" role="alert">
            {error}
          </p>
        )}
        {conflict === null && error !== null ? (
          <Button onPress={deciding.retry}>Try again</Button>
        ) : null}
        {conflict?.site === null ? <Withdrawn deciding={deciding} onClose={onClose} /> : null}
        {conflict?.site ? <TwoVersions deciding={deciding} onClose={onClose} /> : null}
      </div>
    </Dialog>
  );
}

type PartProps = { deciding: Deciding; onClose: () => void };

function TwoVersions({ deciding, onClose }: PartProps) {
  const { conflict, isBusy, take } = deciding;
  const [look, setLook] = useRemembered<ComparedLook>('compare.look', 'inline');
  const comparison = useMemo(
    () => (conflict?.site ? compareStories(conflict.site, conflict.draft) : null),
    [conflict],
  );
  const settle = useSettle(deciding, onClose);
  if (!conflict || !comparison) return null;
  const { mergeable, changedHere, draft } = conflict;
  return (
    <>
      <p>
        {comparison.same
          ? 'Both are the same by now.'
          : changedHere
            ? 'Somebody changed this story on the site, and it was changed here too. What is struck out is only there; what is underlined is only here.'
            : 'Somebody changed this story on the site, and nobody did here since it was published.'}
      </p>
      <div className="conflict-ways">
        {mergeable.length > 0 ? (
          <Button isDisabled={isBusy} onPress={() => take(mergeable)}>
            Take {count(mergeable.length, 'change')} that nothing here touches
          </Button>
        ) : null}
        <Segments label="How they stand" options={LOOKS} value={look} onChange={setLook} />
      </div>
      <div className="conflict-text">
        <Compared
          comparison={comparison}
          look={look}
          edition={draft.fields.edition}
          titles={{ before: 'On the site', after: 'Here' }}
          onRestore={isBusy ? null : (what) => take([what])}
        />
      </div>
      <footer className="conflict-foot">
        <p>
          “Restore” brings a part of the site’s version here. Whatever is decided, the history keeps
          both.
        </p>
        <Button isDisabled={isBusy} onPress={() => settle('site')}>
          Take the site’s version
        </Button>
        <Button look="go" isDisabled={isBusy} onPress={() => settle('draft')}>
          Publish what is here
        </Button>
      </footer>
    </>
  );
}

function Withdrawn({ deciding, onClose }: PartProps) {
  const settle = useSettle(deciding, onClose);
  return (
    <>
      <p>The site does not have this story any more: somebody has withdrawn it there.</p>
      <footer className="conflict-foot">
        <Button look="go" isDisabled={deciding.isBusy} onPress={() => settle('draft')}>
          Publish it again
        </Button>
      </footer>
    </>
  );
}

function useSettle({ settle }: Deciding, onClose: () => void) {
  const notify = useNotify();
  return async (keep: 'draft' | 'site'): Promise<void> => {
    if (!(await settle(keep))) return;
    onClose();
    notify({
      message:
        keep === 'draft'
          ? 'On its way, in place of the version that you saw.'
          : 'The story is here as the site has it. What was here is in the history.',
    });
  };
}
