import path from 'node:path';
import { projectStory } from '@shared/story/projection';
import { afterEach, expect, test } from 'vitest';
import { outline } from '../incoming/outline';
import { png } from '../media/pictures';
import { type Newsroom, openNewsroom } from '../newsroom';

const corpus = path.resolve(import.meta.dirname, '../../corpus/files');
const file = (name: string) => ({ name, path: path.join(corpus, name) });
const bytes = (name: string, content: string | Buffer) => ({ name, bytes: Buffer.from(content) });

let newsroom: Newsroom | null = null;
afterEach(() => newsroom?.desk.close());

const storyIn = ({ desk }: Newsroom, id: string | undefined) =>
  projectStory(desk.store.read(id ?? '').doc);

test('files come in as drafts with pictures, bylines and terms, and broken ones stop none of them', async () => {
  newsroom = openNewsroom();
  const { imports } = newsroom.desk;
  const gone = { name: 'gone.md', path: '/nowhere/gone.md' };
  const sources = [
    file('report.odt'),
    bytes('bad.docx', 'PK\x03\x04 and then nothing'),
    gone,
    file('ninjs-1.json'),
  ];
  const { stories, failed, isStopped } = await imports.run(sources);
  expect(isStopped).toBe(false);
  expect(failed).toEqual([
    { name: 'bad.docx', reason: expect.stringContaining('damaged') },
    { name: 'gone.md', reason: expect.stringContaining('could not be read') },
  ]);
  expect(stories.map(({ name, headline }) => [name, headline])).toEqual([
    ['report.odt', 'Ferry timetable cut by a third'],
    ['ninjs-1.json', 'Harbour deepens its channel'],
  ]);

  const [ferry, harbour] = stories.map(({ id }) => storyIn(newsroom as Newsroom, id));
  const figure = ferry?.blocks.find((block) => block.type === 'figure');
  expect(figure).toMatchObject({ media: { width: 640 }, alternative: 'A ferry at the pier' });
  expect(outline(ferry?.blocks ?? [])).toContain('*“withdrawn for now”*');
  expect(harbour).toMatchObject({
    ...{
      state: 'draft',
      authors: [{ name: 'Amal Haddad' }],
      tags: [{ label: 'economy' }, { label: 'Ports' }],
    },
    fields: {
      ...{
        section: 'economy',
        dateline: 'Maren',
        source: 'Northwire',
        embargo: Date.UTC(2030, 0, 6, 6),
      },
      usageTerms: 'Not for use after 30 days.',
    },
  });
  // Nobody answers for the picture of the wire, so its caption and a link to it are left.
  expect(stories[1]?.picturesMissing).toBe(1);
  expect(outline(harbour?.blocks ?? [])).toContain('](https://northwire.example/8813-w.jpg)');

  const progress = newsroom.heard.flatMap((said) =>
    said.name === 'import:progress' ? [said.event.progress] : [],
  );
  expect(progress.at(-1)).toBeNull();
  expect(
    progress.filter((one) => one?.share === 0).map((one) => [one?.done, one?.total, one?.name]),
  ).toEqual([
    [0, 4, 'report.odt'],
    [1, 4, 'bad.docx'],
    [2, 4, 'gone.md'],
    [3, 4, 'ninjs-1.json'],
  ]);
});

test('an embargo keeps an imported story from being published before its time, until somebody lifts it', async () => {
  newsroom = openNewsroom();
  const { desk, clock } = newsroom;
  const { stories } = await desk.imports.run([file('newsml-g2.xml')]);
  const id = stories[0]?.id ?? '';
  const codes = async () => {
    const found = await desk.publishing.check(id);
    return found.ok ? found.value.map(({ code }) => code) : [];
  };
  expect(await codes()).toContain('embargo');
  clock.turn(Date.UTC(2030, 1, 1, 5) - clock.now());
  expect(await codes()).not.toContain('embargo');
});

test('an import that is stopped keeps what came in, and begins nothing more', async () => {
  newsroom = openNewsroom();
  const { desk } = newsroom;
  const picture = `<p>Text</p><img src="data:image/png;base64,${png().toString('base64')}">`;
  const sources = Array.from({ length: 5 }, (_, index) =>
    bytes(`${index}.html`, `<html><h1>Story ${index}</h1>${picture}`),
  );
  const running = desk.imports.run(sources);
  await expect.poll(() => newsroom?.heard.some(isOfSecond), { interval: 1 }).toBe(true);
  desk.imports.stop();
  const { stories, isStopped } = await running;
  expect(isStopped).toBe(true);
  expect(stories.length).toBeLessThan(5);
  for (const { id } of stories) expect(storyIn(newsroom, id).headline).toMatch(/^Story \d$/);
});

const isOfSecond = (said: Newsroom['heard'][number]): boolean =>
  said.name === 'import:progress' && said.event.progress?.done === 1;
