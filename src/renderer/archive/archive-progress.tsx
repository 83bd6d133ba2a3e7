import { useState } from 'react';
import { useDeskEvent } from '../desk/answers';

/** How far the archive is while it is made anew: until then, the list lacks stories. */
export function ArchiveProgress() {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  useDeskEvent('archive:changed', (event) => setProgress(event.progress));
  if (progress === null) return null;
  const { done, total } = progress;
  return (
    <div className="archive-progress">
      <span id="archive-progress">
        Reading the archive: {done.toLocaleString('en')} of {total.toLocaleString('en')} stories
      </span>
      <progress aria-labelledby="archive-progress" value={done} max={total} />
    </div>
  );
}
