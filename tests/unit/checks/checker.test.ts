import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { afterEach, describe, expect, test } from 'vitest';
import { type Checker, checker, type Thread } from '../../../src/renderer/checks/checker';
import { checksEngine } from '../../../src/renderer/checks/worker/engine';
import type { Question, Setup, Told } from '../../../src/renderer/checks/worker/protocol';
import { brief, line, styleFile, TODAY } from './texts';

const FILES = {
  'en-GB': 'dict-en-gb-mit/en_GB.trie.gz',
  'en-US': 'dict-en_us/en_US.trie.gz',
  es: 'dict-es-es/Spanish.trie.gz',
  ar: 'dict-ar/ar.trie.gz',
};
const load = async (name: keyof typeof FILES) =>
  decodeTrie(gunzipSync(fs.readFileSync(path.join('node_modules/@cspell', FILES[name]))));

/** The engine of the worker in this thread; a text with ENDLESS in it never comes back from rule `bad`. */
function threadHere(): Thread & { ended: boolean } {
  const thread: Thread & { ended: boolean } = {
    ended: false,
    onmessage: null,
    terminate() {
      thread.ended = true;
    },
    async postMessage({ id, name, ask }: Question) {
      const tell = (told: Told): void => {
        if (!thread.ended) thread.onmessage?.({ data: told } as MessageEvent<Told>);
      };
      if (name === 'check') {
        const paused = setup?.paused ?? [];
        if (!paused.includes('bad') && ask.texts.some(({ text }) => text.includes('ENDLESS'))) {
          if (ask.isCareful) tell({ pattern: 'bad' });
          return;
        }
      }
      if (name === 'setUp') setup = ask;
      here ??= checksEngine(load, tell);
      const engine = here;
      try {
        tell({ id, answer: await engine[name](ask as never) });
      } catch (error) {
        tell({ id, failed: String(error) });
      }
    },
  };
  let setup: Setup | null = null;
  let here: ReturnType<typeof checksEngine> | null = null;
  threads.push(thread);
  return thread;
}
const threads: ReturnType<typeof threadHere>[] = [];
let made: Checker | null = null;
const open = (): Checker => (made = checker(threadHere, 60));
afterEach(() => {
  made?.destroy();
  threads.length = 0;
});

const setup = (edition: 'en' | 'es' | 'ar', more: Partial<Setup> = {}) => ({
  ...{ edition, file: styleFile(edition), words: [], names: [], tags: [], today: TODAY },
  ...more,
});

describe('the checks of a window', () => {
  test.each([
    [
      'en',
      'The goverment recieved an advisor.',
      ['goverment', 'recieved', 'advisor'],
      'government',
    ],
    ['es', 'El govierno llegó a la la ciudad.', ['govierno', ' la'], 'gobierno'],
    ['ar', 'وصل الوزير الى المدينه', ['الى', 'المدينه'], null],
  ] as const)('know words and rules, %s', async (edition, text, found, meant) => {
    const checks = open();
    expect(await checks.setUp(setup(edition))).toEqual({ faults: [], hasDictionary: true });
    const [report] = await checks.check(edition, [line(text, { language: edition })]);
    const words = report?.findings.map((finding) => finding.text) ?? [];
    expect(words).toEqual(expect.arrayContaining([...found]));
    if (meant) expect(await checks.suggest(found[0], edition)).toContain(meant);
  });

  test('suggest the letters that Arabic mistakes for each other first, and keep capitals and apostrophes', async () => {
    const checks = open();
    expect((await checks.suggest('الحكومه', 'ar'))[0]).toBe('الحكومة');
    expect((await checks.suggest('الى', 'ar')).slice(0, 3)).toContain('إلى');
    expect((await checks.suggest('Recieve', 'en'))[0]).toBe('Receive');
    expect(await checks.suggest('dosn’t', 'en')).toContain('doesn’t');
  });

  test('spell British or American English, as the house style says', async () => {
    const checks = open();
    const misspelt = async () =>
      (await checks.check('en', [line('colour color')])).flatMap(({ findings }) => brief(findings));
    await checks.setUp(setup('en', { file: 'format: 1\nedition: en\nrules: []' }));
    expect(await misspelt()).toEqual(['unknown-word: color']);
    const file = 'format: 1\nedition: en\nspelling: en-US\nrules: []';
    await checks.setUp(setup('en', { file }));
    expect(await misspelt()).toEqual(['unknown-word: colour']);
  });

  test('say so when a dictionary comes later than the words of another language', async () => {
    const checks = open();
    await checks.setUp(setup('en'));
    const loaded = new Promise((resolve) => checks.onLoaded(resolve));
    const text = line('The govierno', { foreign: [{ from: 4, to: 12, language: 'es' }] });
    const misspelt = async () =>
      (await checks.check('en', [text])).flatMap(({ findings }) => brief(findings));
    expect(await misspelt()).toEqual([]);
    expect(await loaded).toBe('es');
    expect(await misspelt()).toEqual(['unknown-word: govierno']);
  });

  test('tell what is wrong with a rule file, and use none of it', async () => {
    const checks = open();
    const { faults } = await checks.setUp(setup('en', { file: 'rules: 1' }));
    expect(faults.length).toBeGreaterThan(0);
    expect(await checks.check('en', [line('advisor')])).toMatchObject([{ findings: [] }]);
  });
});

describe('a rule that never ends', () => {
  test('is named and paused; the thread begins anew, and everything else is checked', async () => {
    const checks = open();
    await checks.setUp(setup('en'));
    const reports = await checks.check('en', [line('an advisor'), line('ENDLESS advisor')]);
    expect(reports.map(({ findings }) => brief(findings))).toEqual([
      ['adviser: advisor'],
      ['adviser: advisor'],
    ]);
    expect(checks.paused.get()).toEqual([{ edition: 'en', rule: 'bad' }]);
    expect(threads.filter(({ ended }) => !ended)).toHaveLength(1);
    await checks.check('en', [line('ENDLESS')]);
    expect(threads).toHaveLength(3);
  });

  test('is tried again in another file', async () => {
    const checks = open();
    await checks.setUp(setup('en'));
    await checks.check('en', [line('ENDLESS')]);
    await checks.setUp(setup('en'));
    expect(checks.paused.get()).toHaveLength(1);
    await checks.setUp(setup('en', { file: `${styleFile('en')}\n` }));
    expect(checks.paused.get()).toEqual([]);
  });
});
