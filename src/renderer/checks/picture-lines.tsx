import { sentenceOf } from '@shared/language/findings';
import type { Finding } from '@shared/story/checks/finding';
import { Image } from 'lucide-react';
import { useFindings } from '../desk/findings';
import { language, words } from '../i18n';
import { Section } from '../inspector/section';
import { Button } from '../ui/button';

const CODES: ReadonlySet<string> = new Set([
  'no-picture',
  'no-credit',
  'no-alternative',
  'no-caption',
]);

/** Pictures that lack their credit, their alternative text or their caption. */
export function PictureLines({ onPlace }: { onPlace: (place: Finding['place']) => void }) {
  const lines = useFindings()
    .filter(({ code }) => CODES.has(code))
    .map((finding) => ({ message: sentenceOf(finding, language), place: finding.place }));
  if (lines.length === 0) return null;
  return (
    <Section title={words.checks.pictures}>
      <ul className="list check-pictures" aria-label={words.checks.pictures}>
        {lines.map(({ message, place }) => (
          <li key={message}>
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
