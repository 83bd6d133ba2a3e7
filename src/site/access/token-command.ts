import path from 'node:path';
import { parseArgs } from 'node:util';
import { API_SCOPES, type ApiScope } from '@shared/publish/api';
import { fail, ok, type Result } from '@shared/result';
import { type DatabasePlace, hasSiteDatabase, openSiteDatabase } from '../database/open';
import { type TokenEntry, tokens } from './tokens';

export const TOKEN_USAGE = `Usage: npm run site -- token create --data DIR --name NAME [--scopes publish,media,ticker,front]
       npm run site -- token list --data DIR
       npm run site -- token revoke --data DIR ID

  A token lets one desk publish. It is shown once, when it is made; the site keeps a hash of it.
  Scopes: publish (stories), media (pictures), ticker, front (page), admin (everything). A running site
  knows at once of a token that was made or revoked. DATABASE_URL counts as for the site itself.`;

export type TokenCommand = { place: DatabasePlace } & (
  | { does: 'create'; name: string; scopes: ApiScope[] }
  | { does: 'list' }
  | { does: 'revoke'; id: string }
);

/** What an everyday desk needs. */
const USUAL_SCOPES = 'publish,media,ticker,front';

/** Reads what stands behind `token` on the command line. */
export function readTokenCommand(
  args: string[],
  environment: Record<string, string | undefined>,
): Result<TokenCommand, 'usage'> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [does, id] = positionals;
  const { data, name = '', scopes = USUAL_SCOPES } = values;
  if (!data) return fail('usage', '--data is missing: name the folder that holds the site.');
  const databaseUrl = environment.DATABASE_URL?.trim() || null;
  const place = { folder: path.resolve(data), databaseUrl };
  switch (does) {
    case 'create':
      return readCreate(place, name.trim(), scopes);
    case 'list':
      return ok({ does, place });
    case 'revoke':
      return id
        ? ok({ does, place, id })
        : fail('usage', 'Which token? `token list` shows the ids.');
    default:
      return fail('usage', 'What shall be done with tokens? create, list or revoke.');
  }
}

function readCreate(
  place: DatabasePlace,
  name: string,
  list: string,
): Result<TokenCommand, 'usage'> {
  if (name === '' || name.length > 100 || /\p{Cc}/u.test(name)) {
    return fail('usage', '--name is missing: say whose the token is, in at most 100 characters.');
  }
  const names = list.split(',').map((scope) => scope.trim());
  const unknown = names.find((scope) => !API_SCOPES.some((known) => known === scope));
  if (unknown !== undefined) {
    return fail('usage', `There is no scope “${unknown}”: there are ${API_SCOPES.join(', ')}.`);
  }
  const scopes = API_SCOPES.filter((scope) => names.includes(scope));
  return ok({ does: 'create', place, name, scopes });
}

/**
 * Does it.
 * @param print takes a line for the terminal; `out` alone holds the token, for scripts
 */
export async function runTokenCommand(
  command: TokenCommand,
  print: { out: (line: string) => void; say: (line: string) => void },
  now: () => number,
  nativeBinding?: string,
): Promise<Result<void, 'refused'>> {
  const { place, does } = command;
  if (does !== 'create' && !hasSiteDatabase(place)) {
    return fail('refused', `There is no site in ${place.folder}.`);
  }
  const opened = await openSiteDatabase({ ...place, nativeBinding }, print.say);
  if (!opened.ok) return opened;
  const db = opened.value;
  const kept = tokens(db, now);
  try {
    switch (command.does) {
      case 'create': {
        const { id, token } = await kept.create(command.name, command.scopes);
        print.say(
          `Token ${id} for “${command.name}”: ${command.scopes.join(', ')}. It is shown this once:`,
        );
        print.out(token);
        return ok(undefined);
      }
      case 'list': {
        for (const entry of await kept.list()) print.out(lineOf(entry));
        return ok(undefined);
      }
      case 'revoke': {
        if (!(await kept.revoke(command.id))) {
          return fail('refused', `There is no good token ${command.id}.`);
        }
        print.say(`Token ${command.id} is revoked.`);
        return ok(undefined);
      }
    }
  } finally {
    await db.close();
  }
}

function lineOf({ id, name, scopes, createdAt, lastUsed, revokedAt }: TokenEntry): string {
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const state = revokedAt === null ? 'good' : `revoked ${day(revokedAt)}`;
  return [
    id,
    name,
    scopes.join(','),
    `made ${day(createdAt)}`,
    `used ${lastUsed ?? 'never'}`,
    state,
  ].join('  ');
}

const OPTIONS = {
  data: { type: 'string' },
  name: { type: 'string' },
  scopes: { type: 'string' },
} as const;

function parse(args: string[]) {
  try {
    return ok(parseArgs({ args, options: OPTIONS, allowPositionals: true }));
  } catch (error) {
    return fail('usage' as const, (error as Error).message);
  }
}
