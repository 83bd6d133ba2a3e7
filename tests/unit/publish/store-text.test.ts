import { type FileStore, staticPlace } from '@shared/publish/sites/static-place';
import ssh2 from 'ssh2';
import { describe, expect, test } from 'vitest';
import { privateKeyIn, storeText } from '../../../src/main/publish/targets/static/store-text';
import { readStore } from '../../../src/site/static/open-static-site';

/** What the site reads of what the desk gives it. */
function read(store: FileStore, secret: string | null) {
  const place = staticPlace.parse({
    ...{ kind: 'static', base: 'https://paper.example/', paper: 'The Quay', store },
  });
  const given = readStore(storeText(place, secret));
  if (!given.ok) throw new Error(given.error.message);
  return given.value;
}

const SFTP = {
  kind: 'sftp' as const,
  ...{ host: 'files.example', port: 22, user: 'press', path: '/srv' },
};

describe('the site is given what was set up, and the secret', () => {
  test('of a folder', () => {
    const place = { kind: 'folder', path: '/srv/paper' } as const;
    expect(read(place, null)).toEqual({ base: 'https://paper.example', place });
  });

  test('of a server whose key is known or not, by password', () => {
    const place = { ...SFTP, password: 'quay and mole' };
    expect(read({ ...SFTP, hostKey: '' }, 'quay and mole')?.place).toEqual({
      ...{ ...place, hostKey: null },
    });
    expect(read({ ...SFTP, hostKey: 'SHA256:abc' }, 'quay and mole')?.place).toEqual({
      ...{ ...place, hostKey: 'SHA256:abc' },
    });
  });

  test('of a bucket', () => {
    const place = {
      kind: 's3' as const,
      ...{ endpoint: 'https://s3.example', region: 'eu-north-1', bucket: 'paper' },
      ...{ prefix: '', keyId: 'KEY' },
    };
    expect(read(place, 'secret')?.place).toEqual({ ...place, secret: 'secret' });
  });
});

test('a private key that has lost its lines in a field of one line can be read again', () => {
  const key = ssh2.utils.generateKeyPairSync('ed25519').private;
  const place = read({ ...SFTP, hostKey: '' }, key.replace(/\n/g, ''))?.place;
  const found = place?.kind === 'sftp' ? (place.key ?? '') : '';
  expect(ssh2.utils.parseKey(found)).not.toBeInstanceOf(Error);
  expect(ssh2.utils.parseKey(privateKeyIn(key) ?? '')).not.toBeInstanceOf(Error);
  expect(privateKeyIn('quay and mole')).toBeNull();
});
