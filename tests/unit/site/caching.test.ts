import http from 'node:http';
import zlib from 'node:zlib';
import { expect, test } from 'vitest';
import { Paper } from './paper';
import { figure, png } from './public-stories';

async function paperWithStory(): Promise<Paper> {
  const paper = await Paper.open();
  await paper.putPicture(png());
  await paper.publish({ slug: 'ferry', lead: figure(png()), deck: 'Closed again. '.repeat(70) });
  return paper;
}

/** All that readers and their programs ask for again and again. */
const ADDRESSES = [
  ...['/', '/en/economy/ferry', '/en/economy', '/en/author/lena-voss', '/en/search?q=ferry'],
  ...['/en/feed.xml', '/en/atom.xml', '/sitemap.xml', '/news-sitemap.xml', '/sitemap/1.xml'],
  ...['/robots.txt', `/media/${png().sha256}`],
];

/** An answer as it is on the wire: `fetch` unpacks it. */
function onTheWire(
  paper: Paper,
  address: string,
  headers: http.OutgoingHttpHeaders,
  method = 'GET',
): Promise<{ headers: http.IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(address, paper.url), { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(chunks) }));
    });
    request.once('error', reject).end();
  });
}

test.each(ADDRESSES)('%s has a tag, and who has it already gets nothing more', async (address) => {
  const paper = await paperWithStory();
  const first = await paper.read(address);
  expect(first.status).toBe(200);
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^(?:W\/)?"[^"]+"$/);
  for (const known of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
    const again = await paper.read(address, { 'if-none-match': known });
    expect([known, again.status, await again.text()]).toEqual([known, 304, '']);
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
  }
  expect((await paper.read(address, { 'if-none-match': '"other"' })).status).toBe(200);
});

test.each(ADDRESSES)('HEAD of %s tells the same as GET, without the body', async (address) => {
  const paper = await paperWithStory();
  const get = await paper.read(address);
  const head = await paper.read(address, {}, 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
  for (const name of ['content-type', 'etag', 'cache-control', 'content-security-policy']) {
    expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
  }
});

test('a killed story counts at once for everyone who has kept its page', async () => {
  const paper = await Paper.open();
  const [answer] = await paper.publish({ slug: 'ferry' });
  const kept = await paper.read('/en/economy/ferry');
  expect(kept.headers.get('cache-control')).toBe('no-cache');
  await paper.withdraw('ferry', answer?.etag ?? '');
  const etag = kept.headers.get('etag') ?? '';
  expect((await paper.read('/en/economy/ferry', { 'if-none-match': etag })).status).toBe(410);
});

test('texts are sent compressed to those who can read it, and are the same texts', async () => {
  const paper = await paperWithStory();
  const html = await (await paper.read('/')).text();
  const styles = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
  for (const address of ['/', '/en/feed.xml', styles]) {
    const plain = await onTheWire(paper, address, {});
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toContain('Accept-Encoding');
    const br = await onTheWire(paper, address, { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(zlib.brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect(br.body.byteLength).toBeLessThan(plain.body.byteLength / 2);
    expect(br.headers['content-length']).toBe(String(br.body.byteLength));
    const gzip = await onTheWire(paper, address, { 'accept-encoding': 'gzip;q=0.5, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(zlib.gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(gzip.headers.etag).toBe(plain.headers.etag);
  }
  const again = await onTheWire(paper, styles, { 'accept-encoding': 'br' });
  expect(again.headers['content-encoding']).toBe('br');
  const picture = await onTheWire(paper, `/media/${png().sha256}`, { 'accept-encoding': 'br' });
  expect(picture.headers['content-encoding']).toBeUndefined();
});
