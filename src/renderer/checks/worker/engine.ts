import { type ChecksContext, checkText } from '@shared/checks/check-text';
import type { CheckedText } from '@shared/checks/finding';
import { houseStyleCheck } from '@shared/checks/house-style/check';
import { compileStyle } from '@shared/checks/house-style/compile';
import { failedExamples } from '@shared/checks/house-style/examples';
import { readHouseStyle } from '@shared/checks/house-style/read-file';
import type { HouseStyle } from '@shared/checks/house-style/schema';
import { lexicon } from '@shared/checks/lexicon';
import { tagIndex } from '@shared/checks/names';
import { measure } from '@shared/checks/readability';
import type { EditionId } from '@shared/story/vocabulary';
import type { ITrie } from 'cspell-trie-lib';
import { type DictionaryName, dictionaryFor } from './dictionaries';
import type { Questions, Setup, SetupAnswer, Told, Trial } from './protocol';
import { suggestionsFor } from './suggestions';

type Engine = {
  [Name in keyof Questions]: (
    ask: Questions[Name]['ask'],
  ) => Questions[Name]['answer'] | Promise<Questions[Name]['answer']>;
};

/** What Galley checks with while nothing is set up: no rule at all. */
const NO_STYLE: HouseStyle = { format: 1, edition: 'en', spelling: 'en-GB', rules: [] };

/**
 * The checks as the worker runs them, apart from how it is talked to.
 * @param load reads a dictionary; called once for each that is needed
 * @param tell says what was not asked for
 */
export function checksEngine(
  load: (name: DictionaryName) => Promise<ITrie>,
  tell: (told: Exclude<Told, { id: number }>) => void,
): Engine {
  const dictionaries = new Map<DictionaryName, ITrie | null>();
  const contexts = new Map<EditionId, ChecksContext>();
  let english: 'en-GB' | 'en-US' = 'en-GB';

  async function bring(name: DictionaryName): Promise<ITrie | null> {
    const known = dictionaries.get(name);
    if (known !== undefined) return known;
    dictionaries.set(name, null);
    const trie = await load(name).catch(() => null);
    dictionaries.set(name, trie);
    return trie;
  }

  /** The dictionary of a language, which is sent for when a story has words of it. */
  function dictionaryOf(language: EditionId): ITrie | null {
    const name = dictionaryFor(language, english);
    if (!dictionaries.has(name))
      void bring(name).then((trie) => trie && tell({ loaded: language }));
    return dictionaries.get(name) ?? null;
  }

  async function setUp(setup: Setup): Promise<SetupAnswer> {
    const read = readHouseStyle(setup.file);
    const style = read.ok ? read.style : NO_STYLE;
    if (setup.edition === 'en') english = style.spelling;
    const trie = await bring(dictionaryFor(setup.edition, english));
    contexts.set(setup.edition, {
      ...{ dictionaryOf, isKnown: lexicon(setup.words, namesOf(setup)) },
      ...{ style: compileStyle(style), paused: new Set(setup.paused), today: setup.today },
      tags: tagIndex(setup.tags, (word) => trie?.has(word) ?? true),
    });
    return { faults: read.ok ? [] : read.faults, hasDictionary: trie !== null };
  }

  return {
    setUp,
    check({ edition, texts, isCareful }) {
      const context = contexts.get(edition);
      if (!context) throw new Error(`The edition ${edition} is not set up.`);
      const onPattern = isCareful ? (pattern: string) => tell({ pattern }) : undefined;
      return texts.map((text) => checkText(text, { ...context, onPattern }));
    },
    async suggest({ word, language }) {
      const trie = await bring(dictionaryFor(language, english));
      return trie ? suggestionsFor(word, language, trie) : [];
    },
    tryOut: ({ file, text }) => tryOut(file, text, (pattern) => tell({ pattern })),
  };
}

const namesOf = ({ names, tags }: Setup): string[] => [...names, ...tags.map(({ label }) => label)];

function tryOut(file: string, text: CheckedText, onPattern: (rule: string) => void): Trial {
  const report = { findings: [], measures: measure(text) };
  const read = readHouseStyle(file);
  if (!read.ok) return { faults: read.faults, rules: 0, failed: [], report };
  const context = { style: compileStyle(read.style), paused: new Set<string>(), onPattern };
  return {
    ...{ faults: [], rules: read.style.rules.length },
    failed: failedExamples(read.style, onPattern),
    report: { ...report, findings: [...houseStyleCheck(text, context)] },
  };
}
