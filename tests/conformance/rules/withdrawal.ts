import { deleteAnswer, IDEMPOTENCY_HEADER, storyAnswer } from '@shared/publish/api';
import type { Rule } from '../rule';
import { expectRefusal, expectStatus, must, shaped } from '../site';

export const WITHDRAWAL: Rule[] = [
  {
    says: 'a story is withdrawn only by those who know which version they withdraw',
    async check(site) {
      const story = site.story();
      const first = await site.publish(story);
      const changed = await site.put({ ...story, deck: 'Changed' }, { 'If-Match': first.etag });
      expectStatus(changed, 200, 'A changed story');
      const blind = await site.withdraw(story.id, {});
      expectRefusal(blind, 'precondition_required', 'A withdrawal without a condition');
      const stale = await site.withdraw(story.id, { 'If-Match': first.etag });
      expectRefusal(stale, 'precondition_failed', 'A withdrawal of an older version');
      const there = await site.call('GET', `/stories/${story.id}`);
      expectStatus(there, 200, 'A story whose withdrawal was refused');
    },
  },
  {
    says: 'a story that is withdrawn is gone for desks, and withdrawing it again succeeds',
    async check(site) {
      const story = site.story();
      const { etag } = await site.publish(story);
      const headers = { 'If-Match': etag, [IDEMPOTENCY_HEADER]: site.key() };
      const first = await site.withdraw(story.id, headers);
      const answer = shaped(expectStatus(first, 200, 'A withdrawal'), deleteAnswer);
      must(answer.id === story.id, `The answer names another story: ${answer.id}.`);
      const gone = await site.call('GET', `/stories/${story.id}`);
      expectRefusal(gone, 'not_found', 'A story that was withdrawn');
      const repeated = await site.withdraw(story.id, headers);
      must(repeated.text === first.text, 'A repeat is answered otherwise than the first time.');
      const another = await site.withdraw(story.id, { 'If-Match': etag });
      expectStatus(another, 200, 'A withdrawal of what is withdrawn');
    },
  },
  {
    says: 'a story that never was cannot be withdrawn',
    async check(site) {
      const reply = await site.withdraw(site.story().id, { 'If-Match': '"never"' });
      expectRefusal(reply, 'not_found', 'A withdrawal of what was never put');
    },
  },
  {
    says: 'a withdrawn story can be put again as new, and goes on counting',
    async check(site) {
      const story = site.story();
      const { etag } = await site.publish(story);
      expectStatus(await site.withdraw(story.id, { 'If-Match': etag }), 200, 'A withdrawal');
      const stale = await site.put(story, { 'If-Match': etag });
      expectRefusal(stale, 'precondition_failed', 'A change of what is withdrawn');
      const put = await site.put(story, { 'If-None-Match': '*' });
      const again = shaped(expectStatus(put, 201, 'A withdrawn story, put again'), storyAnswer);
      must(again.version > 1, 'A story that was put again counts its versions from 1.');
      must(again.etag !== etag, 'A story that was put again has the ETag of before.');
    },
  },
];
