-- A live site: the stories as they were put, their addresses, pictures, ticker and readers.
-- Times are milliseconds since 1970 UTC. A landed migration never changes: add the next number.

-- A row stays when its story is withdrawn: its address then says so, and the change feed tells it.
CREATE TABLE story (
  id TEXT PRIMARY KEY,
  edition TEXT NOT NULL,
  -- The original of which it is an edition in another language.
  edition_of TEXT,
  kind TEXT NOT NULL,
  section TEXT NOT NULL,
  region TEXT,
  slug TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  -- The last put or delete that changed something, and its place in the change feed.
  changed_at INTEGER NOT NULL,
  change INTEGER NOT NULL UNIQUE,
  -- Counts the puts that changed something, from 1; goes on after a withdrawal.
  version INTEGER NOT NULL,
  etag TEXT NOT NULL,
  withdrawn_at INTEGER,
  -- What a list shows of it, and the whole of it, as JSON; both empty when withdrawn.
  card TEXT NOT NULL,
  package TEXT NOT NULL
) STRICT;
CREATE INDEX story_latest ON story (edition, published_at DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX story_of_section ON story (edition, section, published_at DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX story_of_region ON story (edition, region, published_at DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX story_of_kind ON story (edition, kind, published_at DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX story_editions ON story (edition_of);

-- Who answers at an address: the story that claimed it last. A story that moved keeps its old
-- addresses, which lead to the new one, until another story claims them.
CREATE TABLE address (
  edition TEXT NOT NULL,
  section TEXT NOT NULL,
  slug TEXT NOT NULL,
  story_id TEXT NOT NULL REFERENCES story (id),
  PRIMARY KEY (edition, section, slug)
) STRICT, WITHOUT ROWID;

-- Tags, authors and coverages of the stories that can be read.
CREATE TABLE story_member (
  story_id TEXT NOT NULL REFERENCES story (id),
  kind TEXT NOT NULL CHECK (kind IN ('tag', 'author', 'coverage')),
  member_id TEXT NOT NULL,
  label TEXT NOT NULL,
  -- Of the story, so that the index below gives the newest stories of a tag without a sort.
  edition TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  PRIMARY KEY (story_id, kind, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_member_latest ON story_member (kind, edition, member_id, published_at DESC);

-- Pictures; the bytes are files named by their SHA-256.
CREATE TABLE media (
  sha256 TEXT PRIMARY KEY,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Which stories show a picture. One that none shows is not served to readers.
CREATE TABLE story_media (
  sha256 TEXT NOT NULL REFERENCES media (sha256),
  story_id TEXT NOT NULL REFERENCES story (id),
  PRIMARY KEY (sha256, story_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_media_of_story ON story_media (story_id);

-- Answers to calls with an Idempotency-Key, given again to a repeat of the same call.
CREATE TABLE operation (
  key TEXT PRIMARY KEY,
  -- SHA-256 of method, story and body.
  request TEXT NOT NULL,
  status INTEGER NOT NULL,
  answer TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ticker_line (
  edition TEXT NOT NULL,
  place INTEGER NOT NULL,
  line TEXT NOT NULL,
  -- Null for a line that stays until the next push.
  expires_at INTEGER,
  PRIMARY KEY (edition, place)
) STRICT, WITHOUT ROWID;

-- Who read what on a day, as a hash that cannot be made again when the day's salt is gone.
CREATE TABLE reading (
  day TEXT NOT NULL,
  story_id TEXT NOT NULL,
  reader BLOB NOT NULL,
  PRIMARY KEY (day, story_id, reader)
) STRICT, WITHOUT ROWID;
CREATE TABLE reading_salt (day TEXT PRIMARY KEY, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;
-- What is kept of it: a number a story and day.
CREATE TABLE reading_count (
  day TEXT NOT NULL,
  story_id TEXT NOT NULL,
  readers INTEGER NOT NULL,
  PRIMARY KEY (day, story_id)
) STRICT, WITHOUT ROWID;
