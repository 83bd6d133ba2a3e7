import { isoLength } from '@shared/page/numbers-and-dates';
import { frameOf } from '@shared/page/video';
import {
  everyBlockOf,
  type LeadPicture,
  type PublicGallery,
  type PublicRun,
  type PublicStory,
  type PublicVideo,
} from '@shared/publish/public-story';
import { addressOfVideo } from '@shared/story/video-source';

type PictureUrl = (sha256: string) => string;

/** The videos and galleries of a story in the words of schema.org; none of them for a story without. */
export function shownIn(story: PublicStory, pictureUrl: PictureUrl): object {
  const blocks = [...everyBlockOf(story)];
  const videos = blocks.filter((block) => block.type === 'video');
  const galleries = blocks.filter((block) => block.type === 'gallery');
  return {
    ...(videos.length > 0 && {
      video: videos.map((video) => videoObject(video, story, pictureUrl)),
    }),
    ...(galleries.length > 0 && {
      hasPart: galleries.map((gallery) => imageGallery(gallery, story, pictureUrl)),
    }),
  };
}

/** https://schema.org/VideoObject */
function videoObject(video: PublicVideo, story: PublicStory, pictureUrl: PictureUrl): object {
  const { source, poster, duration, caption, credit, transcript } = video;
  const name = textOf(caption) || story.headline;
  return {
    '@type': 'VideoObject',
    ...{ name, description: story.deck || name, uploadDate: story.publishedAt },
    ...(poster && { thumbnailUrl: pictureUrl(poster.sha256) }),
    ...(duration !== null && { duration: isoLength(duration) }),
    ...(source.provider === 'file'
      ? { contentUrl: source.href }
      : { embedUrl: frameOf(source).split('?')[0], url: addressOfVideo(source) }),
    ...(transcript.length > 0 && { transcript: transcript.map(textOf).join('\n\n') }),
    ...(credit !== '' && { creditText: credit }),
    inLanguage: story.edition,
  };
}

/** https://schema.org/ImageGallery */
const imageGallery = (
  { pictures }: PublicGallery,
  { headline }: PublicStory,
  pictureUrl: PictureUrl,
): object => ({
  ...{ '@type': 'ImageGallery', name: headline },
  image: pictures.map((picture) => ({
    '@type': 'ImageObject',
    contentUrl: pictureUrl(picture.media.sha256),
    ...{ width: picture.media.width, height: picture.media.height },
    ...wordsOfPicture(picture),
    description: picture.alternative,
  })),
});

/** What is said of a picture beside it. */
export const wordsOfPicture = ({ caption, credit }: Pick<LeadPicture, 'caption' | 'credit'>) => ({
  ...(caption.length > 0 && { caption: textOf(caption) }),
  ...(credit !== '' && { creditText: credit }),
});

const textOf = (runs: readonly PublicRun[]): string => runs.map(({ text }) => text).join('');
