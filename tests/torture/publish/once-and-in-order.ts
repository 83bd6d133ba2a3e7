import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';

/** A push that an editor was told is queued; a word that is in no other. */
export type Pushed = { storyId: string; word: string };

type Queued = { key: string; seq: number; story_id: string; state: string; package: string };
type Done = { key: string; status: number; answer: string };
type OnSite = { id: string; version: number; package: string };

/**
 * What is wrong with a site beside the desk that published to it, when both have ended and nothing was left
 * to be sent: read from their two databases. Nothing wrong means that each push that was acknowledged to the editor
 * is the story's version on the site or gave way to a later one, that each version there came of one push and each push
 * made at most one, in the order in which they were queued, and that the pictures are there whole.
 */
export function problemsOf(
  deskFile: string,
  siteFolder: string,
  pushed: readonly Pushed[],
): { problems: string[]; versions: number; stories: number; superseded: number } {
  const desk = new Sqlite(deskFile, { readonly: true });
  const site = new Sqlite(path.join(siteFolder, 'site.db'), { readonly: true });
  const queued = desk
    .prepare<[], Queued>(
      'SELECT operation_id AS key, seq, story_id, state, package FROM outbox ORDER BY seq',
    )
    .all();
  const done = site
    .prepare<[], Done>('SELECT key, status, answer FROM operation WHERE status <> 0')
    .all();
  const stories = site.prepare<[], OnSite>('SELECT id, version, package FROM story').all();
  const media = site
    .prepare<[], { sha256: string; bytes: number }>('SELECT sha256, bytes FROM media')
    .all();
  desk.close();
  site.close();

  const problems: string[] = [];
  const wrong = (problem: string): void => void problems.push(problem);
  const queuedBy = new Map(queued.map((push) => [push.key, push]));
  const doneKeys = new Set(done.map(({ key }) => key));

  for (const { storyId, word } of pushed) {
    const own = queued.filter((push) => push.story_id === storyId && push.package.includes(word));
    const live = stories.find(({ id }) => id === storyId);
    if (own.length === 0) wrong(`The desk has lost the push of ${word} (${storyId}).`);
    // No word is ever taken out again: whatever came later has it too.
    if (!live?.package.includes(word)) wrong(`The site has not got ${word} of ${storyId}.`);
  }
  for (const { key, state, story_id } of queued) {
    if (state === 'done' && !doneKeys.has(key)) wrong(`The site never did ${key} of ${story_id}.`);
    if (state !== 'done' && state !== 'superseded') wrong(`A push of ${story_id} is ${state}.`);
  }
  for (const { id, version, package: body } of stories) {
    const made = done
      .filter(({ key }) => queuedBy.get(key)?.story_id === id)
      .map(({ key, answer }) => ({
        seq: queuedBy.get(key)?.seq ?? 0,
        version: (JSON.parse(answer) as { version: number }).version,
      }))
      .sort((a, b) => a.seq - b.seq);
    const versions = made.map((one) => one.version);
    const expected = Array.from({ length: version }, (_, index) => index + 1);
    if (versions.join() !== expected.join()) {
      wrong(`${id} is version ${version}; in the order of the desk its pushes made ${versions}.`);
    }
    const last = queued.filter(({ story_id }) => story_id === id).at(-1);
    if (last?.package !== body) wrong(`The site has another ${id} than was pushed last.`);
  }
  for (const { key } of done) {
    if (!queuedBy.has(key)) wrong(`The site did ${key}, which the desk never queued.`);
  }
  for (const { sha256, bytes } of media) {
    const file = fs
      .globSync(`media/**/${sha256}*`, { cwd: siteFolder })
      .map((name) => path.join(siteFolder, name))
      .find((name) => fs.statSync(name).isFile());
    if (!file || fs.statSync(file).size !== bytes) wrong(`Picture ${sha256} is not whole.`);
  }
  return {
    problems,
    versions: stories.reduce((sum, { version }) => sum + version, 0),
    stories: stories.length,
    superseded: queued.filter(({ state }) => state === 'superseded').length,
  };
}
