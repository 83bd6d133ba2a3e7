-- What desks show to publish. Of a token itself only a hash is kept: whoever reads this file cannot use it.
CREATE TABLE token (
  -- The part of a token that is no secret.
  id TEXT PRIMARY KEY,
  -- Whose it is, in words of the newsroom.
  name TEXT NOT NULL,
  -- Names of scopes (shared/publish/api.ts), with spaces between.
  scopes TEXT NOT NULL,
  -- SHA-256 of the secret part, which is 32 bytes made by chance.
  hash BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  -- The day (UTC) on which it was last shown; null for one that never was.
  last_used TEXT,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID;
