import type { z } from 'zod';
import type { Answer } from '../answer';
import {
  isSuccess,
  isWebPage,
  jsonOf,
  notReached,
  type Reached,
  type Reply,
  unhappy,
} from '../http';
import { problem } from './contract';

/** Why WordPress did not do what it was asked for. */
export type Refusal = {
  /** What that means for the outbox. */
  answer: Exclude<Answer, { type: 'acknowledged' }>;
  /** WordPress's own name for it (`rest_…`); null when it gave none. */
  code: string | null;
  /** The status of HTTP; null when there was no answer. */
  status: number | null;
  /** Why there was none, in the words of the system. */
  cause?: string;
  /** The term that is there already, where one was to be made. */
  termId?: number | undefined;
};

/** What a reply that is no answer of the REST API means. */
export function refusalOf(reply: Reply, url: string): Refusal {
  const site = { url, token: '' };
  if (!reply.reached) {
    const { cause } = reply;
    return { answer: notReached(reply, site), code: null, status: null, cause };
  }
  const { status } = reply;
  const { data } = problem.safeParse(jsonOf(reply.text));
  const code = codeOf(data);
  const said = { code, status, termId: data?.data?.term_id };
  if (isSuccess(reply)) return { ...said, answer: notWordPress(reply, url) };
  if (code?.startsWith('rest_upload_')) {
    return {
      ...said,
      answer: refused(`WordPress did not take a picture: ${plain(data?.message)}`),
    };
  }
  if (isMaintenance(reply))
    return { ...said, answer: { ...unhappy(reply, site), ...MAINTENANCE } as Refusal['answer'] };
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return { ...said, answer: unhappy(reply, site) };
  }
  const words = SENTENCES[code ?? ''];
  if (words) return { ...said, answer: refused(words) };
  if (status === 401) return { ...said, answer: refused(SENTENCES.rest_not_logged_in ?? '') };
  if (data)
    return { ...said, answer: refused(`WordPress refused: ${plain(data.message)}`, 'none') };
  if (status === 413) return { ...said, answer: unhappy(reply, site) };
  return { ...said, answer: turnedAway(reply, url) };
}

/** What WordPress calls it; a parameter that only some may use is refused as one that is wrong. */
function codeOf(said: z.infer<typeof problem> | undefined): string | null {
  const forbidden = Object.values(said?.data?.details ?? {}).find(({ code }) =>
    code.startsWith('rest_forbidden'),
  );
  if (!forbidden) return said?.code ?? null;
  return forbidden.data?.status === 401 ? 'rest_not_logged_in' : forbidden.code;
}

const refused = (message: string, doubt: 'none' | 'as before' = 'as before') =>
  ({ type: 'refused', message, doubt }) as const;

/** WordPress says some things with HTML in them. */
const plain = (words = ''): string => words.replace(/<[^>]*>/g, '').slice(0, 500);

const SAFE = 'The story is safe here';

/** What the account lacks, by the code of WordPress (wp-includes/rest-api). */
const SENTENCES: Record<string, string> = {
  rest_not_logged_in: `WordPress did not take the user name and the application password. ${SAFE}: check both in Galley’s settings, then retry. Some servers do not pass on what a program signs in with (the header Authorization); whoever runs the site can say.`,
  incorrect_password: `WordPress says that the application password is wrong. ${SAFE}: make a new one in the user’s profile, put it into Galley’s settings, then retry.`,
  invalid_username: `WordPress does not know the user. ${SAFE}: put the right name into Galley’s settings, then retry.`,
  application_passwords_disabled: `Application passwords are switched off in this WordPress. It has them only over https, unless a plugin switches them off. ${SAFE}.`,
  application_passwords_disabled_for_user: `This user of WordPress may not use application passwords. ${SAFE}.`,
  rest_cannot_create: `This user of WordPress may not write posts. ${SAFE}: give the user the role Author or Editor, then retry.`,
  rest_cannot_publish: `This user of WordPress may not publish. ${SAFE}: give the user the role Author or Editor, then retry.`,
  rest_cannot_edit: `This user of WordPress may not change the post, which belongs to someone else. ${SAFE}: give the user the role Editor, then retry.`,
  rest_cannot_delete: `This user of WordPress may not move the post to the trash. Give the user the role Editor, then retry.`,
  rest_forbidden_status: `This user of WordPress may not see drafts. ${SAFE}: give the user the role Author or Editor, then retry.`,
  rest_forbidden_context: `This user of WordPress may not edit. ${SAFE}: give the user the role Author or Editor, then retry.`,
  rest_no_route: `The REST API of this WordPress is switched off, or a plugin has changed it. ${SAFE}.`,
  rest_disabled: `A plugin has switched off the REST API of this WordPress. ${SAFE}.`,
};

/** Over plain HTTP WordPress takes none, as a rule. */
export const NO_PASSWORDS: Refusal = {
  ...{ code: 'application_passwords_disabled', status: 401 },
  answer: refused(SENTENCES.application_passwords_disabled ?? ''),
};

const isMaintenance = (reply: Reached): boolean =>
  reply.status === 503 && isWebPage(reply) && /maintenance/i.test(reply.text);

const MAINTENANCE = {
  message:
    'WordPress is being updated at the moment and takes nothing. The story is safe here, and Galley tries again by itself.',
  // That page comes before anything else of WordPress.
  doubt: 'as before',
} as const;

const notWordPress = (reply: Reached, url: string) =>
  ({
    type: 'refused',
    message: isWebPage(reply)
      ? `The site at ${url} answered with a web page instead of the REST API of WordPress. Check the site’s address.`
      : `The site at ${url} gave an answer that is not one of WordPress. Check the site’s address, or ask whoever runs the site: a plugin may print warnings into every answer.`,
    // Also a page for people can stand in place of what WordPress answered when it had done it.
    doubt: 'new',
  }) as const;

function turnedAway({ status }: Reached, url: string) {
  if (status === 404) {
    return refused(
      `There is no WordPress with a REST API at ${url}. Check the site’s address. ${SAFE}.`,
    );
  }
  return refused(
    `Something in front of WordPress at ${url} turned Galley away (${status}), such as a firewall or a plugin for security. ${SAFE}: ask whoever runs the site.`,
  );
}
