-- A desk: its drafts, the media store's index and the outbox. What is made from these (the story
-- list, what can be found) is in another database: see archive/archive.sql.
-- Times are milliseconds since 1970 UTC. A landed migration never changes: add the next number.

-- Facts about the desk itself.
CREATE TABLE fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- ---------------------------------------------------------------- drafts: the log

CREATE TABLE draft (
  -- Short, so that a line of the log is. Never given again.
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  -- Who began it; empty for what came with the sample newsroom.
  created_by TEXT NOT NULL,
  binned_at INTEGER,
  -- When its rows began to be deleted for good; the desk no longer has it.
  purged_at INTEGER,
  -- Up to this update compaction may have joined updates between promised moments (drafts/retention.ts).
  compacted_to INTEGER NOT NULL DEFAULT 0,
  -- Up to this update it has.
  joined_to INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Who writes: a person at a window of a device. Window 0 is Galley itself.
CREATE TABLE writer (
  id INTEGER PRIMARY KEY,
  device TEXT NOT NULL,
  person TEXT NOT NULL,
  window INTEGER NOT NULL,
  UNIQUE (device, person, window)
) STRICT;

-- Append only. A row here is what "Saved" means, and a letter that is typed writes one page of this
-- table and nothing else: hence no index, and no key to draft, which would ask for one. See
-- draft_block. Numbers count over the whole desk and are never given again (drafts/update-log.ts).
CREATE TABLE draft_update (
  seq INTEGER PRIMARY KEY,
  -- The draft's number.
  draft INTEGER NOT NULL,
  at INTEGER NOT NULL,
  -- Where it comes from: see UpdateOrigin in drafts/update-log.ts.
  origin TEXT NOT NULL,
  writer INTEGER NOT NULL REFERENCES writer (id),
  -- CRC-32 of the bytes: SQLite does not notice when the disk changed them.
  crc INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- Where the updates of a draft are: in the blocks of 64 numbers (seq / 64) that have one. An index
-- by block, because one by update would be written with every letter. Made from draft_update.
CREATE TABLE draft_block (
  draft INTEGER NOT NULL REFERENCES draft (number),
  block INTEGER NOT NULL,
  PRIMARY KEY (draft, block)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER draft_block_begins AFTER INSERT ON draft_update
WHEN NOT EXISTS (SELECT 1 FROM draft_block WHERE draft = NEW.draft AND block = NEW.seq / 64)
BEGIN
  INSERT INTO draft_block (draft, block) VALUES (NEW.draft, NEW.seq / 64);
END;

-- The updates of a draft. Read in the order (block, seq); what is wanted from a number on asks for
-- `block >= number / 64` too (whole numbers), which saves looking into the blocks before.
CREATE VIEW draft_log AS
SELECT draft.id AS draft_id, place.block, line.seq, line.at, line.origin, line.writer, line.crc, line.bytes
FROM draft
CROSS JOIN draft_block AS place ON place.draft = draft.number
CROSS JOIN draft_update AS line ON line.draft = draft.number
  AND line.seq >= place.block * 64 AND line.seq < (place.block + 1) * 64;

-- The whole document after `seq`: a short cut for loading and for showing a past moment. The
-- updates stay, and a lost snapshot can be made again from them.
CREATE TABLE draft_snapshot (
  draft_id TEXT NOT NULL REFERENCES draft (id),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  crc INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (draft_id, seq)
) STRICT;

-- Moments that the history names: the state after update `seq`. Compaction keeps them.
CREATE TABLE draft_milestone (
  id INTEGER PRIMARY KEY,
  draft_id TEXT NOT NULL REFERENCES draft (id),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  writer INTEGER NOT NULL REFERENCES writer (id),
  -- JSON, by kind: see drafts/milestones.ts.
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX draft_milestone_of_draft ON draft_milestone (draft_id, seq);

-- Writing sessions that are over, with their words counted. The moment after `last_seq` is kept.
CREATE TABLE draft_session (
  draft_id TEXT NOT NULL REFERENCES draft (id),
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  writer INTEGER NOT NULL REFERENCES writer (id),
  from_at INTEGER NOT NULL,
  to_at INTEGER NOT NULL,
  updates INTEGER NOT NULL,
  words_added INTEGER NOT NULL,
  words_removed INTEGER NOT NULL,
  PRIMARY KEY (draft_id, first_seq)
) STRICT;

-- ---------------------------------------------------------------- media

CREATE TABLE media (
  sha256 TEXT PRIMARY KEY,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  -- Pixels, after the orientation is applied.
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  name TEXT NOT NULL,
  caption TEXT NOT NULL,
  credit TEXT NOT NULL,
  alternative TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- ---------------------------------------------------------------- publishing

-- What a site has acknowledged last. `site` is its address, or "embedded".
CREATE TABLE publication (
  site TEXT NOT NULL,
  story_id TEXT NOT NULL,
  url TEXT NOT NULL,
  etag TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  -- The package as acknowledged: the common ancestor when someone else changed it on the site.
  package TEXT NOT NULL,
  PRIMARY KEY (site, story_id)
) STRICT;

-- What is to be told to a site, in order.
CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The idempotency key.
  operation_id TEXT NOT NULL UNIQUE,
  site TEXT NOT NULL,
  story_id TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('put', 'delete')),
  package TEXT NOT NULL,
  package_hash TEXT NOT NULL,
  queued_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (
    state IN ('waiting', 'sending', 'done', 'conflict', 'attention', 'superseded', 'cancelled')
  ),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER NOT NULL,
  -- Until when the site asked to be left alone; only a person's wish goes before it.
  not_before INTEGER NOT NULL DEFAULT 0,
  message TEXT
) STRICT;
CREATE INDEX outbox_by_story ON outbox (site, story_id, seq);
CREATE INDEX outbox_open ON outbox (site, seq)
  WHERE state IN ('waiting', 'sending', 'conflict', 'attention');

-- The breaking ticker of an edition, with what the site had when it was seen last (ticker/).
CREATE TABLE ticker (
  site TEXT NOT NULL,
  edition TEXT NOT NULL,
  -- JSON, as the Publish API has them.
  lines TEXT NOT NULL,
  base TEXT NOT NULL,
  etag TEXT,
  is_waiting INTEGER NOT NULL,
  sent_at INTEGER,
  PRIMARY KEY (site, edition)
) STRICT;

-- The audit trail.
CREATE TABLE outbox_attempt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id TEXT NOT NULL REFERENCES outbox (operation_id),
  at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT NOT NULL,
  -- Whether the site may hold the story all the same (publish/targets/answer.ts); unknown at first.
  doubt TEXT NOT NULL DEFAULT 'new' CHECK (doubt IN ('none', 'as before', 'new')),
  message TEXT
) STRICT;
CREATE INDEX outbox_attempt_of_operation ON outbox_attempt (operation_id, id);
