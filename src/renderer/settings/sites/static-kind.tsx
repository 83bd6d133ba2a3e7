import type { FileStore, StaticPlace } from '@shared/publish/sites/static-place';
import { words } from '../../i18n';
import { AddressField } from './address-field';
import { LineField } from './line-field';
import type { PlaceFieldsProps, PlaceKind } from './place-kind';

const fresh = (store: FileStore): StaticPlace => ({ kind: 'static', base: '', paper: '', store });

const FOLDER = { kind: 'folder', path: '' } as const;
const SFTP = { kind: 'sftp', host: '', port: 22, user: '', path: '', hostKey: '' } as const;
const S3 = { kind: 's3', endpoint: '', region: '', bucket: '', prefix: '', keyId: '' } as const;

/** Sites of plain files, in a folder, on a server or in a bucket. */
export const staticKind: PlaceKind<StaticPlace> = {
  offers: [
    { label: () => words.sites.files.inFolder, place: fresh(FOLDER) },
    { label: () => words.sites.files.bySftp, place: fresh(SFTP) },
    { label: () => words.sites.files.inBucket, place: fresh(S3) },
  ],
  Fields,
  secretLabel({ store }) {
    if (store.kind === 'folder') return null;
    return store.kind === 'sftp' ? words.sites.files.passwordOrKey : words.sites.files.secretKey;
  },
};

function Fields({ place, onPlace }: PlaceFieldsProps<StaticPlace>) {
  const { base, paper, store } = place;
  const said = words.sites.files;
  return (
    <>
      <AddressField url={base} onUrl={(url) => onPlace({ ...place, base: url })} />
      <LineField
        label={said.paper}
        value={paper}
        isCode={false}
        onValue={(next) => onPlace({ ...place, paper: next })}
      />
      <StoreFields store={store} onStore={(next) => onPlace({ ...place, store: next })} />
    </>
  );
}

function StoreFields({
  store,
  onStore,
}: {
  store: FileStore;
  onStore: (store: FileStore) => void;
}) {
  const said = words.sites.files;
  switch (store.kind) {
    case 'folder':
      return (
        <LineField
          label={said.folder}
          value={store.path}
          onValue={(path) => onStore({ ...store, path })}
          note={said.folderNote}
        />
      );
    case 'sftp':
      return (
        <>
          <LineField
            label={said.server}
            value={store.host}
            onValue={(host) => onStore({ ...store, host })}
          />
          <LineField
            label={said.port}
            type="number"
            value={String(store.port)}
            onValue={(port) => onStore({ ...store, port: Number(port) })}
          />
          <LineField
            label={said.user}
            value={store.user}
            onValue={(user) => onStore({ ...store, user })}
          />
          <LineField
            label={said.folder}
            value={store.path}
            onValue={(path) => onStore({ ...store, path })}
            note={said.folderNote}
          />
          <LineField
            label={said.hostKey}
            value={store.hostKey}
            isRequired={false}
            onValue={(hostKey) => onStore({ ...store, hostKey })}
            note={said.hostKeyNote}
          />
        </>
      );
    case 's3':
      return (
        <>
          <LineField
            label={said.endpoint}
            type="url"
            value={store.endpoint}
            placeholder="https://s3.eu-north-1.amazonaws.com"
            onValue={(endpoint) => onStore({ ...store, endpoint })}
          />
          <LineField
            label={said.region}
            value={store.region}
            onValue={(region) => onStore({ ...store, region })}
          />
          <LineField
            label={said.bucket}
            value={store.bucket}
            onValue={(bucket) => onStore({ ...store, bucket })}
          />
          <LineField
            label={said.prefix}
            value={store.prefix}
            isRequired={false}
            onValue={(prefix) => onStore({ ...store, prefix })}
          />
          <LineField
            label={said.keyId}
            value={store.keyId}
            onValue={(keyId) => onStore({ ...store, keyId })}
          />
        </>
      );
  }
}
