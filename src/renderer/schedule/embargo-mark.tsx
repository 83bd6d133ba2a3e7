import type { StoryFields } from '@shared/story/layout';
import { exactTime } from '../desk/times';
import { words } from '../i18n';
import './schedule-dialog.css';

type Props = { fields: Pick<StoryFields, 'embargo'>; now: number };

/** Says over a preview or a proof that what follows is not for publication yet; nothing when it is. */
export function EmbargoMark({ fields: { embargo }, now }: Props) {
  if (embargo === null || embargo <= now) return null;
  return <p className="embargo-mark">{words.schedule.mark(exactTime(embargo))}</p>;
}
