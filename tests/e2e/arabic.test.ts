import {
  button,
  choose,
  newStory,
  publishStatus,
  saved,
  showPublishPanel,
  textbox,
  writeBody,
} from './desk.ts';
import { expect, test } from './galley.ts';
import { LiveSite } from './live-site.ts';

test('an Arabic story is written and read from right to left, under a readable address', async ({
  galley,
}) => {
  const site = await LiveSite.prepare();
  await site.start();
  try {
    const window = await galley.start(site.environment());
    await newStory(window, 'عودة العبّارة الليلية إلى المرفأ');
    await choose(window, 'Edition', 'العربية');
    await choose(window, 'Section', 'Economy');
    await writeBody(window, 'عادت العبّارة الليلية إلى العمل بعد شتاءين.');
    await saved(window);
    for (const part of ['Headline', 'Body']) {
      const direction = await textbox(window, part).evaluate(
        (node) => getComputedStyle(node).direction,
      );
      expect(direction).toBe('rtl');
    }
    await expect(textbox(window, 'Slug')).toHaveValue('عودة-العبارة-الليلية-الى-المرفا');

    await showPublishPanel(window);
    await button(window, 'Publish').click();
    await expect(publishStatus(window)).toContainText('Live', { timeout: 30_000 });
    const address = await publishStatus(window).getByRole('link').getAttribute('href');
    expect(decodeURIComponent(address ?? '')).toContain(
      '/ar/economy/عودة-العبارة-الليلية-الى-المرفا',
    );
    const page = await site.page(address ?? '');
    expect(page).toMatch(/<html[^>]*lang="ar"/);
    expect(page).toMatch(/<html[^>]*dir="rtl"/);
  } finally {
    await site.remove();
  }
});
