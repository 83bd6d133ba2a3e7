import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '@shared/result';

export type SiteArguments = {
  port: number;
  host: string;
  folder: string;
  /** Null when only tokens that were made for desks count. */
  token: string | null;
  name: string;
  /** Where readers reach the site, when that is not where it listens; no slash at the end. */
  url: string | null;
  /** Of a PostgreSQL database; null for SQLite in the folder. */
  databaseUrl: string | null;
};

export const USAGE = `Usage: npm run site -- --port N --data DIR --token T [--name NAME] [--host ADDRESS] [--url URL]
       npm run site -- token create|list|revoke …
       npm run site -- export --data DIR --to FOLDER --url URL

  --port N        where to listen; 0 for any free port
  --data DIR      the folder that holds the site
  --token T       what a desk has to show to publish (or GALLEY_SITE_TOKEN in the environment);
                  not needed where desks have tokens of their own (token create)
  --name NAME     the name of the paper (Galley)
  --host ADDRESS  the address of this machine to listen on (127.0.0.1)
  --url URL       where readers reach the site, when that is elsewhere

  DATABASE_URL in the environment (postgres://user:password@host/database) keeps the stories in
  PostgreSQL, so that several of these can serve one site; pictures stay in the folder, which they share.`;

/** Reads the command line. A mistake gives one sentence that says what to write instead. */
export function readArguments(
  args: string[],
  environment: Record<string, string | undefined>,
): Result<SiteArguments, 'usage'> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { port = '4400', data, name = 'Galley', host = '127.0.0.1', url } = parsed.value;
  const token = parsed.value.token ?? environment.GALLEY_SITE_TOKEN ?? '';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    return fail('usage', `--port is “${port}”, which is no port: it is a number from 0 to 65535.`);
  }
  if (!data) return fail('usage', '--data is missing: name the folder that holds the site.');
  if (url !== undefined && !/^https?:\/\/[^/?#\s]+\/?$/.test(url)) {
    return fail(
      'usage',
      `--url is “${url}”; it has the form https://paper.example, without a path.`,
    );
  }
  return ok({
    ...{ port: Number(port), host, name, token: token.trim() || null },
    folder: path.resolve(data),
    url: url?.replace(/\/$/, '') ?? null,
    databaseUrl: environment.DATABASE_URL?.trim() || null,
  });
}

const OPTIONS = ['port', 'data', 'token', 'name', 'host', 'url'] as const;

function parse(args: string[]) {
  const string = { type: 'string' } as const;
  const options = Object.fromEntries(OPTIONS.map((name) => [name, string]));
  try {
    const { values } = parseArgs({ args: inOnePiece(args), options, allowPositionals: false });
    return ok(values as Partial<Record<(typeof OPTIONS)[number], string>>);
  } catch (error) {
    return fail('usage' as const, (error as Error).message);
  }
}

/** `--token -x` as `--token=-x`: a token is made by chance and may begin with a dash. */
function inOnePiece(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const value = args[index + 1];
    const isName = OPTIONS.some((name) => arg === `--${name}`);
    if (!isName || value === undefined) joined.push(arg);
    else {
      joined.push(`${arg}=${value}`);
      index += 1;
    }
  }
  return joined;
}
