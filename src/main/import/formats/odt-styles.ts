import { isTag, type Markup, type Tag, tag, tagsIn } from '@shared/incoming/html/tree';
import { childAt } from '../xml';

/** What the styles of a text mean. */
export type OdtStyles = {
  paragraph(style: string | undefined, children: Markup[]): Tag;
  span(style: string | undefined, children: Markup[]): Tag;
  isNumbered(style: string | undefined): boolean;
};

type Style = { name: string; parent: string | undefined; properties: Tag | undefined };

/** @param parts the parts of a document that hold styles, the one that counts more last */
export function odtStyles(parts: readonly (Tag | undefined)[]): OdtStyles {
  const styles = new Map<string, Style>();
  const numbered = new Set<string>();
  for (const part of parts.filter(isTag)) {
    for (const one of tagsIn(part.children)) {
      const { name, attributes } = one;
      if (name === 'style' && attributes.name) {
        styles.set(`${attributes.family} ${attributes.name}`, {
          name: attributes.name,
          parent: attributes['parent-style-name'],
          properties: childAt(one, 'text-properties'),
        });
      }
      if (name === 'list-style' && childAt(one, 'list-level-style-number') && attributes.name) {
        const first = one.children.filter(isTag)[0];
        if (first?.name === 'list-level-style-number') numbered.add(attributes.name);
      }
    }
  }

  /** A style and those that it is made from, nearest first. */
  function* lineage(family: string, name: string | undefined): Generator<Style> {
    const seen = new Set<string>();
    for (let next = name; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      const style = styles.get(`${family} ${next}`);
      if (!style) return;
      yield style;
      next = style.parent;
    }
  }

  return {
    paragraph(style, children) {
      const names = [style ?? '', ...[...lineage('paragraph', style)].map(({ name }) => name)];
      if (names.includes('Title')) return tag('h1', children);
      if (names.includes('Subtitle')) return tag('h3', children);
      const [, level] = names.map((name) => /^Heading_20_(\d)/.exec(name)).find(Boolean) ?? [];
      if (level) return tag(`h${Math.min(6, Number(level) + 1)}`, children);
      if (names.includes('Quotations')) return tag('blockquote', [tag('p', children)]);
      return tag('p', children);
    },
    span(style, children) {
      const said = (attribute: string): string | undefined =>
        [...lineage('text', style)]
          .map(({ properties }) => properties?.attributes[attribute])
          .find((value) => value !== undefined);
      const weight = said('font-weight');
      const slant = said('font-style');
      const [, raised] = /^(super|sub)\b/.exec(said('text-position') ?? '') ?? [];
      const css = [weight && `font-weight:${weight}`, slant && `font-style:${slant}`].filter(
        Boolean,
      );
      const span = tag('span', children, css.length > 0 ? { style: css.join(';') } : {});
      return raised ? tag(raised === 'sub' ? 'sub' : 'sup', [span]) : span;
    },
    isNumbered: (style) => style !== undefined && numbered.has(style),
  };
}
