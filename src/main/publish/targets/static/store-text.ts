import type { StaticPlace } from '@shared/publish/sites/static-place';

/** What GALLEY_SITE_STORE is to say for a site of plain files (docs/static-site.md), its secret included. */
export function storeText({ base, store }: StaticPlace, secret: string | null): string {
  const given = secret ?? '';
  switch (store.kind) {
    case 'folder':
      return JSON.stringify({ base, place: store });
    case 'sftp': {
      const key = privateKeyIn(given);
      const opens = key === null ? { password: given } : { key };
      return JSON.stringify({
        base,
        place: { ...store, ...opens, hostKey: store.hostKey === '' ? null : store.hostKey },
      });
    }
    case 's3':
      return JSON.stringify({ base, place: { ...store, secret: given } });
  }
}

/** A private key, also one that has lost its lines in a field of one line; null for what is none. */
export function privateKeyIn(text: string): string | null {
  const parts = /^\s*(-----BEGIN [A-Z ]+-----)([\s\S]+)(-----END [A-Z ]+-----)\s*$/.exec(text);
  if (!parts) return null;
  const [, begin, body = '', end] = parts;
  const lines = body.includes('\n') ? body.trim() : body.replace(/\s+/g, '');
  return `${begin}\n${lines}\n${end}\n`;
}
