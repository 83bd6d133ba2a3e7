import { offsetName, ownZone } from '@shared/story/release';
import { zoneName } from '../desk/times';

export type ZoneTerm = { id: string; label: string };

/**
 * The time zones that can be chosen, this computer's first, with how far each is from UTC at an instant
 * (ms since 1970 UTC).
 */
export function zoneTerms(at: number): ZoneTerm[] {
  const own = ownZone();
  const all = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== own && zone !== 'UTC');
  return [...new Set([own, 'UTC', ...all])].map((zone) => ({
    id: zone,
    label: zone === 'UTC' ? zone : `${zoneName(zone)} · ${offsetName(zone, at)} · ${zone}`,
  }));
}
