import { fail, ok } from '@shared/result';
import { z } from 'zod';
import type { Answer } from '../answer';
import { clockAhead, type Line } from '../http';
import type { LiveSite } from '../live-site';
import { changesSince } from './changes';
import { index, type Post, post as postShape } from './contract';
import type { DeskSide } from './desk-side';
import { isReservation } from './key';
import { pictureBringer } from './pictures';
import { postOf } from './posts';
import { readPosts } from './read-posts';
import type { Refusal } from './refusals';
import { type Rest, rest, type WordPressAddress } from './rest';
import { isAt } from './version';
import { CHANGED, writeStory } from './write-story';

const GREETING_LIMIT_MS = 10_000;

/**
 * A stock WordPress (6.1 or later) as a site of the desk: over its REST API, by an application password of
 * one of its users. docs/wordpress.md says what goes where.
 */
export function wordPressSite(line: Line, address: WordPressAddress, desk: DeskSide): LiveSite {
  const site = rest(line, address);
  const bring = pictureBringer(site, desk.readMedia);
  return {
    put: (delivery) => writeStory(site, desk, bring, delivery),

    async withdraw({ story, etag }) {
      const found = await postOf(site, story.id, story.slug, etag);
      if (!found.ok) return found.refusal.answer;
      const post = found.value;
      if (!post || !isOut(post)) return OFF_THE_SITE;
      if (etag !== null && !isAt(post, etag)) return CHANGED;
      return trash(site, post.id);
    },

    async get(id) {
      const found = await postOf(site, id, null, desk.published(id)?.etag ?? null);
      if (!found.ok) return failed(found.refusal);
      const post = found.value;
      if (!post || post.status === 'trash' || isReservation(post, id)) return ok(null);
      const read = await readPosts(site, desk, [post]);
      if (!read.ok) return failed(read.refusal);
      return read.value[0] ? ok(read.value[0]) : UNREADABLE;
    },

    async changes(since) {
      const changes = await changesSince(site, desk, since);
      return changes.ok ? ok(changes.value) : failed(changes.refusal);
    },

    async greet() {
      const said = await site.ask({
        ...{ route: '/', query: { _fields: 'name,namespaces,authentication' } },
        ...{ limitMs: GREETING_LIMIT_MS, shape: index },
      });
      return { isThere: said.ok, clockAheadMs: said.ok ? clockAhead(said.reply) : null };
    },
  };
}

/** For readers, now or at its time. */
const isOut = ({ status }: Post): boolean => status === 'publish' || status === 'future';

/** Puts a post into the trash; where WordPress has none, it becomes a draft. */
async function trash(site: Rest, id: number): Promise<Answer> {
  const route = `/wp/v2/posts/${id}`;
  const said = await site.ask({ method: 'DELETE', route, shape: z.object({ id: z.number() }) });
  if (said.ok || GONE.includes(said.refusal.code ?? '')) return OFF_THE_SITE;
  if (said.refusal.code !== 'rest_trash_not_supported') return said.refusal.answer;
  const kept = await site.ask({
    ...{ method: 'POST', route, json: { status: 'draft' }, query: { context: 'edit' } },
    shape: postShape,
  });
  return kept.ok ? OFF_THE_SITE : kept.refusal.answer;
}

const GONE = ['rest_already_trashed', 'rest_post_invalid_id'];
const OFF_THE_SITE: Answer = { type: 'acknowledged', url: '', etag: '', version: 0 };

const failed = ({ answer }: Refusal) => fail(answer.type, answer.message);
const UNREADABLE = fail(
  'refused',
  'What WordPress has cannot be read as a story. Look at the post there.',
);
