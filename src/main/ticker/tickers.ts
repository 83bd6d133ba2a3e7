import type { Ticker } from '@shared/ipc/ticker';
import { takesTicker } from '@shared/publish/sites/routing';
import type { EditionId } from '@shared/story/vocabulary';
import type { Sites } from '../publish/sites/sites';
import { mergeLines } from './merge-lines';
import type { TickerDesk } from './ticker-desk';

/** From what a person must see first. */
const WORST_FIRST: readonly Ticker['phase'][] = ['refused', 'waiting', 'there'];

/**
 * The breaking ticker of a desk on all sites that take it, as one. What is written is a change, and goes
 * to each site as such: lines that only one of them has, since another desk put them there, stay there.
 */
export function tickers(sites: Pick<Sites, 'all'>): TickerDesk {
  /** The tickers of the sites that take an edition's, in order. */
  const taking = (edition: EditionId) =>
    sites
      .all()
      .flatMap(({ ticker, setUp, name }) =>
        ticker && takesTicker(setUp.routing, edition) ? [{ name: name(), desk: ticker }] : [],
      );

  function read(edition: EditionId): Ticker {
    const each = taking(edition).map(({ name, desk }) => ({ name, ...desk.read(edition) }));
    const [first] = each;
    if (!first) return { edition, lines: [], phase: 'refused', message: NOWHERE, sentAt: null };
    if (each.length === 1) {
      const { name: _only, ...ticker } = first;
      return ticker;
    }
    const worst =
      WORST_FIRST.flatMap((phase) => each.filter((one) => one.phase === phase))[0] ?? first;
    return {
      edition,
      lines: each.slice(1).reduce((lines, one) => mergeLines([], lines, one.lines), first.lines),
      phase: worst.phase,
      message: worst.message === null ? null : `${worst.name}: ${worst.message}`,
      sentAt: each.reduce<number | null>((last, { sentAt }) => later(last, sentAt), null),
    };
  }

  return {
    read,
    write(edition, lines) {
      const shown = read(edition).lines;
      const sites = taking(edition);
      for (const { desk } of sites) {
        const there = desk.read(edition).lines;
        desk.write(edition, sites.length === 1 ? lines : mergeLines(shown, lines, there));
      }
      return read(edition);
    },
    async refresh(edition) {
      await Promise.all(taking(edition).map(({ desk }) => desk.refresh(edition)));
      return read(edition);
    },
    look() {
      for (const { ticker } of sites.all()) ticker?.look();
    },
    stop() {
      for (const { ticker } of sites.all()) ticker?.stop();
    },
  };
}

const later = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

const NOWHERE = 'No site takes the ticker of this edition. The settings say which site takes what.';
