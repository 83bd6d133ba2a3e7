import { randomUUID } from 'node:crypto';
import { Client, type ConnectConfig, type SFTPWrapper } from 'ssh2';
import { OWN_FOLDER } from '../manifest';
import { type Store, StoreTrouble } from './store';

export type SftpPlace = {
  host: string;
  port: number;
  user: string;
  /** One of the two. */
  password?: string | undefined;
  /** A private key as text, and what it is locked with. */
  key?: string | undefined;
  passphrase?: string | undefined;
  /** The folder on the server, absolute or from where one is after signing in. */
  path: string;
  /** SHA-256 of the key by which the server is known, in base64, as `ssh-keygen -l` shows it; null: not known yet. */
  hostKey: string | null;
};

const CONNECT_LIMIT_MS = 20_000;
/** The code of "no such file" (draft-ietf-secsh-filexfer-02 §7). */
const NO_SUCH_FILE = 2;

/** A folder of a server, by SFTP. It is connected when it is first needed, and anew when the line was cut. */
export function sftpStore(place: SftpPlace): Store {
  const root = place.path.replace(/\/+$/, '') || '.';
  const at = (file: string): string => `${root}/${file}`;
  const made = new Set<string>();
  let connection: Promise<Connection> | null = null;

  function connected(): Promise<Connection> {
    connection ??= connect(place, () => {
      connection = null;
    }).catch((error: unknown) => {
      connection = null;
      throw error;
    });
    return connection;
  }

  async function attempt<T>(task: (sftp: SFTPWrapper) => Promise<T>): Promise<T> {
    const { sftp, lost } = await connected();
    try {
      return await Promise.race([task(sftp), lost]);
    } catch (error) {
      if (error instanceof StoreTrouble) throw error;
      throw new StoreTrouble(
        `The server ${place.host} did not take a file: ${(error as Error).message}.`,
        { cause: error },
      );
    }
  }

  async function makeFolder(sftp: SFTPWrapper, folder: string): Promise<void> {
    if (folder === '' || folder === '.' || made.has(folder)) return;
    const isThere = await call<unknown>((done) => sftp.stat(folder, done)).catch(() => null);
    if (!isThere) {
      await makeFolder(sftp, parentOf(folder));
      await call<void>((done) => sftp.mkdir(folder, done)).catch(async (error: unknown) => {
        // Another file of the same folder came first.
        await call<unknown>((done) => sftp.stat(folder, done)).catch(() => {
          throw error;
        });
      });
    }
    made.add(folder);
  }

  return {
    read: (file) =>
      attempt(async (sftp) => {
        try {
          return await call<Buffer>((done) => sftp.readFile(at(file), done));
        } catch (error) {
          if ((error as { code?: unknown }).code === NO_SUCH_FILE) return null;
          throw error;
        }
      }),
    put: (file, { bytes }) =>
      attempt(async (sftp) => {
        const draft = at(`${OWN_FOLDER}/writing/${randomUUID()}`);
        await makeFolder(sftp, parentOf(draft));
        await makeFolder(sftp, parentOf(at(file)));
        await call<void>((done) => sftp.writeFile(draft, bytes, done));
        // Plain renaming of SFTP does not replace a file; that of OpenSSH does, at once.
        await call<void>((done) => sftp.ext_openssh_rename(draft, at(file), done)).catch(
          (error: Error) => {
            throw /extended|support/i.test(error.message)
              ? new StoreTrouble(
                  `The server ${place.host} cannot replace a file at once (posix-rename), as OpenSSH does. Ask whoever runs it for a server that can.`,
                )
              : error;
          },
        );
      }),
    remove: (file) =>
      attempt(async (sftp) => {
        await call<void>((done) => sftp.unlink(at(file), done)).catch((error: unknown) => {
          if ((error as { code?: unknown }).code !== NO_SUCH_FILE) throw error;
        });
        // Folders that are empty go, up to the site's own.
        for (let folder = parentOf(at(file)); folder.length > root.length; ) {
          const isEmpty = await call<void>((done) => sftp.rmdir(folder, done)).then(
            () => true,
            () => false,
          );
          if (!isEmpty) break;
          made.delete(folder);
          folder = parentOf(folder);
        }
      }),
    async close() {
      const open = connection;
      connection = null;
      (await open?.catch(() => null))?.client.end();
    },
  };
}

type Connection = {
  client: Client;
  sftp: SFTPWrapper;
  /** Rejects when the line is cut: what is under way then gets no answer. */
  lost: Promise<never>;
};

function connect(place: SftpPlace, onEnd: () => void): Promise<Connection> {
  const { host, port, user, password, key, passphrase, hostKey } = place;
  const client = new Client();
  let shown = '';
  const options: ConnectConfig = {
    ...{ host, port, username: user, readyTimeout: CONNECT_LIMIT_MS, keepaliveInterval: 15_000 },
    ...(password !== undefined && { password }),
    ...(key !== undefined && { privateKey: key }),
    ...(passphrase !== undefined && { passphrase }),
    hostHash: 'sha256',
    hostVerifier: (hash: string) => {
      shown = Buffer.from(hash, 'hex').toString('base64').replace(/=+$/, '');
      return hostKey !== null && shown === hostKey.replace(/^SHA256:|=+$/g, '');
    },
  };
  return new Promise((resolve, reject) => {
    let cut = (_error: Error): void => {};
    const lost = new Promise<never>((_resolve, refuse) => {
      cut = refuse;
    });
    lost.catch(() => {});
    const refuse = (error: Error): void => {
      const trouble = new StoreTrouble(sentenceFor(error, place, shown), { cause: error });
      reject(trouble);
      cut(trouble);
      client.end();
    };
    client.on('error', refuse);
    client.on('close', () => {
      onEnd();
      cut(new StoreTrouble(`The line to ${host} was cut. Galley tries again by itself.`));
      reject(new StoreTrouble(`The server ${host} closed the line.`));
    });
    client.on('ready', () =>
      client.sftp((error, sftp) => (error ? refuse(error) : resolve({ client, sftp, lost }))),
    );
    try {
      client.connect(options);
      // Each request of SFTP is small and waits for its answer.
      client.setNoDelay(true);
    } catch (error) {
      refuse(error as Error);
    }
  });
}

function sentenceFor(
  error: Error & { level?: string; code?: string },
  { host, port, user, hostKey }: SftpPlace,
  shown: string,
): string {
  if (/host denied|verification failed/i.test(error.message)) {
    return hostKey === null
      ? `The server ${host} shows the key SHA256:${shown}. See that it is the right one, then put it into the settings.`
      : `The server ${host} shows another key (SHA256:${shown}) than the one that is kept (${hostKey}). It may not be the server that you think: nothing was sent. Ask whoever runs it before you change the key.`;
  }
  if (error.level === 'client-authentication') {
    return `The server ${host} does not let ${user} in. See that the name and the password or key are right.`;
  }
  if (/privateKey|passphrase/i.test(error.message)) {
    return `The private key for ${host} cannot be read: ${error.message}.`;
  }
  if (error.level === 'client-timeout')
    return `The server ${host} does not answer on port ${port}.`;
  return `The server ${host} cannot be reached on port ${port} (${error.code ?? error.message}).`;
}

/** A call of ssh2 as a promise. */
const call = <T>(ask: (done: (error?: Error | null, value?: T) => void) => unknown): Promise<T> =>
  new Promise((resolve, reject) => {
    ask((error, value) => (error ? reject(error) : resolve(value as T)));
  });

const parentOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));
