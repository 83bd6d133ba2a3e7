import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { protocol } from 'electron';
import type { MediaStore } from '../media/media-store';
import { insideOf } from './inside-of';

/** Where a stored picture is; null when it is not, or when no desk is open yet. */
type Locate = (sha256: string) => ReturnType<MediaStore['locate']>;

/** Where the pages of the windows are. */
const APP_ORIGIN = 'galley://app';
/** The page of a window; a story is named in its hash (`#/story/<id>`). */
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // ProseMirror and React set style attributes.
  "img-src 'self' galley: data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' about:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.gz': 'application/gzip', // Dictionaries.
};

/** To be called before Electron is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'galley',
      privileges: {
        ...{ standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
        ...{ stream: true, codeCache: true },
      },
    },
  ]);
}

/**
 * Serves Galley's own pages from a folder (`galley://app/…`) and pictures from the store
 * (`galley://media/<sha256>`), and nothing else.
 */
export function serveProtocol(pages: string, locate: Locate): void {
  protocol.handle('galley', async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD') return status(405);
    if (url.host === 'app') return servePage(pages, url.pathname);
    if (url.host === 'media') return servePicture(locate, url.pathname);
    return status(404);
  });
}

async function servePage(pages: string, pathname: string): Promise<Response> {
  const file = insideOf(pages, pathname === '/' ? '/index.html' : pathname);
  const type = file === null ? undefined : TYPES[path.extname(file)];
  if (file === null || type === undefined) return status(404);
  const body = await fs.readFile(file).catch(() => null);
  if (body === null) return status(404);
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
  });
}

async function servePicture(locate: Locate, pathname: string): Promise<Response> {
  const sha256 = /^\/([0-9a-f]{64})$/.exec(pathname)?.[1];
  const picture = sha256 ? await locate(sha256) : null;
  if (!sha256 || !picture) return status(404);
  return new Response(Readable.toWeb(createReadStream(picture.file)) as ReadableStream, {
    headers: {
      'content-type': picture.mime,
      'content-length': String(picture.bytes),
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': APP_ORIGIN,
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
  });
}

const status = (code: number): Response => new Response(null, { status: code });
