-- What readers search in. Made from the stories, and made again for those that are missing here.
CREATE TABLE search_entry (
  -- A later put has a higher one.
  doc BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  story_id TEXT COLLATE "C" NOT NULL UNIQUE REFERENCES story (id),
  edition TEXT COLLATE "C" NOT NULL,
  -- Words as `fold` leaves them, weighted by the part of the story in which they are.
  words TSVECTOR NOT NULL
);
CREATE INDEX search_words ON search_entry USING gin (words);

-- The sections of a region.
CREATE INDEX story_of_region_section ON story (edition, region, section, published_at DESC)
  WHERE withdrawn_at IS NULL;
