import { sentenceOf } from '@shared/language/findings';
import type { Finding } from '@shared/story/checks/finding';
import { Check, CircleAlert, Lightbulb } from 'lucide-react';
import { useFindings } from '../desk/findings';
import { language, words } from '../i18n';
import { Button } from '../ui/button';
import { Section } from './section';
import './finding-list.css';

type Props = {
  onPlace: (place: Finding['place']) => void;
  isLive: boolean;
};

/** What stops the story from going live, and what would make it better; each leads to its place. */
export function FindingList({ onPlace, isLive }: Props) {
  const findings = useFindings();
  const stops = findings.filter(({ severity }) => severity === 'stop');
  const hints = findings.filter(({ severity }) => severity === 'hint');
  return (
    <>
      <Section title={isLive ? words.inspector.beforeAgain : words.inspector.beforeLive}>
        {stops.length === 0 ? (
          <p className="finding" data-severity="none">
            <Check size={14} aria-hidden />
            {words.inspector.nothingStops}
          </p>
        ) : (
          <FindingLines findings={stops} onPlace={onPlace} />
        )}
      </Section>
      {hints.length > 0 ? (
        <Section title={words.inspector.worthALook}>
          <FindingLines findings={hints} onPlace={onPlace} />
        </Section>
      ) : null}
    </>
  );
}

type LinesProps = Pick<Props, 'onPlace'> & { findings: Finding[] };

function FindingLines({ findings, onPlace }: LinesProps) {
  const lines = findings.map((finding) => ({
    ...finding,
    message: sentenceOf(finding, language),
  }));
  return (
    <ul className="list findings">
      {lines.map(({ severity, message, place }) => (
        <li key={message} className="finding" data-severity={severity}>
          {severity === 'stop' ? (
            <CircleAlert size={14} aria-hidden />
          ) : (
            <Lightbulb size={14} aria-hidden />
          )}
          <span>{message}</span>
          <Button
            look="quiet"
            aria-label={words.inspector.fixThis(message)}
            onPress={() => onPlace(place)}
          >
            {words.inspector.fix}
          </Button>
        </li>
      ))}
    </ul>
  );
}
