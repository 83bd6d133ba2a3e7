import type { SiteKind, SitePlace } from '@shared/publish/sites/site';
import type { Trial } from '@shared/publish/sites/trial';
import type { Database } from '../../database/open';
import type { FrontSlots } from '../../front/front';
import type { TickerLines } from '../../ticker/ticker';
import type { WrittenSites } from '../written-sites';
import { galley } from './galley';
import type { Line, SiteAddress } from './http';
import type { LiveDocument } from './live-document';
import type { LiveSite, ReadMedia, Terms } from './live-site';
import { staticFiles } from './static/static';
import { wordpress } from './wordpress/target';

/** A site that stories are sent to, whatever it speaks. */
export type Target = {
  site: LiveSite;
  /** Null: it has no breaking ticker. */
  ticker: LiveDocument<TickerLines> | null;
  /** Null: its front page cannot be arranged. */
  front: LiveDocument<FrontSlots> | null;
  /** Whether `site.changes` tells what is there, so that the archive can mirror it. */
  hasFeed: boolean;
  /** Its public address; null while that is not known. */
  url(): string | null;
  /** Lets go of what runs for it. Absent: nothing does. */
  close?(): void;
};

/** What a target of any kind is opened with. */
export type TargetParts = Line & {
  /** The key of the site, which names it in the desk's database. */
  key: string;
  db: Database;
  readMedia: ReadMedia;
  /** The secret that is kept for the site; null for none. Asked at each use, since it may be changed. */
  secret: () => string | null;
  /** Where the site that comes with Galley is; null while it is not listening. */
  embedded: () => SiteAddress | null;
  /** Runs the sites that are kept as files; absent where no process can be started. */
  written?: WrittenSites | undefined;
  terms?: Terms | undefined;
};

/** What a connection is tested with, before anything is kept. */
export type TrialParts = Line &
  Pick<TargetParts, 'embedded' | 'written'> & { secret: string | null };

/** How sites of a kind are spoken to. No function throws. */
export type TargetKind<Place> = {
  /** Whether nothing can be done there without a secret. */
  needsSecret(place: Place): boolean;
  open(place: Place, parts: TargetParts): Target;
  /** Finds out what is wrong with a connection, publishing nothing. */
  test(place: Place, parts: TrialParts): Promise<Trial>;
};

type PlaceOf<Kind extends SiteKind> = Extract<SitePlace, { kind: Kind }>;

/** A kind of sites registers here; its settings in `shared/publish/sites/site.ts`. */
const KINDS: { [Kind in SiteKind]: TargetKind<PlaceOf<Kind>> } = {
  galley,
  wordpress,
  static: staticFiles,
};

const kindOf = ({ kind }: SitePlace) => KINDS[kind] as TargetKind<SitePlace>;

export const openTarget = (place: SitePlace, parts: TargetParts): Target =>
  kindOf(place).open(place, parts);

export const needsSecret = (place: SitePlace): boolean => kindOf(place).needsSecret(place);

export const testConnection = (place: SitePlace, parts: TrialParts): Promise<Trial> =>
  kindOf(place).test(place, parts);
