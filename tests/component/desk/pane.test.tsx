import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Pane } from '../../../src/renderer/desk/pane';
import { DeskProvider } from '../../../src/renderer/session/desk-context';
import { DeskDouble } from '../desk-double';
import { button } from './window';

test('a part that breaks leaves the others standing, says what is safe, and is written into the log', async () => {
  const connection = new DeskDouble().connect();
  const reports: string[] = [];
  connection.desk.app.report = async ({ doing, message }) => {
    reports.push(`${doing}: ${message}`);
    return { ok: true, value: null };
  };
  let isBroken = true;
  function Fragile() {
    if (isBroken) throw new Error('The picture of a boat is missing');
    return <p>Whole again</p>;
  }
  await render(
    <DeskProvider value={connection}>
      <p>The list</p>
      <Pane part="preview">
        <Fragile />
      </Pane>
    </DeskProvider>,
  );
  await expect.element(page.getByText('The list')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'The preview stopped' })).toBeVisible();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/what was saved is safe/);
  await expect.poll(() => reports[0]).toMatch(/^showing the preview: .*picture of a boat/);

  isBroken = false;
  await button('Show it again').click();
  await expect.element(page.getByText('Whole again')).toBeVisible();
});
