import type { FileFault } from '@shared/checks/house-style/read-file';
import type { EditionChecks, KeptPassedOver } from '@shared/ipc/checks';
import type { Bridge, DeskClient } from '@shared/ipc/contract';
import type { EditionId } from '@shared/story/vocabulary';
import type { Checker } from './checker';

/** What counts for an edition by now. */
export type EditionState = {
  passedOver: readonly KeptPassedOver[];
  faults: readonly FileFault[];
  hasDictionary: boolean;
};

/** What the newsroom has chosen for each edition, brought to the checker, and followed. */
export type EditionRules = {
  /** Comes back when the checker knows the rules of an edition. */
  ready(edition: EditionId): Promise<void>;
  get(edition: EditionId): EditionState;
  /** `areOthers`: what was checked before is to be checked again. */
  subscribe(listener: (areOthers: boolean) => void): () => void;
};

const NONE: EditionState = { passedOver: [], faults: [], hasDictionary: true };

export function editionRules(desk: DeskClient, on: Bridge['on'], checker: Checker): EditionRules {
  const states = new Map<EditionId, EditionState>();
  const setUps = new Map<EditionId, string>();
  const loading = new Map<EditionId, Promise<void>>();
  const listeners = new Set<(areOthers: boolean) => void>();
  const tell = (areOthers: boolean): void => {
    for (const listener of [...listeners]) listener(areOthers);
  };

  /** Gives whether the checker got other rules than it had. */
  async function load(edition: EditionId): Promise<boolean> {
    const answer = await desk.checks.read({ edition });
    if (!answer.ok) return false;
    const setup = { edition, ...setupOf(answer.value), today: today() };
    const written = JSON.stringify(setup);
    const before = states.get(edition) ?? NONE;
    const { passedOver } = answer.value;
    if (setUps.get(edition) === written) {
      states.set(edition, { ...before, passedOver });
      return false;
    }
    setUps.set(edition, written);
    const { faults, hasDictionary } = await checker.setUp(setup);
    states.set(edition, { passedOver, faults, hasDictionary });
    return true;
  }

  on('checks:changed', async () => {
    const changed = await Promise.all([...loading.keys()].map(load));
    tell(changed.includes(true));
  });
  checker.onLoaded(() => tell(true));
  return {
    ready(edition) {
      const known = loading.get(edition) ?? load(edition).then(() => {});
      loading.set(edition, known);
      return known;
    },
    get: (edition) => states.get(edition) ?? NONE,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const setupOf = ({ houseStyle, words, names, tags }: EditionChecks) => ({
  ...{ file: houseStyle.file, words, names, tags },
});

/** The day where the newsroom is, days since 1970. */
function today(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
}
