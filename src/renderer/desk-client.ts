import { type Bridge, channelOf, contract, type DeskClient } from '@shared/ipc/contract';
import { fail, type Result } from '@shared/result';

/** The events of main, in the form in which the desk listens to them. */
export type DeskEvents = Pick<Bridge, 'on'>;

/** All that the interface knows of the world outside its window. */
export type Desk = { client: DeskClient; events: DeskEvents };

/**
 * Makes the desk's view of main from the bridge: a function for every call of the contract. A call
 * that does not come through (main is gone, the value cannot cross) is a failure like any other, so
 * that no caller needs to catch.
 */
export function deskOver(bridge: Bridge): Desk {
  const client = Object.fromEntries(
    Object.entries(contract).map(([area, calls]) => [
      area,
      Object.fromEntries(
        Object.keys(calls).map((method) => [method, callOver(bridge, channelOf(area, method))]),
      ),
    ]),
  );
  return { client: client as unknown as DeskClient, events: bridge };
}

const callOver =
  (bridge: Bridge, channel: string) =>
  async (input: unknown): Promise<Result<unknown>> => {
    try {
      return await bridge.call(channel, input);
    } catch (cause) {
      return fail(
        'unreachable',
        'Galley’s engine did not answer. What was saved is safe; try again, or restart Galley.',
        cause,
      );
    }
  };
