import type { CardStory } from './card-story';
import { isoLength, lengthOf, numberOf, picturesOf } from './numbers-and-dates';
import { PlayMark } from './play-mark';
import { wordsOf } from './words';

/** Says on the picture of a card that there is a video behind it, or more pictures. */
export function CardMark({ card: { edition, video, pictures } }: { card: CardStory }) {
  if (video) {
    return (
      <p className="card-mark" data-part="video-mark">
        <PlayMark />
        {video.duration === null ? (
          <span className="unseen">{wordsOf(edition).video}</span>
        ) : (
          <>
            <span className="unseen">{wordsOf(edition).video}: </span>
            <time dateTime={isoLength(video.duration)}>{lengthOf(edition, video.duration)}</time>
          </>
        )}
      </p>
    );
  }
  if (!pictures) return null;
  return (
    <p className="card-mark" data-part="pictures-mark">
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path d="M3 7v14h14v2H1V7zM5 1h18v16H5zm3 12h12l-4-5-3 4-2-2z" fill="currentColor" />
      </svg>
      <span aria-hidden="true">{numberOf(edition, pictures)}</span>
      <span className="unseen">{picturesOf(edition, pictures)}</span>
    </p>
  );
}
