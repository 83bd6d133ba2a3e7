import sharp from 'sharp';
import { expect, test } from 'vitest';
import { loadResizer } from '../../../src/site/media/resizer';
import { tempFolder } from '../temp-folder';
import { Paper } from './paper';
import { figure, sha256Of } from './public-stories';

type Thing = Record<string, unknown> & { '@type': string };

const thingsOf = (page: Document): Thing[] =>
  [...page.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => JSON.parse(script.textContent ?? '') as Thing,
  );

const listOf = (value: unknown): Thing[] => (Array.isArray(value) ? value : [value]) as Thing[];

const isMoment = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
const isAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:\/\//.test(value);
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/**
 * What is wrong with an article, by the properties that search engines require and recommend
 * (https://developers.google.com/search/docs/appearance/structured-data/article).
 */
function faultsOf(article: Thing): string[] {
  const faults: string[] = [];
  const check = (holds: boolean, name: string): void => void (holds || faults.push(name));
  check(article['@context'] === 'https://schema.org', '@context');
  check(article['@type'] === 'NewsArticle', '@type');
  check(isText(article.headline), 'headline');
  check(isMoment(article.datePublished), 'datePublished');
  check(isMoment(article.dateModified), 'dateModified');
  check(String(article.dateModified) >= String(article.datePublished), 'dateModified before');
  check(isAddress(article.url) && article.url === article.mainEntityOfPage, 'url');
  const authors = listOf(article.author);
  check(authors.length > 0, 'author');
  for (const author of authors) {
    check(
      ['Person', 'Organization', 'NewsMediaOrganization'].includes(author['@type']),
      'author type',
    );
    check(isText(author.name), 'author.name');
    check(isAddress(author.url), 'author.url');
  }
  const publisher = article.publisher as Thing;
  check(isText(publisher.name) && isAddress(publisher.url), 'publisher');
  check(isAddress((publisher.logo as Thing | undefined)?.url), 'publisher.logo');
  for (const image of article.image === undefined ? [] : listOf(article.image)) {
    check(image['@type'] === 'ImageObject' && isAddress(image.url), 'image');
    check(Number(image.width) > 0 && Number(image.height) > 0, 'image size');
  }
  return faults;
}

test('an article tells search engines all that they require and recommend', async () => {
  const paper = await Paper.open();
  await paper.publish(
    { id: 'signed', slug: 'signed', tags: [{ id: 'ferry', label: 'Ferry' }] },
    { id: 'unsigned', slug: 'unsigned', authors: [], deck: '' },
    { id: 'ar', slug: 'عودة', edition: 'ar' },
  );
  for (const path of ['/en/economy/signed', '/en/economy/unsigned', '/ar/economy/عودة']) {
    const articles = thingsOf(await paper.page(path)).filter(
      (thing) => thing['@type'] === 'NewsArticle',
    );
    expect([path, articles.map(faultsOf)]).toEqual([path, [[]]]);
  }
  const [article] = thingsOf(await paper.page('/en/economy/unsigned'));
  expect(listOf(article?.author).map(({ name }) => name)).toEqual(['The Test Courier']);
});

test('the lead picture comes in three shapes that are what they are said to be', async () => {
  const bytes = await sharp({
    create: { width: 2400, height: 1500, channels: 3, background: '#246' },
  })
    .jpeg()
    .toBuffer();
  const picture = { bytes, mime: 'image/jpeg' as const, sha256: sha256Of(bytes) };
  const paper = await Paper.open(tempFolder(), { resizer: await loadResizer(() => {}) });
  await paper.putPicture(picture);
  const lead = figure(picture);
  await paper.publish({
    slug: 'ferry',
    lead: { ...lead, media: { ...lead.media, width: 2400, height: 1500 } },
  });
  const page = await paper.page('/en/economy/ferry');
  const [article] = thingsOf(page);
  expect(faultsOf(article as Thing)).toEqual([]);
  const images = listOf(article?.image);
  expect(images.map(({ width, height }) => [width, height])).toEqual([
    [1200, 675],
    [1200, 900],
    [1200, 1200],
  ]);
  expect(images[0]).toMatchObject({ caption: 'The quay at noon.', creditText: 'Harbour Pictures' });
  for (const image of images) {
    const answer = await paper.read(String(image.url));
    const { width, height, format } = await sharp(
      Buffer.from(await answer.arrayBuffer()),
    ).metadata();
    expect({ width, height, format }).toEqual({
      ...{ width: image.width, height: image.height },
      format: 'jpeg',
    });
  }
  const og = (name: string) =>
    page.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
  expect([og('og:image'), og('og:image:width'), og('og:image:height')]).toEqual([
    images[0]?.url,
    '1200',
    '675',
  ]);
});

test('a change is told with its moment', async () => {
  const paper = await Paper.open();
  const [answer] = await paper.publish({ slug: 'ferry' });
  paper.now += 3_600_000;
  const body = JSON.parse((await paper.call('GET', '/stories/ferry')).text);
  await paper.put({ ...body, deck: 'Changed' }, { 'if-match': answer?.etag ?? '' });
  const [article] = thingsOf(await paper.page('/en/economy/ferry'));
  expect(article?.dateModified).toBe(new Date(paper.now).toISOString());
  expect(faultsOf(article as Thing)).toEqual([]);
});
