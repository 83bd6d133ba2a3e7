import { useMemo } from 'react';
import type { CheckCommands } from '../desk/check-commands';
import { houseStyleAsked } from '../house-style/asked';
import { words } from '../i18n';
import { useNotify } from '../ui/notices';
import type { OpenChecks } from './checks-context';
import { saidOf, shortly } from './finding-words';

/**
 * What keys do about findings.
 * @param onShow brings the list of findings to the front; gives whether there is room for it
 */
export function useCheckCommands(
  open: OpenChecks | null,
  onShow: () => boolean,
): CheckCommands | null {
  const notify = useNotify();
  return useMemo(() => {
    if (!open) return null;
    const { checks, actions } = open;
    const go = async (step: 1 | -1): Promise<void> => {
      const finding = await actions.go(step);
      if (!finding) notify({ message: words.checks.nothing });
      else if (!onShow()) notify({ message: `${shortly(finding.text)}: ${saidOf(finding)}` });
    };
    return {
      openHouseStyle: () => houseStyleAsked.set(checks.edition()),
      nextFinding: () => void go(1),
      previousFinding: () => void go(-1),
      async fixFinding() {
        const finding = await actions.atCaret();
        if (!finding) return notify({ message: words.checks.noneHere });
        if (!(await actions.fix(finding.id))) notify({ message: words.checks.noFix });
      },
      async leaveFinding() {
        const finding = await actions.atCaret();
        if (!finding) return notify({ message: words.checks.noneHere });
        checks.passHere(finding);
        notify({
          message: words.checks.passedHere(shortly(finding.text)),
          action: { label: words.checks.undo, run: () => checks.lookHere(finding) },
        });
      },
    };
  }, [open, onShow, notify]);
}
