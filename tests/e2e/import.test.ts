import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../scripts/project-root.ts';
import { button, fixture, newStory, openStory, saved, textbox } from './desk.ts';
import { expect, test } from './galley.ts';

const sample = (name: string): string => path.join(projectRoot, 'tests/corpus/files', name);

test('three files come in at once, the broken one is named, and the others are drafts with their pictures', async ({
  galley,
}) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'galley-import-'));
  const broken = path.join(folder, 'broken.docx');
  await writeFile(broken, (await readFile(sample('report.docx'))).subarray(0, 20_000));
  const window = await galley.start({ GALLEY_SAMPLE: 'none' });
  await galley.app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
    },
    [sample('report.docx'), broken, sample('notes.md')],
  );
  await window.keyboard.press('ControlOrMeta+o');

  const dialog = window.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByRole('list', { name: 'Not imported' })).toHaveText(
    /broken\.docx was not imported: it is damaged or was cut off/,
  );
  await expect(
    dialog.getByRole('list', { name: 'Imported stories' }).getByRole('listitem'),
  ).toHaveText([/Ferry timetable cut by a third/, /Tram line three is finished/]);
  await dialog.getByRole('button', { name: /Ferry timetable/ }).click();
  await expect(textbox(window, 'Headline')).toHaveText('Ferry timetable cut by a third');
  const body = textbox(window, 'Body');
  await expect(body).toContainText('“withdrawn for now”');
  await expect(body.getByRole('img', { name: 'A ferry at the pier' })).toBeVisible();

  // They are on the disk, like every draft.
  await galley.kill();
  const again = await galley.start({ GALLEY_SAMPLE: 'none' });
  await openStory(again, 'Tram line three is finished');
  await expect(textbox(again, 'Body')).toContainText('The last rail was laid on Tuesday.');
  await rm(folder, { recursive: true });
});

test('a paste brings the picture of its page, fetched by main, and leaves a link to one that is gone', async ({
  galley,
}) => {
  const bytes = await readFile(fixture('pictures/plain.jpg'));
  const site = createServer((request, response) => {
    if (request.url === '/pier.jpg') response.end(bytes);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const html = `<p>Before <b>all</b></p><img src="${address}/pier.jpg" alt="The pier"><p>After</p><img src="${address}/gone.jpg" alt="The lighthouse">`;

  const window = await galley.start({ GALLEY_SAMPLE: 'none', GALLEY_LOOPBACK_PICTURES: 'allow' });
  await newStory(window, 'Pasted');
  await window.evaluate((copied) => {
    const blob = new Blob([copied], { type: 'text/html' });
    return navigator.clipboard.write([new ClipboardItem({ 'text/html': blob })]);
  }, html);
  const body = textbox(window, 'Body');
  await body.click();
  await window.keyboard.press('ControlOrMeta+v');
  await expect(body.getByRole('img', { name: 'The pier' })).toBeVisible();
  await expect(body.getByRole('link', { name: 'The lighthouse' })).toHaveAttribute(
    'href',
    `${address}/gone.jpg`,
  );
  await expect(window.getByText(/could not be fetched/)).toBeVisible();
  await expect(button(window, 'Undo')).toBeEnabled();
  await saved(window);
  site.close();
});
