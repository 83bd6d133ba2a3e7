import { headlineOf } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { Slug } from '../../../src/renderer/inspector/slug';
import { edit, type StorySession } from '../../../src/renderer/session/story-session';
import { DeskDouble, type StoryDouble } from '../desk-double';
import { button, showPart, textbox } from './window';

const showSlug = (desk: DeskDouble, story: StoryDouble): Promise<StorySession> =>
  showPart(desk, story, (session) => <Slug session={session} />);

const slugOn = ({ doc }: StoryDouble): string => projectStory(doc).slug;

function write(session: StorySession, headline: string): void {
  edit(session, (doc) => {
    const line = headlineOf(doc).get(0);
    if (line instanceof Y.XmlElement) line.insert(0, [new Y.XmlText(headline)]);
  });
}

describe('the slug', () => {
  test('follows the headline until it is written by hand, and again when asked to', async () => {
    const desk = new DeskDouble();
    const story = desk.add();
    const session = await showSlug(desk, story);
    write(session, 'Ferry stops');
    await expect.element(textbox('Slug')).toHaveValue('ferry-stops');

    await userEvent.fill(textbox('Slug'), 'Night Ferry');
    await expect.element(textbox('Slug')).toHaveValue('night-ferry');
    write(session, 'At noon: ');
    await expect.element(textbox('Slug')).toHaveValue('night-ferry');

    await button('Follow the headline again').click();
    await expect.element(textbox('Slug')).toHaveValue('at-noon-ferry-stops');
    await expect.poll(() => slugOn(story)).toBe('at-noon-ferry-stops');
  });

  test('takes spaces and capitals as they are typed, and keeps every letter', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Ferry' });
    await showSlug(desk, story);
    await textbox('Slug').click();
    await userEvent.keyboard('{Control>}a{/Control}Night Ferry - Back Again');
    await userEvent.tab();
    await expect.element(textbox('Slug')).toHaveValue('night-ferry-back-again');
    await expect.poll(() => slugOn(story)).toBe('night-ferry-back-again');
  });

  test('can be emptied to be written anew, without the headline jumping in', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Ferry' });
    await showSlug(desk, story);
    await textbox('Slug').click();
    await userEvent.keyboard('{Control>}a{/Control}{Backspace}');
    await expect.element(textbox('Slug')).toHaveValue('');
    await userEvent.keyboard('b');
    await expect.element(textbox('Slug')).toHaveValue('b');
    await userEvent.keyboard('{Backspace}');
    await userEvent.tab();
    await expect.element(textbox('Slug')).toHaveValue('ferry');
  });

  test('of another story of the edition is refused with one that is free', async () => {
    const desk = new DeskDouble();
    desk.add({ headline: 'One', fields: { slug: 'ferry' } });
    const story = desk.add({ headline: 'Two' });
    await showSlug(desk, story);
    await userEvent.fill(textbox('Slug'), 'ferry');
    await button('Use ferry-2').click();
    await expect.element(textbox('Slug')).toHaveValue('ferry-2');
    await expect.poll(() => slugOn(story)).toBe('ferry-2');
    await expect.element(button('Use ferry-2')).not.toBeInTheDocument();
  });

  test('keeps Arabic letters', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'العبّارة', fields: { edition: 'ar' } });
    await showSlug(desk, story);
    await expect.element(textbox('Slug')).toHaveValue('العبارة');
    await userEvent.fill(textbox('Slug'), 'عودة العبّارة');
    await expect.element(textbox('Slug')).toHaveValue('عودة-العبارة');
  });

  test('of a published story stays, and the desk says why', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Ferry' });
    story.publication = { ...story.publication, phase: 'live', url: 'https://site.example/ferry' };
    await showSlug(desk, story);
    await expect.element(textbox('Slug')).toHaveAttribute('readonly');
    await expect.element(textbox('Slug')).toHaveAccessibleDescription(/links .* keep working/);
  });

  test('written in another window arrives while the caret is in the field', async () => {
    const desk = new DeskDouble();
    const story = desk.add({ headline: 'Ferry', fields: { slug: 'night-ferry' } });
    await showSlug(desk, story);
    await textbox('Slug').click();
    const other = desk.connect();
    await userEvent.keyboard('{End}');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(story.doc));
    const before = Y.encodeStateVector(copy);
    copy.getMap('fields').set('slug', 'late-night-ferry');
    await other.desk.drafts.append({
      id: story.id,
      update: Y.encodeStateAsUpdate(copy, before) as Uint8Array<ArrayBuffer>,
    });
    await expect.element(textbox('Slug')).toHaveValue('late-night-ferry');
    await userEvent.keyboard('-2');
    await expect.element(textbox('Slug')).toHaveValue('late-night-ferry-2');
  });
});
