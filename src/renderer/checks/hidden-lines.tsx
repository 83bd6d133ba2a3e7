import type { EditionId } from '@shared/story/vocabulary';
import { Eye } from 'lucide-react';
import { words } from '../i18n';
import { Section } from '../inspector/section';
import { useDesk } from '../session/desk-context';
import { useStore } from '../session/use-session';
import { IconButton } from '../ui/icon-button';
import type { OpenChecks } from './checks-context';
import { shortly } from './finding-words';
import type { HiddenFinding } from './found';

/** What is passed over in this story, why, and the way to have it marked again. */
export function HiddenLines({ open, edition }: { open: OpenChecks; edition: EditionId }) {
  const { desk } = useDesk();
  const { hidden } = useStore(open.checks.found);
  if (hidden.length === 0) return null;
  const lookAgain = (finding: HiddenFinding): void => {
    const { kept } = finding;
    if (kept) void desk.checks.lookAgain({ edition, rule: kept.rule, text: kept.text });
    else open.checks.lookHere(finding);
  };
  return (
    <Section title={words.checks.hidden}>
      <ul className="list check-hidden" aria-label={words.checks.hidden}>
        {hidden.map((finding) => {
          const { id, kept } = finding;
          const text = shortly(finding.text);
          return (
            <li key={id}>
              <span>
                <bdi className="check-words" lang={edition}>
                  {text}
                </bdi>
                <span className="check-said" dir="auto">
                  {kept ? words.checks.hiddenBy(kept.who, kept.reason) : words.checks.hiddenHere}
                </span>
              </span>
              <IconButton
                small
                icon={Eye}
                label={words.checks.lookAgain(text)}
                onPress={() => lookAgain(finding)}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
