import path from 'node:path';
import { expect, test } from 'vitest';
import { readArguments } from '../../../src/site/arguments';
import { listen } from '../../../src/site/listen';
import { Paper } from './paper';

const ENOUGH = ['--data', 'paper', '--token', 't'];
const sentence = (args: string[]): string => {
  const read = readArguments(args, {});
  return read.ok ? '' : read.error.message;
};

test('data and token are enough; the rest has a default', () => {
  expect(readArguments(ENOUGH, {})).toEqual({
    ok: true,
    value: {
      ...{ port: 4400, host: '127.0.0.1', name: 'Galley', token: 't', url: null },
      folder: path.resolve('paper'),
      databaseUrl: null,
    },
  });
});

test('the token may stand in the environment, where no list of processes shows it', () => {
  const read = readArguments(['--data', 'paper'], { GALLEY_SITE_TOKEN: 'secret' });
  expect(read).toMatchObject({ ok: true, value: { token: 'secret' } });
});

test('a database of PostgreSQL is named in the environment', () => {
  const read = readArguments(ENOUGH, { DATABASE_URL: 'postgres://paper@db.example/paper' });
  expect(read).toMatchObject({ value: { databaseUrl: 'postgres://paper@db.example/paper' } });
});

test('the token may be missing where desks have their own', () => {
  expect(readArguments(['--data', 'paper'], {})).toMatchObject({
    ok: true,
    value: { token: null },
  });
});

test('a token made by chance may begin with dashes', () => {
  for (const token of ['-x', '--name', '-_-']) {
    const read = readArguments(['--token', token, '--data', 'paper'], {});
    expect(read).toMatchObject({ ok: true, value: { token } });
  }
});

test.each([
  [['--token', 't'], /--data is missing/],
  [[...ENOUGH, '--port', 'http'], /--port is “http”/],
  [[...ENOUGH, '--port', '65536'], /--port is “65536”/],
  [[...ENOUGH, '--url', 'paper.example'], /--url is “paper.example”/],
  [[...ENOUGH, '--url', 'https://paper.example/news'], /without a path/],
  [[...ENOUGH, '--prot', '1'], /--prot/],
  [[...ENOUGH, '--name'], /--name/],
])('%s is refused with a sentence', (args, words) => {
  expect(sentence(args)).toMatch(words);
});

test('a port in use is named, with what to do', async () => {
  const paper = await Paper.open();
  const port = Number(new URL(paper.url).port);
  const second = await listen({ fetch: () => new Response() } as never, '127.0.0.1', port);
  expect(second).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining(`Port ${port} is in use`) },
  });
});
