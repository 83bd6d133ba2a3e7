import { ok } from '@shared/result';
import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

export const templatesHandlers = ({ templates }: Desk): DeskHandlers['templates'] => ({
  list: () => ok(templates.list()),
  begin: ({ id, edition }) => templates.begin(id, edition),
  save: ({ storyId, name, instead }) => templates.save(storyId, name, instead),
  rename: ({ id, name }) => templates.rename(id, name),
  remove: ({ id }) => templates.remove(id),
  putBack: ({ id }) => templates.putBack(id),
  restoreBuiltIn() {
    templates.restoreBuiltIn();
    return ok(null);
  },
});
