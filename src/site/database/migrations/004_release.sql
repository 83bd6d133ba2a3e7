-- What was put to be released later. Nothing that readers get looks here: a story comes from here into
-- `story` when its time has come.
CREATE TABLE waiting_story (
  story_id TEXT PRIMARY KEY,
  -- Its address, which is its own from now on.
  edition TEXT NOT NULL,
  section TEXT NOT NULL,
  slug TEXT NOT NULL,
  -- When readers get it.
  release_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  etag TEXT NOT NULL,
  package TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_story_release ON waiting_story (release_at);
CREATE INDEX waiting_story_address ON waiting_story (edition, section, slug);
