import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { ChangesAnswer, StoryAnswer } from '@shared/publish/api';
import type { PublicStory } from '@shared/publish/public-story';
import { expect, onTestFinished, test } from 'vitest';
import { bundleScripts } from '../torture/bundle';
import { newDatabase } from '../unit/site/database-of';
import { publicStory } from '../unit/site/public-stories';
import { tempFolder } from '../unit/temp-folder';

const TOKEN = 'token of the killed site';

type SiteProcess = { child: ChildProcess; url: string };

/** Starts the site as `npm run site` does, and waits until it listens. */
function startSite(script: string, folder: string, databaseUrl: string): Promise<SiteProcess> {
  const child = spawn(
    process.execPath,
    [script, '--port', '0', '--data', folder, '--token', TOKEN],
    { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: string): void => {
      said += text;
      const url = /is at (http\S+)\//.exec(said)?.[1];
      if (url) resolve({ child, url });
    };
    child.stdout?.setEncoding('utf8').on('data', hear);
    child.stderr?.setEncoding('utf8').on('data', hear);
    child.once('exit', () => reject(new Error(`The site did not start: ${said}`)));
  });
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve));

/** Calls one process after the other, from a place on, until one answers. */
async function ask(
  sites: readonly SiteProcess[],
  from: number,
  path: string,
  init: RequestInit = {},
) {
  for (let turn = from; ; turn += 1) {
    const { url } = sites[turn % sites.length] as SiteProcess;
    const headers = { authorization: `Bearer ${TOKEN}`, ...init.headers };
    const answer = await fetch(`${url}/api/v1${path}`, { ...init, headers }).catch(() => null);
    if (answer && answer.status < 500) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function put(
  sites: readonly SiteProcess[],
  from: number,
  story: PublicStory,
  etag: string | null,
) {
  const answer = await ask(sites, from, `/stories/${story.id}`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `${story.id}-over-${etag}`,
      ...(etag === null ? { 'if-none-match': '*' } : { 'if-match': etag }),
    },
    body: JSON.stringify(story),
  });
  const text = await answer.text();
  expect([text, answer.ok]).toEqual([text, true]);
  return JSON.parse(text) as StoryAnswer;
}

const KILLS = 4;

test('processes that are killed in the middle of anything lose nothing, and nothing is done twice', async () => {
  const scripts = await bundleScripts({ site: 'src/site/index.ts' });
  const [folder, databaseUrl] = [tempFolder(), await newDatabase()];
  const start = () => startSite(path.join(scripts, 'site.cjs'), folder, databaseUrl);
  const sites: SiteProcess[] = await Promise.all([start(), start()]);
  onTestFinished(async () => {
    for (const { child } of sites) child.kill('SIGKILL');
    await Promise.all(sites.map(({ child }) => ended(child)));
    fs.rmSync(scripts, { recursive: true, force: true });
  });

  let kills = 0;
  const killing = (async () => {
    for (; kills < KILLS; kills += 1) {
      const place = kills % sites.length;
      const { child } = sites[place] as SiteProcess;
      await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 200));
      child.kill('SIGKILL');
      await ended(child);
      sites[place] = await start();
    }
  })();
  const acknowledged = new Map<string, string>();
  const writing = [0, 1, 2].map(async (desk) => {
    for (let n = 0; n < 10 || kills < KILLS; n += 1) {
      const id = `story-${desk}-${n}`;
      const first = await put(sites, desk, publicStory({ id, headline: 'As it was' }), null);
      expect(first.version).toBe(1);
      const second = await put(sites, desk, publicStory({ id, headline: 'As it is' }), first.etag);
      expect(second.version).toBe(2);
      acknowledged.set(id, second.etag);
    }
  });
  await Promise.all([killing, ...writing]);

  const live = new Map<string, string>();
  let cursor = 0;
  for (let more = true; more; ) {
    const answer = (await (
      await ask(sites, 0, `/changes?since=${cursor}&limit=500`)
    ).json()) as ChangesAnswer;
    for (const change of answer.changes) {
      expect(change).toMatchObject({ type: 'put', story: { headline: 'As it is' } });
      if (change.type === 'put') live.set(change.story.id, change.etag);
    }
    ({ cursor, more } = answer);
  }
  expect(live).toEqual(acknowledged);
});
