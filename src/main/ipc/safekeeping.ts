import { ok } from '@shared/result';
import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

/** Where the person at the desk wants a file to be; null when nobody said. */
export type ChooseFile = {
  toWrite(suggestion: string): Promise<string | null>;
  toRead(): Promise<string | null>;
};

export const safekeepingHandlers = (
  { safekeeping }: Desk,
  choose: ChooseFile,
): DeskHandlers['safekeeping'] => ({
  recovery: () => ok(safekeeping.recovery()),
  acknowledge: ({ at }) => {
    safekeeping.acknowledge(at);
    return ok(null);
  },
  status: () => ok(safekeeping.status()),
  backUp: async () => ok(await safekeeping.backUp()),
  setKeepAllDays: ({ days }) => {
    safekeeping.setKeepAllDays(days);
    return ok(null);
  },
  exportDesk: async () => {
    const today = new Date().toISOString().slice(0, 10);
    const file = await choose.toWrite(`Galley desk ${today}.zip`);
    return file === null ? ok(null) : safekeeping.exportTo(file);
  },
  importDesk: async () => {
    const file = await choose.toRead();
    return file === null ? ok(null) : safekeeping.importFrom(file);
  },
  stopDeskFile: () => {
    safekeeping.stopDeskFile();
    return ok(null);
  },
});
