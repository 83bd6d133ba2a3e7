/** The thread of the checks: a long story or a bad rule never holds up a keystroke. */
import { loadDictionary } from './dictionaries';
import { checksEngine } from './engine';
import type { Question, Told } from './protocol';

const tell = (told: Told): void => self.postMessage(told);
const engine = checksEngine(loadDictionary, tell);

self.onmessage = async ({ data }: MessageEvent<Question>) => {
  const { id, name, ask } = data;
  try {
    tell({ id, answer: await engine[name](ask as never) });
  } catch (error) {
    tell({ id, failed: error instanceof Error ? error.message : String(error) });
  }
};
