import { type FileFault, readHouseStyle } from '@shared/checks/house-style/read-file';
import type { NewsroomWord } from '@shared/checks/lexicon';
import type { PassedOver } from '@shared/checks/passed-over';
import type { EditionChecks, LinkState } from '@shared/ipc/checks';
import type { EditionId } from '@shared/story/vocabulary';
import type { Announce } from '../announce';
import type { MemberKind } from '../archive/members';
import type { ArchiveClient } from '../archive/protocol';
import type { Clock } from '../clock';
import type { Choice, Choices } from './choices';
import type { LinkCheck } from './link-check';

export type ChecksDesk = {
  read(edition: EditionId): Promise<EditionChecks>;
  addWord(word: NewsroomWord): void;
  removeWord(word: NewsroomWord): void;
  passOver(edition: EditionId, finding: PassedOver, reason: string): void;
  lookAgain(edition: EditionId, finding: PassedOver): void;
  saveHouseStyle(edition: EditionId, file: string): FileFault[];
  resetHouseStyle(edition: EditionId): string;
  links(urls: readonly string[]): Promise<Record<string, LinkState>>;
};

export type ChecksParts = {
  choices: Choices;
  archive: Pick<ArchiveClient, 'members'>;
  /** The rule file that comes with Galley. */
  builtIn: (edition: EditionId) => string;
  links: LinkCheck;
  announce: Announce;
  clock: Clock;
  me: string;
};

/** As many names of the archive are known to the checks, the most used ones. */
const NAMES_MAX = 20_000;

/** What the newsroom has chosen for the checks of its editions, told to all windows when it changes. */
export function checksDesk(parts: ChecksParts): ChecksDesk {
  const { choices, archive, builtIn, announce, clock } = parts;
  const choice = (): Choice => ({ at: clock.now(), who: parts.me });
  const tell = (): void => announce('checks:changed', {});
  const members = async (kind: MemberKind) => {
    const answer = await archive.members({ kind, prefix: '', limit: NAMES_MAX });
    return answer.ok ? answer.value : [];
  };
  return {
    async read(edition) {
      const own = choices.houseStyle(edition);
      const [tags, authors, coverages] = await Promise.all([
        ...[members('tag'), members('author'), members('coverage')],
      ]);
      return {
        houseStyle: own
          ? { file: own.file, changed: { at: own.at, who: own.who } }
          : { file: builtIn(edition), changed: null },
        words: choices.words(),
        passedOver: choices.passedOver(edition),
        tags: (tags ?? []).map(({ id, label }) => ({ id, label })),
        names: [...(authors ?? []), ...(coverages ?? [])].map(({ label }) => label),
      };
    },
    addWord(word) {
      choices.addWord(word, choice());
      tell();
    },
    removeWord(word) {
      choices.removeWord(word);
      tell();
    },
    passOver(edition, finding, reason) {
      choices.passOver(edition, finding, reason, choice());
      tell();
    },
    lookAgain(edition, finding) {
      choices.lookAgain(edition, finding);
      tell();
    },
    saveHouseStyle(edition, file) {
      const read = readHouseStyle(file);
      if (!read.ok) return read.faults;
      if (read.style.edition !== edition) {
        return [{ line: 1, message: `This is the file of the edition “${read.style.edition}”.` }];
      }
      choices.writeHouseStyle(edition, file, choice());
      tell();
      return [];
    },
    resetHouseStyle(edition) {
      choices.forgetHouseStyle(edition);
      tell();
      return builtIn(edition);
    },
    links: parts.links,
  };
}
