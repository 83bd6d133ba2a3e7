import { ok } from '@shared/result';
import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

export const mediaHandlers = ({ media, fetchPicture }: Desk): DeskHandlers['media'] => ({
  import: ({ name, bytes }) => media.import(name, bytes),
  fetch: ({ url }) => fetchPicture(url),
  get: ({ sha256 }) => ok(media.get(sha256)),
});
