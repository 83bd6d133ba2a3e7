import type { Block } from '@shared/story/blocks';
import { describe, expect, test } from 'vitest';
import plain from '../../fixtures/pictures/plain.jpg?url';
import { DeskDouble } from '../desk-double';
import { blocks, keys, openSheet, paragraph, paste, settled, write } from './newsroom';

/** What is in the body after HTML was pasted into an empty one. */
async function pasted(html: string, text = 'words'): Promise<Block[]> {
  const sheet = await openSheet();
  await write('Body');
  paste(sheet.handle.editors.body, { html, text });
  await settled();
  const found = blocks(sheet.session);
  await sheet.unmount();
  return found;
}

const heading = (level: 2 | 3, text: string): Block => ({
  type: 'heading',
  level,
  runs: [{ text }],
});
const list = (ordered: boolean, ...items: string[]): Block => ({
  ...{ type: 'list', ordered },
  items: items.map((item) => [paragraph(item)]),
});

describe('what is pasted from the web', () => {
  test('keeps headings, lists, quotes, bold, italic and links, and nothing else', async () => {
    const html = `
      <article class="x" style="color:red"><h1 id="a">Head</h1><h4>Sub</h4>
      <p style="font-size:90px">A <b>bold</b>, an <em>italic</em> and a <a href="https://example.org/a?b=1" onclick="x()" target=_blank>link</a>.</p>
      <ul><li>one</li><li>two</li></ul><blockquote><p>said</p></blockquote><hr><div>in a div</div></article>`;
    expect(await pasted(html)).toEqual([
      heading(2, 'Head'),
      heading(3, 'Sub'),
      {
        type: 'paragraph',
        runs: [
          { text: 'A ' },
          { text: 'bold', bold: true },
          { text: ', an ' },
          { text: 'italic', italic: true },
          { text: ' and a ' },
          { text: 'link', href: 'https://example.org/a?b=1' },
          { text: '.' },
        ],
      },
      list(false, 'one', 'two'),
      { type: 'blockquote', blocks: [paragraph('said')] },
      { type: 'rule' },
      paragraph('in a div'),
    ]);
  });

  test('runs nothing, loads nothing, and leads nowhere but to the web', async () => {
    const attacked = '__pastedCodeRan';
    const html = `
      <p>Before<script>window.${attacked}=1</script><img src="x" onerror="window.${attacked}=2">
      <a href="javascript:window.${attacked}=3">link</a> <a href="data:text/html,x">data</a> <a href="file:///etc/passwd">file</a></p>
      <svg onload="window.${attacked}=4"><text>svg</text></svg><iframe srcdoc="<script>parent.${attacked}=5</script>"></iframe>
      <style>p{display:none}</style><p style="background:url(javascript:1)">After</p>
      <figure data-media="../../secret" data-mime="text/html"><div data-figure="caption">Cap</div></figure>
      <aside data-read-more data-href="javascript:alert(1)" data-headline="More"></aside>`;
    const sheet = await openSheet();
    await write('Body');
    paste(sheet.handle.editors.body, { html, text: 'x' });
    await settled(200);
    expect(attacked in window).toBe(false);
    const words = JSON.stringify(blocks(sheet.session));
    expect(words).not.toMatch(/javascript:|data:text|file:|secret|display:none/);
    expect(document.querySelectorAll('.sheet :is(script, iframe, style, svg text)')).toHaveLength(
      0,
    );
    expect([...document.querySelectorAll('.sheet-body a')]).toHaveLength(0);
    expect(words).toContain('Before');
    expect(words).toContain('After');
    // One that says that it was copied from Galley is believed no more than others.
    paste(sheet.handle.editors.body, {
      html: html.replace('<p>', '<p data-pm-slice="1 1 []">'),
      text: 'x',
    });
    await settled(200);
    expect(attacked in window).toBe(false);
    expect(JSON.stringify(blocks(sheet.session))).not.toMatch(/javascript:|data:text|file:|secret/);
  });

  test('from Word comes without its spacing, with its lists and its marks', async () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
      <!--StartFragment--><h1><span lang=EN-GB>Title<o:p></o:p></span></h1>
      <p class=MsoNormal><span style='font-weight:bold'>Bold</span> and <i>slanted</i>.<o:p></o:p></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>First<o:p></o:p></p>
      <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Second</p>
      <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Numbered</p><!--EndFragment--></body></html>`;
    expect(await pasted(html)).toEqual([
      heading(2, 'Title'),
      {
        type: 'paragraph',
        runs: [
          { text: 'Bold', bold: true },
          { text: ' and ' },
          { text: 'slanted', italic: true },
          { text: '.' },
        ],
      },
      list(false, 'First', 'Second'),
      list(true, 'Numbered'),
    ]);
  });

  test('from Google Docs is not bold because all of it is wrapped in a b', async () => {
    const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;font-style:normal">Plain </span><span style="font-weight:700">bold</span></p><br><p><span style="font-style:italic">slanted</span></p></b>`;
    expect(await pasted(html)).toEqual([
      { type: 'paragraph', runs: [{ text: 'Plain ' }, { text: 'bold', bold: true }] },
      { type: 'paragraph', runs: [{ text: 'slanted', italic: true }] },
    ]);
  });

  test('has each line of a mail as a paragraph, and a table as what it was for', async () => {
    const mail = 'First line<br>Second <b>line<br>Third</b> line<div>Fourth<br><br>Fifth</div>';
    expect(await pasted(mail)).toEqual([
      paragraph('First line'),
      { type: 'paragraph', runs: [{ text: 'Second ' }, { text: 'line', bold: true }] },
      { type: 'paragraph', runs: [{ text: 'Third', bold: true }, { text: ' line' }] },
      paragraph('Fourth'),
      paragraph('Fifth'),
    ]);
    const table =
      '<table><tr><th>Town</th><th>Boats</th></tr><tr><td>Maren</td><td>12</td></tr></table>';
    const cell = (text: string) => (text === '' ? [] : [{ text }]);
    const cells = (...rows: string[][]) => rows.map((row) => row.map(cell));
    expect(await pasted(table)).toEqual([
      {
        ...{ type: 'table', caption: [], headerRow: true },
        rows: cells(['Town', 'Boats'], ['Maren', '12']),
      },
    ]);
    const fromWord =
      '<table><caption>Fleet</caption><tr><td rowspan=2><p>Maren<br>Port</p></td><td><p><b>12</b></p></td></tr><tr><td>3</td></tr><tr><td colspan=2>All</td></tr></table>';
    expect(await pasted(fromWord)).toEqual([
      {
        ...{ type: 'table', caption: [{ text: 'Fleet' }], headerRow: false },
        rows: [
          [[{ text: 'Maren Port' }], [{ text: '12', bold: true }]],
          ...cells(['', '3'], ['All', '']),
        ],
      },
    ]);
    const line = '<table><tr><td>Town</td><td>Boats</td></tr></table>';
    expect(await pasted(line)).toEqual([paragraph('Town · Boats')]);
    const page = '<table><tr><td><p>One</p><p>Two</p></td></tr></table>';
    expect(await pasted(page)).toEqual([paragraph('One'), paragraph('Two')]);
  });

  test('goes into the sentence in which the caret is', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('One two')] } });
    await write('Body', '{Home}');
    await settled(250);
    paste(sheet.handle.editors.body, { html: '<p style="x">pasted</p>', text: 'pasted' });
    expect(blocks(sheet.session)).toHaveLength(1);
  });

  test('brings its pictures where they stood: from its own bytes or from the web, else a link', async () => {
    const bytes = new Uint8Array(await (await fetch(plain)).arrayBuffer());
    const base64 = btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
    const desk = new DeskDouble();
    desk.web.set('https://example.org/a.jpg', bytes);
    const html = `<p>One</p><figure><img alt="A boat" src="https://example.org/a.jpg"><figcaption>At sea <span class="credit">(Fors)</span></figcaption></figure>
      <p>Two</p><img src="data:image/jpeg;base64,${base64}"><img src="data:image/png;base64,AAAA"><p>Three</p>
      <figure><img src="https://example.org/gone.jpg" alt="A pier"><figcaption>Ashore</figcaption></figure>
      <img width=1 src="https://example.org/pixel.gif"><img src="file:///C:/clip.png"><p>Four</p>`;
    const sheet = await openSheet({ desk });
    await write('Body');
    paste(sheet.handle.editors.body, { html, text: 'Words' });
    await expect
      .poll(() =>
        blocks(sheet.session).map((block) => ('media' in block ? block.media?.width : block)),
      )
      .toEqual([
        paragraph('One'),
        640,
        paragraph('Two'),
        640,
        paragraph('Three'),
        paragraph('Ashore'),
        { type: 'paragraph', runs: [{ text: 'A pier', href: 'https://example.org/gone.jpg' }] },
        paragraph('Four'),
      ]);
    expect(blocks(sheet.session)[1]).toMatchObject({
      ...{ caption: [{ text: 'At sea' }], credit: 'Fors', alternative: 'A boat' },
    });
    await expect
      .poll(() => sheet.notices.map(({ message }) => message))
      .toEqual([
        expect.stringMatching(/^A picture of what you pasted was left out/),
        expect.stringMatching(/not a picture/),
        expect.stringMatching(/could not be fetched; a link to it stands in its place/),
      ]);
  });

  test('gets the quotes, dashes and spaces of the language of the story', async () => {
    const html = `<p>"Es <b>"nuestro"</b>" -- el 5 %</p>`;
    const sheet = await openSheet({ content: { fields: { edition: 'es' } } });
    await write('Headline');
    paste(sheet.handle.editors.headline, { text: 'La "obra"' });
    await write('Body');
    paste(sheet.handle.editors.body, { html, text: 'x' });
    await expect.poll(() => sheet.session.projection.get().headline).toBe('La «obra»');
    expect(blocks(sheet.session)).toEqual([
      {
        type: 'paragraph',
        runs: [
          { text: '«Es ' },
          { text: '“nuestro”', bold: true },
          { text: '»\u00A0— el 5\u00A0%' },
        ],
      },
    ]);
  });
});

describe('what is pasted as text', () => {
  test('is a paragraph a line, without invisible signs', async () => {
    const sheet = await openSheet();
    await write('Body');
    paste(sheet.handle.editors.body, { text: 'One\u200B\u00AD\n\nTwo\u0007\nThree' });
    expect(blocks(sheet.session)).toEqual(['One', 'Two', 'Three'].map(paragraph));
  });

  test('is one line in a headline, a credit and a caption', async () => {
    const sheet = await openSheet({
      content: {
        body: [{ type: 'figure', media: null, caption: [], credit: '', alternative: '' }],
      },
    });
    await write('Headline');
    paste(sheet.handle.editors.headline, { text: 'One\nTwo', html: '<h1>One</h1><p>Two</p>' });
    await write('Caption');
    paste(sheet.handle.editors.body, { text: 'A\nB', html: '<p>A</p><p><b>B</b></p>' });
    await write('Credit');
    paste(sheet.handle.editors.body, { text: 'C\nD', html: '<p><b>C</b></p><ul><li>D</li></ul>' });
    await expect
      .poll(() => blocks(sheet.session))
      .toEqual([
        {
          ...{ type: 'figure', media: null, alternative: '', credit: 'C D' },
          caption: [{ text: 'A ' }, { text: 'B', bold: true }],
        },
      ]);
    expect(sheet.session.projection.get().headline).toBe('One Two');
  });

  test('that is Markdown comes as what it says', async () => {
    const sheet = await openSheet();
    await write('Body');
    paste(sheet.handle.editors.body, { text: '## Head\n\nA **bold** word\n\n- one\n- two' });
    expect(blocks(sheet.session)).toEqual([
      heading(2, 'Head'),
      {
        type: 'paragraph',
        runs: [{ text: 'A ' }, { text: 'bold', bold: true }, { text: ' word' }],
      },
      list(false, 'one', 'two'),
    ]);
  });

  test('that is an address, over selected words, links them', async () => {
    const sheet = await openSheet({ content: { body: [paragraph('words')] } });
    await write('Body', '{End}{Shift>}{Home}{/Shift}');
    await settled(250);
    paste(sheet.handle.editors.body, { text: 'https://example.org/x' });
    expect(blocks(sheet.session)).toEqual([
      { type: 'paragraph', runs: [{ text: 'words', href: 'https://example.org/x' }] },
    ]);
  });
});

test('what is copied from a story and pasted into it is what it was', async () => {
  const sheet = await openSheet({
    content: {
      body: [
        heading(3, 'Head'),
        list(true, 'one', 'two'),
        { type: 'read-more', storyId: 'x', headline: 'Other' },
        {
          type: 'figure',
          media: null,
          caption: [{ text: 'Cap' }],
          credit: 'Cred',
          alternative: 'Alt',
        },
        paragraph('end'),
      ],
    },
  });
  const before = blocks(sheet.session);
  await write('Body', '{Control>}a{/Control}');
  const { body } = sheet.handle.editors;
  const { dom, text } = body.view.serializeForClipboard(body.state.selection.content());
  await keys('{Delete}');
  paste(body, { html: dom.innerHTML, text });
  await settled();
  expect(blocks(sheet.session).slice(0, before.length)).toEqual(before);
});
