import { type Bridge, CALL_CHANNELS, eventChannel } from '@shared/ipc/contract';
import { EVENT_NAMES } from '@shared/ipc/events';
import { languageArgument } from '@shared/ipc/language-argument';
import type { Result } from '@shared/result';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

/** The bridge: the calls and events of the contract, and no other way to main. */
const calls = new Set(CALL_CHANNELS);
const events = new Set<string>(EVENT_NAMES);

const bridge: Bridge = {
  language: languageArgument.in(process.argv),
  call(channel, input) {
    if (!calls.has(channel)) return Promise.reject(new Error(`There is no call ${channel}.`));
    return ipcRenderer.invoke(channel, input) as Promise<Result<unknown>>;
  },
  on(name, listener) {
    if (!events.has(name)) throw new Error(`There is no event ${name}.`);
    const channel = eventChannel(name);
    const hear = (_event: IpcRendererEvent, event: unknown): void => listener(event as never);
    ipcRenderer.on(channel, hear);
    return () => {
      ipcRenderer.removeListener(channel, hear);
    };
  },
};

contextBridge.exposeInMainWorld('galley', bridge);
