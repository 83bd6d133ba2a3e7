import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Lock, siteSecrets } from '../../../src/main/shell/secrets';
import { tempFolder } from '../temp-folder';

const lock: Lock = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from([...Buffer.from(text)].map((byte) => byte ^ 0x5a)),
  decryptString: (bytes) => Buffer.from([...bytes].map((byte) => byte ^ 0x5a)).toString(),
};
const noLock: Lock = { ...lock, isEncryptionAvailable: () => false };
const fileIn = (folder: string) => path.join(folder, 'site-secrets');

test('the secret of each site is kept under lock, and is nowhere to be read', () => {
  const folder = tempFolder();
  siteSecrets(folder, lock, null).write('https://one.example', 'secret of one');
  siteSecrets(folder, lock, null).write('two', 'secret of two');
  expect(fs.readFileSync(fileIn(folder), 'utf8')).not.toContain('secret');
  expect(siteSecrets(folder, lock, null).read('https://one.example')).toBe('secret of one');
  expect(siteSecrets(folder, lock, null).read('two')).toBe('secret of two');
  expect(siteSecrets(folder, lock, null).read('three')).toBeNull();
});

test('without a lock only this user may read them', () => {
  const folder = tempFolder();
  const secrets = siteSecrets(folder, noLock, null);
  expect(secrets.areLocked()).toBe(false);
  secrets.write('one', 'secret');
  secrets.write('two', 'other');
  expect(fs.statSync(fileIn(folder)).mode & 0o077).toBe(0);
  expect(siteSecrets(folder, noLock, null).read('one')).toBe('secret');
  secrets.write('one', null);
  expect([secrets.read('one'), secrets.read('two')]).toEqual([null, 'other']);
});

test('a key that everybody knows is no lock', () => {
  const plain: Lock = { ...lock, getSelectedStorageBackend: () => 'basic_text' };
  const keyring: Lock = { ...lock, getSelectedStorageBackend: () => 'gnome_libsecret' };
  expect(siteSecrets(tempFolder(), plain, null).areLocked()).toBe(false);
  expect(siteSecrets(tempFolder(), keyring, null).areLocked()).toBe(true);
});

test('one that cannot be unlocked, or read, is none', () => {
  const folder = tempFolder();
  siteSecrets(folder, lock, null).write('one', 'secret');
  const changed: Lock = {
    ...lock,
    decryptString: () => {
      throw new Error('another keychain');
    },
  };
  expect(siteSecrets(folder, changed, null).read('one')).toBeNull();
  fs.writeFileSync(fileIn(folder), 'garbage');
  expect(siteSecrets(folder, lock, null).read('one')).toBeNull();
});

test('the token of a desk that could have but one site is that of its site', () => {
  const folder = tempFolder();
  const before = path.join(folder, 'site-token');
  fs.writeFileSync(before, JSON.stringify({ open: 'token of then' }));
  const secrets = siteSecrets(folder, lock, 'https://news.example');
  expect(secrets.read('https://news.example')).toBe('token of then');
  secrets.write('two', 'other');
  expect(fs.existsSync(before)).toBe(false);
  expect(secrets.read('https://news.example')).toBe('token of then');
  secrets.write('https://news.example', 'another');
  expect(siteSecrets(folder, lock, null).read('https://news.example')).toBe('another');
});

test('what was kept without a lock is locked as soon as there is one', () => {
  const folder = tempFolder();
  siteSecrets(folder, noLock, null).write('one', 'secret');
  expect(fs.readFileSync(fileIn(folder), 'utf8')).toContain('secret');
  expect(siteSecrets(folder, lock, null).read('one')).toBe('secret');
  expect(fs.readFileSync(fileIn(folder), 'utf8')).not.toContain('secret');
});
