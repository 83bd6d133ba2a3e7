import type { TrialCode } from '@shared/publish/sites/trial';

/**
 * Why a connection was not trusted, or did not get past a proxy, in the words of Node and of Chromium.
 * That is before anything is sent, but for what `comesLate`: it may break a connection at any time.
 */
type Distrust = {
  cause: RegExp;
  code: TrialCode;
  words: (url: string) => string;
  comesLate?: true;
};

const DISTRUST: readonly Distrust[] = [
  {
    cause: /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_CERT_DATE_INVALID/,
    code: 'certificate-expired',
    words: (url) =>
      `The certificate of the site at ${url} is out of date, or the clock of this computer is wrong. Set the clock, or ask whoever runs the site to renew the certificate.`,
  },
  {
    cause: /ERR_TLS_CERT_ALTNAME_INVALID|ERR_CERT_COMMON_NAME_INVALID/,
    code: 'certificate-of-another',
    words: (url) =>
      `Whoever answers at ${url} shows the certificate of another site. Check the site’s address, and whether this network asks you to sign in first.`,
  },
  {
    cause: /DEPTH_ZERO_SELF_SIGNED_CERT/,
    code: 'certificate-of-its-own',
    words: (url) =>
      `The site at ${url} vouches for its certificate itself (it is self-signed). Ask whoever runs the site for one of a certificate authority, or have this one installed on this computer.`,
  },
  {
    cause:
      /SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT|ERR_CERT_AUTHORITY_INVALID|CERT_UNTRUSTED/,
    code: 'certificate-unknown',
    words: (url) =>
      `This computer does not know who vouches for the certificate of the site at ${url}. If the newsroom has a certificate authority of its own, it must be installed here.`,
  },
  {
    cause: /CERT_REVOKED|ERR_CERT_REVOKED/,
    code: 'certificate-revoked',
    words: (url) => `The certificate of the site at ${url} was revoked. Ask whoever runs the site.`,
  },
  {
    cause:
      /ERR_SSL_VERSION|ERR_SSL_PROTOCOL_ERROR|EPROTO|WRONG_VERSION_NUMBER|ERR_SSL_UNSUPPORTED/i,
    comesLate: true,
    code: 'no-tls',
    words: (url) =>
      `The site at ${url} does not speak TLS as this computer does. Check whether its address begins with http or https.`,
  },
  {
    cause: /HPE_INVALID|ERR_INVALID_HTTP_RESPONSE/,
    comesLate: true,
    code: 'no-http',
    words: (url) =>
      `Whoever answers at ${url} does not speak HTTP. Check the port, and whether the address begins with http or https.`,
  },
  {
    cause: /ERR_PROXY_AUTH|PROXY_ASKS_FOR_PASSWORD/,
    code: 'proxy-password',
    words: (url) =>
      `The proxy of this network wants a name and a password before it lets Galley through to ${url}. Ask whoever runs the network to let this computer through without.`,
  },
  {
    cause: /ERR_PROXY_CONNECTION_FAILED/,
    code: 'proxy-silent',
    words: (url) =>
      `The proxy that this computer is set to use does not answer, so ${url} cannot be reached. Check the proxy settings of this computer.`,
  },
  {
    cause: /ERR_PROXY_|ERR_TUNNEL_CONNECTION_FAILED|ERR_MANDATORY_PROXY/,
    code: 'proxy',
    words: (url) =>
      `The proxy of this network does not let Galley through to ${url}. Check the proxy settings of this computer.`,
  },
];

/**
 * What is wrong with the way to a site, in a sentence for the desk; null when it is nothing of TLS or of a proxy.
 * @param cause the words of an error and of those behind it
 */
export function distrustIn(
  cause: string,
  url: string,
): { code: TrialCode; message: string; comesLate: boolean } | null {
  const known = DISTRUST.find((one) => one.cause.test(cause));
  if (!known) return null;
  return { code: known.code, message: known.words(url), comesLate: known.comesLate ?? false };
}

/** The cause of a proxy's answer that it wants a password (407, RFC 9110 §15.5.8). */
export const PROXY_ASKS = 'PROXY_ASKS_FOR_PASSWORD';
