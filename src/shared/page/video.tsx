import type { PublicVideo } from '../publish/public-story';
import { addressOfVideo, type VideoProvider } from '../story/video-source';
import type { EditionId } from '../story/vocabulary';
import { ConsentFrame } from './consent-frame';
import { each } from './each';
import { FigureCaption } from './figure';
import type { PageLinks } from './links';
import { isoLength, lengthOf } from './numbers-and-dates';
import { Picture } from './picture';
import { pictureData } from './picture-data';
import { PlayMark } from './play-mark';
import { Runs } from './runs';
import { wordsOf } from './words';

type Props = { video: PublicVideo; edition: EditionId; links: PageLinks; part?: 'lead' };

/** As wide as the text, or as the stage of a page that is led by a video. */
const SIZES = '(min-width: 60rem) 52rem, 100vw';

/** A video with what is said in it. Of other sites nothing is asked before a reader plays it. */
export function Video({ video, edition, links, part }: Props) {
  const { caption, credit, transcript } = video;
  const words = wordsOf(edition);
  return (
    <figure
      className="figure video"
      data-part={part ?? 'video'}
      data-video={addressOfVideo(video.source)}
      data-duration={video.duration ?? undefined}
      {...(video.poster && pictureData(video.poster))}
    >
      <Player {...{ video, edition, links, part }} />
      <FigureCaption {...{ caption, credit }} />
      {transcript.length > 0 && (
        <details className="transcript" data-part="transcript">
          <summary>{words.transcript}</summary>
          {each(transcript, (runs) => (
            <p>
              <Runs runs={runs} />
            </p>
          ))}
        </details>
      )}
    </figure>
  );
}

function Player({ video, edition, links, part }: Omit<Props, 'part'> & { part: Props['part'] }) {
  const { source, poster, duration, caption } = video;
  const words = wordsOf(edition);
  const title = [words.video, caption.map(({ text }) => text).join('')].filter(Boolean).join(': ');
  if (source.provider === 'file') {
    return (
      <video
        controls
        playsInline
        preload="none"
        src={source.href}
        aria-label={title}
        {...(poster && {
          ...{ poster: links.media(poster.sha256), width: poster.width, height: poster.height },
        })}
      />
    );
  }
  return (
    <ConsentFrame
      {...{ edition, title }}
      provider={PROVIDERS[source.provider]}
      frameHref={frameOf(source)}
      pageHref={addressOfVideo(source)}
      label={
        <>
          <PlayMark />
          {words.playVideo}
          {duration !== null && (
            <time dateTime={isoLength(duration)}>{lengthOf(edition, duration)}</time>
          )}
        </>
      }
    >
      {poster && (
        <Picture
          media={poster}
          alternative=""
          links={links}
          sizes={SIZES}
          eager={part === 'lead'}
        />
      )}
    </ConsentFrame>
  );
}

/** Names are the same in all languages. */
const PROVIDERS: Record<Exclude<VideoProvider, 'file'>, string> = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
};

/** The player of a video for a frame, in the form that follows readers the least. */
export function frameOf(source: Exclude<PublicVideo['source'], { provider: 'file' }>): string {
  if (source.provider === 'youtube') {
    return `https://www.youtube-nocookie.com/embed/${source.id}?autoplay=1&rel=0`;
  }
  const [id, hash] = source.id.split('/');
  return `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${hash ? `&h=${hash}` : ''}`;
}
