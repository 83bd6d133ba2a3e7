/** What a database keeps in a field. */
export type Value = string | number | Uint8Array | null;

/** A statement, or a part of one: its text around its values. There is one text more than values. */
export type Sql = { texts: readonly string[]; values: readonly Value[] };

/**
 * Writes SQL with its values where they belong. They never become part of the text: each database is
 * given them beside it. A part of a statement can stand where a value can.
 *
 * ```ts
 * const inSection = sql`section = ${section}`;
 * await db.all(sql`SELECT id FROM story WHERE edition = ${edition} AND ${inSection}`);
 * ```
 */
export function sql(strings: TemplateStringsArray, ...parts: (Value | Sql)[]): Sql {
  const texts = [strings[0] ?? ''];
  const values: Value[] = [];
  for (const [index, part] of parts.entries()) {
    const after = strings[index + 1] ?? '';
    if (isSql(part)) {
      texts.push(`${texts.pop()}${part.texts[0]}`, ...part.texts.slice(1));
      values.push(...part.values);
      texts.push(`${texts.pop()}${after}`);
    } else {
      texts.push(after);
      values.push(part);
    }
  }
  return { texts, values };
}

/** `a, b, c`: values for an `IN (…)`, or other parts with something else between. */
export function joined(parts: readonly (Value | Sql)[], between = ', '): Sql {
  const separators = parts.slice(1).map(() => between);
  return sql(Object.assign(['', ...separators, ''], { raw: [] }), ...parts);
}

const isSql = (part: Value | Sql): part is Sql =>
  part !== null && typeof part === 'object' && 'texts' in part;
