import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ApiScope } from '@shared/publish/api';
import type { Database } from '../database/open';

/** Who a call is from, and what it may do. */
export type Caller = {
  /** Unique among the callers of a site; no secret. */
  id: string;
  name: string;
  scopes: readonly ApiScope[];
};

export type TokenEntry = Caller & {
  /** ms since 1970 UTC. */
  createdAt: number;
  /** A day, UTC; null for a token that was never shown. */
  lastUsed: string | null;
  revokedAt: number | null;
};

/** The tokens of a site. They live in its database, so that a running site knows at once what a command did. */
export type Tokens = {
  /** Makes a token. This is the only time that it can be seen. */
  create(name: string, scopes: readonly ApiScope[]): { id: string; token: string };
  /** @returns whether there was such a token that was still good */
  revoke(id: string): boolean;
  list(): TokenEntry[];
  /** Whose a token is; null for one that was never made, or was revoked. */
  callerOf(token: string): Caller | null;
};

/** So that a token that lies about is recognised: by people, and by programs that look for leaked secrets. */
const TOKEN = /^galley_([0-9a-f]{8})_([A-Za-z0-9_-]{43})$/;

type Row = {
  id: string;
  name: string;
  scopes: string;
  hash: Buffer;
  created_at: number;
  last_used: string | null;
  revoked_at: number | null;
};

export function tokens(db: Database, now: () => number): Tokens {
  const insert = db.prepare(
    'INSERT INTO token (id, name, scopes, hash, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  const find = db.prepare<[string], Row>('SELECT * FROM token WHERE id = ?');
  const all = db.prepare<[], Row>('SELECT * FROM token ORDER BY created_at, id');
  const revoke = db.prepare('UPDATE token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL');
  const use = db.prepare('UPDATE token SET last_used = ? WHERE id = ?');

  return {
    create(name, scopes) {
      const id = randomBytes(4).toString('hex');
      const secret = randomBytes(32).toString('base64url');
      insert.run(id, name, scopes.join(' '), hashOf(secret), now());
      return { id, token: `galley_${id}_${secret}` };
    },
    revoke: (id) => revoke.run(now(), id).changes > 0,
    list: () =>
      all.all().map((row) => ({
        ...callerFrom(row),
        ...{ createdAt: row.created_at, lastUsed: row.last_used, revokedAt: row.revoked_at },
      })),
    callerOf(token) {
      const [, id = '', secret = ''] = TOKEN.exec(token) ?? [];
      const row = find.get(id);
      // The hash is made and compared in every case, so that the time tells nothing about ids.
      const isSame = timingSafeEqual(hashOf(secret), row?.hash ?? NOBODY);
      if (!row || !isSame || row.revoked_at !== null) return null;
      const today = new Date(now()).toISOString().slice(0, 10);
      if (row.last_used !== today) use.run(today, id);
      return callerFrom(row);
    },
  };
}

const callerFrom = ({ id, name, scopes }: Row): Caller => ({
  ...{ id, name },
  scopes: scopes.split(' ') as ApiScope[],
});

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** What no secret hashes to, as far as anyone can find out. */
const NOBODY = Buffer.alloc(32);
