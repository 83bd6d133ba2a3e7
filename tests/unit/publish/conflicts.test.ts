import type { Conflict } from '@shared/ipc/publish';
import { deckOf, headlineOf, writeField } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { eventually } from '../eventually';
import { changeOf, granted, type Newsroom, openNewsroom, typeWords } from '../newsroom';
import { Paper, TOKEN } from '../site/paper';
import { paragraph, story } from '../stories';
import { turnableClock } from '../turnable-clock';

const STORY = story({
  headline: 'Ferry stops',
  deck: 'For good',
  body: [paragraph('The ferry stops.'), paragraph('The town asks why.')],
  fields: { section: 'economy', slug: 'ferry-stops' },
});

/** Two desks of one site that have the same story, published by the first. */
async function twoDesks() {
  const paper = await Paper.open();
  const clock = turnableClock();
  const siteAddress = () => ({ url: paper.url, token: TOKEN });
  const [one, other] = [
    openNewsroom({ clock, siteAddress }),
    openNewsroom({ clock, siteAddress, me: 'omar' }),
  ];
  for (const { desk } of [one, other]) desk.store.begin('ferry', STORY, 'lena', clock.now());
  granted(await one.desk.publishing.push('ferry'));
  await isAt(one, 'live');
  return { paper, one, other };
}
const phaseOf = ({ desk }: Newsroom) => desk.publishing.status('ferry').status.phase;
const isAt = (newsroom: Newsroom, phase: string) =>
  eventually(() => expect(phaseOf(newsroom)).toBe(phase));

function edit({ desk }: Newsroom, change: (doc: Y.Doc) => void): void {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, granted(desk.drafts.open('ferry', 1)).update);
  granted(desk.drafts.append('ferry', changeOf(doc, change), 1));
  desk.drafts.close('ferry', 1);
}
const write = (part: typeof headlineOf, text: string) => (doc: Y.Doc) => {
  const words = (part(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  words.delete(0, words.length);
  words.insert(0, text);
};
/** The other desk takes the site's version for its own, changes it and publishes it over that. */
async function publishFromElsewhere({ other }: { other: Newsroom }, change: (doc: Y.Doc) => void) {
  granted(await other.desk.conflicts.look('ferry'));
  edit(other, change);
  granted(await other.desk.conflicts.settle('ferry', 'draft'));
  await isAt(other, 'live');
}
const look = async ({ desk }: Newsroom): Promise<Conflict> =>
  granted(await desk.conflicts.look('ferry'));
const onSite = async (paper: Paper) =>
  (await paper.call('GET', '/stories/ferry')).json as { headline: string; deck: string };
const draft = ({ desk }: Newsroom) => projectStory(desk.store.read('ferry').doc);

/** Both have changed the story since it was published, and the first desk has been told so. */
async function inConflict(here: (doc: Y.Doc) => void, there: (doc: Y.Doc) => void) {
  const desks = await twoDesks();
  await publishFromElsewhere(desks, there);
  edit(desks.one, here);
  granted(await desks.one.desk.publishing.push('ferry'));
  await isAt(desks.one, 'conflict');
  return desks;
}

describe('a story that was changed on the site', () => {
  test('is shown as it is there and here, and nothing of either is lost', async () => {
    const { paper, one } = await inConflict(
      write(headlineOf, 'Ferry stops at noon'),
      write(deckOf, 'For a week'),
    );
    const { site, draft: ours, mergeable, changedHere } = await look(one);
    expect(site).toMatchObject({ headline: 'Ferry stops', deck: 'For a week' });
    expect(ours).toMatchObject({ headline: 'Ferry stops at noon', deck: 'For good' });
    expect(mergeable).toEqual([{ part: 'deck' }]);
    expect(changedHere).toBe(true);
    expect(await onSite(paper)).toMatchObject({ deck: 'For a week' });
  });

  test('goes out with what only the site changed, and with what was written here', async () => {
    const { paper, one } = await inConflict(
      (doc) => typeWords(doc, ' It was old.'),
      write(headlineOf, 'Ferry stops at noon'),
    );
    const { mergeable } = await look(one);
    expect(mergeable).toEqual([{ part: 'headline' }]);
    granted(one.desk.conflicts.take('ferry', mergeable));
    expect(draft(one).headline).toBe('Ferry stops at noon');
    granted(await one.desk.conflicts.settle('ferry', 'draft'));
    await isAt(one, 'live');
    const there = await onSite(paper);
    expect(there.headline).toBe('Ferry stops at noon');
    expect(JSON.stringify(there)).toContain('It was old.');
    expect((await look(one)).mergeable).toEqual([]);
  });

  test('is taken as the site has it, which can be undone in the history', async () => {
    const { paper, one } = await inConflict(write(headlineOf, 'Ours'), write(headlineOf, 'Theirs'));
    await look(one);
    const before = one.desk.store.read('ferry').head;
    granted(await one.desk.conflicts.settle('ferry', 'site'));
    expect(draft(one).headline).toBe('Theirs');
    expect(one.desk.publishing.status('ferry').status).toMatchObject({
      ...{ phase: 'live', changedSince: false },
      url: `${paper.url}/en/economy/${draft(one).slug}`,
    });
    granted(one.desk.history.restore('ferry', before, { part: 'headline' }));
    expect(draft(one).headline).toBe('Ours');
    granted(await one.desk.publishing.push('ferry'));
    await isAt(one, 'live');
    expect(await onSite(paper)).toMatchObject({ headline: 'Ours' });
  });

  test('and changed there again meanwhile is a conflict again, and nothing is overwritten', async () => {
    const desks = await inConflict(write(headlineOf, 'Ours'), write(headlineOf, 'Theirs'));
    await look(desks.one);
    await publishFromElsewhere(desks, write(headlineOf, 'Theirs, once more'));
    granted(await desks.one.desk.conflicts.settle('ferry', 'draft'));
    await isAt(desks.one, 'conflict');
    expect(await onSite(desks.paper)).toMatchObject({ headline: 'Theirs, once more' });
  });

  test('is not decided over before it was looked at', async () => {
    const { one } = await inConflict(write(headlineOf, 'Ours'), write(headlineOf, 'Theirs'));
    expect(await one.desk.conflicts.settle('ferry', 'draft')).toMatchObject({
      error: { code: 'not-looked' },
    });
    expect(phaseOf(one)).toBe('conflict');
  });

  test('and is not there any more can be published again, and has nothing to take', async () => {
    const { paper, one } = await twoDesks();
    const etag = (await paper.call('GET', '/stories/ferry')).headers.get('etag') ?? '';
    await paper.call('DELETE', '/stories/ferry', {
      headers: { 'idempotency-key': 'withdraw', 'if-match': etag },
    });
    edit(one, write(headlineOf, 'Ferry is back'));
    granted(await one.desk.publishing.push('ferry'));
    await isAt(one, 'conflict');
    expect((await look(one)).site).toBeNull();
    expect(await one.desk.conflicts.settle('ferry', 'site')).toMatchObject({
      error: { code: 'gone' },
    });
    granted(await one.desk.conflicts.settle('ferry', 'draft'));
    await isAt(one, 'live');
    expect(await onSite(paper)).toMatchObject({ headline: 'Ferry is back' });
  });

  test('is not looked at without the site, and says so', async () => {
    const { one } = await inConflict(write(headlineOf, 'Ours'), (doc) =>
      writeField(doc, 'source', 'Agencies'),
    );
    const alone = openNewsroom({ folder: one.crash().folder, siteAddress: () => null });
    expect(await alone.desk.conflicts.look('ferry')).toMatchObject({
      error: { code: 'starting' },
    });
  });
});
