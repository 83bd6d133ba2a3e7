import { GripVertical, X } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import { IconButton } from '../ui/icon-button';
import './member-list.css';

export type Member = {
  id: string;
  /** Names the member for those who hear it: "Winter fair". */
  name: string;
  /** What is seen; the name when absent. */
  face?: ReactNode;
};

/** Chips stand beside each other, lines below each other. */
export type MemberListLook = 'chips' | 'lines';

type Props = {
  /** Accessible name of the list: "Tags". */
  label: string;
  /** One of them, for the names of buttons: "tag" gives "Remove tag Winter fair". */
  noun: string;
  members: readonly Member[];
  look: MemberListLook;
  isReadOnly: boolean;
  onMove: (id: string, index: number) => void;
  onRemove: (id: string) => void;
  /** Where the focus goes when the last member is removed. */
  onEmpty?: () => void;
};

/**
 * An ordered set, as a list: members are dragged to another place, or moved with Alt and the arrow
 * keys, and removed with Delete or their button. What was done is said to screen readers.
 */
export function MemberList(props: Props) {
  const { label, noun, members, look, isReadOnly, onMove, onRemove } = props;
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const [gap, setGap] = useState<number | null>(null);
  const keysHint = useId();

  const focusMember = (id: string | undefined): void => {
    requestAnimationFrame(() => {
      const item =
        id && list.current?.querySelector(`[data-member="${CSS.escape(id)}"] .member-face`);
      if (item instanceof HTMLElement) item.focus();
      else props.onEmpty?.();
    });
  };
  const move = (index: number, to: number): void => {
    const member = members[index];
    if (!member || to < 0 || to >= members.length || to === index) return;
    onMove(member.id, to);
    setSaid(words.inspector.place(member.name, numberOf(to + 1), numberOf(members.length)));
    focusMember(member.id);
  };
  const remove = (index: number): void => {
    const member = members[index];
    if (!member) return;
    onRemove(member.id);
    setSaid(words.inspector.removed(member.name));
    focusMember((members[index + 1] ?? members[index - 1])?.id);
  };

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (isReadOnly) return;
    const step = stepOf(event, look);
    if (event.key === 'Delete' || event.key === 'Backspace') remove(index);
    else if (step !== 0 && event.altKey) move(index, index + step);
    else if (step !== 0) focusMember(members[index + step]?.id ?? members[index]?.id);
    else return;
    event.preventDefault();
  };

  const onDragOver = (event: DragEvent, index: number): void => {
    if (dragged === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setGap(isBehind(event, look) ? index + 1 : index);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const from = members.findIndex(({ id }) => id === dragged);
    // A gap behind the dragged member is one place nearer once it has left.
    if (from >= 0 && gap !== null) move(from, gap > from ? gap - 1 : gap);
    endDrag();
  };
  const endDrag = (): void => {
    setDragged(null);
    setGap(null);
  };

  return (
    <>
      <ul ref={list} aria-label={label} className={`list members members-${look}`} onDrop={onDrop}>
        {members.map((member, index) => (
          <li
            key={member.id}
            data-member={member.id}
            data-dragged={member.id === dragged}
            data-gap={gap === index ? 'before' : gap === index + 1 ? 'after' : undefined}
            draggable={!isReadOnly}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', member.name);
              setDragged(member.id);
            }}
            onDragOver={(event) => onDragOver(event, index)}
            onDragEnd={endDrag}
          >
            {look === 'lines' ? (
              <GripVertical className="member-grip" size={14} aria-hidden />
            ) : null}
            <button
              type="button"
              className="member-face"
              aria-describedby={isReadOnly ? undefined : keysHint}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              {member.face ?? <span dir="auto">{member.name}</span>}
            </button>
            {isReadOnly ? null : (
              <IconButton
                small
                icon={X}
                hint={false}
                label={words.inspector.remove(noun, member.name)}
                onPress={() => remove(index)}
              />
            )}
          </li>
        ))}
      </ul>
      <span id={keysHint} hidden>
        {words.inspector.moveHint}
      </span>
      <span className="unseen" role="log" aria-label={words.inspector.changesTo(label)}>
        {said}
      </span>
    </>
  );
}

/** How many places a key goes: -1, 1, or 0 for a key that goes nowhere. */
function stepOf(event: KeyboardEvent, look: Props['look']): number {
  if (event.key === 'ArrowUp') return -1;
  if (event.key === 'ArrowDown') return 1;
  if (look !== 'chips') return 0;
  const forward = isRightToLeft(event.currentTarget) ? 'ArrowLeft' : 'ArrowRight';
  const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  return event.key === forward ? 1 : event.key === back ? -1 : 0;
}

const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** Whether the pointer is in the later half of the member under it. */
function isBehind(event: DragEvent, look: Props['look']): boolean {
  const box = event.currentTarget.getBoundingClientRect();
  if (look === 'lines') return event.clientY > box.top + box.height / 2;
  const rightHalf = event.clientX > box.left + box.width / 2;
  const list = event.currentTarget.parentElement;
  return list && isRightToLeft(list) ? !rightHalf : rightHalf;
}
