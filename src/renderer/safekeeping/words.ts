import type { DeskExported, DeskFileProgress, DeskImported } from '@shared/ipc/safekeeping';
import { words } from '../i18n';
import { listOf, numberOf, perLanguage } from '../i18n/per-language';

const tenths = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);

/** "840 kB", "12.3 MB", in the powers of ten that file managers use. */
export function sizeInWords(bytes: number): string {
  const { kilobytes, megabytes, gigabytes } = words.safekeeping;
  if (bytes < 1_000_000) return kilobytes(numberOf(Math.max(1, Math.round(bytes / 1000))));
  if (bytes < 1_000_000_000) return megabytes(tenths().format(bytes / 1_000_000));
  return gigabytes(tenths().format(bytes / 1_000_000_000));
}

export function progressInWords({ work, done, total }: DeskFileProgress): string {
  const { written, takenIn } = words.safekeeping;
  return work === 'export'
    ? written(sizeInWords(done), sizeInWords(total))
    : takenIn(total, numberOf(done));
}

export function exportInWords({ file, bytes, picturesMissing }: DeskExported): string {
  const said = words.safekeeping;
  const exported = said.exported(file, sizeInWords(bytes));
  return picturesMissing > 0 ? `${exported} ${said.picturesMissing(picturesMissing)}` : exported;
}

export function importInWords({ stories, pictures, stopped }: DeskImported): string {
  const said = words.safekeeping;
  const parts = [
    stories.added > 0 ? said.added(stories.added) : '',
    stories.merged > 0 ? said.merged(stories.merged) : '',
    stories.same > 0 ? said.alreadyHere(stories.same) : '',
    pictures.added > 0 ? said.picturesAdded(pictures.added) : '',
    pictures.damaged > 0 ? said.picturesLeftOut(pictures.damaged) : '',
  ].filter(Boolean);
  if (stopped) return parts.length > 0 ? said.stoppedAfter(listOf(parts)) : said.stopped;
  return parts.length > 0 ? `${listOf(parts)}.` : said.nothingInIt;
}
