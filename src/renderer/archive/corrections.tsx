import type { Correction } from '@shared/ipc/archive';
import { words } from '../i18n';

/** Says which words were taken for misspelt, and what was looked for in their place. */
export function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  return (
    <div className="corrections" role="status" aria-label={words.archive.spelling}>
      {corrections.map(({ written, meant }) => (
        <p key={written}>
          {words.archive.nothingHas} <bdi>‘{written}’</bdi>. {words.archive.showing}{' '}
          <bdi>‘{meant}’</bdi>.
        </p>
      ))}
    </div>
  );
}
