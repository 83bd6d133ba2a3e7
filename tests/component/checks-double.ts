import { readHouseStyle } from '@shared/checks/house-style/read-file';
import type { EditionChecks, LinkState } from '@shared/ipc/checks';
import type { DeskClient } from '@shared/ipc/contract';
import { ok } from '@shared/result';
import type { EditionId } from '@shared/story/vocabulary';
import ar from '../../resources/house-style/ar.yaml?raw';
import en from '../../resources/house-style/en.yaml?raw';
import es from '../../resources/house-style/es.yaml?raw';

const BUILT_IN: Record<EditionId, string> = { en, es, ar };

/** What main keeps for the checks of a newsroom, in memory. */
export class ChecksDouble {
  readonly words: EditionChecks['words'] = [];
  readonly passedOver = new Map<EditionId, EditionChecks['passedOver']>();
  readonly own = new Map<EditionId, string>();
  tags: EditionChecks['tags'] = [];
  names: string[] = [];
  readonly links = new Map<string, LinkState>();

  client(tell: () => void): DeskClient['checks'] {
    const done = async () => {
      tell();
      return ok(null);
    };
    const over = (edition: EditionId) => this.passedOver.get(edition) ?? [];
    return {
      read: async ({ edition }) => {
        const own = this.own.get(edition);
        return ok({
          houseStyle: {
            file: own ?? BUILT_IN[edition],
            changed: own === undefined ? null : { at: 0, who: 'nora' },
          },
          ...{ words: [...this.words], passedOver: [...over(edition)] },
          ...{ tags: this.tags, names: this.names },
        });
      },
      addWord: ({ language, word }) => {
        this.words.push({ language, word });
        return done();
      },
      removeWord: ({ language, word }) => {
        const at = this.words.findIndex((one) => one.word === word && one.language === language);
        if (at >= 0) this.words.splice(at, 1);
        return done();
      },
      passOver: ({ edition, rule, text, reason }) => {
        this.passedOver.set(edition, [
          ...over(edition),
          { rule, text, reason, at: 0, who: 'nora' },
        ]);
        return done();
      },
      lookAgain: ({ edition, rule, text }) => {
        const left = over(edition).filter((one) => one.rule !== rule || one.text !== text);
        this.passedOver.set(edition, left);
        return done();
      },
      saveHouseStyle: async ({ edition, file }) => {
        const read = readHouseStyle(file);
        if (!read.ok) return ok({ faults: read.faults });
        this.own.set(edition, file);
        tell();
        return ok({ faults: [] });
      },
      resetHouseStyle: async ({ edition }) => {
        this.own.delete(edition);
        tell();
        return ok({ file: BUILT_IN[edition] });
      },
      links: async ({ urls }) =>
        ok(Object.fromEntries(urls.map((url) => [url, this.links.get(url) ?? 'unknown']))),
    };
  }
}
