import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Resizer } from '../../../../src/site/media/resizer';
import { type StaticSite, staticSite } from '../../../../src/site/static/static-site';
import { folderStore } from '../../../../src/site/static/stores/folder';
import type { Store } from '../../../../src/site/static/stores/store';
import { tempFolder } from '../../temp-folder';
import { Paper } from '../paper';

export const BASE = 'https://paper.example/news';

/** A site that is kept as files in a folder. */
export class WrittenPaper {
  readonly paper: Paper;
  readonly folder: string;
  readonly #owner: string;
  #site: StaticSite;

  private constructor(paper: Paper, folder: string, owner: string, store?: Store) {
    [this.paper, this.folder, this.#owner] = [paper, folder, owner];
    this.#site = this.#open(store ?? folderStore(folder));
  }

  static async open(resizer: Resizer | null = null, owner = 'us'): Promise<WrittenPaper> {
    const paper = await Paper.open(tempFolder(), { origin: () => BASE, resizer });
    return new WrittenPaper(paper, tempFolder(), owner);
  }

  #open(store: Store): StaticSite {
    return staticSite({
      ...{ base: BASE, store, owner: this.#owner, spoolFolder: path.join(tempFolder(), 'spool') },
      ask: async (at) =>
        this.paper.app.fetch(
          new Request(`http://site${at}`, { headers: { accept: 'image/webp,*/*' } }),
        ),
    });
  }

  /** As when Galley begins anew, or on another store. */
  restart(store: Store = folderStore(this.folder)): void {
    this.#site = this.#open(store);
  }

  refresh = () => this.#site.refresh();

  /** Brings the files up, and gives how many were put and removed. */
  async write(): Promise<{ put: number; removed: number }> {
    const done = await this.#site.refresh();
    if (!done.ok) throw new Error(done.error.message);
    return done.value;
  }

  /** All that readers can get, by file. */
  files(): Map<string, string> {
    return filesIn(this.folder);
  }

  html(file: string): string {
    return fs.readFileSync(path.join(this.folder, file), 'utf8');
  }
}

/** The files below a folder and their text, without what is Galley's own. */
export function filesIn(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.relative(folder, path.join(entry.parentPath, entry.name));
    if (entry.isFile() && !file.startsWith('.galley')) {
      found.set(file.replaceAll(path.sep, '/'), fs.readFileSync(path.join(folder, file), 'latin1'));
    }
  }
  return found;
}

/** The addresses of its own site that a page names, as paths below the base. */
function linksOf(html: string): string[] {
  const values = (name: string): string[] =>
    [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
  const named = [
    ...['href', 'src', 'poster', 'content'].flatMap(values),
    ...['srcset', 'imagesrcset']
      .flatMap(values)
      .flatMap((set) => set.split(', ').map((one) => one.split(' ')[0] ?? '')),
  ];
  const data = html.match(/"https:\/\/paper\.example[^"]*(?=")/g) ?? [];
  return [...named, ...data.map((link) => link.slice(1))].flatMap((link) => {
    const url = new URL(link, 'https://paper.example/');
    const isOwn = link !== '' && !link.startsWith('#') && url.origin === 'https://paper.example';
    const isAddress = link.startsWith('/') || link.startsWith('https:');
    return isOwn && isAddress ? [decodeURIComponent(url.pathname)] : [];
  });
}

/** Holds that every address that a page, feed or sitemap names is a file. */
export function expectNoBrokenLink(files: ReadonlyMap<string, string>): void {
  const broken: string[] = [];
  const check = (from: string, address: string): void => {
    const below = address.startsWith('/news/') ? address.slice('/news/'.length) : address;
    const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
    if (!files.has(file)) broken.push(`${from} → ${address}`);
  };
  for (const [file, latin1] of files) {
    const text = Buffer.from(latin1, 'latin1').toString();
    if (file.endsWith('.html')) for (const link of linksOf(text)) check(file, link);
    if (file.endsWith('.xml') || file === 'robots.txt') {
      for (const [link] of text.matchAll(/https:\/\/paper\.example[^"'<>\s]*/g)) {
        check(file, decodeURIComponent(new URL(link).pathname));
      }
    }
    if (file.endsWith('.css')) {
      for (const [, link = ''] of text.matchAll(/url\((\/[^)]*)\)/g)) check(file, link);
    }
  }
  expect(broken).toEqual([]);
}
