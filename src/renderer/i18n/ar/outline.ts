import type { Words } from '../en';

export const outline: Words['outline'] = {
  title: 'المخطط',
  close: 'إغلاق المخطط',
  empty: 'هنا عناوين الخبر وصوره وإطاراته، للانتقال إليها ونقلها.',
  emptyHeading: 'عنوان فارغ',
  block: 'كتلة',
  kinds: {
    figure: 'صورة',
    gallery: 'معرض صور',
    pullQuote: 'اقتباس بارز',
    blockquote: 'اقتباس',
    factBox: 'إطار معلومات',
    table: 'جدول',
    readMore: 'اقرأ أيضًا',
    rule: 'خط',
    video: 'فيديو',
    embed: 'محتوى مضمّن',
    entry: 'تحديث',
    keyPoints: 'أبرز النقاط',
  },
};
