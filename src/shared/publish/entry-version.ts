import { canonical } from '../canonical';
import { fingerprint } from '../fingerprint';
import type { PublicEntry } from './public-story';

/** Tells two states of an entry apart, as readers get it. */
export const entryVersion = (entry: PublicEntry): string => fingerprint(canonical(entry));
