import type pg from 'pg';

/** Time before a lost connection is sought again, ms. */
const AGAIN_AFTER_MS = 1_000;

/**
 * Hears of the transactions of all processes of a site (LISTEN), over a connection of its own that is
 * made when somebody listens. While that is lost nothing is heard; everyone is told when it is back.
 */
export function commitsOf(
  connect: () => pg.Client,
  log: (line: string) => void,
): { listen(listener: () => void): () => void; close(): Promise<void> } {
  const listeners = new Set<() => void>();
  let client: pg.Client | null = null;
  let again: ReturnType<typeof setTimeout> | null = null;
  let isClosed = false;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  function seek(): void {
    const fresh = connect();
    client = fresh;
    const lose = (error: Error): void => {
      if (client !== fresh || isClosed) return;
      client = null;
      log(`PostgreSQL, where changes are heard of: ${error.message}`);
      void fresh.end().catch(() => {});
      again = setTimeout(seek, AGAIN_AFTER_MS);
    };
    fresh.on('error', lose);
    fresh.on('end', () => lose(new Error('The connection was closed.')));
    fresh.on('notification', tell);
    fresh
      .connect()
      .then(() => fresh.query('LISTEN galley_site'))
      .then(tell, lose);
  }

  return {
    listen(listener) {
      listeners.add(listener);
      if (!client && !again) seek();
      return () => listeners.delete(listener);
    },
    async close() {
      isClosed = true;
      if (again) clearTimeout(again);
      await client?.end().catch(() => {});
    },
  };
}
