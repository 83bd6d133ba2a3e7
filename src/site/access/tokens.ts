import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ApiScope } from '@shared/publish/api';
import type { SiteDatabase } from '../database/site-database';
import { sql } from '../database/sql';

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
  create(name: string, scopes: readonly ApiScope[]): Promise<{ id: string; token: string }>;
  /** @returns whether there was such a token that was still good */
  revoke(id: string): Promise<boolean>;
  list(): Promise<TokenEntry[]>;
  /** Whose a token is; null for one that was never made, or was revoked. */
  callerOf(token: string): Promise<Caller | null>;
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

export function tokens(db: SiteDatabase, now: () => number): Tokens {
  return {
    async create(name, scopes) {
      const id = randomBytes(4).toString('hex');
      const secret = randomBytes(32).toString('base64url');
      await db.run(
        sql`INSERT INTO token (id, name, scopes, hash, created_at)
            VALUES (${id}, ${name}, ${scopes.join(' ')}, ${hashOf(secret)}, ${now()})`,
      );
      return { id, token: `galley_${id}_${secret}` };
    },
    async revoke(id) {
      const revoked = await db.run(
        sql`UPDATE token SET revoked_at = ${now()} WHERE id = ${id} AND revoked_at IS NULL`,
      );
      return revoked > 0;
    },
    async list() {
      const rows = await db.all<Row>(sql`SELECT * FROM token ORDER BY created_at, id`);
      return rows.map((row) => ({
        ...callerFrom(row),
        ...{ createdAt: row.created_at, lastUsed: row.last_used, revokedAt: row.revoked_at },
      }));
    },
    async callerOf(token) {
      const [, id = '', secret = ''] = TOKEN.exec(token) ?? [];
      const row = await db.get<Row>(sql`SELECT * FROM token WHERE id = ${id}`);
      // The hash is made and compared in every case, so that the time tells nothing about ids.
      const isSame = timingSafeEqual(hashOf(secret), row?.hash ?? NOBODY);
      if (!row || !isSame || row.revoked_at !== null) return null;
      const today = new Date(now()).toISOString().slice(0, 10);
      if (row.last_used !== today) {
        await db.light.run(sql`UPDATE token SET last_used = ${today} WHERE id = ${id}`);
      }
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
