import type { PublicationStatus } from '@shared/ipc/publish';
import { ownZone } from '@shared/story/release';
import { exactTime } from '../desk/times';
import { useNow } from '../desk/use-now';
import type { Publishing } from '../desk/use-publishing';
import { words } from '../i18n';
import { askAbout } from '../inspector/asked';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { Button } from '../ui/button';

type Props = { session: StorySession; status: PublicationStatus; publishing: Publishing };

/** What can be done about the time at which readers get the story. */
export function ScheduleWays({ session, status, publishing }: Props) {
  const state = useSelected(session.projection, (story) => story.state);
  const { phase, isWithdrawal } = status;
  if (session.readOnly !== null || isWithdrawal || phase === 'live' || phase === 'conflict') {
    return null;
  }
  const choose = (): void => askAbout(session, 'schedule');
  if (state !== 'scheduled') {
    return (
      <div className="standing-ways">
        <Button onPress={choose}>{words.schedule.ways.schedule}</Button>
      </div>
    );
  }
  return (
    <div className="standing-ways">
      <Button onPress={choose}>{words.schedule.ways.change}</Button>
      <Button onPress={() => void publishing.schedule(null)}>{words.schedule.ways.now}</Button>
      <Button onPress={() => void publishing.unschedule()}>{words.schedule.ways.takeBack}</Button>
    </div>
  );
}

/** Offers to publish an embargoed story as soon as that is allowed. */
export function EmbargoWays({ session, status, publishing }: Props) {
  const embargo = useSelected(session.projection, ({ fields }) => fields.embargo);
  const releaseAt = useSelected(session.projection, ({ fields }) => fields.releaseAt);
  const now = useNow(60_000);
  const isOut = status.phase === 'live' || status.isWithdrawal;
  if (embargo === null || embargo <= now || isOut || session.readOnly !== null) return null;
  const wait = (): void => void publishing.schedule({ at: embargo, zone: ownZone() });
  return (
    <>
      <p className="standing" data-tone="alert">
        {words.schedule.embargoUntil(exactTime(embargo))}
      </p>
      {releaseAt !== null && releaseAt >= embargo ? null : (
        <div className="standing-ways">
          <Button look="go" onPress={wait}>
            {words.schedule.ways.atEmbargo}
          </Button>
        </div>
      )}
    </>
  );
}
