import type { FeedFormat } from '@shared/page/links';
import { type Frame, PageFrame } from '@shared/page/page-frame';
import { directionOf, type EditionId } from '@shared/story/vocabulary';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ICON_PATH, pageScript, styleSheet } from './assets';
import { FEED_TYPES } from './feed-format';
import { fontsNeededFirst } from './fonts';
import { FIRST_EDITION } from './links';

/** What a page tells to programs: browsers, search engines, feed readers, whoever shows a link to it. */
export type Head = {
  title: string;
  description: string;
  /** All addresses are absolute. */
  canonical: string;
  /** The page in all of its editions, this one among them; empty when it has only one. */
  editions: readonly { edition: EditionId; url: string }[];
  feeds: readonly { format: FeedFormat; title: string; url: string }[];
  image?: { url: string; width: number; height: number; alternative: string };
  article?: { publishedAt: string; modifiedAt: string; section: string; tags: string[] };
  /** Data for search engines. */
  jsonLd?: object;
  previous?: string | undefined;
  next?: string | undefined;
  /** Whether search engines shall leave the page out. */
  hidden?: boolean;
};

/** JSON that cannot be taken for markup, wherever it stands. */
const dataOf = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A whole page as HTML. React escapes every text in it. */
export function renderDocument(head: Head, frame: Frame, content: ReactNode): string {
  const { edition } = frame;
  const document = (
    <html lang={edition} dir={directionOf(edition)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{head.title}</title>
        {fontsNeededFirst(edition).map((path) => (
          <link key={path} rel="preload" as="font" type="font/woff2" crossOrigin="" href={path} />
        ))}
        <link rel="stylesheet" href={styleSheet.path} />
        <script src={pageScript.path} defer />
        <link rel="icon" type="image/svg+xml" href={ICON_PATH} />
        <meta name="color-scheme" content="light dark" />
        <Addresses head={head} />
        <OpenGraph head={head} frame={frame} />
        {head.jsonLd && <script type="application/ld+json">{dataOf(head.jsonLd)}</script>}
      </head>
      <body>
        <PageFrame {...frame}>{content}</PageFrame>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}

function Addresses({ head }: { head: Head }) {
  // For readers of none of the languages.
  const standard = head.editions.find(({ edition }) => edition === FIRST_EDITION);
  return (
    <>
      {head.description && <meta name="description" content={head.description} />}
      {head.hidden ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={head.canonical} />
      )}
      {head.editions.map(({ edition, url }) => (
        <link key={edition} rel="alternate" hrefLang={edition} href={url} />
      ))}
      {standard && <link rel="alternate" hrefLang="x-default" href={standard.url} />}
      {head.previous && <link rel="prev" href={head.previous} />}
      {head.next && <link rel="next" href={head.next} />}
      {head.feeds.map(({ format, title, url }) => (
        <link key={url} rel="alternate" type={FEED_TYPES[format]} title={title} href={url} />
      ))}
    </>
  );
}

/** Editions as Open Graph names languages. */
const LOCALES: Record<EditionId, string> = { en: 'en_GB', ar: 'ar_AR', es: 'es_ES' };

/** https://ogp.me */
function OpenGraph({ head, frame }: { head: Head; frame: Frame }) {
  const { image, article } = head;
  const others = head.editions.filter(({ edition }) => edition !== frame.edition);
  return (
    <>
      <meta property="og:site_name" content={frame.siteName} />
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:title" content={head.title} />
      {head.description && <meta property="og:description" content={head.description} />}
      <meta property="og:url" content={head.canonical} />
      <meta property="og:locale" content={LOCALES[frame.edition]} />
      {others.map(({ edition }) => (
        <meta key={edition} property="og:locale:alternate" content={LOCALES[edition]} />
      ))}
      {image && (
        <>
          <meta property="og:image" content={image.url} />
          <meta property="og:image:width" content={String(image.width)} />
          <meta property="og:image:height" content={String(image.height)} />
          <meta property="og:image:alt" content={image.alternative} />
        </>
      )}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      {article && (
        <>
          <meta property="article:published_time" content={article.publishedAt} />
          <meta property="article:modified_time" content={article.modifiedAt} />
          <meta property="article:section" content={article.section} />
          {article.tags.map((tag) => (
            <meta key={tag} property="article:tag" content={tag} />
          ))}
        </>
      )}
    </>
  );
}
