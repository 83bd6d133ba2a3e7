import type { Imported, ImportProgress } from '@shared/ipc/imports';
import type { Result } from '@shared/result';
import { useCallback, useMemo, useState } from 'react';
import { useDeskEvent } from '../desk/answers';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { useNotify } from '../ui/notices';

export type ImportState = {
  /** How far it is; null while none runs. */
  progress: ImportProgress | null;
  /** What came of the last one, until it was read. */
  imported: Imported | null;
  /** Asks for files. */
  choose: () => void;
  /** Imports files that were dropped. */
  take: (files: readonly File[]) => void;
  stop: () => void;
  close: () => void;
};

/** Larger files are not read into the window's memory, bytes. */
const FILE_MAX_BYTES = 256 * 1024 * 1024;

/** @param open shows a story: the one that was imported, if it was only one and all went well */
export function useImports(open: (id: string) => void): ImportState {
  const { desk } = useDesk();
  const notify = useNotify();
  /** Whether this window asked for the import that runs. */
  const [isAsked, setAsked] = useState(false);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  useDeskEvent('import:progress', (event) => setProgress(event.progress));

  const follow = useCallback(
    async (call: Promise<Result<Imported | null>>): Promise<void> => {
      setAsked(true);
      const answer = await call;
      setAsked(false);
      if (!answer.ok) return notify({ message: answer.error.message, tone: 'alert' });
      if (answer.value === null) return;
      const { stories, failed, isStopped } = answer.value;
      const [only] = stories;
      const isPlain = stories.length === 1 && failed.length === 0 && !isStopped;
      if (only && isPlain && only.picturesMissing === 0) open(only.id);
      else setImported(answer.value);
    },
    [notify, open],
  );
  const choose = useCallback(() => void follow(desk.imports.choose({})), [desk, follow]);
  return useMemo(
    () => ({
      progress: isAsked ? progress : null,
      imported,
      choose,
      take(files) {
        const fitting = files.filter(({ size }) => size <= FILE_MAX_BYTES);
        if (fitting.length < files.length) {
          notify({ message: words.incoming.tooLarge, tone: 'alert' });
        }
        if (fitting.length > 0)
          void follow(read(fitting).then((read) => desk.imports.files({ files: read })));
      },
      stop: () => void desk.imports.stop({}),
      close: () => setImported(null),
    }),
    [desk, choose, follow, notify, isAsked, progress, imported],
  );
}

/** One that cannot be read (a folder, say) comes empty, and is named as that. */
const read = (files: readonly File[]) =>
  Promise.all(
    files.map(async (file) => ({
      name: file.name || '?',
      bytes: new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0))),
    })),
  );
