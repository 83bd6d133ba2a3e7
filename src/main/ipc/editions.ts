import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

export const editionsHandlers = ({ editions }: Desk): DeskHandlers['editions'] => ({
  of: ({ id }) => editions.of(id),
  make: ({ id, edition }) => editions.make(id, edition),
});
