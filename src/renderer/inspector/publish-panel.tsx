import type { Finding } from '@shared/story/checks/finding';
import { Alike } from '../archive/alike';
import { Corrections } from '../correct/corrections';
import { usePublication } from '../desk/use-publication';
import type { Publishing } from '../desk/use-publishing';
import { TrailWays } from '../record/trail';
import type { StorySession } from '../session/story-session';
import { useWorkflow } from '../session/use-workflow';
import { Attempts } from './attempts';
import { FindingList } from './finding-list';
import { Moves } from './moves';
import { OnTheSite } from './on-the-site';
import { Presses } from './presses';

type Props = {
  session: StorySession;
  publishing: Publishing;
  onPlace: (place: Finding['place']) => void;
};

/** What stops the story, where it stands with the site, and how it came there. */
export function PublishPanel({ session, publishing, onPlace }: Props) {
  const { status, sites, attempts } = usePublication(session.id);
  const moves = useWorkflow(session);
  return (
    <>
      <FindingList onPlace={onPlace} isLive={status.url !== null} />
      <Alike session={session} />
      <OnTheSite session={session} status={status} sites={sites} publishing={publishing} />
      <Corrections session={session} />
      <Presses />
      {attempts.length > 0 ? <Attempts attempts={attempts} /> : null}
      {moves.length > 0 ? <Moves moves={moves} /> : null}
      {attempts.length + moves.length > 0 ? <TrailWays id={session.id} /> : null}
    </>
  );
}
