import type { Words } from '../en';

export const insertables: Words['insertables'] = {
  image: { label: 'صورة', hint: 'صورة مع كلماتها', words: 'لقطة فوتوغرافية' },
  gallery: { label: 'معرض صور', hint: 'صور بترتيبها', words: 'ألبوم سلسلة لقطات' },
  video: { label: 'فيديو', hint: 'من يوتيوب أو فيميو أو من ملف', words: 'فيلم مقطع يوتيوب فيميو' },
  'pull-quote': { label: 'اقتباس بارز', hint: 'جملة بحرف كبير', words: 'تنصيص استشهاد' },
  'fact-box': {
    label: 'إطار معلومات',
    hint: 'حقائق بجانب المادة في إطار',
    words: 'خلفية جانبي مربع',
  },
  table: { label: 'جدول', hint: 'صفوف وأعمدة برأس', words: 'أرقام بيانات' },
  embed: {
    label: 'تضمين',
    hint: 'منشور أو صفحة من موقع آخر',
    words: 'يوتيوب تويتر إكس إنستغرام تيليغرام رابط بطاقة منشور',
  },
  'read-more': { label: 'اقرأ أيضًا', hint: 'سطر يقود إلى مادة أخرى', words: 'رابط ذو صلة' },
  entry: { label: 'تحديث مباشر', hint: 'ما عُرف الآن، في تغطية مباشرة', words: 'بث تغطية جديد' },
  'key-points': {
    label: 'أبرز النقاط',
    hint: 'أهم ما في الأمر، فوق التحديثات',
    words: 'تغطية مباشرة ملخص',
  },
  rule: { label: 'خط فاصل', hint: 'فاصل بين جزأين', words: 'مسطرة تقسيم' },
  heading2: { label: 'عنوان داخلي', hint: 'يفتتح جزءًا من المادة', words: 'ترويسة h2' },
  heading3: { label: 'عنوان داخلي أصغر', hint: 'يفتتح جزءًا داخل جزء', words: 'ترويسة h3' },
  bulletList: { label: 'قائمة', hint: 'نقاط بلا ترتيب', words: 'تعداد نقطي' },
  orderedList: { label: 'قائمة مرقمة', hint: 'نقاط بترتيبها', words: 'تعداد رقمي' },
  quote: { label: 'اقتباس', hint: 'ما قاله شخص بنصه', words: 'تنصيص استشهاد' },
  language: {
    label: 'لغة أخرى',
    hint: 'كلمات بغير لغة المادة',
    words: 'أجنبية ترجمة إنجليزية إسبانية فرنسية',
  },
};
