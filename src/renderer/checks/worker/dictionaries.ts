import type { EditionId } from '@shared/story/vocabulary';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';
// These packages let only their settings be imported by name.
import arabic from '../../../../node_modules/@cspell/dict-ar/ar.trie.gz?url';
import american from '../../../../node_modules/@cspell/dict-en_us/en_US.trie.gz?url';
import british from '../../../../node_modules/@cspell/dict-en-gb-mit/en_GB.trie.gz?url';
import spanish from '../../../../node_modules/@cspell/dict-es-es/Spanish.trie.gz?url';

/**
 * Dictionaries that come with Galley. They are made from those of Hunspell (SCOWL, RLA-ES, AyaSpell)
 * into tries that are read in place: a language takes 1 to 2 MB of memory, Arabic 20, where a list of
 * all forms would take a hundred times that. Licences: docs/third-party.md.
 */
const FILES = { 'en-GB': british, 'en-US': american, es: spanish, ar: arabic };
export type DictionaryName = keyof typeof FILES;

export const dictionaryFor = (language: EditionId, english: 'en-GB' | 'en-US'): DictionaryName =>
  language === 'en' ? english : language;

/** Reads a dictionary. Throws when its file cannot be read. */
export async function loadDictionary(name: DictionaryName): Promise<ITrie> {
  const response = await fetch(FILES[name]);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return decodeTrie(await unpacked(bytes));
}

/** Some servers unpack a .gz file on its way. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isPacked) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
