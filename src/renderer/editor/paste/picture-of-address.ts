const NAMES: Record<string, string> = { jpeg: 'jpg', 'svg+xml': 'svg' };

/** The picture that a `data:` address holds, as a file; none when it cannot be read. */
export function pictureOfAddress(address: string): File[] {
  const [, type, encoded] = /^data:(image\/[a-z0-9.+-]+);base64,(.*)$/is.exec(address) ?? [];
  if (!type || !encoded) return [];
  try {
    const bytes = Uint8Array.from(atob(encoded.replace(/\s/g, '')), (sign) => sign.charCodeAt(0));
    const kind = type.slice('image/'.length).toLowerCase();
    return [new File([bytes], `pasted picture.${NAMES[kind] ?? kind}`, { type })];
  } catch {
    return [];
  }
}
