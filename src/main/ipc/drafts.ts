import { ok } from '@shared/result';
import type { Desk } from '../desk';
import { laneOf } from './lane';
import type { DeskHandlers } from './register';

export const draftsHandlers = ({ drafts }: Desk): DeskHandlers['drafts'] => ({
  list: ({ lane, ...query }, { window }) => drafts.list({ ...query, ...laneOf(window, lane) }),
  create: (fields) => ok(drafts.create(fields)),
  open: ({ id }, { window }) => drafts.open(id, window),
  append: ({ id, update }, { window }) => drafts.append(id, update, window),
  close: ({ id }, { window }) => {
    drafts.close(id, window);
    return ok(null);
  },
  bin: ({ id }) => drafts.bin(id),
  unbin: ({ id }) => drafts.unbin(id),
  slug: ({ id, slug }) => drafts.slug(id, slug),
});
