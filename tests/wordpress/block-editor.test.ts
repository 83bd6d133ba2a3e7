import { chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { systemChromium } from '../../scripts/runtime/chromium.ts';
import { png } from '../unit/media/pictures';
import { everything } from './every-block';
import { postsOf, TestDesk } from './real-wordpress';

/** A block as the block editor has it in memory. */
type EditorBlock = {
  name: string;
  isValid: boolean;
  originalContent: string;
  innerBlocks: EditorBlock[];
};

declare const wp: {
  data: {
    select(store: string): {
      getBlocks(): EditorBlock[];
      getEditedPostContent(): string;
      isSavingPost(): boolean;
      didPostSaveRequestSucceed(): boolean;
    };
    dispatch(store: string): { editPost(edit: { title: string }): void; savePost(): void };
  };
};

const { url, user, password } = inject('wordPress');
let page: Page;
let close = async (): Promise<void> => {};

beforeAll(async () => {
  const executablePath = systemChromium();
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath && { executablePath }),
  });
  close = () => browser.close();
  page = await browser.newPage();
  await page.goto(`${url}/wp-login.php`);
  await page.locator('#user_login').fill(user);
  await page.locator('#user_pass').fill(password);
  await page.locator('#wp-submit').click();
  await page.waitForURL(/wp-admin/);
});
afterAll(() => close());

async function openInEditor(id: number): Promise<void> {
  await page.goto(`${url}/wp-admin/post.php?post=${id}&action=edit`);
  await page.waitForFunction(() => wp?.data?.select('core/block-editor')?.getBlocks().length > 0);
}

test('the block editor finds every block valid, and saves it as it was', async () => {
  const desk = new TestDesk();
  const sha256 = desk.givePicture(png(40, 30));
  const story = everything('every-block', sha256);
  expect(await desk.put(story)).toMatchObject({ type: 'acknowledged' });
  const [post] = await postsOf('every-block');
  if (!post) throw new Error('There is no post.');

  await openInEditor(post.id);
  const invalid = await page.evaluate(() => {
    const all = (blocks: EditorBlock[]): EditorBlock[] =>
      blocks.flatMap((block) => [block, ...all(block.innerBlocks)]);
    return all(wp.data.select('core/block-editor').getBlocks())
      .filter(
        ({ isValid, name }) => !isValid || name === 'core/freeform' || name === 'core/missing',
      )
      .map(({ name, originalContent }) => `${name}: ${originalContent}`);
  });
  expect(invalid).toEqual([]);

  const saved = await page.evaluate(() => wp.data.select('core/editor').getEditedPostContent());
  expect(saved.replaceAll('[', '&#091;').split('\n')).toEqual(post.content.raw.split('\n'));

  // A save in the block editor is no change of the story.
  await page.evaluate(() => wp.data.dispatch('core/editor').savePost());
  await page.waitForFunction(() => !wp.data.select('core/editor').isSavingPost());
  const there = await desk.site.get('every-block');
  expect(there).toMatchObject({ ok: true, value: { story } });
});
