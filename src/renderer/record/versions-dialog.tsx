import type { RecordedVersion, RecordedVersions } from '@shared/ipc/record';
import { compareStories } from '@shared/story/compare';
import type { StoryProjection } from '@shared/story/projection';
import { useQuery } from '@tanstack/react-query';
import { Columns2, Rows2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { answerOf } from '../desk/answers';
import { exactTime } from '../desk/times';
import { Compared, type ComparedLook } from '../history/compared/compared';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { useProjection } from '../session/use-session';
import { Choice } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { useRemembered } from '../ui/remembered';
import { Segments } from '../ui/segments';
import '../conflict/conflict.css';
import './versions.css';

type Props = { session: StorySession; onClose: () => void };

/** Any two versions of a story that readers had, beside each other or beside what is here. */
export function VersionsDialog({ session, onClose }: Props) {
  const { desk } = useDesk();
  const { id } = session;
  const { data, error } = useQuery<RecordedVersions>({
    queryKey: ['record', id],
    queryFn: () => answerOf(desk.record.versions({ id })),
    ...{ gcTime: 0, staleTime: 0 },
  });
  const isEmpty = data && data.sent.length + data.onSites.length === 0;
  const problem = data?.problem ? words.record.siteSilent(data.problem) : (error?.message ?? null);
  return (
    <Dialog title={words.record.title} width={960} onClose={onClose}>
      <div className="conflict">
        {data || error ? null : <p>{words.record.asking}</p>}
        {problem === null ? null : <p role="status">{problem}</p>}
        {isEmpty ? <p>{words.record.none}</p> : null}
        {data && !isEmpty ? <TwoVersions session={session} versions={data} /> : null}
      </div>
    </Dialog>
  );
}

/** The term of a choice: a version, or what is here now. */
const HERE = 'here';

const looks = () =>
  [
    { id: 'inline', label: words.conflict.inline, icon: Rows2 },
    { id: 'beside', label: words.conflict.beside, icon: Columns2 },
  ] as const;

function TwoVersions({ session, versions }: { session: StorySession; versions: RecordedVersions }) {
  const kept = [...versions.onSites, ...versions.sent].filter(({ isKept }) => isKept);
  const terms = [
    { id: HERE, label: words.record.here },
    ...kept.map((version) => ({ id: nameOf(version), label: inWords(version) })),
  ];
  const [look, setLook] = useRemembered<ComparedLook>('compare.look', 'inline');
  const [before, setBefore] = useState(terms[1]?.id ?? HERE);
  const [after, setAfter] = useState(HERE);
  const [one, other] = [useVersion(session, kept, before), useVersion(session, kept, after)];
  const comparison = useMemo(
    () => (one.story && other.story ? compareStories(one.story, other.story) : null),
    [one.story, other.story],
  );
  const titleOf = (term: string): string => terms.find(({ id }) => id === term)?.label ?? '';
  const error = one.error ?? other.error;
  return (
    <>
      <div className="conflict-ways versions-ways">
        <Choice
          label={words.record.before}
          terms={terms}
          value={before}
          onChange={(next) => next && setBefore(next)}
        />
        <Choice
          label={words.record.after}
          terms={terms}
          value={after}
          onChange={(next) => next && setAfter(next)}
        />
        <Segments
          label={words.conflict.howTheyStand}
          options={looks()}
          value={look}
          onChange={setLook}
        />
      </div>
      {error === null ? null : (
        <p className="conflict-error" role="alert">
          {error}
        </p>
      )}
      {comparison && other.story ? (
        <div className="conflict-text">
          <Compared
            comparison={comparison}
            look={look}
            edition={other.story.fields.edition}
            titles={{ before: titleOf(before), after: titleOf(after) }}
            onRestore={null}
          />
        </div>
      ) : null}
    </>
  );
}

/** The story as a version has it; null until it is read. */
function useVersion(
  session: StorySession,
  kept: readonly RecordedVersion[],
  term: string,
): { story: StoryProjection | null; error: string | null } {
  const { desk } = useDesk();
  const present = useProjection(session);
  const version = kept.find((one) => nameOf(one) === term);
  const { data, error } = useQuery<StoryProjection | null>({
    queryKey: ['record', session.id, term],
    queryFn: () =>
      version ? answerOf(desk.record.version({ id: session.id, key: version.key })) : null,
    enabled: term !== HERE,
  });
  if (term !== HERE) return { story: data ?? null, error: error?.message ?? null };
  // How it stands in the newsroom, and the dates that only the desk has, are no part of a version.
  return { story: asSent(present), error: null };
}

/** What is here, without what no package says. */
const asSent = (story: StoryProjection): StoryProjection => ({
  ...{ ...story, state: 'draft' },
  fields: { ...story.fields, usageTerms: '', releaseZone: '', embargo: null },
});

const nameOf = ({ key }: RecordedVersion): string =>
  key.from === 'desk' ? `desk ${key.sent}` : `${key.site} ${key.version}`;

function inWords({ key, at, site }: RecordedVersion): string {
  const version =
    key.from === 'desk'
      ? words.record.sent(exactTime(at))
      : words.record.onSite(numberOf(key.version), exactTime(at));
  return site === null ? version : words.record.at(version, site);
}
