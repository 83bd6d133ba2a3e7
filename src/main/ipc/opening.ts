import type { Refusal } from '@shared/ipc/opening';
import { ok } from '@shared/result';
import type { DeskHandlers } from './register';

/** The way to a desk whose stories may not be open yet. */
export type Opening = {
  /** Null when they are. */
  refusal(): Refusal | null;
  /** Tries to open them, unless they are. */
  again(): Refusal | null;
  showFolder(): Promise<unknown>;
  quit(): void;
};

export const openingHandlers = (opening: Opening): DeskHandlers['opening'] => ({
  refusal: () => ok(opening.refusal()),
  again: () => ok(opening.again()),
  showFolder: async () => {
    await opening.showFolder();
    return ok(null);
  },
  quit: () => {
    opening.quit();
    return ok(null);
  },
});
