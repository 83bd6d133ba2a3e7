-- The sites that the desk publishes to (publish/sites/). Empty until somebody sets one up, or Galley does so
-- at its first start with several. Their secrets are not here: see shell/secrets.ts.
CREATE TABLE site (
  -- What `publication`, `outbox` and `ticker` call it: "embedded", its first address, or an id.
  key TEXT PRIMARY KEY,
  -- Sites are in the order of it.
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  -- What people call it; empty: as its address says.
  name TEXT NOT NULL,
  -- JSON, by kind: see SitePlace in shared/publish/sites/site.ts.
  place TEXT NOT NULL,
  -- JSON: the editions and sections that it takes, and whether it takes the ticker.
  routing TEXT NOT NULL
) STRICT;
