/** An address as people read it: without its scheme, letters of every script instead of escapes. */
export function readableAddress(url: string): string {
  const bare = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}
