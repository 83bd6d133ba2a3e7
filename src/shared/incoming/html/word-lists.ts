import { isTag, type Markup, styleOf, type Tag, tag, textOf } from './tree';

/**
 * Word writes its lists as paragraphs with a bullet typed in front (`mso-list` in their style). Makes
 * lists, nested as their levels say, of those that stand beside each other.
 */
export function withWordLists(children: readonly Markup[]): Markup[] {
  if (!children.some(isListParagraph)) return [...children];
  const made: Markup[] = [];
  /** The lists that are open, outermost first, and the level of each. */
  let open: { level: number; list: Tag }[] = [];
  for (const child of children) {
    if (!isListParagraph(child)) {
      if (open.length === 0 || isTag(child) || child.trim() !== '') {
        open = [];
        made.push(child);
      }
      continue;
    }
    const level = levelOf(child);
    const { marker, rest } = takenApart(child);
    const kind = /^\(?[0-9a-z]{1,4}[.)]/i.test(marker) ? 'ol' : 'ul';
    open = open.filter((one) => one.level <= level);
    if (open.at(-1)?.level === level && open.at(-1)?.list.name !== kind) open.pop();
    let inner = open.at(-1);
    if (inner?.level !== level) {
      const list = tag(kind, []);
      const item = inner?.list.children.at(-1);
      if (isTag(item)) item.children.push(list);
      else made.push(list);
      inner = { level, list };
      open.push(inner);
    }
    inner.list.children.push(tag('li', rest));
  }
  return made;
}

const isListParagraph = (child: Markup): child is Tag =>
  isTag(child) && child.name === 'p' && /^l\d/.test(styleOf(child, 'mso-list'));

const levelOf = (paragraph: Tag): number =>
  Number(/level(\d)/.exec(styleOf(paragraph, 'mso-list'))?.[1] ?? 1);

/** The typed bullet or number of a paragraph, and the paragraph without it. */
function takenApart(paragraph: Tag): { marker: string; rest: Markup[] } {
  let marker = '';
  const without = (children: readonly Markup[]): Markup[] =>
    children.flatMap((child): Markup[] => {
      if (!isTag(child)) return [child];
      if (styleOf(child, 'mso-list') !== 'ignore') {
        return [{ ...child, children: without(child.children) }];
      }
      marker ||= textOf(child).trim();
      return [];
    });
  const rest = without(paragraph.children);
  return { marker, rest };
}
