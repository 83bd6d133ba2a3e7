-- What stands in the places of the front page of an edition, with what the site had when it was seen last
-- (front/). Not in the order of `ticker`, so that a row that is found in a damaged file is not taken for one of it.
CREATE TABLE front_page (
  site TEXT NOT NULL,
  edition TEXT NOT NULL,
  is_waiting INTEGER NOT NULL,
  sent_at INTEGER,
  -- JSON, as the Publish API has them.
  slots TEXT NOT NULL,
  base TEXT NOT NULL,
  etag TEXT,
  PRIMARY KEY (site, edition)
) STRICT;
