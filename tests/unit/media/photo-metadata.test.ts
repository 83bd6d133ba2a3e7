import { describe, expect, test } from 'vitest';
import { photoMetadata } from '../../../src/main/media/photo-metadata';
import { gif, jpeg, png, type Written } from './pictures';

const read = (written: Written) => photoMetadata(jpeg(3, 2, written));
/** IPTC-IIM 4.2, record 2. */
const IPTC = { byline: 80, credit: 110, source: 115, caption: 120 };
const iptc = (
  texts: Partial<Record<keyof typeof IPTC, string | Buffer>>,
): { dataset: number; value: string | Buffer }[] =>
  Object.entries(texts).map(([name, value]) => ({
    dataset: IPTC[name as keyof typeof IPTC],
    value,
  }));
const alt = (...texts: [language: string, text: string][]): string =>
  `<rdf:Alt>${texts.map(([l, t]) => `<rdf:li xml:lang="${l}">${t}</rdf:li>`).join('')}</rdf:Alt>`;
const description = (text: string): string =>
  `<dc:description>${alt(['x-default', text])}</dc:description>`;

test('a picture in which nobody wrote says nothing', () => {
  for (const bytes of [jpeg(), png(), gif()]) {
    expect(photoMetadata(bytes)).toEqual({ caption: '', credit: '', alternative: '' });
  }
});

test('what an agency wrote is read: caption, credit and alternative text', () => {
  const xmp = `${description('The quay at noon.')}
    <photoshop:Credit>Harbour Pictures</photoshop:Credit>
    <Iptc4xmpCore:AltTextAccessibility>${alt(['x-default', 'An empty quay'])}</Iptc4xmpCore:AltTextAccessibility>`;
  expect(read({ xmp })).toEqual({
    ...{ caption: 'The quay at noon.', credit: 'Harbour Pictures', alternative: 'An empty quay' },
  });
  expect(
    read({ iptc: iptc({ caption: 'The quay at noon.', credit: 'Harbour Pictures' }) }),
  ).toEqual({
    ...{ caption: 'The quay at noon.', credit: 'Harbour Pictures', alternative: '' },
  });
  expect(read({ exif: { ImageDescription: 'The quay at noon.', Artist: 'Lena Voss' } })).toEqual({
    ...{ caption: 'The quay at noon.', credit: 'Lena Voss', alternative: '' },
  });
});

describe('when several programs wrote', () => {
  const exif = { ImageDescription: 'EXIF', Artist: 'EXIF' };

  test('XMP goes before IPTC, and IPTC before EXIF, each word by itself', () => {
    const inIptc = iptc({ caption: 'IPTC', credit: 'IPTC' });
    expect(read({ xmp: description('XMP'), iptc: inIptc, exif })).toMatchObject({
      ...{ caption: 'XMP', credit: 'IPTC' },
    });
    expect(read({ iptc: inIptc, exif })).toMatchObject({ caption: 'IPTC', credit: 'IPTC' });
  });

  test('what is empty or blank counts as nothing', () => {
    const blank = { xmp: description('  '), iptc: iptc({ caption: ' \0 ', credit: '' }), exif };
    expect(read(blank)).toMatchObject({ caption: 'EXIF', credit: 'EXIF' });
  });

  test('metadata that is broken does not hide what is whole', () => {
    expect(read({ xmp: '<dc:description>', iptc: iptc({ caption: 'IPTC' }) }).caption).toBe('IPTC');
  });
});

describe('a credit', () => {
  test.each<[string, Written, string]>([
    [
      'is the photographer and the source when no credit is given',
      { iptc: iptc({ byline: 'Lena Voss', source: 'Harbour Pictures' }) },
      'Lena Voss / Harbour Pictures',
    ],
    [
      'is one name when both are the same',
      { iptc: iptc({ byline: 'Harbour', source: 'Harbour' }) },
      'Harbour',
    ],
    ['is the photographer alone', { iptc: iptc({ byline: 'Lena Voss' }) }, 'Lena Voss'],
    [
      'is several photographers',
      {
        xmp: '<dc:creator><rdf:Seq><rdf:li>Lena Voss</rdf:li><rdf:li>Omar Said</rdf:li></rdf:Seq></dc:creator>',
      },
      'Lena Voss, Omar Said',
    ],
  ])('%s', (_name, written, credit) => {
    expect(read(written).credit).toBe(credit);
  });
});

describe('a caption in several languages', () => {
  const inTwo = (...texts: [string, string][]) => ({
    xmp: `<dc:description>${alt(...texts)}</dc:description>`,
  });
  test('is the default one', () => {
    expect(read(inTwo(['es', 'El muelle'], ['x-default', 'The quay'])).caption).toBe('The quay');
  });
  test('is the first when none is the default', () => {
    expect(read(inTwo(['es', 'El muelle'], ['en', 'The quay'])).caption).toBe('El muelle');
  });
});

describe('letters', () => {
  test.each<[string, Written]>([
    ['UTF-8 that says so', { iptcIsUtf8: true, iptc: iptc({ caption: 'Ærø – مرفأ' }) }],
    ['UTF-8 that does not say so', { iptc: iptc({ caption: 'Ærø – مرفأ' }) }],
    ['XMP', { xmp: description('Ærø – مرفأ') }],
  ])('of %s are right', (_name, written) => {
    expect(read(written).caption).toBe('Ærø – مرفأ');
  });

  test('of an old program, one byte each, are right', () => {
    expect(
      read({ iptc: iptc({ caption: Buffer.from('Señor Müller, café', 'latin1') }) }).caption,
    ).toBe('Señor Müller, café');
  });
});

describe('a caption is text and stays text', () => {
  test('markup in it is its letters, and entities of XML are what they stand for', () => {
    expect(read({ iptc: iptc({ caption: '<b>Noon</b> &amp; <script>x</script>' }) }).caption).toBe(
      '<b>Noon</b> &amp; <script>x</script>',
    );
    expect(read({ xmp: description('Boats &amp; ferries &lt; ten') }).caption).toBe(
      'Boats & ferries < ten',
    );
  });

  test('lines become one, and signs that are no letters go', () => {
    expect(
      read({ iptc: iptc({ caption: 'The quay\r\nat\tnoon.\0\0', credit: 'Har\u0007bour\u001b' }) }),
    ).toMatchObject({ caption: 'The quay at noon.', credit: 'Har bour' });
  });

  test('it is not longer than a story takes', () => {
    const long = 'word '.repeat(2500);
    const { caption, credit, alternative } = read({
      xmp: `${description(long)}<photoshop:Credit>${long}</photoshop:Credit>
        <Iptc4xmpCore:AltTextAccessibility>${alt(['x-default', long])}</Iptc4xmpCore:AltTextAccessibility>`,
    });
    expect(caption.length).toBeLessThanOrEqual(5000);
    expect(caption.length).toBeGreaterThan(4990);
    expect(credit.length).toBeLessThanOrEqual(300);
    expect(alternative.length).toBeLessThanOrEqual(2000);
    for (const text of [caption, credit, alternative]) expect(text).toMatch(/word…$/);
  });

  test('a document that would grow without end as it is read, or read a file, is not read', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}">
      <!ENTITY c "${'&b;'.repeat(100)}"><!ENTITY f SYSTEM "file:///etc/passwd">]>${description('&c;&f;')}`;
    expect(read({ xmp: bomb }).caption.length).toBeLessThan(1000);
    expect(read({ xmp: bomb }).caption).not.toContain('root:');
  });
});
