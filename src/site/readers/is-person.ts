/** What programs that fetch pages call themselves, as far as they say so. */
const PROGRAMS =
  /bot\b|bot[/;)]|crawl|spider|slurp|archiver|preview|monitor|validator|facebookexternalhit|embedly|feed|^(?:curl|wget|python|java|go-http|node|undici|axios|okhttp|libwww|php|ruby|perl)/i;

/**
 * Whether a request is most likely a person opening a page: a browser, not asking ahead of its
 * user. It needs to be right about the obvious only; the count decides about a list, not about money.
 */
export function isPerson(method: string, headers: Headers): boolean {
  const agent = headers.get('user-agent') ?? '';
  const purpose =
    headers.get('sec-purpose') ?? headers.get('purpose') ?? headers.get('x-moz') ?? '';
  return (
    method === 'GET' &&
    agent !== '' &&
    !PROGRAMS.test(agent) &&
    !/prefetch|prerender|preview/i.test(purpose)
  );
}
