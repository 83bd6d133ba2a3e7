import { projectStory } from '@shared/story/projection';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RelatedLinks } from '../../../src/renderer/inspector/related-links';
import type { StorySession } from '../../../src/renderer/session/story-session';
import { DeskDouble, type StoryDouble } from '../desk-double';
import { button, combobox, lines, showPart, textbox } from './window';

function Links({ session }: { session: StorySession }) {
  const [isLinking, setLinking] = useState(false);
  return <RelatedLinks session={session} isLinking={isLinking} onLinking={setLinking} />;
}

const JANUARY = Date.UTC(2025, 0, 4, 12);

/** A desk whose archive has two stories, one of them on the site. */
function archive(): { desk: DeskDouble; story: StoryDouble } {
  const desk = new DeskDouble();
  desk.archive.push(
    {
      ...{ id: 'ferry', headline: 'Ferry landing closed', section: 'politics', edition: 'en' },
      ...{ at: JANUARY, url: 'https://site.example/ferry' },
    },
    {
      ...{ id: 'fair', headline: 'Fair gets a new layout', section: 'economy', edition: 'en' },
      ...{ at: JANUARY, url: null },
    },
  );
  return { desk, story: desk.add({ headline: 'Harbour council' }) };
}

const linksOn = ({ doc }: StoryDouble): string[] =>
  projectStory(doc).related.map(({ headline }) => headline);

const find = async (words: string): Promise<void> => {
  await button('Add related link').click();
  await userEvent.fill(combobox('Find a story to link to'), words);
};

describe('related links', () => {
  test('are found in the archive, which says where a story is from and whether it is on the site', async () => {
    const { desk, story } = archive();
    await showPart(desk, story, (session) => <Links session={session} />);
    await find('fair');
    const found = page.getByRole('option', { name: /Fair gets a new layout/ });
    await expect.element(found).toMatchTextContent('Economy · 4 Jan 2025');
    await expect.element(found).toMatchTextContent('Not on the site');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(() => linksOn(story)).toEqual(['Fair gets a new layout']);
    await expect
      .poll(() => lines('Related links'))
      .toEqual([expect.stringContaining('Economy · 4 Jan 2025 · not on the site yet')]);
  });

  test('take an address outside, with words of their own', async () => {
    const { desk, story } = archive();
    await showPart(desk, story, (session) => <Links session={session} />);
    await find('https://port.example/rules');
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(textbox('Headline of the link'), 'The rules of the port');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => linksOn(story)).toEqual(['The rules of the port']);
    expect(projectStory(story.doc).related[0]?.href).toBe('https://port.example/rules');
    await expect
      .poll(() => lines('Related links'))
      .toEqual([expect.stringContaining('port.example')]);
  });

  test('are moved and removed by keys, and undone one by one', async () => {
    const { desk } = archive();
    const story = desk.add({
      headline: 'Harbour council',
      related: [
        { headline: 'One', href: 'https://a.example' },
        { headline: 'Two', href: 'https://b.example' },
      ],
    });
    const session = await showPart(desk, story, (open) => <Links session={open} />);
    await button('One a.example').click();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(() => linksOn(story)).toEqual(['Two', 'One']);
    await button('Remove related link Two').click();
    await expect.poll(() => linksOn(story)).toEqual(['One']);
    session.undo.undo();
    await expect.poll(() => linksOn(story)).toEqual(['Two', 'One']);
  });

  test('are left by Escape, and the focus is where it began', async () => {
    const { desk, story } = archive();
    await showPart(desk, story, (session) => <Links session={session} />);
    await button('Add related link').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Add related link')).toHaveFocus();
  });

  test('that no archive knows say that readers will not see them', async () => {
    const { desk } = archive();
    const story = desk.add({ related: [{ headline: 'Gone', storyId: 'gone' }] });
    await showPart(desk, story, (session) => <Links session={session} />);
    await expect
      .poll(() => lines('Related links'))
      .toEqual([expect.stringContaining('readers will not see it')]);
  });

  test('are suggested by the archive, added at a press, and stay in place under the pointer', async () => {
    const { desk, story } = archive();
    desk.suggested.push(...desk.archive);
    await showPart(desk, story, (session) => <Links session={session} />);
    const suggestion = button('Add link to Ferry landing closed');
    await suggestion.hover();
    const before = button('Add link to Fair gets a new layout').element();
    const top = () => before.getBoundingClientRect().top - suggestedTop();
    const was = top();
    await suggestion.click();
    await expect.poll(() => linksOn(story)).toEqual(['Ferry landing closed']);
    await expect.element(button('Ferry landing closed: added')).toBeVisible();
    expect(top()).toBe(was);
    await userEvent.keyboard('{Tab}{Enter}');
    await expect
      .poll(() => linksOn(story))
      .toEqual(['Ferry landing closed', 'Fair gets a new layout']);
  });
});

const suggestedTop = (): number =>
  document.querySelector('.suggested')?.getBoundingClientRect().top ?? Number.NaN;
