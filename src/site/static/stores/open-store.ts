import path from 'node:path';
import { z } from 'zod';
import { folderStore } from './folder';
import { s3Store } from './s3';
import { sftpStore } from './sftp';
import type { Store } from './store';

const text = z.string().trim().min(1).max(1000);
const secret = z.string().min(1).max(20_000);

/** Where the files of a site are to be. */
export const storePlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder'), path: text }),
  z.strictObject({
    kind: z.literal('sftp'),
    ...{ host: text, user: text, path: text },
    port: z.int().min(1).max(65_535).default(22),
    ...{ password: secret.optional(), key: secret.optional(), passphrase: secret.optional() },
    hostKey: text.nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('s3'),
    endpoint: z.url({ protocol: /^https?$/ }),
    ...{ region: text, bucket: text, prefix: z.string().trim().max(500).default('') },
    ...{ keyId: text, secret },
  }),
]);
export type StorePlace = z.infer<typeof storePlace>;

export function openStore(place: StorePlace): Store {
  switch (place.kind) {
    case 'folder':
      return folderStore(path.resolve(place.path));
    case 'sftp':
      return sftpStore(place);
    case 's3':
      return s3Store(place);
  }
}
