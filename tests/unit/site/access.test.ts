import { apiError, healthAnswer } from '@shared/publish/api';
import { expect, test } from 'vitest';
import { Paper, TOKEN } from './paper';

test('health needs no token and tells name, version and time', async () => {
  const paper = await Paper.open();
  const reply = await paper.call('GET', '/health', { token: null });
  expect(healthAnswer.parse(reply.json)).toEqual({
    galley: 'publish-api',
    version: 1,
    name: 'The Test Courier',
    time: '2026-01-05T10:00:00.000Z',
  });
});

test.each([
  ['GET', '/desk'],
  ['GET', '/stories/ferry'],
  ['PUT', '/stories/ferry'],
  ['DELETE', '/stories/ferry'],
  ['HEAD', '/media/abc'],
  ['PUT', '/media/abc'],
  ['GET', '/changes'],
  ['PUT', '/ticker/en'],
  ['GET', '/nothing'],
])('%s %s needs the token', async (method, path) => {
  const paper = await Paper.open();
  for (const token of [null, '', 'wrong', `${TOKEN}x`, TOKEN.slice(0, -1)]) {
    const reply = await paper.call(method, path, { token });
    expect(reply.status).toBe(401);
    expect(reply.headers.get('www-authenticate')).toBe('Bearer');
    if (method !== 'HEAD') expect(apiError.parse(reply.json).error.code).toBe('unauthorized');
  }
});

test('the right token opens the desk', async () => {
  const paper = await Paper.open();
  expect((await paper.call('GET', '/desk')).status).toBe(200);
});

test('a call that the API does not have is refused in its own form', async () => {
  const paper = await Paper.open();
  const reply = await paper.call('POST', '/stories');
  expect([reply.status, apiError.parse(reply.json).error.code]).toEqual([404, 'not_found']);
});

test('answers of the API are kept by nobody', async () => {
  const paper = await Paper.open();
  for (const path of ['/health', '/changes', '/stories/none']) {
    expect((await paper.call('GET', path)).headers.get('cache-control')).toBe('no-store');
  }
});
