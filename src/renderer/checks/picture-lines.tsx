import type { Finding } from '@shared/story/checks';
import { Image } from 'lucide-react';
import { useFindings } from '../desk/findings';
import { words } from '../i18n';
import { Section } from '../inspector/section';
import { Button } from '../ui/button';

const CODES = new Set(['no-picture', 'no-credit', 'no-alternative', 'no-caption']);

/** Pictures that lack their credit, their alternative text or their caption. */
export function PictureLines({ onPlace }: { onPlace: (place: Finding['place']) => void }) {
  const findings = useFindings().filter(({ code }) => CODES.has(code));
  if (findings.length === 0) return null;
  return (
    <Section title={words.checks.pictures}>
      <ul className="list check-pictures" aria-label={words.checks.pictures}>
        {findings.map(({ code, message, place }) => (
          <li key={`${code} ${message}`}>
            <Image size={14} aria-hidden />
            <span>{message}</span>
            <Button
              look="quiet"
              aria-label={words.checks.goTo(message)}
              onPress={() => onPlace(place)}
            >
              {words.checks.go}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
