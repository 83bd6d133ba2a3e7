import { webcrypto } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { type Store, StoreTrouble } from './store';

export type S3Place = {
  /** Scheme and host of the service, as https://s3.eu-west-1.amazonaws.com. */
  endpoint: string;
  region: string;
  bucket: string;
  /** Before the names of all files; '' for none. */
  prefix: string;
  keyId: string;
  secret: string;
};

const LIMIT_MS = 5 * 60_000;

/** A bucket of S3, or of a service that speaks as S3 does. It is addressed by path, which all of them take. */
export function s3Store(place: S3Place): Store {
  const { endpoint, region, bucket, prefix, keyId, secret } = place;
  // Node 18, which Galley's Electron may be on, has this under another name only.
  globalThis.crypto ??= webcrypto as Crypto;
  const client = new AwsClient({
    ...{ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3' },
    // Trying again is decided elsewhere.
    retries: 0,
  });
  const folder = prefix.replace(/^\/+|\/+$/g, '');
  const root = `${endpoint.replace(/\/+$/, '')}/${bucket}/${folder === '' ? '' : `${folder}/`}`;
  const urlOf = (file: string): string => root + file.split('/').map(encoded).join('/');

  async function ask(file: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await client.fetch(urlOf(file), {
        ...init,
        signal: AbortSignal.timeout(LIMIT_MS),
      });
    } catch (error) {
      throw new StoreTrouble(
        `The store at ${endpoint} cannot be reached. Galley tries again by itself.`,
        { cause: error },
      );
    }
    if (response.ok || response.status === 404) return response;
    throw new StoreTrouble(await sentenceFor(response, place));
  }

  return {
    async read(file) {
      const response = await ask(file, { method: 'GET' });
      if (response.status === 404) {
        if ((await codeOf(response)).code === 'NoSuchBucket') {
          throw new StoreTrouble(`There is no bucket ${bucket} at ${endpoint}.`);
        }
        return null;
      }
      return Buffer.from(await response.arrayBuffer());
    },
    async put(file, { bytes, type, cacheControl }) {
      const response = await ask(file, {
        method: 'PUT',
        headers: { 'content-type': type, 'cache-control': cacheControl },
        body: new Uint8Array(bytes),
      });
      if (response.status === 404) {
        throw new StoreTrouble(`There is no bucket ${bucket} at ${endpoint}.`);
      }
    },
    async remove(file) {
      await ask(file, { method: 'DELETE' });
    },
    close: async () => {},
  };
}

/** As RFC 3986 has it, which is what is signed: `encodeURIComponent` leaves some more letters as they are. */
const encoded = (part: string): string =>
  encodeURIComponent(part).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );

async function codeOf(response: Response): Promise<{ code: string; message: string }> {
  const text = await response.text().catch(() => '');
  const of = (name: string): string =>
    new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? '';
  return { code: of('Code'), message: of('Message') };
}

async function sentenceFor(response: Response, { endpoint, bucket }: S3Place): Promise<string> {
  const { code, message } = await codeOf(response);
  if (code === 'SignatureDoesNotMatch' || code === 'InvalidAccessKeyId') {
    return `The store at ${endpoint} does not take the keys. See that the key and its secret are right.`;
  }
  if (code === 'RequestTimeTooSkewed') {
    return `The clock of this computer is not that of the store at ${endpoint}. Set the clock.`;
  }
  if (response.status === 403) {
    return `The store at ${endpoint} does not let these keys write into the bucket ${bucket}.`;
  }
  const said = message || code;
  return `The store at ${endpoint} did not take a file (${response.status})${said ? `: ${said}` : '.'}`;
}
