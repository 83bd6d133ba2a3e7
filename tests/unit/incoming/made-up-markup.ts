import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const corpus = path.resolve(import.meta.dirname, '../../corpus/clipboard');
const samples = readdirSync(corpus)
  .filter((name) => /\.(html|txt)$/.test(name))
  .map((name) => readFileSync(path.join(corpus, name), 'utf8'));

type Chance = () => number;

/** Input such as nobody sends, or somebody sends on purpose: the same for the same numbers. */
export function madeUpMarkup(chance: Chance): string {
  const kind = chance();
  if (kind < 0.45) return markup(chance, 0);
  if (kind < 0.85) return spoilt(oneOf(chance, samples), chance);
  if (kind < 0.95) return many(chance, 60, () => oneOf(chance, SCRAPS)).join('');
  return many(chance, 400, () => String.fromCodePoint(codePoint(chance))).join('');
}

const codePoint = (chance: Chance): number =>
  Math.floor(chance() < 0.7 ? chance() * 0x500 : chance() * 0x10ffff);

function oneOf<T>(chance: Chance, from: readonly T[]): T {
  return from[Math.floor(chance() * from.length)] as T;
}

const many = <T>(chance: Chance, most: number, make: () => T): T[] =>
  Array.from({ length: Math.floor(chance() * most) }, make);

function markup(chance: Chance, depth: number): string {
  return many(chance, depth > 5 ? 2 : 7, () => {
    const kind = chance();
    if (kind < 0.3) return oneOf(chance, TEXTS);
    if (kind < 0.4) return oneOf(chance, SCRAPS);
    const name = oneOf(chance, TAGS);
    const inside = name === 'table' ? rows(chance, depth) : markup(chance, depth + 1);
    const end = chance() < 0.9 ? `</${chance() < 0.95 ? name : oneOf(chance, TAGS)}>` : '';
    return `<${name}${attributes(chance)}>${inside}${end}`;
  }).join('');
}

const rows = (chance: Chance, depth: number): string =>
  many(chance, 5, () => {
    const cells = many(chance, 5, () => {
      const name = oneOf(chance, ['td', 'th']);
      return `<${name}${attributes(chance)}>${markup(chance, depth + 2)}</${name}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  }).join('');

const attributes = (chance: Chance): string =>
  many(chance, 4, () => ` ${oneOf(chance, ATTRIBUTES)}`).join('');

/** A sample with pieces of it cut out, said twice, put elsewhere, or with rubbish in them. */
function spoilt(sample: string, chance: Chance): string {
  let text = sample;
  for (const _ of many(chance, 12, () => 0)) {
    const from = Math.floor(chance() * text.length);
    const to = from + Math.floor(chance() ** 3 * Math.min(2000, text.length - from));
    const piece = text.slice(from, to);
    const put = oneOf(chance, ['', piece + piece, oneOf(chance, SCRAPS), markup(chance, 4)]);
    text = text.slice(0, from) + put + text.slice(to);
    if (text.length > 60_000) return text.slice(0, 60_000);
  }
  return text;
}

const TEXTS = [
  ...[
    'Ferry',
    ' and "quoted" ',
    "it's 5' 2\"",
    '\n',
    ' \u00A0 ',
    ' -- ',
    '...',
    'word',
    '٥ %',
    'א',
  ],
  ...['\u0000', '\uD800', '\uFFFF', '\u202E', '&nbsp;', '&lt;script&gt;', '&#x0;', '&amp;', '۔'],
  ...['<![CDATA[x]]>', '<!--', '-->', '<?xml?>', '<!DOCTYPE html>', '</', '<', '>'],
];
const SCRAPS = [
  ...[
    '<script>hack()</script>',
    '<img src=x onerror=hack()>',
    '<svg onload=hack()>',
    '<style>*{}</style>',
  ],
  ...[
    '<a href="javascript:hack()">x</a>',
    '<a href=" java\nscript:hack()">x</a>',
    '<a href="data:text/html,<script>hack()</script>">d</a>',
  ],
  ...[
    '<iframe srcdoc="<script>hack()</script>"></iframe>',
    '<math><mi xlink:href="javascript:hack()">m</mi></math>',
  ],
  ...[
    '<noscript><p title="</noscript><img src=x onerror=hack()>">',
    '<template><script>hack()</script></template>',
  ],
  ...[
    '<form><button formaction=javascript:hack()>b',
    '<base href="javascript:">',
    '<meta http-equiv=refresh content="0;url=javascript:hack()">',
  ],
  ...[
    '<p style="mso-list:l0 level3 lfo1"><span style="mso-list:Ignore">1.</span>item</p>',
    '<o:p></o:p>',
  ],
  ...[
    '# ',
    '- a\n- b\n',
    '**b**',
    '[x](javascript:hack())',
    '![i](data:image/svg+xml,x)',
    '> '.repeat(30),
    '|a|b|\n|-|-|\n',
  ],
  ...[
    '<table><tr><td rowspan=99999 colspan=99999>x',
    '<b>'.repeat(300),
    '<div>'.repeat(600),
    '<ul><li>'.repeat(40),
  ],
  ...[
    '<blockquote>'.repeat(40),
    '</p>',
    '<li>',
    '<tr>',
    '<td>',
    '<figure>',
    '<figcaption>c</figcaption>',
    '\r\n',
    '•',
  ],
];
const TAGS = [
  ...'p div span b i strong em a ul ol li h1 h2 h3 h6 blockquote table tr td th tbody thead caption br hr'.split(
    ' ',
  ),
  ...'img figure figcaption pre code q sup sub del ins script style svg math iframe object template noscript'.split(
    ' ',
  ),
  ...'textarea select option title aside section article details summary dl dt dd o:p v:imagedata font center'.split(
    ' ',
  ),
];
const ATTRIBUTES = [
  ...[
    'class=MsoNormal',
    'class="MsoTitle x"',
    'class=MsoQuote',
    'class=credit',
    'hidden',
    'dir=rtl',
    'lang=ar',
  ],
  ...[
    'style="font-weight:700"',
    'style="font-style:italic;font-weight:400"',
    'style="display:none"',
    'style="mso-list:l1 level2 lfo9"',
  ],
  ...[
    'style="mso-list:Ignore"',
    'style="mso-outline-level:2"',
    'style=";;:;"',
    'style',
    'onclick=hack()',
    'onload="hack()"',
  ],
  ...[
    'href=https://news.example/a',
    'href="javascript:hack()"',
    'href="vbscript:x"',
    'href="#_ftn1"',
    'href="#cmnt1"',
    'href="//x.example"',
    'href="http://[bad"',
    'href="mailto:a@b.c"',
  ],
  ...[
    'src=https://news.example/a.jpg',
    'src="data:image/png;base64,iVBORw0KGgo="',
    'src="data:image/png;base64,%%"',
    'src=file:///c:/a.png',
    'src="javascript:hack()"',
  ],
  ...[
    'width=1',
    'width=700',
    'colspan=3',
    'colspan=-1',
    'rowspan=0',
    'rowspan=70000',
    'data-part=pull-quote',
    'data-part=fact-box',
    'data-part=read-more',
  ],
  ...[
    'data-pm-slice="1 1 []"',
    'data-media="x"',
    'data-fact-box',
    'data-read-more data-href="javascript:hack()"',
    'data-original="x"',
  ],
];
