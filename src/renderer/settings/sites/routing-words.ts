import type { Routing } from '@shared/publish/sites/routing';
import { words } from '../../i18n';
import { listOf } from '../../i18n/per-language';

/** What a site takes, in short: the editions, the sections, and whether it is without the ticker. */
export function routingInWords({ editions, sections, ticker }: Routing): string {
  const { vocabulary, sites } = words;
  const parts = [
    ...(editions ? [listOf(editions.map((id) => vocabulary.editions[id]))] : []),
    ...(sections ? [listOf(sections.map((id) => vocabulary.sections[id]))] : []),
    ...(ticker ? [] : [sites.noTicker]),
  ];
  return parts.length === 0 ? sites.everything : parts.join(' · ');
}
