import { expect, test } from 'vitest';
import { sql } from '../../src/site/database/sql';
import { eventually } from '../unit/eventually';
import { databaseOf, inDatabase, openDatabaseOf } from '../unit/site/database-of';
import { followTicker } from '../unit/site/follow-ticker';
import { Paper } from '../unit/site/paper';
import { figure, png, publicStory } from '../unit/site/public-stories';

/** Two processes of one site: each has connections of its own to one database, and they share the folder of pictures. */
async function twoOfOneSite(): Promise<[Paper, Paper]> {
  const first = await Paper.open();
  return [first, await Paper.open(first.folder)];
}

const many = Array.from({ length: 30 }, (_, n) => `story-${n}`);

test('a call that comes to both at once is done once, and both give the same answer', async () => {
  const [first, second] = await twoOfOneSite();
  for (const id of many) {
    const key = { 'idempotency-key': id };
    const answers = await Promise.all([
      first.put(publicStory({ id }), key),
      second.put(publicStory({ id }), key),
    ]);
    expect(answers.map(({ status, json }) => [status, json.version])).toEqual([
      [201, 1],
      [201, 1],
    ]);
  }
  const { json } = await first.call('GET', '/changes?since=0');
  expect(json.changes).toHaveLength(many.length);
  expect([...first.errors, ...second.errors]).toEqual([]);
});

test('of two stories that want one address, and of two new versions of one, one wins', async () => {
  const [first, second] = await twoOfOneSite();
  for (const slug of many.slice(0, 10)) {
    const [one, other] = await Promise.all([
      first.put(publicStory({ id: `${slug}-a`, slug }), { 'idempotency-key': `a${slug}` }),
      second.put(publicStory({ id: `${slug}-b`, slug }), { 'idempotency-key': `b${slug}` }),
    ]);
    expect([one.status, other.status].sort()).toEqual([201, 409]);
    expect([one, other].map(({ json }) => json.error?.code)).toContain('slug_taken');
    const winner = one.status === 201 ? one : other;
    const story = publicStory({ id: winner.json.id, slug });
    const conditions = { 'if-match': winner.json.etag };
    const newer = await Promise.all([
      first.put(
        { ...story, headline: 'The first' },
        { ...conditions, 'idempotency-key': `1${slug}` },
      ),
      second.put(
        { ...story, headline: 'The second' },
        { ...conditions, 'idempotency-key': `2${slug}` },
      ),
    ]);
    expect(newer.map(({ status }) => status).sort()).toEqual([200, 412]);
  }
});

test('who follows the changes misses none, whoever writes meanwhile', async () => {
  const [first, second] = await twoOfOneSite();
  let isOver = false;
  const writing = Promise.all(
    [first, second].flatMap((paper, place) =>
      many.map((id) =>
        paper.put(publicStory({ id: `${id}-${place}` }), { 'idempotency-key': `${id}-${place}` }),
      ),
    ),
  ).finally(() => {
    isOver = true;
  });
  const seen: string[] = [];
  let cursor = 0;
  for (let turn = 0, more = true; more || !isOver; turn += 1) {
    const paper = turn % 2 === 0 ? first : second;
    more = !isOver;
    const { json } = await paper.call('GET', `/changes?since=${cursor}&limit=7`);
    for (const change of json.changes) {
      expect(change.cursor).toBeGreaterThan(cursor);
      cursor = change.cursor;
      seen.push(change.story.id);
    }
    more ||= json.more;
  }
  expect((await writing).every(({ status }) => status === 201)).toBe(true);
  expect(seen.sort()).toEqual(many.flatMap((id) => [`${id}-0`, `${id}-1`]).sort());
});

test('pages that are open at one process show what another was told', async () => {
  const [first, second] = await twoOfOneSite();
  const reader = await followTicker(second);
  await eventually(() => expect(reader.events).toEqual(['']));
  await first.putTicker('en', [{ text: 'The ferry is back' }]);
  await eventually(() => expect(reader.events.at(-1)).toContain('The ferry is back'));
  reader.leave();
});

test('a picture that one was sent is there for the other', async () => {
  const [first, second] = await twoOfOneSite();
  const picture = png();
  await first.putPicture(picture);
  expect((await second.call('HEAD', `/media/${picture.sha256}`)).status).toBe(200);
  await second.put(publicStory({ slug: 'ferry', lead: figure(picture) }));
  expect((await first.read(`/media/${picture.sha256}`)).status).toBe(200);
});

test('readers are counted once, at whichever process they read', async () => {
  const [first, second] = await twoOfOneSite();
  const slugs = many.slice(0, 12);
  await first.publish(...slugs.map((slug) => ({ id: slug, slug, headline: slug })));
  const browsers = ['Mozilla/5.0 Firefox/140.0', 'Mozilla/5.0 Chrome/140.0', 'Mozilla/5.0 Safari'];
  const readAll = (paper: Paper, order: readonly string[]) =>
    Promise.all(
      order.flatMap((slug, place) =>
        browsers
          .slice(0, 1 + (slugs.indexOf(slug) % 3))
          .map((agent) => paper.read(`/en/economy/${slug}?${place}`, { 'user-agent': agent })),
      ),
    );
  await Promise.all([readAll(first, slugs), readAll(second, [...slugs].reverse())]);
  await Promise.all([first.close(), second.close()]);
  const db = await openDatabaseOf(first.folder);
  const counts = await db.all<{ story_id: string; readers: number }>(
    sql`SELECT story_id, readers FROM reading_count`,
  );
  await db.close();
  expect(Object.fromEntries(counts.map(({ story_id, readers }) => [story_id, readers]))).toEqual(
    Object.fromEntries(slugs.map((slug, place) => [slug, 1 + (place % 3)])),
  );
  expect([...first.errors, ...second.errors]).toEqual([]);
});

test('a database that was away for a moment is found again, by those who follow too', async () => {
  const paper = await Paper.open();
  const reader = await followTicker(paper);
  await eventually(() => expect(reader.events).toEqual(['']));
  await inDatabase(
    (await databaseOf(paper.folder)) ?? '',
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  const story = publicStory();
  await eventually(async () => {
    expect((await paper.put(story, { 'idempotency-key': 'k' })).status).toBe(201);
  });
  await eventually(async () =>
    expect((await paper.putTicker('en', [{ text: 'Back' }])).status).toBe(200),
  );
  await eventually(() => expect(reader.events.at(-1)).toContain('Back'));
  reader.leave();
  expect(paper.errors.join()).toContain('PostgreSQL');
});
