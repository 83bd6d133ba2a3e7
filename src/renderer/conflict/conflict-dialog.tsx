import { compareStories } from '@shared/story/compare';
import { Columns2, Rows2 } from 'lucide-react';
import { useMemo } from 'react';
import { Compared, type ComparedLook } from '../history/compared/compared';
import { words } from '../i18n';
import type { StorySession } from '../session/story-session';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useNotify } from '../ui/notices';
import { useRemembered } from '../ui/remembered';
import { Segments } from '../ui/segments';
import { type Deciding, useConflict } from './use-conflict';
import './conflict.css';

type Props = {
  session: StorySession;
  /** Its key; left out: the first that is in conflict. */
  site?: string;
  onClose: () => void;
};

const looks = () =>
  [
    { id: 'inline', label: words.conflict.inline, icon: Rows2 },
    { id: 'beside', label: words.conflict.beside, icon: Columns2 },
  ] as const;

/** What the site has of a story beside what is here, and the decision between the two, part by part. */
export function ConflictDialog({ session, site, onClose }: Props) {
  const deciding = useConflict(session.id, site, session.flush);
  const { conflict, error } = deciding;
  return (
    <Dialog title={words.conflict.title} width={960} onClose={onClose}>
      <div className="conflict">
        {conflict === null && error === null ? <p>{words.conflict.asking}</p> : null}
        {error === null ? null : (
          <p className="conflict-error" role="alert">
            {error}
          </p>
        )}
        {conflict === null && error !== null ? (
          <Button onPress={deciding.retry}>{words.ui.tryAgain}</Button>
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
          ? words.conflict.same
          : changedHere
            ? words.conflict.both
            : words.conflict.onlyThere}
      </p>
      <div className="conflict-ways">
        {mergeable.length > 0 ? (
          <Button isDisabled={isBusy} onPress={() => take(mergeable)}>
            {words.conflict.take(mergeable.length)}
          </Button>
        ) : null}
        <Segments
          label={words.conflict.howTheyStand}
          options={looks()}
          value={look}
          onChange={setLook}
        />
      </div>
      <div className="conflict-text">
        <Compared
          comparison={comparison}
          look={look}
          edition={draft.fields.edition}
          titles={{ before: words.conflict.onTheSite, after: words.conflict.here }}
          onRestore={isBusy ? null : (what) => take([what])}
        />
      </div>
      <footer className="conflict-foot">
        <p>{words.conflict.keepsBoth}</p>
        <Button isDisabled={isBusy} onPress={() => settle('site')}>
          {words.conflict.takeTheirs}
        </Button>
        <Button look="go" isDisabled={isBusy} onPress={() => settle('draft')}>
          {words.conflict.publishOurs}
        </Button>
      </footer>
    </>
  );
}

function Withdrawn({ deciding, onClose }: PartProps) {
  const settle = useSettle(deciding, onClose);
  return (
    <>
      <p>{words.conflict.withdrawn}</p>
      <footer className="conflict-foot">
        <Button look="go" isDisabled={deciding.isBusy} onPress={() => settle('draft')}>
          {words.conflict.publishAgain}
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
      message: keep === 'draft' ? words.conflict.onItsWay : words.conflict.taken,
    });
  };
}
