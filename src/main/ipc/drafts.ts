import { ok } from '@shared/result';
import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

export const draftsHandlers = ({ drafts }: Desk): DeskHandlers['drafts'] => ({
  list: (query) => ok(drafts.list(query)),
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
