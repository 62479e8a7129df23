import { hasUnit } from './has-unit.ts';

/** A text this short can be one instruction ("take 2 every morning"), which is read by rules of its own. */
const SHORT = 1000;
/** Characters written as entities may be letters of a unit, except these, which only part words. */
const LETTER_ENTITY =
  /&(?!(?:nbsp|amp|lt|gt|quot|apos|[nm]dash|thinsp|ensp|emsp|[lg]e|times|[rl]arr|plusmn|deg|hellip|[rl]s?[dq]quo|copy|reg|trade|bull|middot|#(?:32|34|39|160|821[12678]|822[0-3]));)#?[a-z0-9]/i;
const ENTITY = /&#?[a-z0-9]{1,8};/gi;
const TAG = /<\/?[a-z][^<>]{0,400}>/gi;
const TARGET = /\]\([^()\s]{0,400}\)/g;
const DOSE_COLUMN = /\b(?:dos(?:e|es|age|ing)|maximum|max|amount|target|initial|start|loading|maintenance)\b/i;
const DELIMITER = /^(?=[^-]*-)[ \t>*+:|-]*$/;

/** Front matter could say that the article is clinical, also in words that YAML spells with escapes. */
const STATED = /clinical|audience|\\/i;

/** True where front matter could say that the text is a clinical article. */
export const mayState = (text: string): boolean => /^(?:---|\+\+\+)/.test(text) && STATED.test(text);

/**
 * False only where reading the article would certainly find no amount with a unit: no unit stands behind a number
 * anywhere in the raw text, nor in a header cell that could give bare figures one. Looser than the reader in every
 * respect, so that what it turns away need not be parsed.
 */
export const mayHoldDose = (text: string): boolean => text.length <= SHORT || holdsUnit(text);

/** The same of a part of a text, which is never an instruction of its own. */
export function holdsUnit(text: string): boolean {
  const hasEntities = text.includes('&');
  if (hasEntities && LETTER_ENTITY.test(text)) return true;
  const plain = hasEntities ? text.replace(ENTITY, ' ') : text;
  if (hasUnit(plain, false) || hasDoseColumn(plain)) return true;
  if (!plain.includes('<') && !plain.includes('](')) return false;
  const bare = plain.replace(TAG, '').replace(TARGET, ']');
  return bare !== plain && (hasUnit(bare, false) || hasDoseColumn(bare));
}

/** A header cell such as "Dose (mg)". */
function hasDoseColumn(text: string): boolean {
  if (!text.includes('-')) return false;
  const lines = text.split(/\r\n|\r|\n/);
  return lines.some(
    (line, i) =>
      i > 0 &&
      DELIMITER.test(line) &&
      (lines[i - 1] ?? '').split('|').some((cell) => DOSE_COLUMN.test(cell) && hasUnit(cell, true)),
  );
}
