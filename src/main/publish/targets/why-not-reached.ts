import type { TrialCode } from '@shared/publish/sites/trial';

/** Why nobody answered, by the words of Node and of Chromium for it; the first that fits. */
const WHY: [TrialCode, RegExp][] = [
  ['offline', /ERR_INTERNET_DISCONNECTED|ENETUNREACH/],
  ['name-not-found', /ENOTFOUND|EAI_AGAIN|ERR_NAME_NOT_RESOLVED/],
  ['connection-refused', /ECONNREFUSED|ERR_CONNECTION_REFUSED/],
  ['certificate-expired', /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_CERT_DATE_INVALID/],
  ['certificate-of-another', /ALTNAME_INVALID|ERR_CERT_COMMON_NAME_INVALID/],
  [
    'certificate-unknown',
    /SELF_SIGNED_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT|ERR_CERT_AUTHORITY_INVALID|CERT_UNTRUSTED/,
  ],
  ['certificate-revoked', /CERT_REVOKED/],
  ['no-tls', /ERR_SSL_|EPROTO|WRONG_VERSION_NUMBER/i],
  ['proxy', /ERR_PROXY_|ERR_TUNNEL_CONNECTION_FAILED|ERR_MANDATORY_PROXY/],
  ['redirected', /redirect/i],
];

/** @param cause the words of the error, and of those behind it */
export const whyNotReached = (cause: string): TrialCode =>
  WHY.find(([, words]) => words.test(cause))?.[0] ?? 'no-answer';
