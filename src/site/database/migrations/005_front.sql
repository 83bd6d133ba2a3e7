-- What an editor has put into the places of the front page of an edition. The others fill themselves.
CREATE TABLE front_slot (
  edition TEXT NOT NULL,
  slot TEXT NOT NULL,
  -- Leaves its place for good when it is withdrawn. It may come to the site after its place.
  story_id TEXT NOT NULL,
  -- As the Publish API has it, as JSON.
  filled TEXT NOT NULL,
  -- Null: it stays.
  expires_at INTEGER,
  PRIMARY KEY (edition, slot)
) STRICT, WITHOUT ROWID;
