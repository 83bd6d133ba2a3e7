import { projectStory } from '@shared/story/projection';
import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { figure, paragraph } from '../../unit/stories';
import { button, lines, list, openWindow, textbox } from '../desk/window';
import { DeskDouble, type StoryDouble } from '../desk-double';
import { write } from '../editor/newsroom';
import { wear } from '../theme';

const keys = userEvent.keyboard;
const status = () => page.getByRole('status', { name: 'Check status' });
const marked = (name: string): string =>
  [...(CSS.highlights.get(`check-${name}`) ?? [])].map(String).join();
const tab = () => page.getByRole('tab', { name: /^Checks/ });
const menuItem = (name: string) => page.getByRole('menuitem', { name });
const told = ({ doc }: StoryDouble): string => JSON.stringify(projectStory(doc).blocks);

/** A window on a story whose checks are in sight. */
async function openChecks(
  content: Parameters<DeskDouble['add']>[0],
  desk = new DeskDouble(),
): Promise<StoryDouble> {
  const story = desk.add(content);
  await openWindow(desk, story);
  await tab().click();
  await expect.element(status()).not.toMatchTextContent(/being read/);
  return story;
}
const FERRY = {
  headline: 'Ferry stops',
  body: [
    paragraph('The goverment met its advisors on Friday.'),
    paragraph('They left at the the harbour.'),
  ],
};

beforeEach(() => localStorage.clear());

describe('while one writes', () => {
  test('words are marked by what is the matter with them, and a word being written is not', async () => {
    await openChecks({ headline: 'Ferry stops', body: [paragraph('')] });
    await expect.element(status()).toHaveTextContent('Nothing to mend.');
    await write('Body');
    await keys('The goverment met its advisors at the the harbur');
    await expect.poll(() => marked('spelling')).toBe('goverment');
    expect(marked('style')).toBe('advisors');
    expect(marked('slip')).toBe('the');
    await keys('. ');
    await expect.poll(() => marked('spelling')).toBe('goverment,harbur');
    expect(lines('Findings')).toHaveLength(4);
  });

  test('marks move with the words, and go when they are mended by hand', async () => {
    await openChecks(FERRY);
    await expect.poll(() => marked('spelling')).toBe('goverment');
    await write('Body');
    await keys('{Control>}{Home}{/Control}Yes. ');
    expect(marked('spelling')).toBe('goverment');
    await write('Headline');
    await keys('{End} goverment ');
    await expect.poll(() => marked('spelling')).toBe('goverment,goverment');
  });

  test('nothing of it is in the story', async () => {
    const story = await openChecks(FERRY);
    const before = told(story);
    await expect.poll(() => marked('spelling')).toBe('goverment');
    expect(told(story)).toBe(before);
  });

  test('another language is checked by its own rules', async () => {
    await openChecks({
      headline: 'El barco vuelve',
      fields: { edition: 'es' },
      body: [paragraph('El govierno llegó a la la ciudad.')],
    });
    await expect.poll(() => marked('spelling')).toBe('govierno');
    await expect.element(button('Replace with “gobierno”')).toBeVisible();
  });

  test('words in another language are checked by the dictionary of that language', async () => {
    const runs = [
      { text: 'They said ' },
      { text: 'el gobierno llegó', language: 'es' },
      { text: ' and ' },
      { text: 'govierno', language: 'es-MX' },
      { text: '. ' },
    ];
    await openChecks({ headline: 'Ferry', body: [{ type: 'paragraph', runs }] });
    await expect.poll(() => marked('spelling')).toBe('govierno');
  });

  test('Arabic is checked, and stands from right to left', async () => {
    await openChecks({
      headline: 'عودة العبّارة',
      fields: { edition: 'ar' },
      body: [paragraph('وصل الوزير الى المدينة.')],
    });
    await expect.poll(() => lines('Findings').join()).toContain('الى');
    const [words] = document.querySelectorAll('.check-words');
    expect(words && getComputedStyle(words).direction).toBe('rtl');
  });
});

describe('the list', () => {
  test('tells what, why and the fix; a press mends it in one step', async () => {
    const story = await openChecks(FERRY);
    const [first, second, third] = lines('Findings');
    expect(first).toMatch(/goverment.*Spelling/);
    expect(second).toMatch(/advisors.*House style.*We write “adviser”/);
    expect(third).toMatch(/the.*Twice/);
    await button('Replace with “government”').click();
    await expect.poll(() => told(story)).toContain('The government met');
    await button('Replace with “advisers”').click();
    await expect.poll(() => told(story)).toContain('its advisers on');
    await button('Remove it').click();
    await expect.poll(() => told(story)).toContain('left at the harbour');
    await expect.element(status()).toHaveTextContent('Nothing to mend.');
    await write('Body');
    await keys('{Control>}z{/Control}');
    await expect.poll(() => told(story)).toContain('left at the the harbour');
    expect(told(story)).toContain('advisers');
  });

  test('is gone through with arrow keys, and the text shows each', async () => {
    await openChecks(FERRY);
    await expect.poll(() => lines('Findings')).toHaveLength(3);
    document.querySelector<HTMLElement>('.check-show')?.focus();
    await expect.poll(() => marked('present')).toBe('goverment');
    await keys('{ArrowDown}');
    await expect.poll(() => marked('present')).toBe('advisors');
    await keys('{Control>}.{/Control}');
    await expect.poll(() => lines('Findings')).toHaveLength(2);
  });

  test('names a picture without credit and alternative text, and leads there', async () => {
    await openChecks({
      headline: 'Ferry stops',
      body: [figure('a'.repeat(64), { caption: [], credit: '', alternative: '' })],
    });
    expect(lines('Pictures').join()).toMatch(/no credit.*no alternative text.*no caption/);
    await button('Show: The lead picture has no credit.').click();
    await keys('A. Rossi');
    await expect.poll(() => lines('Pictures').join()).not.toMatch(/no credit/);
  });

  test('names links that lead nowhere, and asks the network only at a press', async () => {
    const desk = new DeskDouble();
    const [bad, dead] = ['http://localhost/a', 'https://harbour.news/gone'];
    desk.checks.links.set(dead, 'dead');
    const runs = [{ text: 'One', href: bad }, { text: ' and ' }, { text: 'another', href: dead }];
    await openChecks(
      {
        headline: 'Ferry stops',
        body: [
          { type: 'paragraph', runs },
          { type: 'read-more', headline: 'The pier', storyId: 'no-such-story' },
        ],
      },
      desk,
    );
    await expect.poll(() => lines('Links').join()).toMatch(/One.*own network.*The pier.*withdrawn/);
    expect(lines('Links').join()).not.toMatch(/another/);
    await button('Ask whether 1 page is there').click();
    await expect.poll(() => lines('Links').join()).toMatch(/another.*not there any more/);
    await button('Show: another').click();
    await expect.poll(() => window.getSelection()?.toString()).toBe('another');
  });

  test('says how the headline is seen, and how the text reads', async () => {
    await openChecks({
      headline: `The night ferry comes back to the harbour after two winters ${'and more '.repeat(8)}`,
      body: [paragraph('The ferry left at noon. It was late again. '.repeat(12))],
    });
    const [site, search] = lines('Headline');
    expect(site).toMatch(/On the site/);
    expect(search).toMatch(/of 60 characters.*Seen: “The night ferry/);
    await expect.element(page.getByText(/by Flesch/)).toBeVisible();
  });

  test('offers the tag of a name that the story does not have', async () => {
    const desk = new DeskDouble();
    desk.checks.tags = [{ id: 'port-authority', label: 'Port Authority' }];
    const story = await openChecks(
      {
        headline: 'Ferry stops',
        body: [paragraph('The Port Authority knew. The Port Authority came.')],
      },
      desk,
    );
    await expect.poll(() => lines('Findings')).toHaveLength(1);
    await button('Add the tag “Port Authority”').click();
    await expect
      .poll(() => projectStory(story.doc).tags.map(({ label }) => label))
      .toEqual(['Port Authority']);
    await expect.element(status()).toHaveTextContent('Nothing to mend.');
  });

  test.each(['light', 'dark'])('can be used by everyone, %s', async (theme) => {
    await openChecks(FERRY);
    await expect.poll(() => lines('Findings')).toHaveLength(3);
    await expect.element(button('Replace with “government”')).toBeVisible();
    await wear(theme);
    const { violations } = await axe.run(document.querySelector('.inspector') ?? document.body);
    expect(violations).toEqual([]);
  });
});

describe('keys', () => {
  test('go from finding to finding, mend them, and leave them as they are', async () => {
    const story = await openChecks(FERRY);
    await keys('{F8}');
    await expect.poll(() => window.getSelection()?.toString()).toBe('goverment');
    await keys('{Control>}.{/Control}');
    await expect.poll(() => told(story)).toContain('The government met');
    await keys('{F8}');
    await expect.poll(() => window.getSelection()?.toString()).toBe('advisors');
    await keys('{F8}');
    await expect.poll(() => window.getSelection()?.toString()).toBe(' the');
    await keys('{Shift>}{F8}{/Shift}');
    await expect.poll(() => window.getSelection()?.toString()).toBe('advisors');
    await keys('{Control>}{F8}{/Control}');
    await expect.poll(() => lines('Findings')).toHaveLength(1);
    expect(told(story)).toContain('advisors');
  });

  test('mend the word that was just written', async () => {
    const story = await openChecks({ headline: 'Ferry', body: [paragraph('')] });
    await write('Body');
    await keys('The goverment ');
    await keys('{Control>}.{/Control}');
    await expect.poll(() => told(story)).toContain('The government ');
    await keys('met');
    await expect.poll(() => told(story)).toContain('The government met');
  });
});

describe('what is passed over', () => {
  test('here only stays so, and can be taken back', async () => {
    await openChecks(FERRY);
    await button('More for “advisors”').click();
    await menuItem('Leave it here').click();
    await expect.poll(() => marked('style')).toBe('');
    expect(lines('Passed over').join()).toMatch(/advisors.*Here only/);
    await page.getByRole('status', { name: 'Notices' }).getByText('Undo').click();
    await expect.poll(() => marked('style')).toBe('advisors');
  });

  test('for ever wants a reason, counts in all stories, and can be taken back', async () => {
    const desk = new DeskDouble();
    await openChecks(FERRY, desk);
    await button('More for “advisors”').click();
    await menuItem('Never mark it again…').click();
    await expect.element(button('Never mark it again')).toBeDisabled();
    await textbox('Why?').fill('It is their title');
    await button('Never mark it again').click();
    await expect.poll(() => marked('style')).toBe('');
    expect(lines('Passed over').join()).toMatch(/advisors.*nora: It is their title/);
    expect(desk.checks.passedOver.get('en')).toMatchObject([
      { rule: 'adviser', text: 'advisors', reason: 'It is their title' },
    ]);
    await button('Mark “advisors” again').click();
    await expect.poll(() => marked('style')).toBe('advisors');
  });

  test('a word goes into the newsroom’s dictionary, and out again', async () => {
    await openChecks({ headline: 'Ferry', body: [paragraph('The harbur is shut.')] });
    await expect.poll(() => marked('spelling')).toBe('harbur');
    await button('More for “harbur”').click();
    await menuItem('Add to the dictionary').click();
    await expect.poll(() => marked('spelling')).toBe('');
    await page.getByRole('status', { name: 'Notices' }).getByText('Undo').click();
    await expect.poll(() => marked('spelling')).toBe('harbur');
    expect(list('Passed over').query()).toBeNull();
  });
});

describe('the house style', () => {
  test('is changed, tried, and counts at once; one with a fault is not kept', async () => {
    const desk = new DeskDouble();
    await openChecks({ headline: 'Ferry', body: [paragraph('The quay is shut.')] }, desk);
    await button('House style and dictionary…').click();
    const said = page.getByRole('status', { name: 'What the rules say' });
    await expect.element(said).toMatchTextContent(/rules, and their examples hold/);
    await textbox('Rules').fill('format: 1\nedition: en\nrules:\n  - id: quay\n');
    await expect.element(said).toMatchTextContent(/Line 4: quay/);
    await button('Keep these rules').click();
    expect(desk.checks.own.has('en')).toBe(false);
    const rule =
      '{ id: quay, class: terms, swap: { quay: pier }, reason: We say pier., right: A quay. }';
    await textbox('Rules').fill(`format: 1\nedition: en\nrules:\n  - ${rule}\n`);
    await expect.element(said).toMatchTextContent(/“quay” finds what is right: A quay/);
    await textbox('Rules').fill(
      `format: 1\nedition: en\nrules:\n  - ${rule.replace('right', 'wrong')}\n`,
    );
    await textbox('Try the rules on a sentence').fill('On the quay.');
    await expect.element(said).toMatchTextContent(/1 rule, and its examples hold.*quay → pier/);
    await button('Keep these rules').click();
    await expect.poll(() => marked('style')).toBe('quay');
    await expect.element(button('Replace with “pier”')).toBeVisible();
    await button('House style and dictionary…').click();
    await textbox('The newsroom’s dictionary').fill('Galleyville');
    await button('Add the word').click();
    await expect.poll(() => lines('The newsroom’s dictionary')).toEqual(['Galleyville']);
    const { violations } = await axe.run(document.querySelector('.dialog') ?? document.body);
    expect(violations).toEqual([]);
    await button('Back to the rules of Galley').click();
    await expect.poll(() => marked('style')).toBe('');
  });
});
