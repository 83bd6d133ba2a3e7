import { readTokenCommand, runTokenCommand, TOKEN_USAGE } from './access/token-command';
import { readArguments, USAGE } from './arguments';
import { listen } from './listen';
import { loadResizer } from './media/resizer';
import { parentOf } from './parent';
import { openSite } from './site';
import { EXPORT_USAGE, readExportCommand, runExportCommand } from './static/export-command';
import { holdUntilOut } from './static/hold-until-out';
import { openStaticSite, readStore } from './static/open-static-site';
import { tryStore } from './static/try-store';

/**
 * The live site as a process of its own: under Galley, which starts it with the same arguments
 * and talks to it by messages, or alone under Node.
 */
const parent = parentOf(process);

/** How long answers under way are waited for, ms: Galley quits while a person looks on. */
const GRACE_UNDER_GALLEY_MS = 1_000;
const GRACE_ALONE_MS = 15_000;

run().catch((error: unknown) => giveUp(error instanceof Error ? error.message : String(error)));

async function run(): Promise<void> {
  const [first, ...rest] = process.argv.slice(2);
  if (first === 'token') return token(rest);
  if (first === 'export') return exportFiles(rest);
  if (first === 'try-store') return tryFiles();
  const read = readArguments(process.argv.slice(2), process.env);
  if (!read.ok) return giveUp(`${read.error.message}\n\n${USAGE}`);
  const { port, host, folder, name } = read.value;
  // The address is the business of whoever runs a site alone; one under Galley is of this desk.
  const databaseUrl = parent ? null : read.value.databaseUrl;
  const store = readStore(process.env.GALLEY_SITE_STORE);
  if (!store.ok) return giveUp(store.error.message);
  const url = store.value?.base ?? read.value.url;

  let listening = `http://${host}:${port}`;
  const site = await openSite({
    ...{ folder, name, token: read.value.token },
    origin: () => url ?? listening,
    now: () => Date.now(),
    log: (line) => console.error(line),
    resizer: await loadResizer((line) => console.error(line)),
    nativeBinding: process.env.GALLEY_SQLITE_BINDING,
    databaseUrl,
  });
  if (!site.ok) return giveUp(site.error.message);

  const files = store.value ? openStaticSite(site.value.app, folder, store.value) : null;
  const held = files
    ? holdUntilOut(site.value.app, files.site, (line) => console.error(line))
    : null;
  const server = await listen(held?.app ?? site.value.app, host, port);
  if (!server.ok) {
    held?.stop();
    await site.value.close();
    return giveUp(server.error.message);
  }
  listening = server.value.address;

  const stop = async (): Promise<void> => {
    site.value.endFeeds();
    held?.stop();
    await server.value.close(parent ? GRACE_UNDER_GALLEY_MS : GRACE_ALONE_MS);
    await files?.store.close();
    await site.value.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  parent?.onStop(stop);
  parent?.send({ type: 'listening' });
  console.log(`${name} is at ${listening}/`);
}

/** `token create` and its companions: no site is started. */
async function token(args: string[]): Promise<void> {
  const read = readTokenCommand(args, process.env);
  if (!read.ok) {
    giveUp(`${read.error.message}\n\n${TOKEN_USAGE}`);
    return;
  }
  const print = { out: console.log, say: console.error };
  const done = await runTokenCommand(
    read.value,
    print,
    Date.now,
    process.env.GALLEY_SQLITE_BINDING,
  );
  if (!done.ok) giveUp(done.error.message);
}

/** `export`: the pages as files, once; no site is started. */
async function exportFiles(args: string[]): Promise<void> {
  const read = readExportCommand(args, process.env);
  if (!read.ok) return giveUp(`${read.error.message}\n\n${EXPORT_USAGE}`);
  const say = (line: string): void => console.error(line);
  const resizer = await loadResizer(say);
  const done = await runExportCommand(read.value, say, resizer, process.env.GALLEY_SQLITE_BINDING);
  if (!done.ok) return giveUp(done.error.message);
  console.log(`${done.value.put} files put, ${done.value.removed} removed.`);
}

/** `try-store`: whether files can be put where GALLEY_SITE_STORE says; no site is started. */
async function tryFiles(): Promise<void> {
  const store = readStore(process.env.GALLEY_SITE_STORE);
  if (!store.ok) return giveUp(store.error.message);
  if (!store.value) return giveUp('GALLEY_SITE_STORE is missing: say where the files go.');
  const message = await tryStore(store.value);
  parent?.send({ type: 'tried', message });
  console.log(message ?? 'All is well: files can be put there.');
  process.exit(message === null ? 0 : 1);
}

function giveUp(message: string): void {
  parent?.send({ type: 'failed', message });
  console.error(message);
  process.exitCode = 1;
  if (parent) process.exit(1);
}
