import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { PublicStory } from '@shared/publish/public-story';
import { chance as chanceOf } from '../chance';
import { png } from '../unit/media/pictures';
import { figure, packed } from '../unit/stories';
import { type Act, drawPlan } from './acts';
import { type DeskSabotage, SimulatedDesk } from './desk';
import { Ledger, SITE } from './ledger';
import { network } from './network';
import { ORIGIN, SimulatedSite, type SiteSabotage, TOKEN } from './site';
import { FAIR } from './weather';
import { world } from './world';

export type Sabotage = { desk?: () => DeskSabotage; site?: SiteSabotage };
export type Run = { seed: number; problems: string[]; trace: string[]; pushes: number };

/** Ten in the morning of a Monday, UTC. */
const START = Date.UTC(2026, 0, 5, 10);
/** Longest that all may take to come to rest once everything is well, ms of the simulation. */
const REST_LIMIT_MS = 48 * 3_600_000;
/** What is still on its way then has arrived after so long, ms. */
const LAST_ANSWERS_MS = 20_000;

const STORIES = ['ferry', 'fair', 'storm'];
const PICTURES = [40, 80, 120, 160, 200].map((shade) => {
  const bytes = png(3, 2, shade);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes, mime: 'image/png' };
});
const BASE = packed('ferry');

/** One run: everything in it follows from the seed. @param folder an empty one, for this run alone */
export async function simulate(
  seed: number,
  folder: string,
  { isTraced = false, sabotage = {} }: { isTraced?: boolean; sabotage?: Sabotage } = {},
): Promise<Run> {
  const chance = chanceOf((seed + 1) * 7_368_787);
  for (let n = 0; n < 5; n++) chance();
  const plan = drawPlan(chance);
  const time = world(START);
  const trace: string[] = [];
  const tell = (line: () => string): void => {
    if (isTraced) trace.push(`${((time.now() - START) / 1000).toFixed(3).padStart(10)}  ${line()}`);
  };

  const site = new SimulatedSite(time, path.join(folder, 'site'), sabotage.site ?? null);
  site.offset = plan.siteOffset;
  await site.start();
  const ledger = new Ledger(site);
  let weather = FAIR;
  let isHealing = false;
  let pushes = 0;
  const desks: SimulatedDesk[] = [];
  const deskNamed = (name: string): SimulatedDesk =>
    desks.find((one) => one.name === name) as SimulatedDesk;

  const { fetchOf, late } = network({
    ...{ world: time, chance, site, tell },
    weather: () => weather,
    onDone: () => ledger.look(),
    onAsk: (request) => ledger.asks(request, deskNamed(request.desk), time.now()),
    onHear: (request, answered) => ledger.hears(request, answered, time.now()),
  });
  for (let n = 0; n < plan.desks; n++) {
    const name = `desk ${n + 1}`;
    // In the list before it starts, since it asks for the site at once.
    desks.push(
      new SimulatedDesk({
        ...{ name, file: path.join(folder, `desk-${n + 1}.db`), world: time, chance, fetchOf },
        readMedia: (sha256) => PICTURES.find((one) => one.sha256 === sha256) ?? null,
        sabotage: sabotage.desk?.() ?? {},
        onAnswer: (storyId, answer) => tell(() => `${name} pushes ${storyId}: ${answer}`),
      }),
    );
  }
  for (const desk of desks) desk.start();

  const restartSite = async (): Promise<void> => {
    if (site.isUp) return;
    await site.start();
    tell(() => 'the site starts');
  };
  let siteIsAwayFor = 0;
  site.onDeath = () => {
    tell(() => 'the site dies');
    ledger.look();
    if (!isHealing) time.after(siteIsAwayFor, restartSite);
  };

  function versionOf(storyId: string, by: string, act?: Act & { type: 'publish' }): PublicStory {
    const lead = act?.pictures.map((n) => figure((PICTURES[n] as { sha256: string }).sha256)) ?? [];
    const other = STORIES[(STORIES.indexOf(storyId) + 1) % STORIES.length];
    const slug = { own: storyId, other, new: `${storyId}-again` }[act?.slug ?? 'own'] ?? storyId;
    const headline = `${storyId} ${++pushes} of ${by}`;
    const body = [...lead.slice(1), ...BASE.body] as PublicStory['body'];
    return {
      ...BASE,
      id: storyId,
      slug,
      headline,
      lead: (lead[0] ?? null) as PublicStory['lead'],
      body,
    };
  }

  async function onTheSite(storyId: string, method: 'PUT' | 'DELETE'): Promise<void> {
    const now = ledger.now(storyId);
    if (!site.isUp || !now?.headline) return;
    const story = versionOf(storyId, SITE);
    if (method === 'PUT') ledger.note(story, SITE);
    const headers = new Headers({
      ...{ authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      ...{ 'idempotency-key': `site-${pushes}`, 'if-match': now.etag },
    });
    const body = method === 'PUT' ? new TextEncoder().encode(JSON.stringify(story)) : null;
    await site.ask({ method, url: `${ORIGIN}/api/v1/stories/${storyId}`, headers }, body);
    ledger.look();
  }

  async function take(act: Act): Promise<void> {
    tell(() => `— ${JSON.stringify(act)}`);
    const desk = 'desk' in act ? (desks[act.desk] as SimulatedDesk) : null;
    const storyId = 'story' in act ? (STORIES[act.story] as string) : '';
    if (desk && !desk.isUp) return;
    switch (act.type) {
      case 'publish': {
        const story = versionOf(storyId, desk?.name ?? '', act);
        ledger.note(story, desk?.name ?? '');
        ledger.forgetsRest(desk?.name ?? '');
        return desk?.publish(story);
      }
      case 'cancel':
        return desk?.cancel(storyId);
      case 'retry':
      case 'retry all':
        ledger.forgetsRest(desk?.name ?? '');
        return desk?.retry(act.type === 'retry' ? storyId : null);
      case 'adopt': {
        const now = ledger.now(storyId);
        if (!now?.headline || !desk || desk.isSending(storyId)) return;
        ledger.looked(desk.name, storyId);
        return desk.adopt(storyId, now.etag);
      }
      case 'hold':
        return desk?.hold();
      case 'release':
        return desk?.release();
      case 'look for site':
        return desk?.lookForSite();
      case 'edit on the site':
        return onTheSite(storyId, 'PUT');
      case 'withdraw on the site':
        return onTheSite(storyId, 'DELETE');
      case 'desk dies':
        desk?.die();
        ledger.deskDied(desk?.name ?? '');
        return void time.after(act.forMs, () => (desk && !desk.isUp ? desk.start() : undefined));
      case 'site dies':
        siteIsAwayFor = act.forMs;
        return act.fuse === null ? site.die() : site.lightFuse(act.fuse);
      case 'clock jumps':
        ledger.forgetsRest(desk?.name ?? '');
        if (desk) desk.offset = act.offset;
        return;
      case 'weather':
        weather = act.weather;
    }
  }

  async function comeToRest(): Promise<void> {
    const limit = time.now() + REST_LIMIT_MS;
    const isOver = (): boolean => late() === 0 && !desks.some((desk) => desk.isBusy);
    while (!isOver() && time.now() < limit) await time.step(limit);
    const end = time.now() + LAST_ANSWERS_MS;
    while (await time.step(end));
  }

  for (const { at, act } of plan.acts) {
    while (await time.step(START + at));
    await take(act);
  }

  tell(() => '— all is well from now on');
  isHealing = true;
  weather = FAIR;
  site.disarm();
  await restartSite();
  for (let round = 0; round < 2; round++) {
    for (const desk of desks) {
      if (!desk.isUp) desk.start();
      desk.release();
      ledger.forgetsRest(desk.name);
      desk.retry(null);
      desk.lookForSite();
    }
    await comeToRest();
  }
  ledger.close(desks);
  for (const desk of desks) desk.die();
  await site.close();
  await new Promise((resolve) => setImmediate(resolve));
  fs.rmSync(folder, { recursive: true, force: true });
  for (const problem of ledger.problems) tell(() => `✗ ${problem}`);
  return { seed, problems: ledger.problems, trace, pushes };
}
