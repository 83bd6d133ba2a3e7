import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/main/sample/body-text';
import { readStoryFile } from '../../../src/main/sample/story-file';

const HEAD = `headline: Nets are mended
kind: news
section: economy
authors: Mara Quay; Ben Shore
draft: 1d2h30m Mara Quay
ready: 45m Ben Shore — Read twice`;

const words = (text: string) => ({ type: 'paragraph', runs: [{ text }] });

describe('a file of a sample story', () => {
  test('says what the story is, who did what and when, and what is in it', () => {
    const read = readStoryFile('nets', `${HEAD}\n---\nBy the quay.\n`);
    expect(read.ok && read.value).toMatchObject({
      id: 'nets',
      head: {
        ...{ headline: 'Nets are mended', kind: 'news', section: 'economy', edition: 'en' },
        authors: ['Mara Quay', 'Ben Shore'],
        steps: [
          { to: 'draft', ago: 26.5 * 60 * 60_000, who: 'Mara Quay' },
          { to: 'ready', ago: 45 * 60_000, who: 'Ben Shore', why: 'Read twice' },
        ],
      },
      body: [words('By the quay.')],
    });
  });

  test.each([
    ['without an end of the head', HEAD, /no line “---”/],
    ['of an unknown kind', `${HEAD.replace('news', 'rumour')}\n---\n`, /kind/],
    ['with a word that no head has', `${HEAD}\ncolour: red\n---\n`, /colour/],
    ['that begins as ready', `${HEAD.replace(/draft.*\n/, '')}\n---\n`, /begins as a draft/],
    ['that was ready before it was begun', `${HEAD.replace('1d2h30m', '10m')}\n---\n`, /order/],
    ['with a time that is none', `${HEAD.replace('45m', 'soon')}\n---\n`, /Line 6: “soon”/],
    ['with a block that is none', `${HEAD}\n---\n\n[gallery nets]\n`, /Line 9: “\[gallery nets\]”/],
    [
      'with a figure’s line that is none',
      `${HEAD}\n---\n[picture a.jpg]\nsize: 3\n`,
      /Line 9: “size: 3”/,
    ],
  ])('%s is refused with the reason', (_what, text, reason) => {
    const read = readStoryFile('nets', text);
    expect(read.ok || read.error.cause).toMatch(reason);
  });
});

describe('the text of a sample story', () => {
  test('has paragraphs, headings, lists, quotes, rules and links to other stories', () => {
    const text = `One line
and its other half.

## A heading

### And one within

- first
- second

1. once
2. twice

> said here
>
> and here

***

[read more ferry]`;
    expect(readBody(text)).toEqual([
      words('One line and its other half.'),
      { type: 'heading', level: 2, runs: [{ text: 'A heading' }] },
      { type: 'heading', level: 3, runs: [{ text: 'And one within' }] },
      { type: 'list', ordered: false, items: [[words('first')], [words('second')]] },
      { type: 'list', ordered: true, items: [[words('once')], [words('twice')]] },
      { type: 'blockquote', blocks: [words('said here'), words('and here')] },
      { type: 'rule' },
      { type: 'read-more', storyId: 'ferry' },
    ]);
  });

  test('has bold, italic and linked words', () => {
    expect(readBody('A **bold** and *slanted* [way](https://www.example.org/way), [sic].')).toEqual(
      [
        {
          type: 'paragraph',
          runs: [
            { text: 'A ' },
            { text: 'bold', bold: true },
            { text: ' and ' },
            { text: 'slanted', italic: true },
            { text: ' ' },
            { text: 'way', href: 'https://www.example.org/way' },
            { text: ', [sic].' },
          ],
        },
      ],
    );
  });

  test('leaves to the picture what the file does not say, and keeps empty what it leaves empty', () => {
    expect(readBody('[picture nets.jpg]\ncaption: *Nets*, mended.\ncredit:')).toEqual([
      {
        type: 'figure',
        picture: 'nets.jpg',
        caption: [{ text: 'Nets', italic: true }, { text: ', mended.' }],
        credit: '',
      },
    ]);
    expect(readBody('[picture]')).toEqual([{ type: 'figure', picture: null }]);
  });

  test('puts pictures in order, and says of a video what stands for it and what is said in it', () => {
    const gallery = '[gallery]\n[picture a.jpg]\ncaption: One\n[picture b.jpg]';
    expect(readBody(gallery)).toEqual([
      {
        type: 'gallery',
        pictures: [
          { type: 'figure', picture: 'a.jpg', caption: [{ text: 'One' }] },
          { type: 'figure', picture: 'b.jpg' },
        ],
      },
    ]);
    const video =
      '[video https://vimeo.com/76979871 a.jpg 2:14]\ntranscript: One.\ntranscript: Two.';
    expect(readBody(video)).toEqual([
      {
        ...{ type: 'video', source: { provider: 'vimeo', id: '76979871' }, poster: 'a.jpg' },
        ...{ duration: 134, transcript: [[{ text: 'One.' }], [{ text: 'Two.' }]] },
      },
    ]);
    expect(() => readBody('[video https://example.org/ a.jpg 2:14]')).toThrow(/names no video/);
    expect(() => readBody('[gallery]\ncaption: One')).toThrow(/begins with a picture/);
  });
});
