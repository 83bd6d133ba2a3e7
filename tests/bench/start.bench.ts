import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inProject, projectRoot } from '../../scripts/project-root';
import { middle, print, range } from './figures';
import { FILLING_LIMIT_MS, filledDesk } from './filled-desk';

/** The first is the one that all are measured against. Set GALLEY_BENCH_STORIES for others than the rest. */
const SIZES = [
  24,
  ...(process.env.GALLEY_BENCH_STORIES ?? '1000,10000,100000').split(',').map(Number),
];
/** Starts of each, one after another in turns; the first of each only fills Chromium's caches. */
const ROUNDS = 9;
/** Start with the most stories takes at most so many times as long as with 24. */
const PROMISE = 1.3;
const TIME_LIMIT_MS = 60_000;

type Program = { name: string; folder: string; desk: string };
type Started = { listedMs: number | null; editableMs: number };

/** Starts a program on a desk, and quits it when a story can be written in it. */
async function start({ folder, desk }: Program): Promise<Started> {
  const { ELECTRON_EXEC_PATH: electron = '', GALLEY_ELECTRON_SWITCHES: switches = '[]' } =
    process.env;
  const beforehand = ['-r', inProject('tests/bench/when-editable.cjs')];
  const began = Date.now();
  const child = spawn(
    electron,
    [...(JSON.parse(switches) as string[]), ...beforehand, folder, `--user-data-dir=${desk}`],
    {
      env: { ...process.env, GALLEY_SAMPLE: 'none' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: TIME_LIMIT_MS,
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  await once(child, 'close');
  const line = output.split('\n').find((one) => one.startsWith('{"listedAt"'));
  if (!line) throw new Error(`${folder} did not come to a story that can be edited: ${output}`);
  const { listedAt, editableAt, isEditable } = JSON.parse(line);
  expect(isEditable).toBe(true);
  return { listedMs: listedAt === null ? null : listedAt - began, editableMs: editableAt - began };
}

test(
  'from nothing to a story that can be edited, however many there are',
  async () => {
    const empty = await mkdtemp(path.join(os.tmpdir(), 'galley-empty-'));
    const programs: Program[] = [
      { name: 'empty window', folder: inProject('tests/bench/empty-window'), desk: empty },
    ];
    for (const stories of SIZES) {
      programs.push({
        name: `${stories} stories`,
        folder: projectRoot,
        desk: await filledDesk(stories),
      });
    }
    try {
      const times = new Map<string, Started[]>(programs.map(({ name }) => [name, []]));
      for (let round = 0; round < ROUNDS; round++) {
        for (const program of programs) {
          const started = await start(program);
          if (round > 0) times.get(program.name)?.push(started);
        }
      }
      const editable = (name: string) =>
        (times.get(name) ?? []).map(({ editableMs }) => editableMs);
      const listed = (name: string) =>
        (times.get(name) ?? []).flatMap(({ listedMs }) => listedMs ?? []);
      const [bare, few] = [
        middle(editable('empty window')),
        middle(editable(`${SIZES[0]} stories`)),
      ];
      for (const { name } of programs) {
        const samples = editable(name);
        const timesOf = (other: number): number =>
          Math.round((middle(samples) / other) * 100) / 100;
        const isGalley = name !== 'empty window';
        print('start', {
          ...{ what: name, starts: samples.length, editableMs: range(samples) },
          ...(isGalley && { listedMs: range(listed(name)), timesOfEmpty: timesOf(bare) }),
          ...(isGalley && {
            timesOfFew: timesOf(few),
            promise: PROMISE,
            kept: timesOf(few) <= PROMISE,
          }),
        });
      }
      expect(editable(programs.at(-1)?.name ?? '')).toHaveLength(ROUNDS - 1);
    } finally {
      for (const { desk } of programs) await rm(desk, { recursive: true, force: true });
    }
  },
  FILLING_LIMIT_MS,
);
