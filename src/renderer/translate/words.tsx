import { compareText } from '@shared/story/compare/text';
import type { Pair } from '@shared/story/translation/align';
import { useMemo } from 'react';
import { Pieces } from '../history/compared/pieces';

/** What the original says, and how that differs from what was translated where it has changed since. */
export function Words({ pair: { standing, was, is } }: { pair: Pair }) {
  const pieces = useMemo(() => {
    const now = standing === 'removed' ? was : is;
    return compareText(standing === 'changed' ? was : now, now);
  }, [standing, was, is]);
  return <Pieces pieces={pieces} side="both" />;
}
