import { Fragment, type Node, type Schema } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { isEntryId } from './schema/entry';
import { fieldsOf } from './schema/fields';
import { ANCHOR, anchorOf, anchorsIn } from './translation/passages';

/**
 * A merge may leave a document that is valid but in which an editor cannot write: a body without a
 * block, a figure without a caption, a headline of two lines. These functions give the steps that
 * repair it; a document that needs none gives no steps. They only add, join and put in order: no
 * text and no block goes away.
 *
 * Pure: positions in the steps are positions of the document given.
 */

/**
 * Repairs a body: every container holds a place for the caret, every figure its texts in order, every
 * entry has an id of its own.
 */
export function normaliseBody(doc: Node): Transform {
  const fix = new Transform(doc);
  repairContainer(fix, doc, -1);
  repairEntryIds(fix);
  return fix;
}

/** Repairs a headline or deck: exactly one line; several become one, a space between them. */
export function normaliseLine(doc: Node): Transform {
  const fix = new Transform(doc);
  const [first, ...others] = childrenOf(doc);
  if (!first) return fix.insert(0, paragraph(doc.type.schema));
  if (others.length === 0) return fix;

  fix.delete(first.nodeSize, doc.content.size);
  const end = first.nodeSize - 1;
  const text = others
    .map((line) => line.textContent.trim())
    .filter((line) => line !== '')
    .join(' ');
  if (text === '') return fix;
  const space = first.textContent === '' || /\s$/.test(first.textContent) ? '' : ' ';
  return fix.insert(end, doc.type.schema.text(space + text));
}

/** Repairs a node at `pos` (-1 for the document) and all that it holds, the last first, so that positions before stay. */
function repairContainer(fix: Transform, node: Node, pos: number): void {
  const fields = fieldsOf(node.type.name);
  const children = childrenOf(node);
  const end = pos + 1 + node.content.size;
  const isEmpty = children.every((child) => fields.includes(child.type.name));
  if (isEmpty) fix.insert(end, emptyContentOf(node));
  const width = node.type.name === 'table' ? widthOf(children) : 0;
  let childPos = end;
  for (const child of children.reverse()) {
    childPos -= child.nodeSize;
    if (child.type.name === 'tableRow') fillRow(fix, child, childPos, width);
    else if (child.isBlock && !child.isTextblock && !child.isAtom) {
      repairContainer(fix, child, childPos);
    }
  }
  if (fields.length > 0) repairFields(fix, node, pos, fields);
}

/** What a container must hold so that one can write in it; nothing where its fields are enough. */
function emptyContentOf(container: Node): Node[] {
  const { schema } = container.type;
  switch (container.type.name) {
    case 'bulletList':
    case 'orderedList':
      return [schema.node('listItem', null, paragraph(schema))];
    case 'keyPoints':
      return [schema.node('keyPoint')];
    case 'table':
      return [schema.node('tableRow', null, schema.node('tableCell'))];
    case 'figure':
    case 'pullQuote':
    // Pictures are chosen, not written.
    case 'gallery':
    case 'embed':
      return [];
    default:
      return [paragraph(schema)];
  }
}

/**
 * Gives an id to each entry that has none or that of one before it: a copy, which two desks that moved the
 * same entry leave, too. Readers have the first; the other stays on the desk until somebody releases it.
 */
function repairEntryIds(fix: Transform): void {
  const taken = new Set<string>();
  fix.doc.forEach(({ type, attrs }, pos) => {
    if (type.name !== 'entry') return;
    const { id } = attrs;
    if (!isEntryId(id) || taken.has(id)) {
      const own = freeId(isEntryId(id) ? id : 'entry', taken);
      fix.setNodeAttribute(pos, 'id', own);
      if (attrs.released !== false) fix.setNodeAttribute(pos, 'released', false);
      taken.add(own);
    } else taken.add(id);
  });
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  const stem = id.replace(/-\d+$/, '').slice(0, 56);
  for (let number = 2; ; number++) {
    if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
  }
}

/** Cells in the widest row; at least one. */
const widthOf = (rows: readonly Node[]): number =>
  Math.max(1, ...rows.map((row) => (row.type.name === 'tableRow' ? row.childCount : 0)));

/** Cells for a row that is shorter than its table is wide, behind those that it has. */
function fillRow(fix: Transform, row: Node, pos: number, width: number): void {
  const missing = Array.from({ length: width - row.childCount }, () =>
    row.type.schema.node('tableCell'),
  );
  if (missing.length > 0) fix.insert(pos + 1 + row.content.size, missing);
}

/** Gives a block each of its fields once, in their order and in front of all else. */
function repairFields(fix: Transform, block: Node, pos: number, names: readonly string[]): void {
  const { schema } = block.type;
  const present = childrenOf(block);
  if (areInOrder(present, names)) {
    // Only what is missing is added, so that texts that another desk is editing stay what they are.
    for (const [index, name] of [...names.entries()].reverse()) {
      if (present.some((child) => child.type.name === name)) continue;
      const before = present.filter((child) => names.slice(0, index).includes(child.type.name));
      const size = before.reduce((sum, child) => sum + child.nodeSize, 0);
      fix.insert(pos + 1 + size, schema.node(name));
    }
    return;
  }
  // What else it holds is repaired by now.
  const now = fix.doc.nodeAt(pos) ?? block;
  const others = childrenOf(now).filter((child) => !names.includes(child.type.name));
  const fields = names.map((name) =>
    joined(
      schema,
      name,
      present.filter((child) => child.type.name === name),
    ),
  );
  fix.replaceWith(pos + 1, pos + 1 + now.content.size, [...fields, ...others]);
}

/** Each field at most once, in the order of their names, and nothing else in front of one. */
function areInOrder(children: readonly Node[], names: readonly string[]): boolean {
  const places = children.map((child) => {
    const place = names.indexOf(child.type.name);
    return place < 0 ? names.length : place;
  });
  return places.every((place, index) => {
    const before = places[index - 1] ?? -1;
    return place > before || (place === names.length && before === names.length);
  });
}

/** Several texts of one kind as one, a space between those that hold something. */
function joined(schema: Schema, name: string, texts: Node[]): Node {
  const content = texts
    .filter((text) => text.content.size > 0)
    .reduce(
      (all, text) =>
        all.size === 0
          ? text.content
          : all.append(Fragment.from(schema.text(' '))).append(text.content),
      Fragment.empty,
    );
  const anchor = anchorOf(texts.flatMap((text) => anchorsIn(text.attrs[ANCHOR])));
  return schema.node(name, anchor === null ? null : { [ANCHOR]: anchor }, content);
}

const paragraph = (schema: Schema): Node => schema.node('paragraph');

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  node.forEach((child) => {
    children.push(child);
  });
  return children;
}
