import { readArguments, USAGE } from './arguments';
import { listen } from './listen';
import { loadResizer } from './media/resizer';
import { parentOf } from './parent';
import { openSite } from './site';

/**
 * The live site as a process of its own: under Galley, which starts it with the same arguments
 * and talks to it by messages, or alone under Node.
 */
const parent = parentOf(process);

run().catch((error: unknown) => giveUp(error instanceof Error ? error.message : String(error)));

async function run(): Promise<void> {
  const read = readArguments(process.argv.slice(2), process.env);
  if (!read.ok) return giveUp(`${read.error.message}\n\n${USAGE}`);
  const { port, host, folder, token, name, url } = read.value;

  let listening = `http://${host}:${port}`;
  const site = openSite({
    ...{ folder, token, name },
    origin: () => url ?? listening,
    now: () => Date.now(),
    log: (line) => console.error(line),
    resizer: await loadResizer((line) => console.error(line)),
    nativeBinding: process.env.GALLEY_SQLITE_BINDING,
  });
  if (!site.ok) return giveUp(site.error.message);

  const server = await listen(site.value.app, host, port);
  if (!server.ok) {
    site.value.close();
    return giveUp(server.error.message);
  }
  listening = server.value.address;

  const stop = async (): Promise<void> => {
    await server.value.close();
    site.value.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  parent?.onStop(stop);
  parent?.send({ type: 'listening' });
  console.log(`${name} is at ${listening}/`);
}

function giveUp(message: string): void {
  parent?.send({ type: 'failed', message });
  console.error(message);
  process.exitCode = 1;
  if (parent) process.exit(1);
}
