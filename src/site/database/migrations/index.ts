import site from './001_site.sql?raw';
import search from './002_search.sql?raw';
import tokens from './003_tokens.sql?raw';
import release from './004_release.sql?raw';
import front from './005_front.sql?raw';

/** In order: the first takes an empty database to version 1. A landed one never changes. */
export const MIGRATIONS: readonly string[] = [site, search, tokens, release, front];
