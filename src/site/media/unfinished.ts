import fs from 'node:fs';
import path from 'node:path';
import type { ApiErrorCode } from '@shared/publish/api';
import { fail, ok, type Result } from '@shared/result';

/** A part of a picture: bytes `from` up to, but not with, `to`. */
export type Piece = { from: number; to: number };

/** Pictures that come in pieces. What has come stays, over cuts of the line and ends of the process. */
export type Unfinished = {
  /** How many bytes of a picture are here. */
  sizeOf(sha256: string): number;
  /**
   * Adds a piece, and keeps what came of it if the line is cut. Whoever comes last goes on: the one
   * before may hang on a line that is dead.
   *
   * @returns how many bytes are here then; `wrong_offset` when it does not begin where the picture ends
   * @throws what `bytes` throws
   */
  add(
    sha256: string,
    piece: Piece,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<Result<number, ApiErrorCode>>;
  read(sha256: string): AsyncIterable<Uint8Array>;
  forget(sha256: string): Promise<void>;
};

/** What nobody has gone on with for so long is given up, ms. */
const GIVEN_UP_AFTER_MS = 7 * 24 * 60 * 60_000;

/** @param folder holds nothing else */
export function unfinished(folder: string, now: () => number): Unfinished {
  fs.mkdirSync(folder, { recursive: true });
  const fileOf = (sha256: string): string => path.join(folder, sha256);
  const sizeOf = (sha256: string): number =>
    fs.statSync(fileOf(sha256), { throwIfNoEntry: false })?.size ?? 0;
  for (const name of fs.readdirSync(folder)) {
    if (now() - fs.statSync(fileOf(name)).mtimeMs > GIVEN_UP_AFTER_MS) fs.rmSync(fileOf(name));
  }
  /** Who is adding to a picture (the last to come), and what is being written for whoever it was. */
  const adding = new Map<string, { by: object; writing: Promise<unknown> }>();

  return {
    sizeOf,
    async add(sha256, { from, to }, bytes) {
      const me = {};
      const turn = adding.get(sha256) ?? { by: me, writing: Promise.resolve() };
      turn.by = me;
      adding.set(sha256, turn);
      await turn.writing;
      const size = sizeOf(sha256);
      if (turn.by !== me || from !== size) {
        return fail('wrong_offset', `The site has the first ${size} bytes. Go on from there.`);
      }
      let end = from;
      const handle = await fs.promises.open(fileOf(sha256), 'a');
      try {
        for await (const chunk of bytes) {
          if (turn.by !== me) return TAKEN_OVER;
          if (end + chunk.byteLength > to) return TOO_LONG;
          turn.writing = handle.writeFile(chunk);
          await turn.writing;
          end += chunk.byteLength;
        }
        await handle.sync();
        return ok(end);
      } finally {
        await handle.close();
        if (turn.by === me) adding.delete(sha256);
      }
    },
    read: (sha256) => fs.createReadStream(fileOf(sha256)),
    forget: (sha256) => fs.promises.rm(fileOf(sha256), { force: true }),
  };
}

const TAKEN_OVER = fail('wrong_offset', 'Another call goes on with this picture.');
const TOO_LONG = fail('invalid', 'The body is longer than Content-Range says.');
