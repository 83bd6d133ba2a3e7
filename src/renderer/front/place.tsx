import type { FrontSlotId } from '@shared/front/slots';
import type { CardStory } from '@shared/page/card-story';
import type { FrontSlot } from '@shared/publish/front';
import type { EditionId } from '@shared/story/vocabulary';
import { GripVertical, X } from 'lucide-react';
import type { DragEvent, KeyboardEvent } from 'react';
import { useNow } from '../desk/use-now';
import { words } from '../i18n';
import { sectionName } from '../i18n/term-names';
import { leftInWords } from '../ticker/expiry';
import { IconButton } from '../ui/icon-button';
import { placeName } from './place-names';

const MINUTE_MS = 60_000;

export type PlaceActions = {
  choose: (slot: FrontSlotId) => void;
  takeOut: (slot: FrontSlotId) => void;
  /** To the place before (-1) or behind (1) where it fits. */
  move: (slot: FrontSlotId, by: 1 | -1) => void;
  drag: (slot: FrontSlotId) => void;
  over: (slot: FrontSlotId) => void;
  drop: (slot: FrontSlotId) => void;
  endDrag: () => void;
};

type Props = {
  slot: FrontSlotId;
  edition: EditionId;
  /** Null: it fills itself. */
  filling: FrontSlot | null;
  /** What readers see there; null: nothing. */
  story: CardStory | null;
  /** Whether a story that is pressed goes here. */
  isChosen: boolean;
  /** While something is dragged. */
  drag: { fits: boolean; isOver: boolean; isLeaving: boolean } | null;
  hintId: string;
  actions: PlaceActions;
};

/** A place of the front page: what an editor put there, or with what it fills itself. */
export function Place({ slot, edition, filling, story, isChosen, drag, hintId, actions }: Props) {
  const now = useNow(MINUTE_MS);
  const headline = filling?.headline ?? story?.headline ?? (filling ? words.front.elsewhere : '');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!filling) return;
    if (event.key === 'Delete' || event.key === 'Backspace') actions.takeOut(slot);
    else if (event.altKey && isBack(event)) actions.move(slot, -1);
    else if (event.altKey && isForward(event)) actions.move(slot, 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onDragOver = (event: DragEvent): void => {
    if (!drag?.fits) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    actions.over(slot);
  };
  return (
    <li
      className="front-place"
      data-slot={slot}
      data-filled={filling !== null}
      data-chosen={isChosen}
      data-fits={drag ? drag.fits : undefined}
      data-over={drag?.isOver}
      data-leaving={drag?.isLeaving}
      draggable={filling !== null}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', headline);
        actions.drag(slot);
      }}
      onDragOver={onDragOver}
      onDrop={(event) => {
        event.preventDefault();
        actions.drop(slot);
      }}
      onDragEnd={actions.endDrag}
    >
      <button
        type="button"
        className="front-face"
        aria-pressed={isChosen}
        aria-describedby={filling ? hintId : undefined}
        onClick={() => actions.choose(slot)}
        onKeyDown={onKeyDown}
      >
        <span className="front-place-name">
          {filling ? <GripVertical size={12} aria-hidden /> : null}
          {placeName(slot)}
          {filling?.kicker ? <b dir="auto">{filling.kicker}</b> : null}
        </span>
        <span className="front-headline" dir="auto" lang={edition}>
          {headline}
        </span>
        <span className="front-meta">
          {filling ? leftInWords(filling.expiresAt, now) : words.front.byItself}
          {story ? ` · ${sectionName(story.section)}` : null}
        </span>
      </button>
      {filling ? (
        <IconButton
          small
          icon={X}
          label={words.front.takeOut(headline)}
          onPress={() => actions.takeOut(slot)}
        />
      ) : null}
    </li>
  );
}

const isLeftToRight = (element: Element): boolean => getComputedStyle(element).direction === 'ltr';
const isBack = ({ key, currentTarget }: KeyboardEvent): boolean =>
  key === 'ArrowUp' || key === (isLeftToRight(currentTarget) ? 'ArrowLeft' : 'ArrowRight');
const isForward = ({ key, currentTarget }: KeyboardEvent): boolean =>
  key === 'ArrowDown' || key === (isLeftToRight(currentTarget) ? 'ArrowRight' : 'ArrowLeft');
