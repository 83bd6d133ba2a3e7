import fs from 'node:fs';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { PageParts } from './answer-page';
import { icon, styleSheet } from './assets';
import { fontAt } from './fonts';
import { newsSitemap, sitemapFile, sitemapIndex } from './sitemaps';

/** For what never changes at its address. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** What readers' programs fetch beside pages: style sheet, fonts, pictures, sitemaps. */
export function publicFiles({ db, media, name, now, publicUrl }: PageParts): Hono {
  const files = new Hono();

  files.get(styleSheet.path, (c) => {
    c.header('cache-control', FOR_GOOD);
    return c.body(styleSheet.text, 200, { 'content-type': 'text/css; charset=utf-8' });
  });

  files.get('/assets/icon.svg', (c) => {
    c.header('cache-control', 'public, max-age=86400');
    return c.body(icon(name), 200, { 'content-type': 'image/svg+xml' });
  });

  files.get('/fonts/:hash/:name', (c) => {
    const font = fontAt(c.req.path);
    if (!font) return c.notFound();
    c.header('cache-control', FOR_GOOD);
    return c.body(new Uint8Array(font.bytes), 200, { 'content-type': 'font/woff2' });
  });

  files.get('/media/:sha256', (c) => {
    const sha256 = c.req.param('sha256');
    const picture = media.shown(sha256);
    if (!picture) return c.notFound();
    c.header('cache-control', FOR_GOOD);
    c.header('etag', `"${sha256}"`);
    // A picture opened by itself is a document: nothing in it may run.
    c.header('content-security-policy', "default-src 'none'; sandbox");
    if (c.req.header('if-none-match') === `"${sha256}"`) return c.body(null, 304);
    c.header('content-type', picture.mime);
    c.header('content-length', String(picture.bytes));
    if (c.req.method === 'HEAD') return c.body(null);
    return c.body(Readable.toWeb(fs.createReadStream(picture.file)) as ReadableStream<Uint8Array>);
  });

  files.get('/robots.txt', (c) =>
    c.text(`User-agent: *\nDisallow: /api/\n\nSitemap: ${publicUrl('/sitemap.xml')}\n`),
  );

  const xml = { 'content-type': 'application/xml; charset=utf-8' };
  files.get('/sitemap.xml', (c) => c.body(sitemapIndex(db, publicUrl), 200, xml));
  files.get('/news-sitemap.xml', (c) => c.body(newsSitemap(db, name, now(), publicUrl), 200, xml));
  files.get('/sitemap/:file{[1-9][0-9]*\\.xml}', (c) => {
    const file = sitemapFile(db, Number.parseInt(c.req.param('file'), 10), publicUrl);
    return file === null ? c.notFound() : c.body(file, 200, xml);
  });

  return files;
}
