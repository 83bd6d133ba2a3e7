/** A triangle that means “play”; what it plays is said in words beside it. It points the same way everywhere. */
export const PlayMark = () => (
  <svg className="play-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path d="M7 4.5v15l13-7.5z" fill="currentColor" />
  </svg>
);
