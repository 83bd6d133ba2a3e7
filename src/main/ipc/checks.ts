import { ok } from '@shared/result';
import type { ChecksDesk } from '../checks/checks-desk';
import type { DeskHandlers } from './register';

export const checksHandlers = (checks: ChecksDesk): DeskHandlers['checks'] => ({
  read: async ({ edition }) => ok(await checks.read(edition)),
  addWord(word) {
    checks.addWord(word);
    return ok(null);
  },
  removeWord(word) {
    checks.removeWord(word);
    return ok(null);
  },
  passOver({ edition, reason, ...finding }) {
    checks.passOver(edition, finding, reason);
    return ok(null);
  },
  lookAgain({ edition, ...finding }) {
    checks.lookAgain(edition, finding);
    return ok(null);
  },
  saveHouseStyle: ({ edition, file }) => ok({ faults: checks.saveHouseStyle(edition, file) }),
  resetHouseStyle: ({ edition }) => ok({ file: checks.resetHouseStyle(edition) }),
  links: async ({ urls }) => ok(await checks.links(urls)),
});
