import type { Words } from '../en';

export const record: Words['record'] = {
  versions: 'النسخ التي خرجت…',
  title: 'النسخ التي خرجت',
  asking: 'جارٍ سؤال الموقع…',
  none: 'لم تخرج أي نسخة من هذه المادة بعد.',
  before: 'قبل',
  after: 'بعد',
  here: 'كما هي هنا الآن',
  sent: (time) => `أُرسلت من هذا المكتب، ${time}`,
  onSite: (number, time) => `النسخة ${number} على الموقع، ${time}`,
  at: (version, site) => `${version} (${site})`,
  siteSilent: (why) => `لم يقل الموقع أي نسخ لديه. ${why}`,
  trail: 'سجل التدقيق',
  trailNote: 'من فعل ماذا بهذه المادة ومتى، وما الذي نتج.',
  asCsv: 'حفظ جدولًا',
  asJson: 'حفظ بيانات',
  allAsCsv: 'حفظ سجل تدقيق كل المواد جدولًا…',
  allAsJson: 'حفظ سجل تدقيق كل المواد بيانات…',
  saved: (file) => `السجل في ${file}.`,
  notSaved: (why) => `لم يُحفظ السجل. ${why}`,
};
