import type { Bridge } from '@shared/ipc/contract';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly galley: Bridge;
  }
}
