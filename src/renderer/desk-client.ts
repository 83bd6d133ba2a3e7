import { type Bridge, channelOf, contract, type DeskClient } from '@shared/ipc/contract';
import { fail, type Result } from '@shared/result';
import { words } from './i18n';
import type { DeskConnection } from './session/desk-context';

/**
 * Makes the desk's view of main from the bridge: a function for every call of the contract, and the
 * subscription to events. A call that does not come through (main is gone, a value cannot cross) is
 * a failure like any other, so that no caller needs to catch.
 */
export function connect(bridge: Bridge): DeskConnection {
  const desk = Object.fromEntries(
    Object.entries(contract).map(([area, calls]) => [
      area,
      Object.fromEntries(
        Object.keys(calls).map((method) => [method, callOver(bridge, channelOf(area, method))]),
      ),
    ]),
  );
  return {
    desk: desk as unknown as DeskClient,
    on: (name, listener) => bridge.on(name, listener),
  };
}

const callOver =
  (bridge: Bridge, channel: string) =>
  async (input: unknown): Promise<Result<unknown>> => {
    try {
      return await bridge.call(channel, input);
    } catch (cause) {
      return fail('unreachable', words.standing.engineSilent, cause);
    }
  };
