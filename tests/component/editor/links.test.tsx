import type { ArchiveHit } from '@shared/ipc/archive';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DeskDouble } from '../desk-double';
import { blocks, button, keys, openSheet, paragraph, settled } from './newsroom';

const REFUSED =
  'A story can link to a web page (https://…) or a mail address. Check what you typed.';
const combobox = (name: string) => page.getByRole('combobox', { name, exact: true });
const select = async (sheet: Awaited<ReturnType<typeof openSheet>>, from: number, to = from) => {
  const { body } = sheet.handle.editors;
  body.view.focus();
  body.commands.setTextSelection({ from, to });
  await settled();
};

describe('a link', () => {
  test('is made of selected words, and a bare domain is taken for a web page', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('read this page')] } });
    await select(sheet, 6, 10);
    await keys('{Control>}{Shift>}k{/Shift}{/Control}');
    await keys('example.org/a{Enter}');
    expect(blocks(sheet.session)).toEqual([
      {
        type: 'paragraph',
        runs: [
          { text: 'read ' },
          { text: 'this', href: 'https://example.org/a' },
          { text: ' page' },
        ],
      },
    ]);
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Body');
    await keys('!');
    expect(document.querySelector('.sheet-body')?.textContent).toBe('read ! page');
  });

  test('leaves a key that comes as soon as the focus is back where it put the caret', async () => {
    const { handle } = await openSheet({
      content: { body: [paragraph('It leaves from the quay')] },
    });
    const { body } = handle.editors;
    body.commands.setTextSelection({ from: 20, to: 24 });
    body.view.focus();
    body.view.dom.blur();
    await expect.poll(() => document.querySelector('.kept-selection')?.textContent).toBe('quay');
    // What the key End does, and no other event comes before the next frame is drawn.
    requestAnimationFrame(() => getSelection()?.collapseToEnd());
    body.view.focus();
    await settled();
    expect(getSelection()?.isCollapsed).toBe(true);
    await keys('{Enter}x');
    expect(body.getText()).toContain('quay');
  });

  test('to what a story may not link to is refused in words', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('read this page')] } });
    await select(sheet, 6, 10);
    await button('Link').click();
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'no address']) {
      await page.getByRole('textbox', { name: 'Address' }).fill(address);
      await keys('{Enter}');
      await expect.element(page.getByRole('alert')).toHaveTextContent(REFUSED);
    }
    await keys('{Escape}');
    expect(blocks(sheet.session)).toEqual([paragraph('read this page')]);
  });

  test('is changed, opened and taken off from where the caret stands in it', async () => {
    const sheet = await openSheet({
      content: {
        body: [
          {
            type: 'paragraph',
            runs: [{ text: 'a ' }, { text: 'linked word', href: 'https://example.org' }],
          },
        ],
      },
    });
    await select(sheet, 6);
    await expect.element(button('Link')).toHaveAttribute('aria-pressed', 'true');
    await button('Link').click();
    await button('Open in the browser').click();
    expect(sheet.desk.openedOutside).toEqual(['https://example.org']);
    await page.getByRole('textbox', { name: 'Address' }).fill('desk@example.org');
    await button('Change').click();
    expect(blocks(sheet.session)[0]).toMatchObject({
      runs: [{ text: 'a ' }, { href: 'mailto:desk@example.org', text: 'linked word' }],
    });
    await button('Link').click();
    await button('Remove link').click();
    expect(blocks(sheet.session)).toEqual([paragraph('a linked word')]);
  });
});

const hit = (id: string, headline: string, edition: ArchiveHit['edition'] = 'en'): ArchiveHit => ({
  ...{ id, headline, edition, section: 'politics', at: Date.UTC(2026, 0, 4), url: null },
});

describe('a “Read more” line', () => {
  const withArchive = () => {
    const desk = new DeskDouble();
    desk.archive.push(
      hit('s1', 'Ferry landing closed after scuffle'),
      hit('s2', 'Fair organisers defend new layout'),
      hit('s3', 'العبّارة تعود', 'ar'),
    );
    return desk;
  };

  test('is made of a story of the archive, where the caret is', async () => {
    const sheet = await openSheet({
      desk: withArchive(),
      content: { body: [paragraph('One'), paragraph('Two')] },
    });
    await select(sheet, 2);
    await button('Add “Read more”').click();
    await combobox('Story or web address').fill('ferry');
    await page.getByRole('option', { name: /Ferry landing/ }).click();
    expect(blocks(sheet.session)).toEqual([
      paragraph('One'),
      { type: 'read-more', storyId: 's1', headline: 'Ferry landing closed after scuffle' },
      paragraph('Two'),
    ]);
    await keys('{Delete}');
    expect(blocks(sheet.session)).toHaveLength(2);
  });

  test('offers stories of its own edition only, and not itself', async () => {
    const desk = withArchive();
    desk.archive.push(hit('story-1', 'This very story'));
    const sheet = await openSheet({ desk, content: { body: [paragraph('One')] } });
    await select(sheet, 2);
    await button('Add “Read more”').click();
    await combobox('Story or web address').click();
    await expect.element(page.getByRole('option').first()).toBeVisible();
    expect(page.getByRole('option').elements()).toHaveLength(2);
    await keys('{Escape}');
  });

  test('leads to a web page when an address is typed, with a headline of one’s own', async () => {
    const sheet = await openSheet({ desk: withArchive(), content: { body: [paragraph('One')] } });
    await select(sheet, 2);
    await button('Add “Read more”').click();
    await combobox('Story or web address').fill('example.org/report');
    await page.getByRole('option', { name: 'Link to https://example.org/report' }).click();
    await button('Done').click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('The line needs a headline and the address of a web page (https://…).');
    await page.getByRole('textbox', { name: 'Headline' }).last().fill('The report');
    await button('Done').click();
    expect(blocks(sheet.session)[1]).toEqual({
      type: 'read-more',
      href: 'https://example.org/report',
      headline: 'The report',
    });
  });

  test('is changed from where it stands, and by a key when it is selected', async () => {
    const sheet = await openSheet({
      desk: withArchive(),
      content: {
        body: [
          { type: 'read-more', storyId: 's1', headline: 'Ferry landing closed after scuffle' },
          paragraph('One'),
        ],
      },
    });
    document.querySelector<HTMLElement>('.read-more-headline')?.click();
    await settled();
    await keys('{Control>}{Enter}{/Control}');
    await combobox('Story or web address').fill('fair');
    await page.getByRole('option', { name: /Fair organisers/ }).click();
    expect(blocks(sheet.session)[0]).toEqual({
      type: 'read-more',
      storyId: 's2',
      headline: 'Fair organisers defend new layout',
    });
    sheet.handle.undo();
    expect(blocks(sheet.session)[0]).toMatchObject({ storyId: 's1' });
  });

  test('that leads nowhere says so', async () => {
    await openSheet({ content: { body: [{ type: 'read-more', headline: '' }] } });
    await expect.element(page.getByText('No story is chosen')).toBeVisible();
  });
});
