import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { checksDesk } from '../../../src/main/checks/checks-desk';
import { choices, takeChoicesIn } from '../../../src/main/checks/choices';
import { linkCheck } from '../../../src/main/checks/link-check';
import { openedDatabase, openNewsroom } from '../newsroom';
import { story } from '../stories';
import { tempFolder } from '../temp-folder';
import { MORNING, turnableClock } from '../turnable-clock';
import { styleFile } from './texts';

const MINE = 'format: 1\nedition: en\nrules: []\n';

function openChecks() {
  const newsroom = openNewsroom();
  const checks = checksDesk({
    ...{ choices: choices(newsroom.db), archive: newsroom.desk.archive, clock: newsroom.clock },
    ...{ me: 'lena', builtIn: styleFile, links: async () => ({}) },
    announce: (name) => void told.push(name),
  });
  const told: string[] = [];
  return { ...newsroom, checks, told };
}

describe('what the newsroom has chosen', () => {
  test('is there after a crash, and is told to all windows', async () => {
    const { checks, told, crash } = openChecks();
    checks.addWord({ language: 'en', word: 'vaporetto' });
    checks.addWord({ language: 'ar', word: 'فابوريتو' });
    checks.addWord({ language: 'en', word: 'gone' });
    checks.removeWord({ language: 'en', word: 'gone' });
    checks.passOver('en', { rule: 'claimed', text: 'claimed' }, 'A court said so.');
    expect(told).toHaveLength(5);
    const { db } = crash();
    expect(choices(db).words()).toEqual([
      { language: 'en', word: 'vaporetto' },
      { language: 'ar', word: 'فابوريتو' },
    ]);
    expect(choices(db).passedOver('en')).toMatchObject([
      { rule: 'claimed', text: 'claimed', reason: 'A court said so.', who: 'lena' },
    ]);
    expect(choices(db).passedOver('es')).toEqual([]);
    checks.lookAgain('en', { rule: 'claimed', text: 'claimed' });
    expect((await checks.read('en')).passedOver).toEqual([]);
  });

  test('comes with the names of the archive', async () => {
    const { checks, desk } = openChecks();
    desk.store.begin('ferry', story(), 'lena', MORNING);
    await expect
      .poll(async () => (await checks.read('en')).tags.map(({ label }) => label))
      .toEqual(['Ferry']);
    expect((await checks.read('en')).names).toEqual(['Lena Voss']);
  });

  test('is taken in from another desk, and nothing here is overwritten', () => {
    const [here, there] = [openedDatabase(tempFolder()), openedDatabase(tempFolder())];
    const by = { at: 1, who: 'sami' };
    choices(there).addWord({ language: 'es', word: 'chiringuito' }, by);
    choices(there).writeHouseStyle('en', MINE, by);
    choices(there).writeHouseStyle('es', 'theirs', by);
    choices(here).writeHouseStyle('en', 'ours', by);
    takeChoicesIn(here, there);
    takeChoicesIn(here, there);
    expect(choices(here).words()).toEqual([{ language: 'es', word: 'chiringuito' }]);
    expect(choices(here).houseStyle('en')?.file).toBe('ours');
    expect(choices(here).houseStyle('es')?.file).toBe('theirs');
  });
});

describe('the house style', () => {
  test('is the one of Galley until the newsroom has its own, and again when that is taken back', async () => {
    const { checks } = openChecks();
    const style = async () => (await checks.read('en')).houseStyle;
    expect(await style()).toEqual({ file: styleFile('en'), changed: null });
    expect(checks.saveHouseStyle('en', MINE)).toEqual([]);
    expect(await style()).toMatchObject({ file: MINE, changed: { who: 'lena' } });
    expect(checks.resetHouseStyle('en')).toBe(styleFile('en'));
    expect((await style()).changed).toBeNull();
  });

  test('with a fault is not kept: the last good one stays in use', async () => {
    const { checks, told } = openChecks();
    checks.saveHouseStyle('en', MINE);
    told.length = 0;
    expect(checks.saveHouseStyle('en', `${MINE}rule: 1\n`)).toMatchObject([{ line: 1 }]);
    expect(checks.saveHouseStyle('en', styleFile('es'))).toMatchObject([{ line: 1 }]);
    expect((await checks.read('en')).houseStyle.file).toBe(MINE);
    expect(told).toEqual([]);
  });
});

describe('links', () => {
  const clock = turnableClock();
  const asked: string[] = [];
  let answers: Record<string, number> = {};
  let isOnline = true;
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    asked.push(`${init.method} ${url}`);
    await wait(1);
    const status = answers[url];
    if (status === undefined) throw new Error('net::ERR_NAME_NOT_RESOLVED');
    return new Response(null, { status: init.method === 'HEAD' && status === 404 ? 405 : status });
  };
  const check = linkCheck(fetch, () => isOnline, clock);

  test('are dead when their page is gone, and unknown when nobody can tell', async () => {
    answers = { 'https://a.org/': 200, 'https://b.org/': 404, 'https://c.org/': 403 };
    expect(
      await check(['https://a.org/', 'https://b.org/', 'https://c.org/', 'https://d.org/']),
    ).toEqual({
      ...{ 'https://a.org/': 'alive', 'https://b.org/': 'dead' },
      ...{ 'https://c.org/': 'unknown', 'https://d.org/': 'unknown' },
    });
  });

  test('are asked once a day, and not while offline', async () => {
    asked.length = 0;
    await check(['https://a.org/', 'https://b.org/']);
    expect(asked).toEqual([]);
    clock.turn(25 * 60 * 60_000);
    isOnline = false;
    expect(await check(['https://a.org/'])).toEqual({ 'https://a.org/': 'unknown' });
    expect(asked).toEqual([]);
    isOnline = true;
    await check(['https://a.org/']);
    expect(asked).toEqual(['HEAD https://a.org/']);
  });

  test('into the own network are never followed', async () => {
    asked.length = 0;
    const inside = [
      'http://localhost/',
      'http://192.168.0.1/',
      'http://[::1]/',
      'http://nas.local/',
    ];
    expect(Object.values(await check([...inside, 'http://router/']))).toEqual(
      Array(5).fill('unknown'),
    );
    expect(asked).toEqual([]);
  });
});
