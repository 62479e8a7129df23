import type { Article } from '../article/model.ts';

/** Headings of examinations. */
const EXAMINATION =
  /^(?:examiners?['’]?s? (?:report|comments?|notes?)|model answers?|mark(?:ing)? schemes?|marking guide)\b/i;
/** Keys with which an instruction for a program begins; an article would have a title. */
const PROGRAM_KEYS = ['allowed_tools', 'tools', 'model', 'argument_hint', 'license', 'metadata'];
/** Names of elements in a specification: "HIV.D.DE101", "ANC.B5.DE12". */
const CODED = /\b[A-Z]{2,10}\.[A-Z]{1,4}\d{0,3}\.?(?:[A-Z]{1,4}\d{1,4})?\b/g;
const HAS_DIGIT = /\d/;
/** So many names of elements make a dictionary of them; an article that quotes a specification names a few. */
const MANY_CODES = 40;

/** Why a text that holds doses is no article all the same. */
export const PROGRAM = 'instructions for a program';
export const DICTIONARY = 'a dictionary of coded elements';

/** Answers to be marked teach, and are read as any other text; but nobody keeps them up to date as advice. */
export const isExamination = ({ sections }: Article): boolean =>
  sections.some(({ title }) => EXAMINATION.test(title.trim()));

/** `name` and `description` without a title, and a key that only programs read. */
export function isProgram(article: Article): boolean {
  const data = article.frontMatter?.data;
  if (data === undefined || data.title !== undefined) return false;
  return 'name' in data && 'description' in data && PROGRAM_KEYS.some((key) => key in data);
}

/** Told from the text as it is written, so that nothing need be parsed for it. */
export function isDictionary(text: string): boolean {
  if (!mayBeDictionary(text)) return false;
  let found = 0;
  for (const [code] of text.matchAll(CODED)) {
    if (HAS_DIGIT.test(code)) found += 1;
    if (found >= MANY_CODES) return true;
  }
  return false;
}

/** Every code has a point between two capitals, and hardly anything else has: the pattern need not be tried at every word. */
function mayBeDictionary(text: string): boolean {
  let joints = 0;
  for (let at = text.indexOf('.', 1); at > 0; at = text.indexOf('.', at + 1)) {
    if (isCapital(text.charCodeAt(at - 1)) && isCapital(text.charCodeAt(at + 1))) joints += 1;
    if (joints >= MANY_CODES) return true;
  }
  return false;
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
