import { everyBlock, type GalleryBlock, isLead, type LeadBlock, type VideoBlock } from '../blocks';
import type { StoryProjection } from '../projection';
import { isVideoKind } from '../vocabulary';
import { type Finding, hint, stop } from './finding';

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

function* checkVideoStory(lead: LeadBlock | null): Generator<Finding> {
  if (lead?.type !== 'video') {
    yield stop('no-lead-video', BODY);
    return;
  }
  const place: Place = { part: 'block', type: 'video', index: 0 };
  if (!lead.poster) yield stop('no-poster', place);
  if (lead.duration === null) yield stop('no-length', place);
}

function* checkInfograph(lead: LeadBlock | null): Generator<Finding> {
  if (lead?.type !== 'figure') {
    yield stop('no-infograph', BODY);
    return;
  }
  const place = { part: 'figure', index: 0 } as const;
  const length = lead.alternative.length;
  if (length > 0 && length < INFOGRAPH_WORDS) {
    yield hint('short-alternative', { ...place, text: 'alternative' });
  }
  if (lead.media && lead.media.width < INFOGRAPH_WIDTH) {
    yield hint('small-infograph', place, lead.media.width, INFOGRAPH_WIDTH);
  }
}

function* checkPictureStory(lead: LeadBlock | null): Generator<Finding> {
  if (lead?.type !== 'gallery') {
    yield stop('no-lead-gallery', BODY);
    return;
  }
  if (lead.pictures.length === 1) {
    yield stop('one-picture', { part: 'block', type: 'gallery', index: 0 });
  }
  const silent = lead.pictures.findIndex(({ caption }) => caption.length === 0);
  if (silent >= 0) {
    const place: Place = { part: 'figure', index: silent, text: 'caption' };
    yield stop('no-picture-caption', place, silent + 1);
  }
}

function* checkVideo(video: VideoBlock, index: number, isLeading: boolean): Generator<Finding> {
  const number = isLeading ? 0 : index + 1;
  const place: Place = { part: 'block', type: 'video', index };
  if (!video.source) yield stop('no-video-address', place, number);
  if (video.credit === '') yield stop('no-video-credit', place, number);
  if (!video.transcript.some((runs) => runs.some(({ text }) => text.trim() !== ''))) {
    yield hint('no-transcript', place, number);
  }
}

function* checkGallery({ pictures }: GalleryBlock, index: number): Generator<Finding> {
  if (pictures.length > 0) return;
  yield stop('empty-gallery', { part: 'block', type: 'gallery', index });
}
