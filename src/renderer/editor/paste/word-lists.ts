/**
 * Word writes its lists as paragraphs with a bullet typed in front (`mso-list` in their style).
 * Makes lists of them; the levels of a nested list become one.
 */
export function wordLists(body: HTMLElement): void {
  const made = new Set<Element>();
  for (const paragraph of [...body.querySelectorAll('p')].filter(isListParagraph)) {
    const marker = takeMarker(paragraph);
    const tag = /^\(?[0-9a-z]{1,3}[.)]/i.test(marker) ? 'ol' : 'ul';
    let list = paragraph.previousElementSibling;
    if (!list || !made.has(list) || list.localName !== tag) {
      list = body.ownerDocument.createElement(tag);
      made.add(list);
      paragraph.before(list);
    }
    const item = body.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    list.append(item);
    paragraph.remove();
  }
}

/** Browsers drop `mso-…` from a parsed style, so the attribute itself is read. */
const isListParagraph = (paragraph: Element): boolean =>
  /mso-list:\s*l\d/i.test(paragraph.getAttribute('style') ?? '');

/** Takes the typed bullet or number out of a paragraph, and gives it. */
function takeMarker(paragraph: Element): string {
  const marker = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const text = marker?.textContent?.trim() ?? '';
  marker?.remove();
  return text;
}
