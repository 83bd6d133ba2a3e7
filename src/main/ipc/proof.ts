import { fail, ok } from '@shared/result';
import { projectStory } from '@shared/story/projection';
import type { WindowId } from '../announce';
import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

/** Sets proofs on pages and brings them to paper or into a file. */
export type ProofPress = {
  print(id: string): Promise<void>;
  /** Gives the bytes of the PDF. */
  pdf(id: string): Promise<Uint8Array>;
  /** The story of which a window sets the proof; null for a window that sets none. */
  storyOf(window: WindowId): string | null;
  /** The pages stand in a window. */
  isSet(window: WindowId): void;
};

export type ProofParts = {
  desk: Pick<Desk, 'store'>;
  press: ProofPress;
  now: () => number;
  /** Where the person at the desk wants the file to be; null when nobody said. */
  choose: (suggestion: string) => Promise<string | null>;
  write: (file: string, bytes: Uint8Array) => Promise<void>;
};

export function proofHandlers({
  desk: { store },
  press,
  now,
  choose,
  write,
}: ProofParts): DeskHandlers['proof'] {
  return {
    async print({ id }) {
      if (!store.has(id)) return NOT_HERE;
      await press.print(id);
      return ok(null);
    },
    async savePdf({ id }) {
      if (!store.has(id)) return NOT_HERE;
      const { slug } = projectStory(store.read(id).doc);
      const file = await choose(`${slug || 'proof'}.pdf`);
      if (file === null) return ok(null);
      await write(file, await press.pdf(id));
      return ok({ file });
    },
    order(_input, { window }) {
      const id = press.storyOf(window);
      if (id === null || !store.has(id)) return NOT_HERE;
      return ok({ story: projectStory(store.read(id).doc), at: now() });
    },
    set(_input, { window }) {
      press.isSet(window);
      return ok(null);
    },
  };
}

const NOT_HERE = fail('not-found', 'This story is not on this desk any more.');
