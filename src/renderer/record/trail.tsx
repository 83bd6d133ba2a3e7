import type { TrailFormat } from '@shared/ipc/record';
import { words } from '../i18n';
import { Section } from '../inspector/section';
import { Button } from '../ui/button';
import { useSaveTrail } from './use-save-trail';

/** Writes what happened to a story into a file, for those who have to account for it. */
export function TrailWays({ id }: { id: string }) {
  const save = useSaveTrail();
  const button = (format: TrailFormat, label: string) => (
    <Button onPress={() => void save(id, format)}>{label}</Button>
  );
  return (
    <Section title={words.record.trail}>
      <p className="standing">{words.record.trailNote}</p>
      <div className="standing-ways">
        {button('csv', words.record.asCsv)}
        {button('json', words.record.asJson)}
      </div>
    </Section>
  );
}
