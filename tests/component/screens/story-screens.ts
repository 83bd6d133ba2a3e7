import { NEVER_PUBLISHED } from '@shared/ipc/publish';
import { makeEdition } from '@shared/story/translation/make-edition';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { words } from '../../../src/renderer/i18n';
import { paragraph, story as storyOf } from '../../unit/stories';
import { textbox } from '../desk/window';
import type { StoryDouble } from '../desk-double';
import { dialog, press, run, type Screen, tab } from './screen';
import { FAULTY } from './story';

/** Rewrites a headline some time after the story was begun, and names both moments. */
function withPast(story: StoryDouble | null): void {
  if (!story) return;
  story.past.mark({ kind: 'version', name: 'As filed' });
  const copy = new Y.Doc({ gc: false });
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(story.doc));
  const text = (copy.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const before = Y.encodeStateVector(copy);
  text.delete(0, 3);
  text.insert(text.length, ' Nobody objected.');
  const update = Y.encodeStateAsUpdate(copy, before);
  Y.applyUpdate(story.doc, update);
  story.past.write(update, true);
  story.past.mark({ kind: 'version', name: 'For the morning' });
}

async function compareWithPast(): Promise<void> {
  await press('{Control>}5{/Control}');
  const past = page.getByRole('list', { name: words.history.title });
  await past.getByRole('button', { name: /^As filed/ }).click();
  await page.getByRole('button', { name: words.history.compareWithNow, exact: true }).click();
  const compared = page.getByRole('region', { name: words.history.compared });
  await expect.poll(() => compared.query()?.querySelector('ins, del')).toBeTruthy();
}

const checked = async (): Promise<void> => {
  await press('{Control>}6{/Control}');
  // The first words wait for the dictionary of the edition.
  const findings = () => document.querySelectorAll('.inspector li').length;
  await expect.poll(findings, { timeout: 10_000 }).toBeGreaterThan(2);
};

/** What a window shows of and around the story that is open in it. */
export const STORY_SCREENS: Screen[] = [
  {
    name: 'the inspector: details',
    story: FAULTY,
    async open() {
      await press('{Control>}3{/Control}');
      await expect.element(tab(words.inspector.details)).toHaveAttribute('aria-selected', 'true');
    },
  },
  {
    name: 'the inspector: publishing, with what stops it',
    story: { ...FAULTY, headline: '', fields: {}, tags: [], authors: [] },
    async open() {
      await press('{Control>}4{/Control}');
      await expect.poll(() => document.querySelectorAll('.inspector li').length).toBeGreaterThan(2);
    },
  },
  {
    name: 'the inspector: history',
    story: FAULTY,
    prepare: (_, story) => withPast(story),
    async open() {
      await press('{Control>}5{/Control}');
      const past = page.getByRole('list', { name: words.history.title });
      await expect.element(past.getByRole('button', { name: /^As filed/ })).toBeVisible();
    },
  },
  { name: 'the inspector: checks', story: FAULTY, open: checked },
  {
    name: 'finding in the story',
    story: FAULTY,
    async open() {
      await press('{Control>}{Shift>}h{/Shift}{/Control}');
      await expect.element(textbox(words.find.find)).toHaveFocus();
      await userEvent.keyboard('the');
      await expect
        .element(page.getByRole('status', { name: words.find.matches }))
        .not.toBeEmptyDOMElement();
    },
  },
  {
    name: 'two moments of the history compared',
    story: FAULTY,
    prepare: (_, story) => withPast(story),
    open: compareWithPast,
  },
  {
    name: 'the story beside what the site has',
    story: FAULTY,
    prepare(desk, story) {
      if (!story) return;
      const message = 'Someone changed this story on the site.';
      story.publication = { ...NEVER_PUBLISHED, phase: 'conflict', message };
      const there = new Y.Doc();
      Y.applyUpdate(there, storyOf({ headline: 'Ferry stops for a week' }));
      desk.onSite.set(story.id, there);
      desk.mergeable = [{ part: 'headline' }];
    },
    async open() {
      await run(words.actions.decide);
      await expect.element(dialog(words.conflict.title).getByText('for a week')).toBeVisible();
    },
  },
  {
    name: 'killing',
    story: FAULTY,
    prepare(_, story) {
      const live = { phase: 'live' as const, url: 'https://site.example/ferry' };
      if (story)
        story.publication = { ...NEVER_PUBLISHED, ...live, publishedAt: Date.UTC(2026, 0, 5) };
    },
    async open() {
      await run(words.actions.kill);
      await expect.element(dialog(words.kill.title)).toBeVisible();
    },
  },
  {
    name: 'scheduling',
    story: FAULTY,
    async open() {
      await run(words.schedule.commands.schedule);
      await expect.element(dialog(words.schedule.title)).toBeVisible();
    },
  },
  {
    name: 'the outline, in focus mode',
    story: FAULTY,
    async open() {
      await press('{Control>}{Shift>}f{/Shift}{/Control}');
      await press('{Control>}{Shift>}o{/Shift}{/Control}');
      const outline = page.getByRole('navigation', { name: words.outline.title });
      await expect.element(outline).toBeVisible();
      await expect.element(page.getByRole('complementary')).not.toBeInTheDocument();
    },
  },
  {
    name: 'an edition beside its original',
    story: FAULTY,
    prepare(desk, story) {
      if (!story) return;
      const of = { id: 'original', edition: 'es' as const, inEdition: () => null };
      desk.add(FAULTY, 'original');
      const made = makeEdition(desk.stories.get('original')?.doc ?? story.doc, of);
      desk.stories.delete(story.id);
      desk.addUpdate(made, story.id);
    },
    async open() {
      await expect.poll(() => document.querySelectorAll('.original').length).toBeGreaterThan(2);
    },
  },
  {
    name: 'the page beside the text',
    story: FAULTY,
    async open() {
      await press('{Control>}p{/Control}');
      await expect.element(page.getByTitle(words.preview.title)).toBeVisible();
    },
  },
  {
    name: 'the story in another script',
    story: { headline: 'عودة العبّارة', fields: { edition: 'ar' }, body: [paragraph('نص')] },
    open: async () => {},
  },
];
