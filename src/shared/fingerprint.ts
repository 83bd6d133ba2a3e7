/**
 * 64 bits as 16 hex digits for a text: the same for the same text, and hardly ever for another.
 * Two rounds of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), which takes a few µs for a page; not
 * for where somebody may want two texts to have the same.
 */
export function fingerprint(text: string): string {
  let [low, high] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + at), 0x01000193);
  }
  const hex = (part: number): string => (part >>> 0).toString(16).padStart(8, '0');
  return hex(high) + hex(low);
}
