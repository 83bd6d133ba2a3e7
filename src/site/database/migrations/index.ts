import site from './001_site.sql?raw';
import searchInPostgres from './002_search.postgres.sql?raw';
import search from './002_search.sql?raw';
import tokens from './003_tokens.sql?raw';
import release from './004_release.sql?raw';
import front from './005_front.sql?raw';
import versions from './006_versions.sql?raw';

type Migration = { sqlite: string; postgres: string };

/** In order: the first takes an empty database to version 1. A landed one never changes. */
export const MIGRATIONS: readonly Migration[] = [
  forBoth(site),
  { sqlite: search, postgres: searchInPostgres },
  forBoth(tokens),
  forBoth(release),
  forBoth(front),
  forBoth(versions),
];

/** A migration that differs between the databases by the names of its types only. */
function forBoth(sqlite: string): Migration {
  const postgres = sqlite
    .replaceAll(/^\s*--.*$/gm, '')
    .replaceAll(/\) STRICT(?:, WITHOUT ROWID)?;/g, ');')
    .replaceAll(/\bINTEGER\b/g, 'BIGINT')
    .replaceAll(/\bBLOB\b/g, 'BYTEA')
    // Compared byte by byte, as in SQLite, whatever the language of the server.
    .replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"');
  return { sqlite, postgres };
}
