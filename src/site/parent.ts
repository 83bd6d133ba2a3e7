/** The Galley that started this site, as the process of a utility sees it (Electron's `parentPort`). */
export type Parent = {
  send(
    message:
      | { type: 'listening' }
      | { type: 'failed'; message: string }
      | { type: 'tried'; message: string | null },
  ): void;
  /** When Galley quits it asks the site to stop. */
  onStop(stop: () => void): void;
};

type ParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
};

/** Null when the site runs alone. */
export function parentOf(self: NodeJS.Process): Parent | null {
  const { parentPort } = self as { parentPort?: ParentPort };
  if (!parentPort) return null;
  return {
    send: (message) => parentPort.postMessage(message),
    onStop(stop) {
      parentPort.on('message', ({ data }) => {
        if ((data as { type?: unknown } | null)?.type === 'stop') stop();
      });
    },
  };
}
