/** Amounts that are measured: laboratory values, what the body loses or needs, flows. */
import type { Draft } from '../../assemble/draft.ts';
import { isMass, isVolume } from '../../grammar/dose-units.ts';
import { type Element, elementsUntil } from '../../grammar/element.ts';
import { oneOf } from '../../tokens/one-of.ts';
import { type Tokens, wordAt } from '../../tokens/token.ts';

const MEASURED = oneOf(
  'level levels concentration concentrations serum plasma urine urinary albumin albuminuria microalbuminuria proteinuria protein creatinine glucose cholesterol triglycerides output excretion excreted excretes excrete loss losses lose lost bilirubin ferritin haemoglobin hemoglobin intake consume consumes consumed consumption diet dietary ingested ingestion ingests needs requires production produces secretion secretes cortisol stool sputum weighing weighed weighs tumour tumor lesion diameter half-life auc cmax trough peak clearance calcium absorbs absorbed filter filters filtered stores stored loses alcohol caffeine cigarette cigarettes smoking fev1 fvc pef tidal residual effusion haematoma hematoma distribution capacity space vd vdss balance haemofiltration hemofiltration ultrafiltration effluent allowance rda drained drains improved rose fell dropped gain gains gained reabsorb reabsorbs requirement requirements makes synthesises synthesizes releases defined tbv ebv uo uop cl cbf rbf',
);

const STOPS = oneOf(
  'give given administer start take add infuse use dose doses dosage dosing supplement supplementation prescribe replace recommended receive receives cessation then ; : |',
);

/** "urine output below 0.5 mL/kg/h", "albumin excretion 30–300 mg/day", "needs about 500 mg of sodium". */
export function isMeasurement(tokens: Tokens, elements: readonly Element[], draft: Draft): boolean {
  if (
    isSteps(tokens, draft) ||
    isRounding(tokens, draft) ||
    isOutput(tokens, draft) ||
    isFlowing(tokens, draft) ||
    isClearance(tokens, draft)
  )
    return true;
  if (isPerOther(tokens, draft)) return true;
  if (isInfused(tokens, draft)) return false;
  const name = nameBefore(tokens, elements, draft.first);
  for (let at = draft.first - 1; at >= Math.max(0, draft.first - 7); at -= 1) {
    const word = wordAt(tokens, at);
    // "after each loose stool (not more than 16 mg a day)"
    if (word === '(' && draft.limit) return false;
    // "weighing 15–30 kg and 0.3 mg …": the weight has been given.
    if (word === 'kg' && wordAt(tokens, at - 1) !== '/') return false;
    if (STOPS.test(word) || (word === ',' && at === draft.first - 1)) return false;
    // "calcium gluconate 60 mg/kg": the name right before the amount is what is given, unless it is itself measured.
    if (name !== null && at >= name.first && at < name.next) return isMeasured(tokens, name.first);
    if (isSupplement(tokens, draft, at)) return false;
    if (isOfOrgan(tokens, at) || isUptake(tokens, at)) return true;
    // "needs to exceed 20 mg" is about what is given.
    if (MEASURED.test(word) && !(/^(?:needs|requires)$/.test(word) && wordAt(tokens, at + 1) === 'to')) return true;
  }
  return false;
}

/** "30 mg of albumin per gram of creatinine" */
const isPerOther = (tokens: Tokens, { amountNext }: Draft): boolean =>
  wordAt(tokens, amountNext) === 'of' &&
  wordAt(tokens, amountNext + 2) === 'per' &&
  /^(?:g|gram|mmol)$/.test(wordAt(tokens, amountNext + 3)) &&
  MEASURED.test(wordAt(tokens, amountNext + 1));

/** "the fetus takes up 30 g"; "take up to 30 g" is a dose. */
const isUptake = (tokens: Tokens, at: number): boolean =>
  wordAt(tokens, at) === 'up' &&
  /^(?:takes|took|taking)$/.test(wordAt(tokens, at - 1)) &&
  wordAt(tokens, at + 1) !== 'to';

/** "the pancreas puts out 40 units"; "liver disease" is a group of patients. */
const isOfOrgan = (tokens: Tokens, at: number): boolean =>
  ORGANS.test(wordAt(tokens, at)) &&
  /^(?:the|each|a|an|both|healthy|normal|adult)$/.test(wordAt(tokens, at - 1)) &&
  !/^(?:disease|failure|impairment|injury|transplant|transplantation|cancer|abscess|is|are|,|:)$/.test(
    wordAt(tokens, at + 1),
  );

const ORGANS = oneOf('kidney kidneys pancreas liver stomach thyroid adrenal adrenals gut heart skin bone body');

/** "albumin 1.5 g/kg", "10% glucose 125 mL/hour", "saline 500 mL": what is measured in blood is also infused, by weight or volume. */
function isInfused(tokens: Tokens, { first, amountNext, unit, basis }: Draft): boolean {
  const behind = wordAt(tokens, first - 1) === 'at' ? first - 1 : first;
  const at = wordAt(tokens, behind - 1) === '%' ? behind - 3 : behind - 1;
  if (!INFUSED.test(wordAt(tokens, at)) || unit === null) return false;
  const given = wordAt(tokens, at) === 'albumin' && /^(?:for|per|iv|of)$/.test(wordAt(tokens, amountNext));
  return (isVolume(unit) || (isMass(unit) && (basis === 'kg' || given))) && !MEASURED.test(wordAt(tokens, at - 1));
}

const INFUSED = oneOf('albumin glucose saline');

/** "calcium 1,000 mg daily" is taken; "serum calcium" and "dietary calcium" are not. */
const isSupplement = (tokens: Tokens, { first, unit }: Draft, at: number): boolean =>
  at === first - 1 &&
  unit !== null &&
  isMass(unit) &&
  wordAt(tokens, at) === 'calcium' &&
  !MEASURED.test(wordAt(tokens, at - 1));

/** The name before an amount, over its strength: "calcium gluconate 10% 30 mL". */
function nameBefore(tokens: Tokens, elements: readonly Element[], first: number): Element | null {
  let nth = elementsUntil(elements, first) - 1;
  while (isShare(tokens, elements[nth])) nth -= 1;
  const name = elements[nth];
  return name?.kind === 'drug' ? name : null;
}

const isShare = (tokens: Tokens, element: Element | undefined): boolean =>
  element !== undefined && element.kind !== 'drug' && wordAt(tokens, element.next - 1) === '%';

/** "serum potassium", "intake of calcium". */
const isMeasured = (tokens: Tokens, first: number): boolean =>
  MEASURED.test(wordAt(tokens, first - 1)) ||
  (/^(?:of|for)$/.test(wordAt(tokens, first - 1)) && MEASURED.test(wordAt(tokens, first - 2)));

/** "per 10 mg rise": the step of a rate. */
const isSteps = (tokens: Tokens, { first, amountNext }: Draft): boolean =>
  /^(?:per|each|every)$/.test(wordAt(tokens, first - 1)) &&
  /^(?:rise|increase|increment|decrease|decrement|higher|lower)$/.test(wordAt(tokens, amountNext));

/** "rounded to the nearest 50 mg" */
const isRounding = (tokens: Tokens, { first }: Draft): boolean =>
  wordAt(tokens, first - 1) === 'nearest' ||
  (/^(?:multiple|multiples)$/.test(wordAt(tokens, first - 2)) && wordAt(tokens, first - 1) === 'of');

/** "GFR falls by 1 mL/min each year" */
const isClearance = (tokens: Tokens, { first, unit, per, basis }: Draft): boolean =>
  unit === 'mL' &&
  per === 'minute' &&
  basis === null &&
  tokens.slice(Math.max(0, first - 7), first).some(({ word }) => /^(?:e?gfr|crcl|clcr|clearance)$/.test(word));

/** "a basal flow of 1.2 mL/h" */
const isFlowing = (tokens: Tokens, { first, unit }: Draft): boolean =>
  unit === 'mL' && /^(?:of|rate|at)$/.test(wordAt(tokens, first - 1)) && /^flow$/.test(wordAt(tokens, first - 2));

/** "tidal volumes of 6 mL/kg and 12 mL/kg": the second is measured as the first is. */
export function isMeasuredAgain(
  tokens: Tokens,
  elements: readonly Element[],
  draft: Draft,
  before: Draft | null,
): boolean {
  if (before === null || before.unit !== draft.unit || before.basis !== draft.basis) return false;
  const again = wordAt(tokens, draft.first - 1) === 'and';
  if (((draft.frequency !== null && !draft.lentTiming) || draft.per !== null) && !again) return false;
  const between = tokens.slice(before.next, draft.first);
  if (between.length > 12 || between.some(({ word }) => STOPS.test(word))) return false;
  const name = nameBefore(tokens, elements, draft.first);
  // "80 mcg of A and 6 mcg of B"
  if (name !== null && !(again && wordAt(tokens, name.first - 1) === 'of')) return false;
  return isMeasurement(tokens, elements, before);
}

/** "200 mL of urine output", "300 ml urine per hour". */
function isOutput(tokens: Tokens, draft: Draft): boolean {
  const begin = wordAt(tokens, draft.next) === 'of' ? draft.next + 1 : draft.next;
  if (/^(?:urine|urinary|diuresis|drainage|output|loss)$/.test(wordAt(tokens, begin))) return true;
  return tokens.slice(draft.next, draft.next + 4).some(({ word }) => /^(?:lost|stored|stores)$/.test(word));
}

/** Litres a minute are a flow, and litres per kg a volume of distribution, unless a gas is given. */
export function isFlow(tokens: Tokens, draft: Draft): boolean {
  // "SpO2 91 % on 2 L"
  if (draft.unit === 'L' && draft.per === null && tokens.some(({ word }) => /^(?:spo2|sats|saturations?)$/.test(word)))
    return true;
  if (draft.unit !== 'L' || (draft.per !== 'minute' && draft.basis === null)) return false;
  if (tokens.some((token) => MACHINE.test(token.word))) return true;
  return !tokens.some((token) => /^(?:oxygen|o2|nasal|mask|cannula|inhalation|inhaled|air|nitrous)$/.test(token.word));
}

/** What is set on a machine besides a flow. */
const MACHINE = oneOf('peep cpap bipap ventilator fio2');
