import type { Scene, Words } from './scene.ts';
import { harbour } from './scenes/harbour.ts';
import { saltMarsh } from './scenes/salt-marsh.ts';

/** A picture that tests put into a story. */
export type TestPicture = {
  name: string;
  scene: Scene;
  /** Pixels. */
  width: number;
  mostBytes: number;
  /** What the file says about itself; null for a picture without metadata. */
  words: Words | null;
};

export const testPictures: readonly TestPicture[] = [
  {
    ...{ name: 'with-iptc', scene: harbour, width: 900, mostBytes: 55_000 },
    words: {
      caption: 'Cranes at the quay of Port Maren after sunset.',
      credit: 'Joren Vale / Averra Press',
      alternative: 'Three cranes and a moored ship, dark against an orange evening sky.',
    },
  },
  { name: 'plain', scene: saltMarsh, width: 640, mostBytes: 55_000, words: null },
];
