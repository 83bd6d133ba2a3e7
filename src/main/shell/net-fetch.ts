import { type Certificate, net, type Session } from 'electron';
import type { Clock } from '../clock';
import type { Fetch } from '../publish/targets/http';

/** To a certificate's examiner: do as Chromium would. */
const AS_CHROMIUM_DOES = -3;

/**
 * Asks over the network as Chromium does: by the proxy of the system, trusting whom the system trusts.
 *
 * Of a certificate that nobody vouches for Chromium says only that. Since the newsroom has to do another
 * thing about one that is out of date or signs itself, that is said too, in the words of Node.
 */
export function netFetch(session: Session, clock: Clock): Fetch {
  const certificates = new Map<string, Certificate>();
  session.setCertificateVerifyProc(({ hostname, certificate }, answer) => {
    certificates.set(hostname, certificate);
    answer(AS_CHROMIUM_DOES);
  });
  return async (url, init) => {
    try {
      return await net.fetch(url, init);
    } catch (error) {
      const { message } = error as Error;
      const certificate = certificates.get(new URL(url).hostname);
      if (!certificate || !message.includes('ERR_CERT_AUTHORITY_INVALID')) throw error;
      throw new Error(message, { cause: new Error(faultOf(certificate, clock.now())) });
    }
  };
}

function faultOf({ validStart, validExpiry, subject, issuer }: Certificate, now: number): string {
  if (validExpiry * 1000 < now) return 'CERT_HAS_EXPIRED';
  if (validStart * 1000 > now) return 'CERT_NOT_YET_VALID';
  const isOwn = JSON.stringify(subject) === JSON.stringify(issuer);
  return isOwn ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'UNABLE_TO_GET_ISSUER_CERT';
}
