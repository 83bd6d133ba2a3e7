import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { button, openWindow, textbox } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { paragraph } from '../editor/newsroom';
import { wear } from '../theme';

async function openFerry(): Promise<void> {
  const desk = new DeskDouble();
  const body = [paragraph('The ferry stops at noon.')];
  await openWindow(desk, desk.add({ headline: 'Ferry stops at noon', body }));
  await expect.element(textbox('Body')).toBeVisible();
}

const sizeOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);

describe('the size of the text', () => {
  test('is changed by keys and kept, and the interface stays as it is', async () => {
    await openFerry();
    const size = () => sizeOf(textbox('Body').element());
    const bar = () => sizeOf(document.querySelector('.status-bar') as Element);
    const [usual, inBar] = [size(), bar()];
    await userEvent.keyboard('{Control>}={/Control}{Control>}={/Control}');
    await expect.poll(size).toBeCloseTo(usual * 1.25, 1);
    expect(bar()).toBe(inBar);
    expect(localStorage.getItem('galley.text.size')).toBe('1.25');
    await expect.element(button('Text at 125%. Back to the usual size')).toBeVisible();
    await userEvent.keyboard('{Control>}-{/Control}');
    await expect.poll(size).toBeCloseTo(usual * 1.1, 1);
    await userEvent.keyboard('{Control>}0{/Control}');
    await expect.poll(size).toBeCloseTo(usual, 1);
    await expect.element(page.getByRole('button', { name: /^Text at/ })).not.toBeInTheDocument();
  });
});

/** As a system that asks pages for something (`prefers-…`, `forced-colors`). */
async function system(...wishes: [name: string, value: string][]): Promise<void> {
  const features = wishes.map(([name, value]) => ({ name, value }));
  await (cdp() as unknown as { send(method: string, input: object): Promise<void> }).send(
    'Emulation.setEmulatedMedia',
    { features },
  );
}

describe('for eyes that need it', () => {
  afterEach(() => system());

  test.each(['light', 'dark'])(
    'every text has seven to one where more contrast is asked for, %s',
    async (theme) => {
      await openFerry();
      await system(['prefers-contrast', 'more']);
      await wear(theme);
      const { violations, passes } = await axe.run(document.body, {
        runOnly: ['color-contrast-enhanced'],
      });
      expect(passes.flatMap(({ nodes }) => nodes).length).toBeGreaterThan(20);
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
    },
  );

  test('nothing moves where less motion is asked for', async () => {
    await openFerry();
    await system(['prefers-reduced-motion', 'reduce']);
    const moving = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return (
        animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s')
      );
    });
    expect(moving.map(({ className }) => className)).toEqual([]);
  });

  test('what is chosen and what floats has an edge in the colours of the system', async () => {
    await openFerry();
    await system(['forced-colors', 'active']);
    const sheet = getComputedStyle(document.querySelector('.sheet') as Element);
    expect(sheet.borderBlockStartStyle).toBe('solid');
    const tab = getComputedStyle(page.getByRole('tab', { name: 'Details' }).element());
    expect(tab.outlineStyle).toBe('solid');
  });
});
