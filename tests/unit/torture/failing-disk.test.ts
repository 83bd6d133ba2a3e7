import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bundle } from '../../torture/bundle';
import { bundle } from '../../torture/bundle';
import type { Order } from '../../torture/desk';
import { compileFaultyDisk, type DiskFault, faultyEnvironment } from '../../torture/faulty-disk';
import { type Acknowledged, entriesOf } from '../../torture/ledger';
import { scratchFolder } from '../../torture/scratch';
import { smallDisk } from '../small-disk';

const PICTURE = path.join(import.meta.dirname, '../../fixtures/pictures/plain.jpg');
const NO_SITE = { url: 'http://127.0.0.1:9', token: 'none' };

let scripts: Bundle;
beforeAll(async () => {
  scripts = await bundle();
}, 60_000);
const made: string[] = [];
const folderInMemory = (): string => {
  const folder = scratchFolder('failing-disk');
  made.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of [scripts.folder, ...made])
    fs.rmSync(folder, { recursive: true, force: true });
});

type Life = { entries: Acknowledged[]; code: number | null; errors: string };

/** A life of a desk on a disk that may fail; what it acknowledged goes into the ledger. */
async function live(
  folder: string,
  ledger: string,
  more: Partial<Order> = {},
  environment: Record<string, string> = {},
): Promise<Life> {
  const order: Order = {
    ...{ folder, ledger, picture: PICTURE, site: NO_SITE, task: 'work' },
    ...{ seed: 11, acts: 60, ahead: 0 },
    ...more,
  };
  const child = spawn(process.execPath, [scripts.desk, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const texts = [child.stdout, child.stderr].map(async (stream) => {
    let text = '';
    for await (const chunk of stream) text += chunk;
    return text;
  });
  const [[output = '', errors = ''], [code]] = await Promise.all([
    Promise.all(texts),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  const entries = entriesOf(output);
  const kept = entries.filter(({ what }) => !['act', 'refused', 'ready', 'wrong'].includes(what));
  fs.appendFileSync(ledger, kept.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  return { entries, code, errors };
}

const countOf = ({ entries }: Life, what: Acknowledged['what']): number =>
  entries.filter((entry) => entry.what === what).length;
const refusalsOf = ({ entries }: Life): string[] =>
  entries.flatMap((entry) => (entry.what === 'refused' ? [entry.code] : []));
const newLedger = (): string => {
  const file = path.join(folderInMemory(), 'ledger');
  fs.writeFileSync(file, '');
  return file;
};

describe('a disk that answers with errors', () => {
  const library = compileFaultyDisk(folderInMemory());

  async function livesThrough(fault: DiskFault): Promise<Life> {
    const [folder, ledger] = [folderInMemory(), newLedger()];
    await live(folder, ledger, { seed: 10 });
    const hurt = await live(
      folder,
      ledger,
      {},
      faultyEnvironment(library.library ?? '', folder, fault),
    );
    expect(hurt.code, hurt.errors).toBe(0);
    expect(countOf(hurt, 'update')).toBeGreaterThan(10);
    const after = await live(folder, ledger, { seed: 12, acts: 10 });
    expect(after.entries.filter(({ what }) => what === 'wrong')).toEqual([]);
    expect(countOf(after, 'ready')).toBe(1);
    return hurt;
  }

  for (const at of [60, 111, 187, 290]) {
    test(`for a while, from call ${at} on, costs nothing that was acknowledged`, async (context) => {
      if (!library.library) return context.skip(library.why);
      const hurt = await livesThrough({ how: 'eio', at, count: 12 });
      expect(refusalsOf(hurt).length + hurt.errors.length).toBeGreaterThan(0);
    }, 30_000);
  }

  test('that says it is full for a while costs nothing that was acknowledged', async (context) => {
    if (!library.library) return context.skip(library.why);
    const hurt = await livesThrough({ how: 'enospc', at: 150, count: 30 });
    expect(refusalsOf(hurt)).toContain('disk-full');
  }, 30_000);
});

describe('a small disk', () => {
  test('that runs full refuses with words, keeps what it acknowledged, and goes on with room', async (context) => {
    const disk = smallDisk(8 * 1024 * 1024);
    if (!disk) return context.skip('Only root may mount a small file system.');
    try {
      const ledger = newLedger();
      const folder = path.join(disk.folder, 'desk');
      fs.mkdirSync(folder);
      const first = await live(folder, ledger, { seed: 20 });
      expect(countOf(first, 'update')).toBeGreaterThan(10);
      disk.fill(300 * 1024);
      const full = await live(folder, ledger, { seed: 21, acts: 300 });
      expect(full.code, full.errors).toBe(0);
      expect(refusalsOf(full).filter((code) => code === 'disk-full').length).toBeGreaterThan(3);
      disk.empty();
      const after = await live(folder, ledger, { seed: 22, acts: 20 });
      expect(after.entries.filter(({ what }) => what === 'wrong')).toEqual([]);
      expect(countOf(after, 'update')).toBeGreaterThan(0);
    } finally {
      disk.unmount();
    }
  }, 60_000);

  test('that becomes read-only is not written to, and nothing is missing when it is writable again', async (context) => {
    const disk = smallDisk(8 * 1024 * 1024);
    if (!disk) return context.skip('Only root may mount a small file system.');
    try {
      const ledger = newLedger();
      const folder = path.join(disk.folder, 'desk');
      fs.mkdirSync(folder);
      await live(folder, ledger, { seed: 30 });
      disk.protect(true);
      const refused = await live(folder, ledger, { seed: 31 });
      expect(refused.entries).toMatchObject([
        { what: 'wrong', problems: [expect.stringContaining('belongs to you and is writable')] },
      ]);
      disk.protect(false);
      const after = await live(folder, ledger, { seed: 32, acts: 20 });
      expect(after.entries.filter(({ what }) => what === 'wrong')).toEqual([]);
    } finally {
      disk.unmount();
    }
  }, 60_000);
});
