-- Every version that readers had of a story, for the newsroom. Its words go when the story is withdrawn.
CREATE TABLE story_version (
  story_id TEXT NOT NULL REFERENCES story (id),
  version INTEGER NOT NULL,
  etag TEXT NOT NULL,
  -- Since when readers had it.
  at INTEGER NOT NULL,
  -- As JSON; empty once the story was withdrawn.
  package TEXT NOT NULL,
  PRIMARY KEY (story_id, version)
) STRICT, WITHOUT ROWID;
INSERT INTO story_version (story_id, version, etag, at, package)
  SELECT id, version, etag, changed_at, package FROM story;
