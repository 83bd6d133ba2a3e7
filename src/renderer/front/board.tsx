import { type Arranged, emptied, moveTo, putInto } from '@shared/front/arrange';
import {
  FRONT_ROWS,
  FRONT_SLOT_IDS,
  type FrontSlotId,
  fitsRow,
  rowOfSlot,
} from '@shared/front/slots';
import type { CardStory } from '@shared/page/card-story';
import type { FrontSlot } from '@shared/publish/front';
import type { EditionId, KindId } from '@shared/story/vocabulary';
import { useId, useMemo, useRef, useState } from 'react';
import { words } from '../i18n';
import { Button } from '../ui/button';
import { LiveStories, type LiveStory } from './live-stories';
import { Place, type PlaceActions } from './place';
import { PlaceFields } from './place-fields';
import { placeName } from './place-names';
import { shownFront, storiesInPlaces } from './shown-front';

/** What is under way by drag: a story of the list, or what stands in a place. */
export type Dragged = { storyId: string; kind: KindId | null; from: FrontSlotId | null };

type Props = {
  edition: EditionId;
  slots: readonly FrontSlot[];
  /** Newest first. */
  stories: readonly CardStory[];
  onChange: (slots: FrontSlot[]) => void;
};

/** The last change in words, and what to go back to. */
type Done = { said: string; before: readonly FrontSlot[] };

/** The places of a front page, and beside them the stories that can be put there. */
export function Board({ edition, slots, stories, onChange }: Props) {
  const [chosen, setChosen] = useState<FrontSlotId>('lead');
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [over, setOver] = useState<FrontSlotId | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const hint = useId();

  const known = useMemo(() => new Map(stories.map((story) => [story.id, story])), [stories]);
  const shown = useMemo(
    () => storiesInPlaces(shownFront(slots, stories, edition)),
    [slots, stories, edition],
  );
  const headlineOf = (storyId: string): string =>
    known.get(storyId)?.headline ?? words.front.elsewhere;
  const fits = (slot: FrontSlotId, kind: KindId | null): boolean =>
    kind === null || fitsRow(rowOfSlot(slot).id, kind);

  const focusPlace = (slot: FrontSlotId): void => {
    setChosen(slot);
    requestAnimationFrame(() => {
      const face = board.current?.querySelector(`[data-slot="${slot}"] .front-face`);
      if (face instanceof HTMLElement) face.focus();
    });
  };
  const change = (next: readonly FrontSlot[], said: string): void => {
    setDone({ said, before: slots });
    onChange([...next]);
  };
  const arrange = ({ slots: next, out }: Arranged, storyId: string, to: FrontSlotId): void => {
    const now = words.front.nowAt(headlineOf(storyId), placeName(to));
    change(next, out ? `${now} ${words.front.fellOut(headlineOf(out.storyId))}` : now);
    setChosen(to);
  };
  const arranged = ({ storyId, from }: Pick<Dragged, 'storyId' | 'from'>, to: FrontSlotId) =>
    from === null ? putInto(slots, freshSlot(to, storyId)) : moveTo(slots, from, to);
  const put = ({ id }: Pick<LiveStory, 'id'>, to: FrontSlotId): void =>
    arrange(arranged({ storyId: id, from: null }, to), id, to);

  const actions: PlaceActions = {
    choose: (slot) => setChosen(slot),
    takeOut(slot) {
      const storyId = slots.find((one) => one.slot === slot)?.storyId ?? '';
      change(emptied(slots, slot), words.front.takenOut(headlineOf(storyId)));
      focusPlace(slot);
    },
    move(from, by) {
      const moved = slots.find(({ slot }) => slot === from);
      if (!moved) return;
      const kind = known.get(moved.storyId)?.kind ?? null;
      const others = FRONT_SLOT_IDS.filter((slot) => fits(slot, kind) || slot === from);
      const to = others[others.indexOf(from) + by];
      if (!to) return;
      arrange(moveTo(slots, from, to), moved.storyId, to);
      focusPlace(to);
    },
    drag(slot) {
      const storyId = slots.find((one) => one.slot === slot)?.storyId ?? '';
      setDragged({ storyId, kind: known.get(storyId)?.kind ?? null, from: slot });
    },
    over: (slot) => setOver(slot),
    drop(to) {
      if (dragged && fits(to, dragged.kind)) {
        arrange(arranged(dragged, to), dragged.storyId, to);
      }
      endDrag();
    },
    endDrag,
  };
  function endDrag(): void {
    setDragged(null);
    setOver(null);
  }

  const leaving = dragged && over ? arranged(dragged, over).out : null;
  const filled = slots.find(({ slot }) => slot === chosen);
  return (
    <div className="front-board" ref={board}>
      <div className="front-rows">
        {FRONT_ROWS.map(({ id, slots: places }) => (
          <section
            key={id}
            className={`front-row front-row-${id}`}
            aria-labelledby={`${hint}-${id}`}
          >
            <h3 id={`${hint}-${id}`}>{words.front.rows[id]}</h3>
            <ol className="list" aria-labelledby={`${hint}-${id}`}>
              {places.map((slot: FrontSlotId) => (
                <Place
                  key={slot}
                  slot={slot}
                  edition={edition}
                  filling={slots.find((one) => one.slot === slot) ?? null}
                  story={shown.get(slot) ?? null}
                  isChosen={slot === chosen}
                  drag={
                    dragged === null
                      ? null
                      : {
                          fits: fits(slot, dragged.kind),
                          isOver: slot === over,
                          isLeaving: leaving?.slot === slot,
                        }
                  }
                  hintId={hint}
                  actions={actions}
                />
              ))}
            </ol>
          </section>
        ))}
        <span id={hint} hidden>
          {words.front.moveHint}
        </span>
        <p className="front-done" role="log" aria-label={words.front.changes}>
          {done?.said}
        </p>
        {done ? (
          <Button
            onPress={() => {
              onChange([...done.before]);
              setDone(null);
            }}
          >
            {words.front.undo}
          </Button>
        ) : null}
      </div>
      <div className="front-side">
        {filled ? (
          <PlaceFields
            key={`${filled.slot} ${filled.storyId}`}
            filling={filled}
            edition={edition}
            headline={headlineOf(filled.storyId)}
            onChange={(next) => onChange(slots.map((one) => (one.slot === next.slot ? next : one)))}
          />
        ) : null}
        <LiveStories
          edition={edition}
          stories={stories}
          onFront={new Set(slots.map(({ storyId }) => storyId))}
          to={placeName(chosen)}
          fits={(kind) => fits(chosen, kind)}
          onPick={(story) => put(story, chosen)}
          onDrag={({ id, kind }) => setDragged({ storyId: id, kind, from: null })}
          onDragEnd={endDrag}
        />
      </div>
    </div>
  );
}

const freshSlot = (slot: FrontSlotId, storyId: string): FrontSlot => ({
  ...{ slot, storyId, headline: null, kicker: null, expiresAt: null },
});
