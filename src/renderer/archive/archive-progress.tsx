import { useState } from 'react';
import { useDeskEvent } from '../desk/answers';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';

/** How far the archive is while it is made anew: until then, the list lacks stories. */
export function ArchiveProgress() {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  useDeskEvent('archive:changed', (event) => setProgress(event.progress));
  if (progress === null) return null;
  const { done, total } = progress;
  return (
    <div className="archive-progress">
      <span id="archive-progress">{words.archive.reading(total, numberOf(done))}</span>
      <progress aria-labelledby="archive-progress" value={done} max={total} />
    </div>
  );
}
