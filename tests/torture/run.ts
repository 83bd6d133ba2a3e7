import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../scripts/project-root.ts';
import { chance } from '../chance.ts';
import type { Random } from './acts.ts';
import { badLine } from './bad-line.ts';
import { bundle } from './bundle.ts';
import type { Order } from './desk.ts';
import { compileFaultyDisk, type DiskFault, faultyEnvironment } from './faulty-disk.ts';
import { type Acknowledged, entriesOf } from './ledger.ts';
import { tortureSite } from './site-process.ts';

export type Torture = {
  kills: number;
  seed: number;
  /** A new folder for everything. */
  folder: string;
  /** Told what happens, a line each. */
  say: (line: string) => void;
};

export type TortureReport = {
  /** What was wrong, in sentences; empty when nothing was. */
  problems: string[];
  kills: number;
  /** Lives that ended as they should, by closing the desk. */
  closings: number;
  /** How the kills came about, and how often. */
  ways: Record<string, number>;
  acknowledged: Record<string, number>;
  refused: Record<string, number>;
  /** Answers of the site that were lost on the way, and its deaths. */
  cuts: number;
  siteDeaths: number;
};

/** After so many lives, what the desk shows is compared with what the log makes of it. */
const COMPARE_EVERY = 10;
const DAY_MS = 24 * 60 * 60_000;
const TOKEN = 'token-of-the-tortured-desk';
const PICTURE = path.join(projectRoot, 'tests/fixtures/pictures/plain.jpg');

/**
 * Lets a desk live and die, over and over, while a site that dies too takes what it publishes over
 * a bad line, and looks each time whether everything that was acknowledged is there. Where the disk
 * can be made to fail (gcc, Linux) the desk dies at a certain call of the system, which the same seed
 * finds again; elsewhere, and every fifth time, by the clock.
 */
export async function torture({ kills, seed, folder, say }: Torture): Promise<TortureReport> {
  const random = chance(seed);
  const scripts = await bundle();
  const { library, why } = compileFaultyDisk(scripts.folder);
  if (library === null)
    say(`The disk cannot be made to fail: ${why} The desk is killed by the clock.`);
  const deskFolder = path.join(folder, 'desk');
  const ledger = path.join(folder, 'ledger');
  fs.mkdirSync(deskFolder, { recursive: true });
  fs.writeFileSync(ledger, '');
  const site = await tortureSite(scripts.site, path.join(folder, 'site'), TOKEN);
  const line = await badLine(site.port, random);
  const report: TortureReport = {
    ...{ problems: [], kills: 0, closings: 0, ways: {}, acknowledged: {}, refused: {} },
    ...{ cuts: 0, siteDeaths: 0 },
  };
  const order = (life: number, ahead: number): Order => ({
    ...{ folder: deskFolder, ledger, picture: PICTURE, task: 'work', ahead },
    ...{ seed: seed * 10_000 + life, acts: 30 + Math.floor(random() * 170) },
    site: { url: line.url, token: TOKEN },
  });

  /** A life that nobody ends. */
  async function inPeace(task: Order): Promise<void> {
    const { entries, code, errors } = await live(scripts.desk, task, { how: 'none' }, null);
    record(report, ledger, entries);
    if (code !== 0) report.problems.push(`The desk ended with code ${code}: ${errors}`);
  }

  try {
    let ahead = 0;
    for (let life = 1; report.kills < kills && report.problems.length === 0; life++) {
      ahead += Math.floor(random() * 20 * DAY_MS);
      if (random() < 0.06) {
        await site.die();
        await site.rise();
        report.siteDeaths += 1;
      }
      const fate = fateOf(random, library !== null);
      const lived = await live(scripts.desk, order(life, ahead), fate, library);
      record(report, ledger, lived.entries);
      const last = lived.entries.filter(({ what }) => what === 'act').at(-1);
      if (lived.wasKilled) {
        report.kills += 1;
        report.ways[fate.how] = (report.ways[fate.how] ?? 0) + 1;
      } else if (lived.code === 0) report.closings += 1;
      else report.problems.push(`The desk ended with code ${lived.code}: ${lived.errors}`);
      say(
        `life ${life}: ${lived.wasKilled ? `killed, ${fateInWords(fate)}` : 'closed'}, ` +
          `${lived.entries.length} lines, last ${JSON.stringify(last ?? null)}`,
      );
      if (life % COMPARE_EVERY === 0) await inPeace({ ...order(life, ahead), task: 'compare' });
      for (const problem of report.problems) say(`life ${life}: ${problem}`);
    }
    if (report.problems.length === 0) {
      const calm: Order = {
        ...order(0, ahead),
        task: 'settle',
        site: { url: site.url, token: TOKEN },
      };
      const lived = await live(scripts.desk, calm, { how: 'none' }, null);
      record(report, ledger, lived.entries);
      if (lived.code !== 0)
        report.problems.push(`The desk ended with code ${lived.code}: ${lived.errors}`);
    }
    report.cuts = line.cuts();
    return report;
  } finally {
    line.close();
    await site.stop();
    fs.rmSync(scripts.folder, { recursive: true, force: true });
  }
}

/** How a life ends: at a call to the disk, after a while, or not before it is over. */
type Fate =
  | ({ how: DiskFault['how'] } & DiskFault)
  | { how: 'clock'; ms: number }
  | { how: 'none' };

function fateOf(random: Random, canFail: boolean): Fate {
  if (random() < 0.08) return { how: 'none' };
  const what = random();
  if (!canFail || what < 0.2) return { how: 'clock', ms: 120 + Math.floor(random() * 700) };
  const how = what < 0.55 ? 'kill' : what < 0.75 ? 'cut' : 'tear';
  // Early ones fall into opening and recovering, later ones into writing.
  const at = 1 + Math.floor(random() ** 1.5 * 1500);
  return { how, at, seed: 1 + Math.floor(random() * 1e9) };
}

const fateInWords = (fate: Fate): string =>
  fate.how === 'clock'
    ? `after ${fate.ms} ms`
    : fate.how === 'none'
      ? 'by nobody'
      : `${fate.how} at call ${fate.at}`;

type Life = { entries: Acknowledged[]; wasKilled: boolean; code: number | null; errors: string };

async function live(
  script: string,
  order: Order,
  fate: Fate,
  library: string | null,
): Promise<Life> {
  const fails = 'at' in fate && library !== null;
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(fails && faultyEnvironment(library, order.folder, fate)) },
  });
  const timer = fate.how === 'clock' ? setTimeout(() => child.kill('SIGKILL'), fate.ms) : undefined;
  const [output, errors, [code, signal]] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    once(child, 'close') as Promise<[number | null, string | null]>,
  ]);
  clearTimeout(timer);
  return { entries: entriesOf(output), wasKilled: signal === 'SIGKILL', code, errors };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}

function record(report: TortureReport, ledger: string, entries: readonly Acknowledged[]): void {
  const kept = entries.filter(({ what }) => !['act', 'refused', 'wrong', 'ready'].includes(what));
  fs.appendFileSync(ledger, kept.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  for (const entry of entries) {
    if (entry.what === 'wrong') report.problems.push(...entry.problems);
    if (entry.what === 'refused') {
      const name = `${entry.act}: ${entry.code}`;
      report.refused[name] = (report.refused[name] ?? 0) + 1;
    }
  }
  for (const { what } of kept) report.acknowledged[what] = (report.acknowledged[what] ?? 0) + 1;
}
