import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Lock, siteToken } from '../../../src/main/shell/site-token';
import { tempFolder } from '../temp-folder';

const lock: Lock = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from([...Buffer.from(text)].map((byte) => byte ^ 0x5a)),
  decryptString: (bytes) => Buffer.from([...bytes].map((byte) => byte ^ 0x5a)).toString(),
};
const noLock: Lock = { ...lock, isEncryptionAvailable: () => false };
const fileIn = (folder: string) => path.join(folder, 'site-token');

test('a token is kept under lock, and is nowhere to be read', () => {
  const folder = tempFolder();
  siteToken(folder, lock).write('secret of the desk');
  expect(fs.readFileSync(fileIn(folder), 'utf8')).not.toContain('secret');
  expect(siteToken(folder, lock).read()).toBe('secret of the desk');
});

test('without a lock only this user may read it', () => {
  const folder = tempFolder();
  siteToken(folder, noLock).write('secret');
  expect(fs.statSync(fileIn(folder)).mode & 0o077).toBe(0);
  expect(siteToken(folder, noLock).read()).toBe('secret');
  siteToken(folder, noLock).write(null);
  expect(siteToken(folder, noLock).read()).toBeNull();
});

test('one that cannot be unlocked, or read, is none', () => {
  const folder = tempFolder();
  siteToken(folder, lock).write('secret');
  const changed: Lock = {
    ...lock,
    decryptString: () => {
      throw new Error('another keychain');
    },
  };
  expect(siteToken(folder, changed).read()).toBeNull();
  fs.writeFileSync(fileIn(folder), 'garbage');
  expect(siteToken(folder, lock).read()).toBeNull();
});
