import type { Areas, Handlers } from '@shared/ipc/call';
import { type Contract, channelOf, contract, eventChannel } from '@shared/ipc/contract';
import type { EventName, Events } from '@shared/ipc/events';
import { fail, type Result } from '@shared/result';
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { WindowId } from '../announce';
import type { Log } from '../log';
import { answer } from './answer';

/** Who asks. */
export type CallContext = { window: WindowId };
export type DeskHandlers = Handlers<Contract, CallContext>;

/** The one place where calls from windows come in. Every call of an area gets its handler. */
export function registerHandlers<Area extends keyof DeskHandlers>(
  handlers: Pick<DeskHandlers, Area>,
  isOurs: (url: string) => boolean,
  log: Log,
) {
  for (const [area, methods] of Object.entries(
    handlers as unknown as Handlers<Areas, CallContext>,
  )) {
    for (const [method, { input: schema }] of Object.entries((contract as Areas)[area] ?? {})) {
      const channel = channelOf(area, method);
      const handler = methods[method];
      if (!handler) throw new Error(`The call ${channel} has no handler.`);
      ipcMain.handle(channel, (event, input): Promise<Result<unknown>> | Result<unknown> => {
        if (!isTrusted(event, isOurs)) {
          log.error(`${channel} was called from elsewhere`, event.senderFrame?.url);
          return fail('forbidden', 'Only Galley’s own windows may ask this.');
        }
        const context = { window: event.sender.id };
        return answer(channel, schema, (parsed) => handler(parsed, context), input, log);
      });
    }
  }
}

/** Only the main frame of a window, and only while it shows Galley's own page. */
function isTrusted({ senderFrame }: IpcMainInvokeEvent, isOurs: (url: string) => boolean): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
}

/** Sends an event to a window that is still there. */
export function sendEvent<Name extends EventName>(
  window: WebContents,
  name: Name,
  event: Events[Name],
): void {
  if (!window.isDestroyed()) window.send(eventChannel(name), event);
}
