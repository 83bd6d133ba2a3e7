// What @peculiar/x509 is put together by.
import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

cryptoProvider.set(crypto);

/** What a TLS server shows, and what a client has to trust to take it; PEM. */
export type Identity = { key: string; cert: string; authority: string };

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 24 * 60 * 60_000;

type Wish = {
  /** The host or address that it is for. */
  host?: string;
  isSelfSigned?: boolean;
  isExpired?: boolean;
};

/** Makes a certificate for a server, of a certificate authority of its own unless it signs itself. */
export async function identity({
  host = '127.0.0.1',
  isSelfSigned = false,
  isExpired = false,
}: Wish = {}): Promise<Identity> {
  const now = Date.now();
  const validity = {
    notBefore: new Date(now - 30 * DAY_MS),
    notAfter: new Date(now + (isExpired ? -DAY_MS : 30 * DAY_MS)),
  };
  const keyPair = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const keys = await keyPair();
  const type = /^[\d.]+$/.test(host) ? 'ip' : 'dns';
  const leaf = {
    ...validity,
    serialNumber: '02',
    extensions: [new SubjectAlternativeNameExtension([{ type, value: host }])],
    signingAlgorithm: ALGORITHM,
  };
  const key = pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  if (isSelfSigned) {
    const own = await X509CertificateGenerator.createSelfSigned({
      ...{ ...leaf, name: `CN=${host}`, keys },
    });
    return { key, cert: own.toString('pem'), authority: own.toString('pem') };
  }
  const authorityKeys = await keyPair();
  const name = `CN=Quay Test Authority ${crypto.randomUUID()}`;
  const authority = await X509CertificateGenerator.createSelfSigned({
    ...{ name, keys: authorityKeys, serialNumber: '01', signingAlgorithm: ALGORITHM },
    notBefore: new Date(now - 60 * DAY_MS),
    notAfter: new Date(now + 60 * DAY_MS),
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
  });
  const signed = await X509CertificateGenerator.create({
    ...{ ...leaf, subject: `CN=${host}`, issuer: name, publicKey: keys.publicKey },
    signingKey: authorityKeys.privateKey,
  });
  return { key, cert: signed.toString('pem'), authority: authority.toString('pem') };
}

const pem = (label: string, der: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`;
