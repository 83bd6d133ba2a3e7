import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { MEDIA_MAX_BYTES } from '@shared/publish/api';
import { fail, ok, type Result } from '@shared/result';
import { isLoopback, isPublicAddress } from './private-networks';

/** Gets files of the web by their addresses. */
export type RemotePictures = {
  /**
   * The bytes at an address, and the name of the file. Refuses, with a sentence, what is not on the
   * public internet, too large, too slow or not there. What the bytes are is not looked at.
   */
  fetch(address: string): Promise<Result<{ name: string; bytes: Uint8Array }>>;
};

export type RemoteLimits = {
  /** For one picture, all redirects included; ms. */
  timeLimit?: number;
  maxBytes?: number;
  /** Whether a server on this very machine may be asked: for tests only. */
  allowLoopback?: boolean;
};

const MAX_REDIRECTS = 5;

/**
 * Whom a page names is not to be trusted: it may name a machine of the newsroom's own network, by its
 * number, by a name that leads there, or by a redirect. So each connection is looked at when it is made.
 */
export function remotePictures(limits: RemoteLimits = {}): RemotePictures {
  const { timeLimit = 20_000, maxBytes = MEDIA_MAX_BYTES, allowLoopback = false } = limits;
  const isAllowed = (address: string): boolean =>
    isPublicAddress(address) || (allowLoopback && isLoopback(address));

  const lookup: LookupFunction = (host, options, answer) => {
    dns.lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, '', 0);
      const allowed = found.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (!first) return answer(new PrivateAddress(), '', 0);
      if (options.all) answer(null, allowed);
      else answer(null, first.address, first.family);
    });
  };

  function get(address: URL, signal: AbortSignal, redirects: number): Promise<Uint8Array> {
    const { protocol, hostname } = address;
    if (protocol !== 'http:' && protocol !== 'https:') throw new PrivateAddress();
    const number = hostname.replace(/^\[|\]$/g, '');
    if (isIP(number) !== 0 && !isAllowed(number)) throw new PrivateAddress();
    const { request } = protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      const options = { lookup, signal, agent: false, headers: HEADERS };
      const asked = request(address, options, (response) => {
        const { statusCode = 0, headers } = response;
        if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
          response.destroy();
          if (redirects === 0) return reject(new Refused('it leads from one address to another'));
          void Promise.resolve(headers.location)
            .then((location) => get(new URL(location, address), signal, redirects - 1))
            .then(resolve, reject);
          return;
        }
        if (statusCode !== 200) {
          response.destroy();
          return reject(new Refused(`the site answered ${statusCode}`));
        }
        let size = 0;
        const chunks: Buffer[] = [];
        const refuse = (error: Error): void => {
          response.destroy();
          reject(error);
        };
        if (Number(headers['content-length'] ?? 0) > maxBytes) return refuse(new TooLarge());
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > maxBytes) return refuse(new TooLarge());
          chunks.push(chunk);
        });
        response.on('end', () => resolve(Buffer.concat(chunks)));
        response.on('error', reject);
        response.on('close', () => reject(new Refused('the connection was cut')));
      });
      asked.on('error', reject);
      asked.end();
    });
  }

  return {
    async fetch(written) {
      const signal = AbortSignal.timeout(timeLimit);
      try {
        const address = new URL(written);
        const bytes = await get(address, signal, MAX_REDIRECTS);
        return ok({ name: nameOf(address), bytes });
      } catch (error) {
        const why = signal.aborted ? 'it took too long' : reasonOf(error, maxBytes);
        return fail('no-picture-there', `“${shortened(written)}”: ${why}.`, error);
      }
    },
  };
}

/** Nobody's cookies, no page that it was seen on. */
const HEADERS = {
  accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif',
  'user-agent': 'Galley',
};

class PrivateAddress extends Error {}
class TooLarge extends Error {}
class Refused extends Error {}

function reasonOf(error: unknown, maxBytes: number): string {
  if (error instanceof PrivateAddress) return 'it is not on the public internet';
  if (error instanceof TooLarge) return `it has more than ${Math.round(maxBytes / 1024 / 1024)} MB`;
  if (error instanceof Refused) return error.message;
  return 'the site could not be reached';
}

const nameOf = ({ pathname }: URL): string => {
  const name = pathname.split('/').at(-1) || 'picture';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

const shortened = (address: string): string =>
  address.length > 120 ? `${address.slice(0, 119)}…` : address;
