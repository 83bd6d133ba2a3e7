import path from 'node:path';

/** A path of an address as a file of a folder; null when it leads out of it. */
export function insideOf(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const file = path.join(folder, decoded);
  return file.startsWith(folder + path.sep) ? file : null;
}
