import type { Milestone, TimelineEntry } from '@shared/ipc/history';
import {
  ArrowRightLeft,
  FileInput,
  FilePlus,
  LifeBuoy,
  type LucideIcon,
  PenLine,
  RotateCcw,
  Tag,
  Wrench,
  X,
} from 'lucide-react';
import { words } from '../i18n';
import { IconButton } from '../ui/icon-button';
import { wordsOfEntry } from './entry-words';

const ICONS: Record<Milestone['kind'] | 'session', LucideIcon> = {
  session: PenLine,
  begin: FilePlus,
  import: FileInput,
  state: ArrowRightLeft,
  rescue: LifeBuoy,
  restore: RotateCcw,
  version: Tag,
  repair: Wrench,
};

type Props = {
  entry: TimelineEntry;
  now: number;
  timeOfSeq: (seq: number) => number | null;
  /** Whether its moment is in sight. */
  isShown: boolean;
  /** Whether Tab comes to it. */
  isActive: boolean;
  onChoose: (seq: number) => void;
  onRemoveName: (name: string, seq: number) => void;
};

/** What happened, as a button that shows the moment after it. */
export function TimelineLine(props: Props) {
  const { entry, isShown, isActive } = props;
  const kind = entry.type === 'session' ? 'session' : entry.milestone.kind;
  const Icon = ICONS[kind];
  const { title, when, who, note } = wordsOfEntry(entry, props.now, props.timeOfSeq);
  const name =
    entry.type === 'milestone' && entry.milestone.kind === 'version' ? entry.milestone.name : null;
  return (
    <div className="timeline-line" data-kind={kind}>
      <button
        type="button"
        className="moment"
        aria-current={isShown || undefined}
        tabIndex={isActive ? 0 : -1}
        onClick={() => props.onChoose(entry.seq)}
      >
        <Icon size={14} aria-hidden />
        <span className="moment-head">
          <bdi className="moment-title">{title}</bdi>
          <span className="moment-when">{when}</span>
        </span>
        <span className="moment-rest">
          <bdi>{who}</bdi>
          {note === null ? null : (
            <>
              <span aria-hidden> · </span>
              <bdi>{note}</bdi>
            </>
          )}
        </span>
      </button>
      {name === null ? null : (
        <IconButton
          small
          icon={X}
          hint={false}
          label={words.history.removeName(name)}
          onPress={() => props.onRemoveName(name, entry.seq)}
        />
      )}
    </div>
  );
}
