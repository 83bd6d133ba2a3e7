import type { DeskExported, DeskFileProgress, DeskImported } from '@shared/ipc/safekeeping';
import { count } from '../desk/publication-words';

/** "840 kB", "12.3 MB", in the powers of ten that file managers use. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

export function progressInWords({ work, done, total }: DeskFileProgress): string {
  return work === 'export'
    ? `Written: ${sizeInWords(done)} of ${sizeInWords(total)}`
    : `Taken in: ${done.toLocaleString('en')} of ${count(total, 'story or picture', 'stories and pictures')}`;
}

export function exportInWords({ file, bytes, picturesMissing }: DeskExported): string {
  const missing =
    picturesMissing > 0
      ? ` ${count(picturesMissing, 'picture')} could not go in: the file is not on this desk any more.`
      : '';
  return `The desk is in ${file} (${sizeInWords(bytes)}).${missing}`;
}

export function importInWords({ stories, pictures, stopped }: DeskImported): string {
  const parts = [
    stories.added > 0 ? `${count(stories.added, 'story', 'stories')} added` : '',
    stories.merged > 0 ? `${count(stories.merged, 'story', 'stories')} brought up to date` : '',
    stories.same > 0 ? `${count(stories.same, 'story', 'stories')} already here` : '',
    pictures.added > 0 ? `${count(pictures.added, 'picture')} added` : '',
    pictures.damaged > 0 ? `${count(pictures.damaged, 'damaged picture')} left out` : '',
  ].filter(Boolean);
  if (stopped) {
    const sofar = parts.length > 0 ? `${parts.join(', ')} by then; that stays. ` : '';
    return `Stopped. ${sofar}Import the file again to go on.`;
  }
  return parts.length > 0 ? `${parts.join(', ')}.` : 'The file holds no story.';
}
