-- The archive: everything that can be found, all of it made from the log of this desk and from the
-- change feed of its site. It can be thrown away and made again, so it has no migrations: a file of
-- another version is deleted. Times are milliseconds since 1970 UTC.

-- How far the log and the feed were followed, and such.
CREATE TABLE fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Values of the vocabularies, by number.
CREATE TABLE code (
  code INTEGER PRIMARY KEY,
  value TEXT NOT NULL UNIQUE
) STRICT;

-- A draft of this desk, or a story of the site. One that is both has two rows.
CREATE TABLE entry (
  -- What the index calls the entry.
  place INTEGER PRIMARY KEY,
  -- Grows by one with each indexing; see archive/postings.
  generation INTEGER NOT NULL,
  -- Publication of a story of the site, last change of a draft.
  at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  words INTEGER NOT NULL,
  -- See archive/columns.ts.
  flags INTEGER NOT NULL,
  section INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  state INTEGER NOT NULL,
  edition INTEGER NOT NULL,
  region INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('draft', 'site')),
  story_id TEXT NOT NULL,
  -- The last update of the log that is in it; 0 for a story of the site.
  seq INTEGER NOT NULL,
  headline TEXT NOT NULL,
  deck TEXT NOT NULL,
  slug TEXT NOT NULL,
  -- Whether the slug was written (by a person or by the first publication), not only suggested.
  slug_written INTEGER NOT NULL,
  edition_of TEXT,
  -- JSON: how far an edition is, { untranslated, changed, total }.
  translation TEXT,
  -- First publication, release and embargo, for the calendar.
  published_at INTEGER,
  release_at INTEGER,
  embargo INTEGER,
  url TEXT,
  lead_media TEXT,
  -- Hash of the package that the site would get now; empty for a story of the site.
  package_hash TEXT NOT NULL,
  -- JSON: { tags, authors, coverage }, each [{ id, label }] in order.
  members TEXT NOT NULL,
  -- JSON array of the ids of stories that it links to.
  related TEXT NOT NULL,
  -- For sorting: folded headline, and folded name of the first author.
  headline_key TEXT NOT NULL,
  author_key TEXT NOT NULL,
  UNIQUE (source, story_id)
) STRICT;
CREATE INDEX entry_by_publication ON entry (published_at) WHERE published_at IS NOT NULL;
CREATE INDEX entry_by_release ON entry (release_at) WHERE release_at IS NOT NULL;
CREATE INDEX entry_by_embargo ON entry (embargo) WHERE embargo IS NOT NULL;
CREATE INDEX entry_by_slug ON entry (slug);
CREATE INDEX entry_by_original ON entry (edition_of) WHERE edition_of IS NOT NULL;
CREATE INDEX entry_by_headline ON entry (headline_key);
CREATE INDEX entry_by_author ON entry (author_key);
CREATE INDEX entry_of_site ON entry (edition, at DESC) WHERE source = 'site';

-- Running text and the words of pictures, for snippets; deflated (RFC 1951).
CREATE TABLE entry_text (
  place INTEGER PRIMARY KEY REFERENCES entry (place),
  text BLOB NOT NULL
) STRICT;

-- Tags, authors and coverages in use, and how many stories use them that can be found.
CREATE TABLE member (
  kind TEXT NOT NULL CHECK (kind IN ('tag', 'author', 'coverage')),
  id TEXT NOT NULL,
  label TEXT NOT NULL,
  folded TEXT NOT NULL,
  uses INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- The parts of the index on disk; see archive/postings.
CREATE TABLE segment (
  id INTEGER PRIMARY KEY,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  stories INTEGER NOT NULL
) STRICT;
CREATE TABLE posting (
  segment INTEGER NOT NULL,
  term TEXT NOT NULL,
  stories INTEGER NOT NULL,
  list BLOB NOT NULL,
  positions BLOB,
  PRIMARY KEY (segment, term)
) STRICT, WITHOUT ROWID;
