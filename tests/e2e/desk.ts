import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { projectRoot } from '../../scripts/project-root.ts';

/** How a person finds things in a window of Galley: by their names. */
export const textbox = (window: Page, name: string): Locator =>
  window.getByRole('textbox', { name, exact: true });
export const button = (window: Page, name: string): Locator =>
  window.getByRole('button', { name, exact: true });
export const saveStatus = (window: Page): Locator =>
  window.getByRole('status', { name: 'Save status' });
export const publishStatus = (window: Page): Locator =>
  window.getByRole('status', { name: 'Publish status' });

export const fixture = (name: string): string => path.join(projectRoot, 'tests/fixtures', name);

export async function newStory(window: Page, headline: string): Promise<void> {
  await button(window, 'New story').click();
  const field = textbox(window, 'Headline');
  await expect(field).toBeVisible();
  await field.click();
  await window.keyboard.type(headline);
}

export async function writeBody(window: Page, text: string): Promise<void> {
  await textbox(window, 'Body').click();
  await window.keyboard.type(text);
}

export async function choose(window: Page, name: string, option: string): Promise<void> {
  await window.getByRole('combobox', { name, exact: true }).click();
  await window.getByRole('option', { name: option, exact: true }).click();
}

/** Waits until everything typed so far has been acknowledged. */
export async function saved(window: Page): Promise<void> {
  await expect(saveStatus(window)).toContainText('Saved');
}

export async function openStory(window: Page, headline: string): Promise<void> {
  const list = window.getByRole('list', { name: 'Stories' });
  await list.getByRole('listitem').filter({ hasText: headline }).first().click();
  await expect(textbox(window, 'Headline')).toContainText(headline);
}

export async function addPicture(window: Page, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    window.waitForEvent('filechooser'),
    button(window, 'Add image').first().click(),
  ]);
  await chooser.setFiles(file);
}

export async function showPublishPanel(window: Page): Promise<void> {
  await window.getByRole('tab', { name: /^Publish/ }).click();
}
