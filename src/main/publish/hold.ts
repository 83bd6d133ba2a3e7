import type { Clock } from '../clock';
import type { Facts } from '../database/facts';

/** Whether the presses of a desk are held, all of them: nothing goes out, also after a restart. */
export type Hold = {
  /** Since when, ms since 1970 UTC; null: they run. */
  since(): number | null;
  begin(): void;
  end(): void;
};

const HELD_SINCE = 'press.held-since';

export const pressHold = (facts: Facts, clock: Clock): Hold => ({
  since() {
    const since = facts.get(HELD_SINCE);
    return since === null ? null : Number(since);
  },
  begin() {
    if (facts.get(HELD_SINCE) === null) facts.set(HELD_SINCE, String(clock.now()));
  },
  end: () => facts.delete(HELD_SINCE),
});
