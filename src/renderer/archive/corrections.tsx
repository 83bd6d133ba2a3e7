import type { Correction } from '@shared/ipc/archive';

/** Says which words were taken for misspelt, and what was looked for in their place. */
export function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  return (
    <div className="corrections" role="status" aria-label="Spelling">
      {corrections.map(({ written, meant }) => (
        <p key={written}>
          Nothing has <bdi>‘{written}’</bdi>. Showing <bdi>‘{meant}’</bdi>.
        </p>
      ))}
    </div>
  );
}
