import path from 'node:path';
import electronLog from 'electron-log/main';
import type { Log } from '../log';

/** Bytes after which a log file is put aside as `galley.old.log`. */
const LOG_MAX_BYTES = 5 * 1024 * 1024;

/** The log file in `folder`/logs; errors are shown on the terminal too. */
export function logFile(folder: string): Log {
  const { transports } = electronLog;
  transports.file.resolvePathFn = () => path.join(folder, 'logs', 'galley.log');
  transports.file.maxSize = LOG_MAX_BYTES;
  transports.file.level = 'info';
  transports.console.level = 'error';
  transports.ipc.level = false;
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (doing: string, detail?: unknown): void => {
      if (detail === undefined) electronLog[level](doing);
      else electronLog[level](`${doing}:`, detail);
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
