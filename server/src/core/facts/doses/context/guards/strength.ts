/** Amounts that are strengths on sale. */
import { type Draft, hasTiming } from '../../assemble/draft.ts';
import { isVolume } from '../../grammar/dose-units.ts';
import { isCountedForm } from '../../grammar/forms.ts';
import { oneOf } from '../../tokens/one-of.ts';
import { type Tokens, wordAt } from '../../tokens/token.ts';

export const GIVING = oneOf(
  'take takes give given gives use used inhale inject insert instill apply place chew swallow administer administered dose doses dosage prescribe start increase reduce',
);

const SOLD = oneOf(
  'available supplied contain contains containing strength strengths marketed formulated packaged presentation presentations stock come comes sizes manufactured ingredients excipients composition holds supplies provides delivers deliver yields comprises consists consisting composed',
);

/** "available as 50 mg and 100 mg tablets", "each tablet contains 5 mg", "between 2.5 mg and 25 mg tablets". */
export function isStrength(tokens: Tokens, draft: Draft): boolean {
  if (isSoldPatch(tokens, draft)) return true;
  if (isListedBehindForm(tokens, draft) || isConcentration(tokens, draft)) return true;
  if (hasTiming(draft) || draft.duration !== null || draft.asNeeded || draft.limit) return false;
  if (isOnSale(tokens, draft)) return true;
  const led = tokens.slice(Math.max(0, draft.first - 14), draft.first).map((token) => token.word);
  const near = led.slice(led.lastIndexOf(';') + 1).filter((word, i, all) => word !== 'dose' || all[i - 1] !== 'per');
  if (
    near.some(
      (word, i) =>
        word === 'each' && /^(?:tablet|capsule|vial|patch|ampoule|sachet|puff|dose)$/.test(near[i + 1] ?? ''),
    )
  )
    return true;
  if (
    near.some((word, i) => (SOLD.test(word) || (word === 'made' && near[i + 1] === 'of')) && !isAtHand(near, i)) &&
    !near.some((word) => GIVING.test(word))
  )
    return true;
  if (isPowder(tokens, draft)) return true;
  if (draft.strengthForm && draft.strength === null)
    return near.at(-1) !== 'single' && !near.slice(-4).some((word) => GIVING.test(word));
  if (isOfPieces(tokens, draft)) return !led.slice(-6).some((word) => GIVING.test(word));
  const form = tokens
    .slice(draft.amountNext, draft.amountNext + 8)
    .findIndex((token) => /^(?:tablets|capsules|patches)$/.test(token.word));
  return (
    form >= 0 &&
    tokens
      .slice(draft.amountNext, draft.amountNext + form)
      .every((token) => token.kind !== 'word' || /^(?:and|or|mg|mcg|g|to)$/.test(token.word))
  );
}

/** "1 g powder for solution for injection": the name of a product. */
function isPowder(tokens: Tokens, { amountNext }: Draft): boolean {
  const at = wordAt(tokens, amountNext) === 'powder' ? amountNext + 1 : amountNext;
  return (
    wordAt(tokens, at) === 'for' && /^(?:solution|concentrate|suspension|reconstitution)$/.test(wordAt(tokens, at + 1))
  );
}

/** "a number of 500 mg paracetamol tablets": how strong each was. */
const isOfPieces = (tokens: Tokens, { first, form }: Draft): boolean =>
  form !== null && isCountedForm(form) && wordAt(tokens, first - 1) === 'of';

/** "where X is not available: Y 600 mg", "if available, 500 mg": what there is at the bedside, not on sale. */
const isAtHand = (words: readonly string[], at: number): boolean =>
  words[at] === 'available' && /^(?:not|if|when|where)$/.test(words[at - 1] ?? '');

/** "Dosage forms: 10 mg, 20 mg (scored)": a label for what is sold. */
function isOnSale(tokens: Tokens, { first }: Draft): boolean {
  const label = tokens.slice(0, 5).findIndex(({ word }) => word === ':');
  if (label < 1 || label > first) return false;
  if (tokens.slice(label, Math.min(first, label + 24)).some(({ word }) => GIVING.test(word))) return false;
  const [last, second] = [tokens[label - 1]?.word ?? '', tokens[label - 2]?.word ?? ''];
  return SALE_LABELS.test(last) || (/^forms?$/.test(last) && /^(?:dosage|dose|pharmaceutical|available)$/.test(second));
}

const SALE_LABELS = oneOf('formulations preparations presentation presentations strength strengths supplied');

/** "(20 mg = 1 mL)" */
const isConcentration = (tokens: Tokens, { unit, amountNext }: Draft): boolean =>
  unit !== null &&
  !isVolume(unit) &&
  tokens[amountNext]?.word === '=' &&
  tokens[amountNext + 1]?.kind === 'number' &&
  /^mls?$/.test(tokens[amountNext + 2]?.word ?? '');

/** "Oral tablets, 2.5 mg and 5 mg.": products and what they hold are the whole sentence. */
function isListedBehindForm(tokens: Tokens, draft: Draft): boolean {
  if (hasTiming(draft) || draft.limit || tokens.length > 24) return false;
  const form = tokens.findIndex(({ word }) => FORMS.test(word));
  if (form < 0 || form >= draft.first || !/^[,:]$/.test(tokens[form + 1]?.word ?? '')) return false;
  return tokens.slice(form + 2).every(({ kind, word }) => kind !== 'word' || LISTED.test(word));
}

const FORMS = oneOf('tablets capsules sachets vials ampoules patches suppositories granules');
const LISTED = oneOf('mg mcg microgram micrograms g and or ml');

/** "Transdermal patches are 4.6 mg, 9.5 mg and 13.3 mg per 24 hours". */
function isSoldPatch(tokens: Tokens, draft: Draft): boolean {
  const words = tokens.slice(Math.max(0, draft.first - 12), draft.first).map((token) => token.word);
  const near = words.slice(words.lastIndexOf(';') + 1);
  const form = near.findIndex((word) => /^(?:patches|tablets|capsules)$/.test(word));
  return form >= 0 && /^(?:are|come)$/.test(near[form + 1] ?? '') && !near.some((word) => GIVING.test(word));
}
