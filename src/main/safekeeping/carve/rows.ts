import type { Page, PageFile } from './page-file';

/** A value of SQLite; a text is UTF-8. */
export type Value = number | string | Buffer | null;
/** A row as it lies on its page. The column that is the row's number is null in `values`. */
export type RawRow = { rowid: number; values: Value[] };

const TABLE_LEAF = 0x0d;
/** No row of a desk is larger: an update has 16 MiB at most. */
const LARGEST_ROW = 64 * 1024 * 1024;

/**
 * The rows on a page, if it is a leaf of a table (SQLite file format §1.6). What does not hold
 * together is passed over: a page of garbage has no rows.
 */
export function rowsOn(file: PageFile, page: Page): RawRow[] {
  const { bytes } = page;
  const header = page.number === 1 ? 100 : 0; // The first page begins with the header of the file.
  if (bytes[header] !== TABLE_LEAF) return [];
  const cells = bytes.readUInt16BE(header + 3);
  const rows: RawRow[] = [];
  for (let cell = 0; cell < cells; cell++) {
    const pointer = header + 8 + 2 * cell;
    if (pointer + 2 > file.usable) break;
    const row = rowAt(file, page, bytes.readUInt16BE(pointer));
    if (row) rows.push(row);
  }
  return rows;
}

function rowAt(file: PageFile, page: Page, offset: number): RawRow | null {
  const size = varint(page.bytes, offset);
  const rowid = size && varint(page.bytes, size.end);
  if (!size || !rowid || size.value < 2 || size.value > LARGEST_ROW) return null;
  const payload = payloadAt(file, page, rowid.end, size.value);
  const values = payload && valuesOf(payload);
  return values ? { rowid: rowid.value, values } : null;
}

/** A payload, which goes on on other pages when it is large. */
function payloadAt(file: PageFile, page: Page, offset: number, size: number): Buffer | null {
  const { usable } = file;
  const most = usable - 35;
  let local = size;
  if (size > most) {
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const fitting = least + ((size - least) % (usable - 4));
    local = fitting <= most ? fitting : least;
  }
  if (offset + local + (local < size ? 4 : 0) > usable) return null;
  const parts = [page.bytes.subarray(offset, offset + local)];
  let missing = size - local;
  let next = missing > 0 ? page.bytes.readUInt32BE(offset + local) : 0;
  while (missing > 0) {
    const more = next === 0 ? null : file.page(next, page.frame ?? undefined);
    if (!more) return null;
    const part = more.subarray(4, 4 + Math.min(missing, usable - 4));
    parts.push(part);
    missing -= part.length;
    next = more.readUInt32BE(0);
  }
  return parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts);
}

/** The values of a record (§2.1); null when it is none. */
function valuesOf(payload: Buffer): Value[] | null {
  const header = varint(payload, 0);
  if (!header || header.value > payload.length) return null;
  const values: Value[] = [];
  let at = header.value;
  for (let type = varint(payload, header.end); type; type = varint(payload, type.end)) {
    if (type.end > header.value) return null;
    const length = lengthOf(type.value);
    if (length === null || at + length > payload.length) return null;
    const value = readValue(payload, at, type.value, length);
    if (value === undefined) return null;
    values.push(value);
    at += length;
    if (type.end === header.value) break;
  }
  return at === payload.length ? values : null;
}

const INTEGER_LENGTHS = [0, 1, 2, 3, 4, 6, 8];

/** Bytes of a value of a serial type; null for a type that does not exist. */
function lengthOf(type: number): number | null {
  if (type >= 12) return Math.floor((type - 12) / 2);
  if (type === 7) return 8;
  if (type === 8 || type === 9) return 0;
  return INTEGER_LENGTHS[type] ?? null;
}

/** Undefined for a text that is none. */
function readValue(payload: Buffer, at: number, type: number, length: number): Value | undefined {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return payload.readDoubleBE(at);
  if (type === 6) return Number(payload.readBigInt64BE(at));
  if (type < 7) return payload.readIntBE(at, length);
  const bytes = payload.subarray(at, at + length);
  if (type % 2 === 0) return Buffer.from(bytes);
  try {
    return UTF_8.decode(bytes);
  } catch {
    return undefined;
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A number of one to nine bytes, seven bits each, the high ones first (§1.6). */
function varint(bytes: Buffer, offset: number): { value: number; end: number } | null {
  let value = 0n;
  for (let at = 0; at < 9; at++) {
    const byte = bytes[offset + at];
    if (byte === undefined) return null;
    if (at === 8) value = (value << 8n) | BigInt(byte);
    else value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80 || at === 8)
      return { value: Number(BigInt.asIntN(64, value)), end: offset + at + 1 };
  }
  return null;
}
