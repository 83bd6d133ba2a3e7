import { fail, ok } from '@shared/result';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answer } from '../../../src/main/ipc/answer';
import type { Log } from '../../../src/main/log';
import { openedDatabase } from '../newsroom';
import { tempFolder } from '../temp-folder';

let errors: { doing: string; detail: unknown }[];
beforeEach(() => {
  errors = [];
});
const log: Log = {
  info() {},
  warn() {},
  error: (doing, detail) => void errors.push({ doing, detail }),
};
const schema = z.object({ id: z.string().min(1), limit: z.int().default(12) });

test('a call is answered with what its handler gives, from input with its defaults filled in', async () => {
  const given = await answer('list', schema, (input) => ok(input), { id: 'ferry', more: 1 }, log);
  expect(given).toEqual({ ok: true, value: { id: 'ferry', limit: 12 } });
  const failure = fail('stopped', 'Choose a section.');
  expect(await answer('push', schema, async () => failure, { id: 'ferry' }, log)).toEqual(failure);
  expect(errors).toEqual([]);
});

test('the handler begins before the answer is awaited, so that the last words of a window are not late', () => {
  let began = false;
  void answer(
    'append',
    schema,
    () => {
      began = true;
      return ok(null);
    },
    { id: 'ferry' },
    log,
  );
  expect(began).toBe(true);
});

test.each([undefined, null, 'ferry', [], {}, { id: '' }, { id: 7 }, { id: 'ferry', limit: 1.5 }])(
  'input of another form, %o, is refused with a sentence, logged, and reaches no handler',
  async (input) => {
    let reached = false;
    const handler = () => {
      reached = true;
      return ok(null);
    };
    expect(await answer('list', schema, handler, input, log)).toMatchObject({
      ok: false,
      error: {
        code: 'invalid',
        message: expect.stringContaining('Nothing was changed'),
        cause: expect.any(String),
      },
    });
    expect(reached).toBe(false);
    expect(errors).toMatchObject([{ doing: 'list: input refused' }]);
  },
);

describe('a handler that fails', () => {
  const ask = (error: unknown, later: boolean) =>
    answer(
      'drafts.append',
      schema,
      later
        ? () => Promise.reject(error)
        : () => {
            throw error;
          },
      { id: 'ferry' },
      log,
    );

  test.each([false, true])(
    'is told with a sentence and logged with its stack (later: %s)',
    async (later) => {
      const error = new Error('no such column');
      expect(await ask(error, later)).toEqual({
        ok: false,
        error: {
          code: 'internal',
          message:
            'Something went wrong inside Galley. What was saved is safe. Try again; the log file says more.',
          cause: 'no such column',
        },
      });
      expect(errors).toEqual([{ doing: 'drafts.append', detail: error }]);
    },
  );

  test.each([false, true])(
    'since the disk is full or read-only says that (later: %s)',
    async (later) => {
      const db = openedDatabase(tempFolder());
      db.pragma('query_only = ON');
      let error: unknown;
      try {
        db.exec(`INSERT INTO fact VALUES ('a', 'b')`);
      } catch (caught) {
        error = caught;
      }
      db.close();
      expect(await ask(error, later)).toMatchObject({ ok: false, error: { code: 'read-only' } });
      const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
      expect(await ask(full, later)).toMatchObject({
        error: { code: 'disk-full', message: expect.stringContaining('saved before is safe') },
      });
    },
  );

  test('with something that is no error is told all the same', async () => {
    expect(await ask('words', false)).toMatchObject({
      error: { code: 'internal', cause: 'words' },
    });
    expect(await ask(undefined, true)).toMatchObject({ error: { code: 'internal' } });
  });
});
