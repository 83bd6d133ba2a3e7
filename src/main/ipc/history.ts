import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

export const historyHandlers = ({ history }: Desk): DeskHandlers['history'] => ({
  timeline: ({ id }) => history.timeline(id),
  moment: ({ id, before }) => history.moment(id, before),
  restore: ({ id, seq, what }) => history.restore(id, seq, what),
  nameVersion: ({ id, name, seq }, { window }) => history.nameVersion(id, name, window, seq),
  removeVersion: ({ id, seq, name }) => history.removeVersion(id, name, seq),
});
