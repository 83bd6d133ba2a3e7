/** Words that look like those of a language, and how often each is used. */

export type Random = () => number;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Draws ranks below `size` by Zipf's law: the second is half as likely as the first, and so on. */
export function zipf(size: number, shift = 1.5, exponent = 1): (random: Random) => number {
  const upTo = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + shift) ** exponent;
    upTo[rank] = sum;
  }
  return (random) => {
    const wanted = random() * sum;
    let low = 0;
    for (let high = size - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const words = (text: string): string[] => [...new Set(text.split(' '))];

const FREQUENT = {
  en: words(
    'the of and to a in that for is on said with was as it by at from be he has have are an not this but his they their will who which had were its been more about after would also one or we new people out when there up than what if other some no over into last could two first all she year so years government can her country while our president any time just them most made state before where since between because now under being only during police world many including international against through told how day week city called three several group still public minister',
  ),
  es: words(
    'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está porque sólo han hay vez puede todos así ni parte tiene uno donde bien tiempo mismo ese ahora cada otro después otros aunque esa eso hace otra gobierno tan durante siempre día tanto ella tres dijo sido gran país según menos año antes estado contra forma caso nada hacer general estaba poco estos presidente mayor ante',
  ),
  ar: words(
    'في من على إلى أن عن مع التي الذي هذا هذه ما لا كان كانت قد بعد بين ذلك كل قال قالت أو إن لم غير حتى خلال عند منذ حول كما أي هو هي هم عام يوم اليوم الرئيس الحكومة الدولة العالم أمام ضد أكثر بعض تم لها له فيها منها ثم لكن لأن نحو دون وقد وقال وأضاف أمس رئيس وزير مدينة',
  ),
};

const list = (text: string): string[] => text.split(' ');
const LATIN = {
  en: {
    onsets: list(
      'b c d f g h l m n p r s t v b c d f g h l m n p r s t w br ch cl cr dr pl sh st tr',
    ),
    nuclei: list('a e i o u a e i o ea ou ai'),
    codas: list('n r l t s d m c ck nd nt rt st ll ss ng p'),
    beginnings: list('con re de in un pre pro com dis ex inter over sub'),
    endings: list('s ed ing er ly ment ion al ive ity'),
  },
  es: {
    onsets: list('b c d f g l m n p r s t v b c d f g l m n p r s t h j ll ñ z br cr tr pl'),
    nuclei: list('a e i o u a e o á é í ó ie ue ia'),
    codas: list('n r s l'),
    beginnings: list('con re des in pre pro com ex sub'),
    endings: list('s ción mente ado ando es dad ar aron'),
  },
};
const ARABIC_LETTERS = [...'ببتتثجحخددذررسسشصضطظعغفقكللممننهوي'];
const ARABIC_PATTERNS = list('123 12ا3 1ا23 م12و3 ت12ي3 است12ا3 123ا م12ا3ة 12ي3ة 12ا3ة مت1ا23');
const ARABIC_BEGINNINGS = list('ال وال بال لل');

function latinWords(random: Random, language: (typeof LATIN)['en']): string[] {
  const { onsets, nuclei, codas, beginnings, endings } = language;
  const syllable = (): string => pick(random, onsets) + pick(random, nuclei);
  let stem = syllable() + (random() < 0.4 ? pick(random, codas) : '');
  if (random() < 0.3) stem += syllable();
  if (random() < 0.3) stem = pick(random, beginnings) + stem;
  if (random() < 0.6) stem += pick(random, codas);
  return [stem, ...endings.filter(() => random() < 0.3).map((ending) => stem + ending)];
}

function arabicWords(random: Random): string[] {
  const root = [
    pick(random, ARABIC_LETTERS),
    pick(random, ARABIC_LETTERS),
    pick(random, ARABIC_LETTERS),
  ];
  const word = pick(random, ARABIC_PATTERNS).replace(
    /[123]/g,
    (place) => root[Number(place) - 1] ?? '',
  );
  return [
    word,
    ...ARABIC_BEGINNINGS.filter(() => random() < 0.35).map((article) => article + word),
  ];
}

export type Language = keyof typeof FREQUENT;

/** So many words of a language, the most frequent first; short ones are mostly more frequent. */
export function vocabulary(random: Random, language: Language, size: number): string[] {
  const frequent = FREQUENT[language];
  const known = new Set(frequent);
  const coined: { word: string; rank: number }[] = [];
  while (known.size < size) {
    const some = language === 'ar' ? arabicWords(random) : latinWords(random, LATIN[language]);
    for (const word of some) {
      if (word.length < 3 || known.has(word)) continue;
      known.add(word);
      coined.push({ word, rank: word.length + random() * 7 });
    }
  }
  coined.sort((one, other) => one.rank - other.rank);
  return [...frequent, ...coined.map(({ word }) => word)];
}
