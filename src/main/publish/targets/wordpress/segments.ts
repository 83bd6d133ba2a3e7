/** A block of WordPress as it stands in a post: its name ('' for what is in none), and what is in it. */
export type Segment = {
  name: string;
  attributes: Record<string, unknown>;
  /** With the comments around it. */
  raw: string;
  /** Between them. */
  inside: string;
};

/** The comments of the block editor (WP_Block_Parser): `<!-- wp:name {"json":1} -->`, closed by `/wp:name`. */
const COMMENT =
  /<!--\s+(\/)?wp:([a-z][a-z0-9_-]*\/)?([a-z][a-z0-9_-]*)\s+({[\s\S]*?}\s+)?(\/)?-->/g;

/** The outermost blocks of a post, in their order. What a block holds is left in it as it is. */
export function segmentsIn(content: string): Segment[] {
  const segments: Segment[] = [];
  let depth = 0;
  let after = 0;
  let open: { name: string; attributes: Record<string, unknown>; from: number; inside: number } = {
    ...{ name: '', attributes: {}, from: 0, inside: 0 },
  };
  const loose = (until: number): void => {
    const raw = content.slice(after, until);
    if (raw.trim() !== '')
      segments.push({ name: '', attributes: {}, raw: raw.trim(), inside: raw });
  };
  for (const match of content.matchAll(COMMENT)) {
    const [comment, closes, space, name = '', json, isVoid] = match;
    const end = match.index + comment.length;
    if (closes) {
      depth = Math.max(0, depth - 1);
      if (depth > 0 || open.name === '') continue;
      const inside = content.slice(open.inside, match.index);
      const { name: opened, attributes } = open;
      segments.push({ name: opened, attributes, raw: content.slice(open.from, end), inside });
      open = { name: '', attributes: {}, from: 0, inside: 0 };
      after = end;
    } else if (depth === 0) {
      loose(match.index);
      const full = space === undefined || space === 'core/' ? name : space + name;
      const attributes = attributesIn(json);
      if (isVoid) segments.push({ name: full, attributes, raw: comment, inside: '' });
      else {
        open = { name: full, attributes, from: match.index, inside: end };
        depth = 1;
      }
      after = end;
    } else if (!isVoid) depth += 1;
  }
  // A block that nobody closed is read as what it holds.
  if (open.name !== '') after = open.inside;
  loose(content.length);
  return segments;
}

function attributesIn(json = ''): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
