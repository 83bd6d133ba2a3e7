import type { EventName, Events } from '@shared/ipc/events';

/** A window, by the id of its web contents. */
export type WindowId = number;

/** Tells windows what happened: all of them, or those named. */
export type Announce = <Name extends EventName>(
  name: Name,
  event: Events[Name],
  to?: Iterable<WindowId>,
) => void;
