import fs from 'node:fs';
import path from 'node:path';
import { type ApiScope, deskAnswer } from '@shared/publish/api';
import { expect, test } from 'vitest';
import { readTokenCommand, runTokenCommand } from '../../../src/site/access/token-command';
import { openSite } from '../../../src/site/site';
import { tempFolder } from '../temp-folder';
import { databaseOf, isOnPostgres } from './database-of';
import { Paper } from './paper';
import { png, publicStory } from './public-stories';

/** The command line of `npm run site -- token …`: what it prints, or why not. */
async function command(...args: string[]): Promise<{ out: string[]; refusal: string | null }> {
  const out: string[] = [];
  const folder = args[args.indexOf('--data') + 1] ?? '';
  const read = readTokenCommand(args, { DATABASE_URL: (await databaseOf(folder)) ?? '' });
  if (!read.ok) return { out, refusal: read.error.message };
  const print = { out: (line: string) => void out.push(line), say: () => {} };
  const done = await runTokenCommand(read.value, print, () => Date.UTC(2026, 0, 5));
  return { out, refusal: done.ok ? null : done.error.message };
}

async function made(folder: string, ...scopes: ApiScope[]): Promise<string> {
  const list = scopes.join();
  const { out } = await command(
    'create',
    '--data',
    folder,
    '--name',
    'Copy desk',
    '--scopes',
    list,
  );
  return out[0] ?? '';
}

const idOf = (token: string): string => token.split('_')[1] ?? '';

/** Status of a call of each sort, with a token. */
async function reach(paper: Paper, token: string): Promise<Record<string, number>> {
  const json = { 'content-type': 'application/json' };
  const put = { ...json, 'idempotency-key': 'k', 'if-none-match': '*' };
  const picture = png();
  const lines = JSON.stringify({ edition: 'en', lines: [] });
  const slots = JSON.stringify({ edition: 'en', slots: [] });
  const calls = {
    desk: paper.call('GET', '/desk', { token }),
    changes: paper.call('GET', '/changes', { token }),
    story: paper.call('PUT', '/stories/ferry', {
      ...{ token, headers: put, body: JSON.stringify(publicStory()) },
    }),
    withdrawal: paper.call('DELETE', '/stories/none', {
      ...{ token, headers: { 'idempotency-key': 'd', 'if-match': '*' } },
    }),
    picture: paper.call('PUT', `/media/${picture.sha256}`, {
      ...{ token, headers: { 'content-type': picture.mime }, body: picture.bytes },
    }),
    ticker: paper.call('PUT', '/ticker/en', { token, headers: json, body: lines }),
    front: paper.call('PUT', '/front/en', { token, headers: json, body: slots }),
  };
  const replies = await Promise.all(Object.values(calls));
  return Object.fromEntries(
    Object.keys(calls).map((name, index) => [name, replies[index]?.status ?? 0]),
  );
}

test('a token opens what its scopes name, and any may read', async () => {
  const folder = tempFolder();
  const reads = { desk: 200, changes: 200 };
  const closed = { story: 403, withdrawal: 403, picture: 403, ticker: 403, front: 403 };
  const publish = await made(folder, 'publish');
  const media = await made(folder, 'media');
  const ticker = await made(folder, 'ticker');
  const front = await made(folder, 'front');
  const admin = await made(folder, 'admin');
  const paper = await Paper.open(folder);
  const story = { story: 201, withdrawal: 404 };
  expect(await reach(paper, publish)).toEqual({ ...reads, ...closed, ...story });
  expect(await reach(paper, media)).toEqual({ ...reads, ...closed, picture: 201 });
  expect(await reach(paper, ticker)).toEqual({ ...reads, ...closed, ticker: 200 });
  expect(await reach(paper, front)).toEqual({ ...reads, ...closed, front: 200 });
  expect(await reach(paper, admin)).toEqual({
    ...{ ...reads, ticker: 200, front: 200, picture: 200, withdrawal: 404 },
    story: 201, // The call with that key was done above, and is answered as it was then.
  });
});

test('a refused desk is told what its token lacks', async () => {
  const folder = tempFolder();
  const token = await made(folder, 'media');
  const paper = await Paper.open(folder);
  const reply = await paper.call('PUT', '/stories/ferry', { token });
  expect([reply.status, reply.json.error.code]).toEqual([403, 'forbidden']);
  expect(reply.json.error.message).toContain('“Copy desk”');
  expect(reply.json.error.message).toContain('needs publish');
  expect(deskAnswer.parse((await paper.call('GET', '/desk', { token })).json)).toEqual({
    ...{ name: 'The Test Courier', desk: 'Copy desk', scopes: ['media'] },
  });
});

test('the token of the command line may do everything, beside those of desks and without any', async () => {
  const paper = await Paper.open();
  expect(Object.values(await reach(paper, 'token of the test desk'))).not.toContain(403);
});

test('a revoked token is refused at once by the site that is running', async () => {
  const folder = tempFolder();
  const [first, second] = [await made(folder, 'publish'), await made(folder, 'publish')];
  const paper = await Paper.open(folder);
  const status = async (token: string) => (await paper.call('GET', '/desk', { token })).status;
  expect([await status(first), await status(second)]).toEqual([200, 200]);
  expect((await command('revoke', '--data', folder, idOf(first))).refusal).toBeNull();
  expect([await status(first), await status(second)]).toEqual([401, 200]);
  const late = await made(folder, 'publish');
  expect(await status(late)).toBe(200);
});

test('a token that is nearly right is wrong', async () => {
  const folder = tempFolder();
  const token = await made(folder, 'admin');
  const other = await made(folder, 'admin');
  const paper = await Paper.open(folder);
  const secretOf = (one: string): string => one.split('_').slice(2).join('_');
  const wrong = [
    ...[token.slice(0, -1), `${token}x`, token.toUpperCase(), secretOf(token), idOf(token)],
    ...[`galley_${idOf(token)}_${secretOf(other)}`, `galley_00000000_${secretOf(token)}`],
    ...[`galley_${idOf(token)}_`, `galley_${idOf(token)}_${'A'.repeat(43)}`, 'null', 'undefined'],
  ];
  for (const one of wrong) {
    expect([one, (await paper.call('GET', '/desk', { token: one })).status]).toEqual([one, 401]);
  }
});

test.skipIf(isOnPostgres)('no file of the site holds a token or its secret', async () => {
  const folder = tempFolder();
  const token = await made(folder, 'admin');
  const paper = await Paper.open(folder);
  expect((await paper.call('GET', '/desk', { token })).status).toBe(200);
  await paper.close();
  for (const file of fs.readdirSync(folder).filter((name) => name.startsWith('site.db'))) {
    const bytes = fs.readFileSync(path.join(folder, file), 'latin1');
    expect([file, bytes.includes(token.slice(-43))]).toEqual([file, false]);
    expect([file, bytes.includes(idOf(token))]).toEqual([file, true]);
  }
});

test('the list says whose the tokens are, and whether they are good and in use', async () => {
  const folder = tempFolder();
  const [used, revoked] = [await made(folder, 'publish', 'media'), await made(folder, 'ticker')];
  const paper = await Paper.open(folder);
  await paper.call('GET', '/desk', { token: used });
  await command('revoke', '--data', folder, idOf(revoked));
  const { out } = await command('list', '--data', folder);
  expect([...out].sort()).toEqual(
    [
      `${idOf(used)}  Copy desk  publish,media  made 2026-01-05  used 2026-01-05  good`,
      `${idOf(revoked)}  Copy desk  ticker  made 2026-01-05  used never  revoked 2026-01-05`,
    ].sort(),
  );
  expect(out.join()).not.toContain(used.slice(-43));
});

test.each([
  [['create', '--name', 'x'], /--data is missing/],
  [['create', '--data', 'd'], /--name is missing/],
  [['create', '--data', 'd', '--name', 'a\nb'], /--name is missing/],
  [['create', '--data', 'd', '--name', 'x', '--scopes', 'publish,root'], /no scope “root”/],
  [['revoke', '--data', 'd'], /Which token/],
  [['steal', '--data', 'd'], /create, list or revoke/],
  [['list', '--dtaa', 'd'], /--dtaa/],
])('%s is refused with a sentence', async (args, words) => {
  expect((await command(...args)).refusal).toMatch(words);
});

test.skipIf(isOnPostgres)('where no site is there are no tokens', async () => {
  const folder = path.join('no', 'such', 'folder');
  expect((await command('list', '--data', folder)).refusal).toContain('no site in');
});

test('a token that was revoked, or never made, is not revoked again', async () => {
  const folder = tempFolder();
  const token = await made(folder, 'publish');
  expect((await command('revoke', '--data', folder, idOf(token))).refusal).toBeNull();
  for (const id of [idOf(token), 'ffffffff']) {
    expect((await command('revoke', '--data', folder, id)).refusal).toContain('no good token');
  }
});

test('a site to which nobody could publish does not start', async () => {
  const folder = tempFolder();
  const databaseUrl = await databaseOf(folder);
  const open = () =>
    openSite({
      ...{
        folder,
        databaseUrl,
        token: null,
        name: 'The Quay',
        origin: () => '',
        now: Date.now,
        log: () => {},
      },
    });
  const refused = await open();
  expect(refused.ok ? '' : refused.error.message).toContain('--token is missing');
  const token = await made(folder, 'publish');
  const opened = await open();
  expect(opened.ok).toBe(true);
  if (opened.ok) await opened.value.close();
  await command('revoke', '--data', folder, idOf(token));
  expect((await open()).ok).toBe(false);
});
