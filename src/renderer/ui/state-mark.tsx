import type { StoryState } from '../desk/story-state';
import './state-mark.css';

/** A story's state: its word, with a mark that has the same meaning in colour and in shape. */
export function StateMark({ state }: { state: StoryState }) {
  return (
    <span className="state" data-tone={state.tone} data-shape={state.shape}>
      {state.word}
    </span>
  );
}
