import type { StoryContent } from '@shared/story/compose';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { words } from '../../../src/renderer/i18n';
import { combobox } from '../desk/window';
import type { DeskDouble, StoryDouble } from '../desk-double';

/** Something that a window can show, and the way to it, which is the same in every language. */
export type Screen = {
  name: string;
  /** The story that is open; none without. */
  story?: Partial<StoryContent>;
  /** What the desk has, before the window opens. */
  prepare?: (desk: DeskDouble, story: StoryDouble | null) => void;
  /** Opens it, as a person would, and waits until it is there. */
  open: () => Promise<void>;
};

export const press = (keys: string): Promise<void> => userEvent.keyboard(keys);

/** Runs a command by its name, for those without a key. */
export async function run(label: string): Promise<void> {
  await press('{Control>}k{/Control}');
  await userEvent.fill(combobox(words.desk.commandOrStory), label);
  const first = page.getByRole('option').first();
  await expect.element(first).toMatchTextContent(label);
  await press('{Enter}');
}

export const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
export const tab = (name: string) => page.getByRole('tab', { name });
