import { words } from '../i18n';
import { command, type Loose } from './command';

/** What can be asked of the checks of the open story. */
export type CheckCommands = {
  nextFinding: () => void;
  previousFinding: () => void;
  fixFinding: () => void;
  leaveFinding: () => void;
  openHouseStyle: () => void;
};

/** @param act null while no story stands on a canvas that is checked */
export function checkCommands(act: CheckCommands | null, isWritable: boolean): Loose[] {
  const isChecked = act !== null;
  return [
    command('next-finding', words.checks.next, 'F8', isChecked, () => act?.nextFinding()),
    command('previous-finding', words.checks.previous, 'Shift+F8', isChecked, () =>
      act?.previousFinding(),
    ),
    command('fix-finding', words.checks.fix, 'Mod+.', isChecked && isWritable, () =>
      act?.fixFinding(),
    ),
    command('leave-finding', words.checks.leave, 'Mod+F8', isChecked && isWritable, () =>
      act?.leaveFinding(),
    ),
    command('house-style', words.houseStyle.open, null, isChecked, () => act?.openHouseStyle()),
  ];
}
