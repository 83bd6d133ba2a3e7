import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fail, type Result } from '@shared/result';
import { app } from 'electron';
import { storageFailure } from '../database/storage-failure';

/** The folder of the desk is also where Chromium keeps its own files, and the lock of the one Galley on it. */
export type Profile = {
  /** Why the folder cannot be used; null when it can. Looks anew each time. */
  refusal(): Result<never, 'unusable'> | null;
  /** Takes the lock, in the desk's own folder. False when another Galley has it. */
  lock(): boolean;
};

/**
 * Makes the desk's folder if need be. Chromium gives up without a word on one that it cannot write
 * to, so it gets a folder of its own then, for as long as Galley says why.
 */
export function profile(folder: string): Profile {
  const refusal = (): Result<never, 'unusable'> | null => whyUnusable(folder);
  if (refusal() === null) {
    app.setPath('userData', folder);
  } else {
    const standIn = fs.mkdtempSync(path.join(os.tmpdir(), 'galley-'));
    app.setPath('userData', standIn);
    app.once('quit', () => fs.rmSync(standIn, { recursive: true, force: true }));
  }
  return {
    refusal,
    lock() {
      if (app.hasSingleInstanceLock()) return true;
      app.setPath('userData', folder);
      return app.requestSingleInstanceLock();
    },
  };
}

/** Whether a file can be made in a folder is known when one was: rights alone do not tell. */
function whyUnusable(folder: string): Result<never, 'unusable'> | null {
  const trial = path.join(folder, `.galley-trial-${process.pid}`);
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(trial, '');
    fs.rmSync(trial);
    return null;
  } catch (error) {
    const isFull = storageFailure(error)?.code === 'disk-full';
    // “EACCES: permission denied”, without the name of the trial.
    return fail('unusable', isFull ? FULL : CLOSED, (error as Error).message.split(',')[0]);
  }
}

const FULL =
  'The disk is full, so Galley cannot open its stories. Nothing was changed or deleted: free some space, then try again.';
const CLOSED =
  'Galley may not write to the folder that holds your stories, so it has not opened them: what you write could not be saved. They are untouched. See that the folder belongs to you and that its disk is not locked, then try again.';
