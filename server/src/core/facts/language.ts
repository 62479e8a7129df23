/** The commonest short words of each language that few others share. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'is', 'are', 'with', 'for', 'be', 'or', 'should', 'by', 'this', 'that', 'from', 'not'],
  de: [
    'der',
    'die',
    'das',
    'und',
    'ist',
    'nicht',
    'mit',
    'bei',
    'wird',
    'den',
    'ein',
    'eine',
    'zu',
    'oder',
    'wenn',
    'werden',
    'man',
    'sie',
  ],
  fr: ['le', 'la', 'les', 'et', 'des', 'une', 'est', 'dans', 'pour', 'avec', 'du', 'chez', 'sur', 'ou', 'sont', 'par'],
  es: ['el', 'los', 'las', 'y', 'una', 'por', 'con', 'para', 'del', 'se', 'es', 'en', 'que', 'pacientes'],
  it: ['il', 'lo', 'gli', 'che', 'di', 'della', 'con', 'per', 'sono', 'nel', 'una', 'non', 'dei'],
  pt: ['os', 'as', 'uma', 'com', 'para', 'do', 'da', 'em', 'dos', 'não', 'ou', 'são', 'que'],
  nl: ['het', 'een', 'van', 'en', 'niet', 'met', 'voor', 'bij', 'zijn', 'wordt', 'op', 'de'],
  pl: ['nie', 'się', 'jest', 'oraz', 'lub', 'przez', 'przy', 'jako', 'dla'],
  sv: ['och', 'att', 'som', 'är', 'inte', 'med', 'för', 'av', 'till', 'vid'],
  da: ['og', 'at', 'som', 'er', 'ikke', 'med', 'af', 'til', 'ved', 'kan'],
};
/** Words of dosing, by which notes in phrases show their language; none of them is English. */
const DOSING: Readonly<Record<string, readonly string[]>> = {
  de: ['täglich', 'dosierung', 'nebenwirkungen', 'kontraindikationen', 'erhaltung', 'wirkung', 'gabe', 'unter', 'tag'],
  fr: ['jour', 'jours', 'fois', 'posologie', 'traitement', 'effets', 'enfant', 'adulte', 'semaine', 'semaines'],
  es: ['día', 'días', 'veces', 'cada', 'dosis', 'tratamiento', 'niños', 'adultos', 'horas', 'semanas'],
  it: ['giorno', 'giorni', 'volte', 'ogni', 'bambini', 'adulti', 'settimane'],
  pt: ['dia', 'dias', 'vezes', 'tratamento', 'crianças', 'adultos', 'semanas'],
  nl: ['dag', 'dagen', 'maal', 'dosering', 'behandeling', 'bijwerkingen', 'volwassenen', 'weken'],
  pl: ['dziennie', 'dawka', 'dawkowanie', 'dzieci', 'leczenie', 'tygodni'],
  sv: ['dagligen', 'dygn', 'gånger', 'dosering', 'behandling', 'biverkningar', 'vuxna'],
  da: ['dagligt', 'døgn', 'gange', 'dosis', 'behandling', 'bivirkninger', 'voksne'],
};
const INDEX: ReadonlyMap<string, readonly string[]> = byWord();
/** Writing systems that are not Latin: a text mostly in one of them is not English. */
const OTHER_SCRIPT =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]+/gu;
/** Above Latin, its marks and letters: where none stands, no other writing system needs counting. */
const NOT_LATIN = /[\u0370-\u1fff\u2c00-\uffff]/;
const NOT_ASCII = /[\u0080-\uffff]/;
/** A sample is enough; long articles are not counted to the end. */
const SAMPLE = 6000;

function byWord(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [language, words] of [...Object.entries(WORDS), ...Object.entries(DOSING)]) {
    for (const word of words) index.set(word, [...(index.get(word) ?? []), language]);
  }
  return index;
}

/** BCP 47 language of the text; `en` unless another one is plain, `und` for another writing system. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const latin = !NOT_LATIN.test(sample);
  const letters = latin ? 0 : lengthOf(sample, /\p{L}+/gu);
  if (letters > 20 && lengthOf(sample, OTHER_SCRIPT) > letters / 4) return 'und';
  const counts = new Map<string, number>();
  const words = NOT_ASCII.test(sample) ? /\p{L}{1,20}/gu : /[a-z]{1,20}/g;
  for (const word of sample.toLowerCase().match(words) ?? []) {
    for (const language of INDEX.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const english = counts.get('en') ?? 0;
  const [best, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['en', 0];
  // Another language must be plain: several of its words, and clearly more than English ones.
  return best !== 'en' && most >= 4 && most > 2 * english ? best : 'en';
}

/** Of all matches together, in UTF-16 units. */
const lengthOf = (text: string, runs: RegExp): number =>
  text.match(runs)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
