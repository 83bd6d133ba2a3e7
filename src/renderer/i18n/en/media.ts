import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** Galleries and videos on the canvas. */
export const media = {
  gallery: 'Gallery',
  pictures: (n: number) => plural(n, { one: '# picture', other: '# pictures' }),
  addPictures: 'Add pictures',
  picturesForGallery: 'Pictures for the gallery',
  dropPictures:
    'Choose several at once, or drop them here. Drag them into order, or use Alt and the arrow keys.',
  storing: (at: number, of: number, name: string) =>
    of === 1 ? `Storing “${name}”…` : `Storing ${at} of ${of}: “${name}”…`,
  deleteGallery: 'Delete gallery',
  video: 'Video',
  videoAddress: 'Address of the video',
  insertVideo: 'Insert',
  changeVideo: 'Change',
  changeAddress: 'Change the address',
  noVideoThere:
    'Galley knows videos of YouTube and Vimeo, and files over https that end in .mp4, .m4v or .webm.',
  noVideoYet: 'No video chosen yet',
  videoFile: 'Video file',
  length: 'Length',
  lengthHint: 'm:ss',
  choosePoster: 'Choose a poster',
  changePoster: 'Change the poster',
  posterHint: 'The picture that stands for the video',
  posterLost: 'This picture is not on this desk. The video and its words are kept.',
  deleteVideo: 'Delete video',
  transcript: 'Transcript',
  transcriptHint: 'What is said in the video, for those who cannot hear it',
};
