import { everyBlock, type GalleryBlock, isLead, type LeadBlock, type VideoBlock } from '../blocks';
import type { Finding } from '../checks';
import type { StoryProjection } from '../projection';
import { isVideoKind } from '../vocabulary';

/** An infograph narrower than this blurs when a reader zooms in; pixels. */
const INFOGRAPH_WIDTH = 1200;
/** Fewer characters cannot say what an infograph shows. */
const INFOGRAPH_WORDS = 80;

/** Whether a story is told by what leads it, so that it needs no text below. */
export function isToldByLead({ fields: { kind }, blocks: [lead] }: StoryProjection): boolean {
  if (!isLead(lead)) return false;
  if (isVideoKind(kind)) return lead.type === 'video' && lead.source !== null;
  if (kind === 'infograph') return lead.type === 'figure' && lead.media !== null;
  return kind === 'pictures' && lead.type === 'gallery' && lead.pictures.length > 0;
}

/** What the kind of a story asks of its lead, and what galleries and videos lack in any story. */
export function* checkMedia(story: StoryProjection): Generator<Finding> {
  const { kind } = story.fields;
  const [first] = story.blocks;
  const lead = isLead(first) ? first : null;
  if (isVideoKind(kind)) yield* checkVideoStory(lead);
  else if (kind === 'infograph') yield* checkInfograph(lead);
  else if (kind === 'pictures') yield* checkPictureStory(lead);

  const blocks = [...everyBlock(story.blocks)];
  const videos = blocks.filter((block) => block.type === 'video');
  for (const [index, video] of videos.entries()) yield* checkVideo(video, index, video === first);
  const galleries = blocks.filter((block) => block.type === 'gallery');
  for (const [index, gallery] of galleries.entries()) yield* checkGallery(gallery, index);
}

type Place = Finding['place'];
const BODY: Place = { part: 'body' };

const finding = (
  severity: Finding['severity'],
  code: string,
  message: string,
  place: Place,
): Finding => ({ code, severity, message, place });

function* checkVideoStory(lead: LeadBlock | null): Generator<Finding> {
  if (lead?.type !== 'video') {
    yield finding('stop', 'no-lead-video', 'A video story begins with its video.', BODY);
    return;
  }
  const place: Place = { part: 'block', type: 'video', index: 0 };
  if (!lead.poster) {
    yield finding('stop', 'no-poster', 'The video has no poster for lists: choose one.', place);
  }
  if (lead.duration === null) {
    yield finding('stop', 'no-length', 'Say how long the video is.', place);
  }
}

function* checkInfograph(lead: LeadBlock | null): Generator<Finding> {
  if (lead?.type !== 'figure') {
    yield finding('stop', 'no-infograph', 'An infograph begins with its picture.', BODY);
    return;
  }
  const length = lead.alternative.length;
  if (length > 0 && length < INFOGRAPH_WORDS) {
    yield finding(
      'hint',
      'short-alternative',
      'The alternative text is short for an infograph: give the figures that it shows.',
      { part: 'figure', index: 0, text: 'alternative' },
    );
  }
  if (lead.media && lead.media.width < INFOGRAPH_WIDTH) {
    yield finding(
      'hint',
      'small-infograph',
      `The infograph is ${lead.media.width} pixels wide; readers who zoom see blur below ${INFOGRAPH_WIDTH}.`,
      { part: 'figure', index: 0 },
    );
  }
}

function* checkPictureStory(lead: LeadBlock | null): Generator<Finding> {
  if (lead?.type !== 'gallery') {
    yield finding('stop', 'no-lead-gallery', 'A picture story begins with its gallery.', BODY);
    return;
  }
  if (lead.pictures.length === 1) {
    const place: Place = { part: 'block', type: 'gallery', index: 0 };
    yield finding('stop', 'one-picture', 'A picture story needs two pictures or more.', place);
  }
  const silent = lead.pictures.findIndex(({ caption }) => caption.length === 0);
  if (silent >= 0) {
    yield finding(
      'stop',
      'no-picture-caption',
      `Picture ${silent + 1} of the gallery has no caption, and captions tell a picture story.`,
      { part: 'figure', index: silent, text: 'caption' },
    );
  }
}

function* checkVideo(video: VideoBlock, index: number, isLeading: boolean): Generator<Finding> {
  const name = isLeading ? 'The lead video' : `Video ${index + 1}`;
  const place: Place = { part: 'block', type: 'video', index };
  if (!video.source) {
    yield finding('stop', 'no-video-address', `${name} has no address: give it one.`, place);
  }
  if (video.credit === '') {
    yield finding('stop', 'no-video-credit', `${name} has no credit.`, place);
  }
  if (!video.transcript.some((runs) => runs.some(({ text }) => text.trim() !== ''))) {
    yield finding(
      'hint',
      'no-transcript',
      `${name} has no transcript for those who cannot hear it.`,
      place,
    );
  }
}

function* checkGallery({ pictures }: GalleryBlock, index: number): Generator<Finding> {
  if (pictures.length > 0) return;
  const place: Place = { part: 'block', type: 'gallery', index };
  yield finding(
    'stop',
    'empty-gallery',
    'A gallery has no pictures: add some or delete it.',
    place,
  );
}
