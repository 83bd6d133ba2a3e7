import type { Language } from '../language/languages';
import type { Result } from '../result';
import { app } from './app';
import { archive } from './archive';
import type { Client } from './call';
import { checks } from './checks';
import { drafts } from './drafts';
import { editions } from './editions';
import type { EventName, Events } from './events';
import { find } from './find';
import { front } from './front';
import { history } from './history';
import { imports } from './imports';
import { media } from './media';
import { opening } from './opening';
import { proof } from './proof';
import { publish } from './publish';
import { record } from './record';
import { safekeeping } from './safekeeping';
import { settings } from './settings';
import { sites } from './sites';
import { templates } from './templates';
import { ticker } from './ticker';

/** Everything that a window may ask of main. There is no other way from one to the other. */
export const contract = {
  ...{
    opening,
    drafts,
    editions,
    templates,
    history,
    archive,
    find,
    imports,
    media,
    proof,
    publish,
    record,
    ticker,
    front,
    safekeeping,
    settings,
    sites,
    app,
    checks,
  },
} as const;
export type Contract = typeof contract;

/** The renderer's view of main. */
export type DeskClient = Client<Contract>;

/** The name of the channel of a call. */
export const channelOf = (area: string, method: string): string => `galley:${area}.${method}`;
export const CALL_CHANNELS: readonly string[] = Object.entries(contract).flatMap(([area, calls]) =>
  Object.keys(calls).map((method) => channelOf(area, method)),
);
export const eventChannel = (name: EventName): string => `galley:event.${name}`;

/** What the preload script puts on `window.galley`. */
export type Bridge = {
  /** The language that the window is to speak. */
  language: Language;
  call(channel: string, input: unknown): Promise<Result<unknown>>;
  /** Gives a function that ends the subscription. */
  on<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void;
};
