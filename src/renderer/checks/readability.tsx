import { readability } from '@shared/checks/readability';
import type { EditionId } from '@shared/story/vocabulary';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import { Section } from '../inspector/section';
import { useStore } from '../session/use-session';
import type { OpenChecks } from './checks-context';

/** How easily the text reads, by the formula of its language. */
export function Readability({ open, edition }: { open: OpenChecks; edition: EditionId }) {
  const { measures } = useStore(open.checks.found);
  const score = readability(edition, measures);
  return (
    <Section title={words.checks.readability}>
      {score ? (
        <p className="check-reading">
          <strong>{words.checks.bands[score.band]}</strong>
          <span>{words.checks.score(score.formula, numberOf(score.score))}</span>
          <span>{words.checks.wordsInSentence(score.wordsInSentence)}</span>
        </p>
      ) : (
        <p className="check-note">
          {edition === 'ar' ? words.checks.noFormula : words.checks.tooShort}
        </p>
      )}
    </Section>
  );
}
