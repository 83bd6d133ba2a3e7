-- When the site gives to readers what it has acknowledged; null once they have it.
ALTER TABLE publication ADD COLUMN release_at INTEGER;
CREATE INDEX publication_release ON publication (site, release_at) WHERE release_at IS NOT NULL;
