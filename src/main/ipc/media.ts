import { ok } from '@shared/result';
import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

export const mediaHandlers = ({ media }: Desk): DeskHandlers['media'] => ({
  import: ({ name, bytes }) => media.import(name, bytes),
  get: ({ sha256 }) => ok(media.get(sha256)),
});
