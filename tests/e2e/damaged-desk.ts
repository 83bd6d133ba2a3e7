import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { smallDisk } from '../unit/small-disk.ts';
import { choose, newStory, openStory, saved, textbox, writeBody } from './desk.ts';
import { Galley } from './galley.ts';

/** No stories but those of the test. */
export const ALONE = { GALLEY_SAMPLE: 'none' };

/** What is known to be written on the desk that is damaged, and when. */
export const FERRY = 'Ferry stops at noon';
export const RAIN = 'عودة العبّارة الليلية إلى المرفأ';
export const MARKET = 'Market square gets its lime trees back';
export const BEFORE = 'The last boat left at noon.';
export const NEW = 'Twelve of them stand there since this morning.';
export const AFTER = 'Nobody was told before it did.';

/**
 * A desk as a power cut leaves it: two stories, a backup, a checkpoint; then words in one of them
 * and a third story, which are in the write-ahead log only.
 */
export async function deskBeforeDamage(): Promise<string> {
  const galley = new Galley(newFolder());
  let window = await galley.start(ALONE);
  await newStory(window, FERRY);
  await writeBody(window, BEFORE);
  await saved(window);
  await newStory(window, RAIN);
  await choose(window, 'Edition', 'العربية');
  await writeBody(window, 'عادت العبّارة الليلية إلى العمل بعد شتاءين.');
  await saved(window);
  await backUp(window);
  await galley.close();

  window = await galley.start(ALONE);
  const before = headInMark(galley.folder);
  await newStory(window, MARKET);
  await writeBody(window, NEW);
  await saved(window);
  await openStory(window, FERRY);
  await textbox(window, 'Body').click();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.type(` ${AFTER}`);
  await saved(window);
  // The archive, which is behind the list, has come up with the last words.
  const list = window.getByRole('list', { name: 'Stories' });
  await expect(list.getByRole('listitem').filter({ hasText: FERRY })).toContainText('12 w');
  await expect.poll(() => headInMark(galley.folder)).toBeGreaterThan(before);
  await galley.kill();
  return galley.folder;
}

async function backUp(window: Page): Promise<void> {
  type WithBridge = { galley: { call(channel: string, input: object): Promise<unknown> } };
  const status = await window.evaluate(() =>
    (globalThis as unknown as WithBridge).galley.call('galley:safekeeping.backUp', {}),
  );
  expect(status).toMatchObject({ ok: true, value: { failure: null } });
}

/** The last change that a desk remembers outside of its database (safekeeping/mark.ts), some seconds behind. */
function headInMark(folder: string): number {
  const mark = fs.readFileSync(path.join(folder, 'galley.mark'), 'utf8');
  return (JSON.parse(mark) as { head: number }).head;
}

/** A copy of a desk, to be damaged. */
export function copyOf(desk: string, folder = newFolder()): string {
  for (const name of fs.readdirSync(desk)) {
    // What a process that was killed leaves: its locks, and the index of the write-ahead log.
    if (name.startsWith('Singleton') || name.endsWith('-shm')) continue;
    fs.cpSync(path.join(desk, name), path.join(folder, name), { recursive: true });
  }
  return folder;
}

const newFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'galley-desk-'));

/** Where the stories are: galley.db, and what was written since the last checkpoint. */
export const databaseOf = (folder: string): string => path.join(folder, 'galley.db');
export const logOf = (folder: string): string => `${databaseOf(folder)}-wal`;

/** Writes what is no story over a stretch of a file, from a part of its length (0 to 1) on. */
export function overwrite(file: string, from: number, bytes: number): void {
  const at = Math.floor(fs.statSync(file).size * from);
  const handle = fs.openSync(file, 'r+');
  fs.writeSync(handle, Buffer.alloc(bytes, 'no story here '), 0, bytes, at);
  fs.closeSync(handle);
}

/** A folder that can be closed to whoever wants to write to it. */
export type ClosableFolder = { folder: string; close(): void; open(): void; remove(): void };

/** Root may write where it has no right to, so for root it is the disk that takes nothing. */
export function closableFolder(): ClosableFolder {
  const disk = smallDisk(DISK_BYTES);
  if (disk) {
    return {
      folder: disk.folder,
      close: () => disk.protect(true),
      open: () => disk.protect(false),
      remove: disk.unmount,
    };
  }
  const folder = newFolder();
  return {
    folder,
    close: () => fs.chmodSync(folder, 0o555),
    open: () => fs.chmodSync(folder, 0o755),
    remove: () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Enough for a desk and for Chromium's own files; bytes. */
export const DISK_BYTES = 64 * 1024 * 1024;
