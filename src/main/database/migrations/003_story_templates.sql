-- What stories are begun from (templates/). A template that comes with Galley has a row only once it was
-- changed or removed.
CREATE TABLE story_template (
  id TEXT PRIMARY KEY,
  -- Null while a built-in one is called as Galley calls it.
  name TEXT,
  -- A whole story as one Yjs update; null while a built-in one says what it says in Galley.
  document BLOB,
  -- When it was removed; it can be put back.
  removed_at INTEGER,
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL
) STRICT;
