import type { Page } from '@playwright/test';
import type { WordPress } from '../../../scripts/wordpress/start-wordpress.ts';

/** Opens the block editor of a WordPress in a page, on a new post with these paragraphs. */
export async function openBlockEditor(
  page: Page,
  wordPress: WordPress,
  paragraphs: readonly string[],
): Promise<void> {
  const { url, user, password, applicationPassword } = wordPress;
  const answer = await fetch(`${url}/wp-json/wp/v2/posts`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${user}:${applicationPassword}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ title: 'A long story', content: paragraphs.map(blockOf).join('\n\n') }),
  });
  if (!answer.ok) throw new Error(`WordPress did not take a post: ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: number };

  await page.goto(`${url}/wp-login.php`);
  await page.locator('#user_login').fill(user);
  await page.locator('#user_pass').fill(password);
  await page.locator('#wp-submit').click();
  await page.waitForURL(/wp-admin/);
  await page.goto(`${url}/wp-admin/post.php?post=${id}&action=edit`);
  await page.locator(`${BLOCK} >> nth=${paragraphs.length - 1}`).waitFor({ timeout: 120_000 });
  await page.keyboard.press('Escape'); // The guide that greets at the first time.
}

/** A paragraph as the block editor shows it. */
export const BLOCK = '[data-type="core/paragraph"]';

const blockOf = (text: string): string =>
  `<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`;
