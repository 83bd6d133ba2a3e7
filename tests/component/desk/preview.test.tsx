import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DeskDouble } from '../desk-double';
import { button, openWindow, textbox } from './window';

const READY = {
  headline: 'Ferry stops at noon',
  body: [{ type: 'paragraph' as const, runs: [{ text: 'The last boat left.' }] }],
  fields: { section: 'economy' as const },
};

const pageShown = (): Document => {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[title=Preview]');
  if (!frame?.contentDocument) throw new Error('There is no preview.');
  return frame.contentDocument;
};
const part = (selector: string) => () => pageShown().querySelector(selector)?.textContent ?? null;

describe('the preview', () => {
  test('shows the page of the site and follows the typing', async () => {
    const desk = new DeskDouble();
    await openWindow(desk, desk.add(READY));
    await button('Preview').click();
    await expect.poll(part('h1')).toBe('Ferry stops at noon');
    await expect.poll(part('[data-part=body]')).toContain('The last boat left.');
    await textbox('Headline').click();
    await userEvent.keyboard('{End} again');
    await expect.poll(part('h1')).toBe('Ferry stops at noon again');
    await button('Close the preview').click();
    await expect.element(page.getByTitle('Preview')).not.toBeInTheDocument();
  });

  test('of an Arabic story runs from right to left, while the window does not', async () => {
    const desk = new DeskDouble();
    const fields = { ...READY.fields, edition: 'ar' as const };
    await openWindow(desk, desk.add({ ...READY, headline: 'عودة العبّارة', fields }));
    await button('Preview').click();
    await expect.poll(part('h1')).toBe('عودة العبّارة');
    expect(pageShown().documentElement.dir).toBe('rtl');
    expect(pageShown().documentElement.lang).toBe('ar');
    expect(document.documentElement.dir).not.toBe('rtl');
  });

  test('leaves out links that readers could not follow, as the site does', async () => {
    const desk = new DeskDouble();
    const hit = { section: 'economy' as const, edition: 'en' as const, at: 1 };
    desk.archive.push({ ...hit, id: 'live', headline: 'On the site', url: 'https://a.example/x' });
    desk.archive.push({ ...hit, id: 'draft', headline: 'Not yet', url: null });
    const related = ['live', 'draft'].map((storyId) => ({ headline: storyId, storyId }));
    await openWindow(desk, desk.add({ ...READY, related }));
    await button('Preview').click();
    await expect.poll(part('[data-part=related]')).toContain('On the site');
    expect(part('[data-part=related]')()).not.toContain('Not yet');
  });

  test('has links that lead nowhere, and passes the keys of the window on', async () => {
    const desk = new DeskDouble();
    await openWindow(desk, desk.add(READY));
    await button('Preview').click();
    await expect.poll(part('.kicker a')).toBe('Economy');
    const link = pageShown().querySelector<HTMLAnchorElement>('.kicker a');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link?.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);

    const key = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true });
    link?.dispatchEvent(key);
    await expect.element(page.getByRole('combobox', { name: 'Command or story' })).toBeVisible();
  });
});
