-- What readers search in. Made from the stories, and made again for those that are missing here.

-- Numbers for the rows of the index: a later put has a higher one.
CREATE TABLE search_entry (
  doc INTEGER PRIMARY KEY AUTOINCREMENT,
  story_id TEXT NOT NULL UNIQUE REFERENCES story (id)
) STRICT;

-- Words as `fold` leaves them. It keeps its own text, so that a story can be taken out again to the
-- last word, and really takes it out.
CREATE VIRTUAL TABLE search_text USING fts5 (edition, headline, names, deck, body, tokenize = 'unicode61');
INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1);

-- The sections of a region.
CREATE INDEX story_of_region_section ON story (edition, region, section, published_at DESC)
  WHERE withdrawn_at IS NULL;
