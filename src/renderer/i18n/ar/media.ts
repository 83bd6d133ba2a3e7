import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('ar');

export const media: Words['media'] = {
  gallery: 'معرض صور',
  pictures: (n) =>
    plural(n, {
      zero: 'لا صور',
      one: 'صورة واحدة',
      two: 'صورتان',
      few: '# صور',
      many: '# صورة',
      other: '# صورة',
    }),
  addPictures: 'إضافة صور',
  picturesForGallery: 'صور المعرض',
  dropPictures: 'اختر عدة صور معًا أو أفلتها هنا. رتّبها بالسحب، أو بمفتاح Alt والأسهم.',
  storing: (at, of, name) => (of === 1 ? `حفظ «${name}»…` : `حفظ ${at} من ${of}: «${name}»…`),
  deleteGallery: 'حذف المعرض',
  video: 'فيديو',
  videoAddress: 'عنوان الفيديو',
  insertVideo: 'إدراج',
  changeVideo: 'تغيير',
  changeAddress: 'تغيير العنوان',
  noVideoThere:
    'يعرف Galley فيديوهات YouTube وVimeo، وملفات https التي تنتهي بـ ‎.mp4 أو ‎.m4v أو ‎.webm.',
  noVideoYet: 'لم يُختر فيديو بعد',
  videoFile: 'ملف فيديو',
  length: 'المدة',
  lengthHint: 'د:ث',
  choosePoster: 'اختيار صورة الغلاف',
  changePoster: 'تغيير صورة الغلاف',
  posterHint: 'الصورة التي تمثل الفيديو',
  posterLost: 'هذه الصورة ليست على هذا الجهاز. الفيديو ونصوصه محفوظة.',
  deleteVideo: 'حذف الفيديو',
  transcript: 'النص المكتوب',
  transcriptHint: 'ما يقال في الفيديو، لمن لا يستطيع سماعه',
};
