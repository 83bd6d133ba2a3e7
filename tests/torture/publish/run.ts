import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../scripts/project-root.ts';
import { chance } from '../../chance.ts';
import { bundleScripts } from '../bundle.ts';
import { tortureSite } from '../site-process.ts';
import { type Fault, faultyLine } from './faulty-line.ts';
import { type Pushed, problemsOf } from './once-and-in-order.ts';
import type { PublishOrder, Said } from './publisher.ts';

export type PublishReport = {
  /** What was wrong, in sentences; empty when nothing was. */
  problems: string[];
  /** Pushes that were acknowledged to the editor, versions that came of them on the site, of so many stories. */
  pushes: number;
  versions: number;
  stories: number;
  /** Pushes that gave way to a later one of their story. */
  superseded: number;
  refused: Record<string, number>;
  deskKills: number;
  siteKills: number;
  faults: Partial<Record<Fault, number>>;
};

const TOKEN = 'token-of-the-tortured-desk';
const PICTURE = path.join(projectRoot, 'tests/fixtures/pictures/plain.jpg');
const HOUR_MS = 60 * 60_000;
/** Pushes in a life of a desk, and how long one lasts at most, ms. */
const PUSHES_IN_LIFE = 8;
const LIFE_MS = 1500;

/**
 * Publishes from a real desk to a real site, each a process of its own under plain Node, over a line on TCP that
 * loses, cuts, delays and garbles; both are killed (`kill -9`) again and again. Then the line is mended, everything
 * that waits is sent, and what the site has is compared with what was pushed. The same seed draws the same
 * stories, kills and faults, at moments that the machine decides.
 *
 * @param publishes acknowledged pushes until it ends
 * @param folder a new one for everything
 */
export async function torturePublishing(
  publishes: number,
  seed: number,
  folder: string,
  tell: (line: string) => void,
): Promise<PublishReport> {
  const random = chance(seed);
  const scripts = await bundleScripts({
    publisher: 'tests/torture/publish/publisher.ts',
    site: 'src/site/index.ts',
  });
  const [deskFolder, siteFolder] = [path.join(folder, 'desk'), path.join(folder, 'site')];
  fs.mkdirSync(deskFolder, { recursive: true });
  const site = await tortureSite(path.join(scripts, 'site.cjs'), siteFolder, TOKEN);
  const line = await faultyLine(site.port, random);
  const pushed: Pushed[] = [];
  const refused: Record<string, number> = {};
  const problems: string[] = [];
  let [deskKills, siteKills] = [0, 0];

  /** Lets a desk live, until it has done what it is told or `killedAfterMs`. */
  async function live(order: Partial<PublishOrder>, killedAfterMs: number | null): Promise<Said[]> {
    const whole: PublishOrder = {
      ...{ folder: deskFolder, picture: PICTURE, seed, pushes: 0, ahead: 0 },
      ...{ site: { url: line.url, token: TOKEN }, ...order },
    };
    const child = spawn(
      process.execPath,
      [path.join(scripts, 'publisher.cjs'), JSON.stringify(whole)],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const [said, errors, gone] = [saidBy(child), textOf(child.stderr), once(child, 'close')];
    // From its first push on: how long it takes to start is not what is tortured.
    const killing = killedAfterMs === null ? null : killAfter(child, killedAfterMs);
    const [code, signal] = (await gone) as [number | null, string | null];
    clearTimeout((await killing) ?? undefined);
    if (signal === 'SIGKILL') deskKills += 1;
    else if (code !== 0) problems.push(`The desk ended with code ${code}: ${await errors}`);
    return said;
  }

  try {
    for (let life = 1; pushed.length < publishes && problems.length === 0; life++) {
      const dies = random() < 0.6;
      const siteDiesAfter = random() * LIFE_MS;
      const siteIsGoneFor = random() * 400;
      const lives = live(
        {
          ...{ seed: seed * 10_000 + life, ahead: life * HOUR_MS },
          pushes: 1 + Math.floor(random() * PUSHES_IN_LIFE),
        },
        random() < 0.8 ? random() * LIFE_MS : null,
      );
      if (dies) {
        await pause(siteDiesAfter);
        await site.die();
        siteKills += 1;
        await pause(siteIsGoneFor);
        await site.rise();
      }
      const said = await lives;
      for (const one of said) {
        if (one.what === 'pushed') pushed.push({ storyId: one.storyId, word: one.word });
        if (one.what === 'refused') refused[one.code] = (refused[one.code] ?? 0) + 1;
      }
      tell(
        `life ${life}: ${pushed.length} pushes, ${deskKills} deaths of the desk, ${siteKills} of the site`,
      );
    }
    const calm = { site: { url: site.url, token: TOKEN }, ahead: 1000 * HOUR_MS };
    const settled = (await live(calm, null)).find(({ what }) => what === 'settled');
    if (settled?.what !== 'settled' || settled.left > 0) {
      problems.push(`Not everything was sent: ${JSON.stringify(settled ?? null)}`);
    }
    await site.stop();
    const outcome = problemsOf(path.join(deskFolder, 'galley.db'), siteFolder, pushed);
    return {
      ...{ ...outcome, problems: [...problems, ...outcome.problems], pushes: pushed.length },
      ...{ refused, deskKills, siteKills, faults: line.faults() },
    };
  } finally {
    line.close();
    await site.stop();
    fs.rmSync(scripts, { recursive: true, force: true });
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function killAfter(child: ChildProcess, ms: number): Promise<NodeJS.Timeout> {
  await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'close')]);
  return setTimeout(() => child.kill('SIGKILL'), ms);
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}

async function saidBy({ stdout }: ChildProcess): Promise<Said[]> {
  const text = stdout ? await textOf(stdout) : '';
  return text
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as Said);
}
