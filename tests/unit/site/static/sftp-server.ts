import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import type { AddressInfo, Server as NetServer } from 'node:net';
import path from 'node:path';
import ssh2, { type Connection, type ServerChannel } from 'ssh2';

export const USER = 'press';
export const PASSWORD = 'quay and mole';

/** Packets of SFTP, version 3 (draft-ietf-secsh-filexfer-02 §3), as far as a store of files needs them. */
const ASKED = {
  ...{ INIT: 1, OPEN: 3, CLOSE: 4, READ: 5, WRITE: 6, LSTAT: 7, FSTAT: 8, FSETSTAT: 10 },
  ...{ REMOVE: 13, MKDIR: 14, RMDIR: 15, STAT: 17, EXTENDED: 200 },
} as const;
const ANSWER = { VERSION: 2, STATUS: 101, HANDLE: 102, DATA: 103, ATTRS: 105 } as const;
const STATUS = { OK: 0, EOF: 1, NO_SUCH_FILE: 2, FAILURE: 4, UNSUPPORTED: 8 } as const;
const TO_WRITE = 0x2;
/** OpenSSH, PROTOCOL §4.3: replaces a file at once. */
const POSIX_RENAME = 'posix-rename@openssh.com';

/** A server on loopback that gives a folder by SFTP, over real SSH. */
export class SftpServer {
  readonly root: string;
  /** SHA-256 of its key, as clients show it. */
  readonly fingerprint: string;
  /** The line is cut when the server has been asked so many things. */
  cutAfter = Number.POSITIVE_INFINITY;
  asked = 0;
  /** Whether it can replace a file at once. */
  renames = true;
  readonly #server: InstanceType<typeof ssh2.Server>;
  readonly #clients = new Set<Connection>();

  private constructor(root: string) {
    const key = ssh2.utils.generateKeyPairSync('ed25519').private;
    const parsed = ssh2.utils.parseKey(key);
    if (parsed instanceof Error) throw parsed;
    this.root = root;
    const digest = createHash('sha256').update(parsed.getPublicSSH()).digest('base64');
    this.fingerprint = digest.replace(/=+$/, '');
    this.#server = new ssh2.Server({ hostKeys: [key] }, (client) => this.#serve(client));
  }

  static async start(root: string): Promise<SftpServer> {
    const server = new SftpServer(root);
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server as unknown as NetServer, 'listening');
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    for (const client of this.#clients) client.end();
    this.#server.close();
  }

  #serve(client: Connection): void {
    this.#clients.add(client);
    client.on('error', () => {});
    // It has this, although its types do not say so.
    (client as Connection & { setNoDelay(isOn: boolean): void }).setNoDelay(true);
    client.on('close', () => this.#clients.delete(client));
    client.on('authentication', (asked) => {
      const isRight =
        asked.method === 'password' && asked.username === USER && asked.password === PASSWORD;
      if (isRight) asked.accept();
      else asked.reject(['password']);
    });
    client.on('ready', () =>
      client.on('session', (accept) => {
        accept().on('subsystem', (take, refuse, { name }) => {
          if (name === 'sftp') this.#answer(take(), client);
          else refuse?.();
        });
      }),
    );
  }

  #answer(channel: ServerChannel, client: Connection): void {
    const extensions = this.renames ? [string(POSIX_RENAME), string('1')] : [];
    const open = new Map<number, number>();
    let handles = 0;
    let rest: Buffer = Buffer.alloc(0);
    const send = (type: number, ...parts: (number | Buffer)[]): void => {
      const body = Buffer.concat(
        parts.map((part) => (typeof part === 'number' ? uint32(part) : part)),
      );
      channel.write(Buffer.concat([uint32(body.length + 1), Buffer.from([type]), body]));
    };
    const status = (id: number, code: number): void =>
      send(ANSWER.STATUS, id, code, string(''), string(''));
    const attributes = (id: number, { mode, size }: fs.Stats): void =>
      send(ANSWER.ATTRS, id, 0x5, Buffer.concat([uint32(0), uint32(size)]), mode);
    const at = (name: string): string => path.join(this.root, path.posix.normalize(`/${name}`));

    /** Does what a packet asks, and answers. */
    function answer(type: number, packet: Reader): void {
      if (type === ASKED.INIT) {
        send(ANSWER.VERSION, 3, ...extensions);
        return;
      }
      const id = packet.uint32();
      const file = (): number => open.get(packet.buffer().readUInt32BE(0)) ?? -1;
      try {
        switch (type) {
          case ASKED.OPEN: {
            const name = at(packet.string());
            const descriptor = fs.openSync(name, packet.uint32() & TO_WRITE ? 'w' : 'r');
            open.set(++handles, descriptor);
            send(ANSWER.HANDLE, id, Buffer.concat([uint32(4), uint32(handles)]));
            return;
          }
          case ASKED.READ: {
            const [from, offset, length] = [file(), packet.uint64(), packet.uint32()];
            const bytes = Buffer.alloc(length);
            const read = fs.readSync(from, bytes, 0, length, offset);
            if (read === 0) {
              status(id, STATUS.EOF);
              return;
            }
            send(ANSWER.DATA, id, read, bytes.subarray(0, read));
            return;
          }
          case ASKED.WRITE: {
            const [to, offset, bytes] = [file(), packet.uint64(), packet.buffer()];
            fs.writeSync(to, bytes, 0, bytes.length, offset);
            break;
          }
          case ASKED.CLOSE:
            fs.closeSync(file());
            break;
          case ASKED.FSTAT:
            attributes(id, fs.fstatSync(file()));
            return;
          case ASKED.STAT:
          case ASKED.LSTAT:
            attributes(id, fs.statSync(at(packet.string())));
            return;
          case ASKED.FSETSTAT:
            break;
          case ASKED.REMOVE:
            fs.unlinkSync(at(packet.string()));
            break;
          case ASKED.MKDIR:
            fs.mkdirSync(at(packet.string()));
            break;
          case ASKED.RMDIR:
            fs.rmdirSync(at(packet.string()));
            break;
          case ASKED.EXTENDED:
            if (packet.string() !== POSIX_RENAME) {
              status(id, STATUS.UNSUPPORTED);
              return;
            }
            fs.renameSync(at(packet.string()), at(packet.string()));
            break;
          default:
            status(id, STATUS.UNSUPPORTED);
            return;
        }
        status(id, STATUS.OK);
      } catch (error) {
        const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
        status(id, isMissing ? STATUS.NO_SUCH_FILE : STATUS.FAILURE);
      }
    }

    channel.on('data', (bytes: Buffer) => {
      rest = Buffer.concat([rest, bytes]);
      while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32BE(0)) {
        const length = rest.readUInt32BE(0);
        const packet = rest.subarray(4, 4 + length);
        rest = rest.subarray(4 + length);
        this.asked += 1;
        if (this.asked > this.cutAfter) {
          client.end();
          return;
        }
        answer(packet[0] ?? 0, new Reader(packet.subarray(1)));
      }
    });
  }
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0, 0);
  return bytes;
};
const string = (text: string): Buffer =>
  Buffer.concat([uint32(Buffer.byteLength(text)), Buffer.from(text)]);

/** Reads the parts of a packet one after the other. */
class Reader {
  #at = 0;
  readonly #bytes: Buffer;
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }
  uint32(): number {
    this.#at += 4;
    return this.#bytes.readUInt32BE(this.#at - 4);
  }
  uint64(): number {
    this.#at += 8;
    return Number(this.#bytes.readBigUInt64BE(this.#at - 8));
  }
  buffer(): Buffer {
    const length = this.uint32();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
  string(): string {
    return this.buffer().toString();
  }
}
