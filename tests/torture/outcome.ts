import fs from 'node:fs';
import path from 'node:path';
import { canonical } from '@shared/canonical';
import { drafts as draftCalls, type StoryRow } from '@shared/ipc/drafts';
import { changesAnswer } from '@shared/publish/api';
import { EVERYTHING } from '@shared/publish/sites/routing';
import type { SiteSetUp } from '@shared/publish/sites/site';
import type { Clock } from '../../src/main/clock';
import type { Database } from '../../src/main/database/open';
import { type Desk, openDesk } from '../../src/main/desk';
import type { Log } from '../../src/main/log';
import { gather } from '../../src/main/safekeeping/gather';
import { filesOf } from '../../src/main/safekeeping/places';
import { archiveHere } from '../unit/archive-here';

type Address = { url: string; token: string };
type Pushed = {
  operation_id: string;
  story_id: string;
  state: string;
  package: string;
  attempts: number;
};

/** The site of a desk that is tortured; where it is, the order says. */
export const THE_SITE: SiteSetUp = {
  ...{ key: 'https://site.example', name: '', routing: EVERYTHING },
  place: { kind: 'galley', url: null },
};

/** What is wrong with a site to which a desk has sent everything. */
export async function* siteProblems(db: Database, site: Address): AsyncGenerator<string> {
  const rows = db.prepare<[], Pushed>('SELECT * FROM outbox ORDER BY story_id, seq').all();
  const stories = new Map<string, Pushed[]>();
  for (const row of rows) stories.set(row.story_id, [...(stories.get(row.story_id) ?? []), row]);

  const seen = new Map<string, number>();
  for (let since = 0; ; ) {
    const answer = changesAnswer.parse(await asked(site, `/changes?since=${since}&limit=100`));
    for (const change of answer.changes) {
      const id = change.type === 'put' ? change.story.id : change.id;
      seen.set(id, (seen.get(id) ?? 0) + 1);
    }
    if (!answer.more) break;
    since = answer.cursor;
  }

  for (const [id, pushes] of stories) {
    const done = pushes.filter(({ state }) => state === 'done');
    const last = done.at(-1);
    const tried = pushes.filter(({ attempts }) => attempts > 0).length;
    const live = await asked(site, `/stories/${id}`);
    if (!last) {
      if (live) yield `The site has story ${id}, which the desk never saw acknowledged.`;
      continue;
    }
    if (!live) yield `The site does not have story ${id}.`;
    else if (canonical(live) !== canonical(JSON.parse(last.package))) {
      yield `The site has another story ${id} than the one that was pushed last.`;
    }
    const version = Number(
      db.prepare('SELECT version FROM publication WHERE story_id = ?').pluck().get(id),
    );
    if (!(version >= 1 && version <= tried)) {
      yield `Story ${id} is version ${version} on the site after ${tried} pushes.`;
    }
    seen.delete(id);
  }
  for (const id of seen.keys()) yield `The site has story ${id}, which the desk never pushed.`;
}

/** An answer of the site; null when it says that there is no such thing. */
async function asked({ url, token }: Address, what: string): Promise<unknown> {
  const answer = await fetch(`${url}/api/v1${what}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${what}: the site answered ${answer.status}`);
  return answer.json();
}

/** What is wrong with what the desk shows of its stories, beside the same made from the log alone. */
export async function projectionProblems(
  folder: string,
  db: Database,
  parts: { clock: Clock; log: Log },
): Promise<string[]> {
  const other = fs.mkdtempSync(path.join(path.dirname(folder), 'rebuilt-'));
  try {
    const copy = path.join(other, 'copy.db');
    for (const ending of ['', '-wal']) {
      const file = filesOf(folder).database + ending;
      if (fs.existsSync(file)) fs.copyFileSync(file, copy + ending);
    }
    const gathering = gather(filesOf(other).database);
    gathering.add(copy);
    gathering.settle(0);
    const [shown, made] = [
      await listed(db, folder, parts),
      await listed(gathering.db, other, parts),
    ];
    const differing = shown.filter((row, at) => row !== made[at]);
    if (shown.length === made.length && differing.length === 0) return [];
    return [
      `The list is not what the log makes of it: ${shown.length} lines, ${made.length} made anew; ${differing[0]} and ${made[shown.indexOf(differing[0] ?? '')]}`,
    ];
  } finally {
    fs.rmSync(other, { recursive: true, force: true });
  }
}

/** The lines of a desk's list, without what hangs on the moment: where each stands with its site. */
async function listed(
  db: Database,
  folder: string,
  { clock, log }: { clock: Clock; log: Log },
): Promise<string[]> {
  const desk: Desk = openDesk({
    ...{ db, folder, clock, log, announce: () => {}, fetch, me: 'lena' },
    ...{ sites: [THE_SITE], secretOf: () => null, embeddedSite: () => null },
    startArchive: archiveHere({ folder, me: 'lena', site: THE_SITE.key }),
  });
  desk.start();
  await desk.archive.settle({}); // Until it is up with the log.
  const rows = await rowsOf(desk);
  await desk.close();
  return rows.map(({ publication: _now, ...row }) => canonical(row)).sort();
}

async function rowsOf(desk: Desk): Promise<StoryRow[]> {
  const answer = await desk.drafts.list(draftCalls.list.input.parse({ limit: 500 }));
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.rows;
}
