import { storyAnswer } from '@shared/publish/api';
import type { Rule } from '../rule';
import { expectRefusal, expectStatus, must, shaped } from '../site';

/** Up to the first end of a script, which is where a browser ends it. */
const DATA = /<script type="application\/ld\+json">[\s\S]*?<\/script>/g;

export const READERS: Rule[] = [
  {
    says: 'readers find a story where the site says that it is, as soon as it says so',
    async check(site) {
      const story = site.story();
      const { url, etag } = await site.publish(story);
      const page = await site.read(url);
      must(page.status === 200, `${url} is answered to readers with ${page.status}.`);
      must(page.text.includes(story.headline), `${url} does not show the headline.`);
      const headline = `Changed, ${story.headline}`;
      const put = await site.put({ ...story, headline }, { 'If-Match': etag });
      const changed = shaped(expectStatus(put, 200, 'A changed story'), storyAnswer);
      const later = await site.read(changed.url);
      must(later.text.includes(headline), `${changed.url} does not show the changed headline.`);
    },
  },
  {
    says: 'readers of a story that is withdrawn are told that it is gone, and get no word of it',
    async check(site) {
      const story = site.story();
      const { url, etag } = await site.publish(story);
      await site.read(url); // From now on a cache may have it.
      expectStatus(await site.withdraw(story.id, { 'If-Match': etag }), 200, 'A withdrawal');
      const page = await site.read(url);
      must(page.status === 410, `${url} is answered to readers with ${page.status}, not with 410.`);
      must(!page.text.includes(story.headline), `${url} still shows the headline.`);
    },
  },
  {
    says: 'markup in the words of a story is shown as words',
    async check(site) {
      const mark = `conformance${site.run}`;
      const hostile = `<script>${mark}()</script><img src=x onerror=${mark}()>`;
      const { url } = await site.publish(
        site.story({
          ...{ headline: hostile, deck: hostile, source: hostile, dateline: hostile },
          authors: [{ id: 'conformance', name: hostile }],
          body: [{ type: 'paragraph', runs: [{ text: hostile, bold: true }] }],
        }),
      );
      // Data for search engines is no markup, and may hold the words as they are.
      const text = (await site.read(url)).text.replace(DATA, '');
      must(!text.includes(`<script>${mark}`), `${url} has a script that came in a story.`);
      must(!text.includes(`<img src=x onerror=${mark}`), `${url} has markup that came in a story.`);
    },
  },
  {
    says: 'a story in Arabic has an address that works',
    async check(site) {
      const story = site.story({ edition: 'ar', headline: 'عودة العبّارة' });
      const { url } = await site.publish({ ...story, slug: `عودة-العبارة-${story.slug}` });
      const page = await site.read(url);
      must(page.status === 200, `${url} is answered to readers with ${page.status}.`);
      must(page.text.includes(story.headline), `${url} does not show the headline.`);
    },
  },
  {
    says: 'a ticker that is not as the contract says is refused',
    async check(site) {
      const put = (body: object) =>
        site.call('PUT', '/ticker/en', {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      const line = { id: 'a', text: 'A line', at: new Date().toISOString() };
      for (const [what, body] of [
        ['A ticker of another edition', { edition: 'ar', lines: [] }],
        ['A line without words', { edition: 'en', lines: [{ ...line, text: '' }] }],
        ['A line of half', { edition: 'en', lines: [line] }],
      ] as const) {
        expectRefusal(await put(body), 'invalid', what);
      }
    },
  },
];
