/** A file as it is put. */
export type Content = { bytes: Buffer; type: string; cacheControl: string };

/**
 * A place for the files of a site: a folder, a server by SFTP, a bucket. Names are relative to it, with `/`
 * between their parts. Each throws `StoreTrouble` with a sentence for the newsroom.
 */
export type Store = {
  /** Null when there is none. */
  read(file: string): Promise<Buffer | null>;
  /** Readers get the file as it was or as it is now, never a part of it. */
  put(file: string, content: Content): Promise<void>;
  /** One that is not there is removed. */
  remove(file: string): Promise<void>;
  /** Ends connections. */
  close(): Promise<void>;
};

/** What is wrong with a store, in a sentence that says what to do. */
export class StoreTrouble extends Error {
  override name = 'StoreTrouble';
}
