import desk from './001_desk.sql?raw';

/** In order: the first takes an empty database to version 1. A landed one never changes. */
export const MIGRATIONS: readonly string[] = [desk];
