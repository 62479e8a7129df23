/**
 * Decides whether an amount is a dose at all. Laboratory values, intake with food, what the body loses, strengths on sale,
 * fluids that a medicine is mixed with, weights and sizes are amounts too.
 */
import { type Draft, hasTiming } from '../assemble/draft.ts';
import { isCountable, isMass, isVolume } from '../grammar/dose-units.ts';
import { type Element, elementsUntil } from '../grammar/element.ts';
import type { SentenceReading } from '../read-sentence.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';

/** What speaks for a dose besides the amount itself. */
export interface Support {
  /** A drug is named in the sentence, or known from the place. */
  readonly drug: boolean;
  /** The sentence itself names it. */
  readonly ownDrug: boolean;
  readonly instruction: boolean;
  readonly phaseKnown: boolean;
  /** A group of patients stands beside the amount. */
  readonly patient: boolean;
  /** The sentence or its header speaks of doses. */
  readonly dosing: boolean;
}

export function isDose(
  { tokens, elements }: SentenceReading,
  draft: Draft,
  before: Draft | null,
  support: Support,
): boolean {
  if (draft.combination) return hasTiming(draft) && support.drug;
  if (draft.high === null && draft.low === null) return false;
  if (draft.unit === '%' || draft.unit === null) return draft.unit === null && draft.bare && isSupported(draft);
  if (![draft.low, draft.high].every((value) => value === null || (Number.isFinite(value) && value > 0))) return false;
  if (isPrepared(tokens, draft) || isFlow(tokens, draft)) return false;
  if (isMeasurement(tokens, elements, draft) || isFood(tokens, draft) || isThing(tokens, draft)) return false;
  if (isMeasuredAgain(tokens, elements, draft, before)) return false;
  if (isStrength(tokens, draft) || isDiluent(tokens, draft, before)) return false;
  if (isCountable(draft.unit)) return isCountedDose(tokens, draft, support);
  if (support.instruction) return true;
  if (
    isVolume(draft.unit) &&
    draft.basis === null &&
    !hasTiming(draft) &&
    !support.ownDrug &&
    draft.routes.length === 0
  )
    return false;
  if ((draft.opener === 'above' || draft.opener === 'below') && !support.drug && !support.dosing) return false;
  const told = hasTiming(draft) || draft.basis !== null || draft.routes.length > 0 || draft.limit || support.phaseKnown;
  return support.drug || told || support.dosing || support.patient;
}

const isSupported = (draft: Draft): boolean => hasTiming(draft) || draft.routes.length > 0 || draft.asNeeded;

const GIVING = oneOf(
  'take takes give given gives use used inhale inject insert instill apply place chew swallow administer administered dose doses dosage prescribe start increase reduce',
);

function isCountedDose(tokens: Tokens, draft: Draft, support: Support): boolean {
  if (hasTiming(draft) || draft.asNeeded || draft.limit) return true;
  // "10 puffs via spacer in an attack": nobody sells or counts out single puffs.
  if (BREATHED.test(draft.unit ?? '') && support.drug && (draft.high ?? 0) <= MOST_PUFFS) return true;
  const led = tokens.slice(Math.max(0, draft.first - 3), draft.first).some((token) => GIVING.test(token.word));
  if (support.instruction) return true;
  // "children one 5 mg tablet; adults one 10 mg tablet"
  const forWhom = support.patient && draft.strength !== null;
  return forWhom ? support.drug : led && (support.drug || draft.routes.length > 0);
}

const BREATHED = /^(?:puff|inhalation|actuation|spray)$/;
/** An inhaler holds more than are ever taken at once. */
const MOST_PUFFS = 20;

const MEASURED = oneOf(
  'level levels concentration concentrations serum plasma urine urinary albumin albuminuria microalbuminuria proteinuria protein creatinine glucose cholesterol triglycerides output excretion excreted excretes excrete loss losses lose lost bilirubin ferritin haemoglobin hemoglobin intake consume consumes consumed consumption diet dietary ingested ingestion ingests needs requires production produces secretion secretes cortisol stool sputum weighing weighed weighs tumour tumor lesion diameter half-life auc cmax trough peak clearance calcium absorbs absorbed filters stores stored loses alcohol caffeine cigarette cigarettes smoking fev1 fvc pef tidal residual effusion haematoma hematoma distribution capacity space vd vdss balance haemofiltration hemofiltration ultrafiltration effluent allowance rda drained drains improved rose fell dropped gained',
);
const STOPS = oneOf(
  'give given administer start take add infuse use dose doses dosage dosing supplement supplementation prescribe replace recommended receive receives cessation then ; : |',
);

/** "urine output below 0.5 mL/kg/h", "albumin excretion 30–300 mg/day", "needs about 500 mg of sodium". */
function isMeasurement(tokens: Tokens, elements: readonly Element[], draft: Draft): boolean {
  if (isOutput(tokens, draft) || isFlowing(tokens, draft) || isClearance(tokens, draft)) return true;
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
    if (MEASURED.test(word)) return true;
  }
  return false;
}

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
  (wordAt(tokens, first - 1) === 'of' && MEASURED.test(wordAt(tokens, first - 2)));

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
function isMeasuredAgain(tokens: Tokens, elements: readonly Element[], draft: Draft, before: Draft | null): boolean {
  if (before === null || before.unit !== draft.unit || before.basis !== draft.basis) return false;
  if (draft.frequency !== null || draft.per !== null) return false;
  const between = tokens.slice(before.next, draft.first);
  if (between.length > 12 || between.some(({ word }) => STOPS.test(word))) return false;
  return nameBefore(tokens, elements, draft.first) === null && isMeasurement(tokens, elements, before);
}

/** "200 mL of urine output", "300 ml urine per hour". */
function isOutput(tokens: Tokens, draft: Draft): boolean {
  const begin = wordAt(tokens, draft.next) === 'of' ? draft.next + 1 : draft.next;
  if (/^(?:urine|urinary|diuresis|drainage|output|loss)$/.test(wordAt(tokens, begin))) return true;
  return tokens.slice(draft.next, draft.next + 4).some(({ word }) => word === 'lost' || word === 'stored');
}

/** "Dilute 500 mg of …", "draw 0.1 mL": how a dose is made ready. */
function isPrepared(tokens: Tokens, draft: Draft): boolean {
  const led = tokens.slice(Math.max(0, draft.first - 3), draft.first);
  return (
    !hasTiming(draft) &&
    (led.some((token) => /^(?:mix|dilute|draw|withdraw|reconstitute|dissolve|discard|flush)$/.test(token.word)) ||
      (led[2]?.word === 'of' && led[1]?.word === 'solution') ||
      (led[2]?.word === 'with' && led[1]?.word === 'made'))
  );
}

/** Litres a minute are a flow, and litres per kg a volume of distribution, unless a gas is given. */
function isFlow(tokens: Tokens, draft: Draft): boolean {
  if (draft.unit !== 'L' || (draft.per !== 'minute' && draft.basis === null)) return false;
  if (tokens.some((token) => MACHINE.test(token.word))) return true;
  return !tokens.some((token) => /^(?:oxygen|o2|nasal|mask|cannula|inhalation|inhaled|air|nitrous)$/.test(token.word));
}

/** What is set on a machine besides a flow. */
const MACHINE = oneOf('peep cpap bipap ventilator');

const FOOD = oneOf(
  'carbohydrate carbohydrates carbs protein fat fats fiber fibre sugar sugars salt alcohol ethanol cholesterol food fruit vegetables meat fish tissue stool blood prbc prbcs rbc packed platelets ffp plasma water caffeine calories diet weight wine beer nitrogen dialysate',
);

/** "limit sodium to less than 2 g a day", "restrict fluids to 1.5 L". */
const isRestricted = (tokens: Tokens, { first }: Draft): boolean =>
  wordAt(tokens, first - 1) === 'to' &&
  RESTRICTED.test(wordAt(tokens, first - 2)) &&
  !/^(?:oral|iv|intravenous)$/.test(wordAt(tokens, first - 3));

const RESTRICTED = oneOf(
  'sodium salt fluid fluids intake restriction protein potassium phosphate alcohol caffeine sugar fat',
);

/** "30 g of carbohydrate", "2 units of packed red cells", "2 g sodium diet". */
function isFood(tokens: Tokens, draft: Draft): boolean {
  if (isRestricted(tokens, draft)) return true;
  const of = wordAt(tokens, draft.next) === 'of';
  const begin = of ? draft.next + 1 : draft.next;
  const last = of ? begin + 1 : begin;
  // "Plasma-Lyte" is no plasma.
  for (let at = begin; at <= last; at += 1)
    if (FOOD.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) !== '-') return true;
  return wordAt(tokens, begin + 1) === 'diet';
}

const THINGS = oneOf(
  'monofilament monofilaments filament needle needles cannula cannulas cannulae catheter catheters butterfly weight weights tumour tumor gauge sample samples vial vials ampoule ampoules syringe syringes bag bags bottle bottles stock',
);

/** "a catheter inflated with 10 mL" */
const isFilling = (tokens: Tokens, { first }: Draft): boolean =>
  (wordAt(tokens, first - 1) === 'with' && /^(?:inflated?|filled|fill|inflating)$/.test(wordAt(tokens, first - 2))) ||
  (wordAt(tokens, first - 1) === 'takes' && THINGS.test(wordAt(tokens, first - 2)));

/** "10-g monofilament", "a 1 mL syringe", "100 mg vial". */
const isThing = (tokens: Tokens, draft: Draft): boolean =>
  isFilling(tokens, draft) ||
  isPacked(tokens, draft) ||
  (!hasTiming(draft) &&
    tokens
      .slice(Math.max(0, draft.first - 5), draft.first)
      .some((token) => /^(?:vial|vials|ampoule|ampoules|ampule|ampules)$/.test(token.word))) ||
  /^(?:contains?|costs?)$/.test(wordAt(tokens, draft.amountNext)) ||
  isContent(tokens, draft) ||
  (!hasTiming(draft) &&
    (THINGS.test(wordAt(tokens, draft.amountNext)) ||
      // "500 mg or 1 g vial"
      (wordAt(tokens, draft.amountNext) === 'or' && THINGS.test(wordAt(tokens, draft.amountNext + 3)))));

/** "a pack of 28 tablets", "birth weight 2,450 g", "restriction of 1.5 L a day". */
function isPacked(tokens: Tokens, { first }: Draft): boolean {
  const [before, led] = [wordAt(tokens, first - 1), wordAt(tokens, first - 2)];
  if (before === 'of') return /^(?:packs?|box|boxes|packets?|restriction)$/.test(led);
  return before === 'weight' && (led === 'birth' || led === 'body');
}

/** "There is 93 mg of calcium in a 10 ml ampoule", "1 mL of calcium gluconate 10% contains 9 mg": what something holds. */
function isContent(tokens: Tokens, draft: Draft): boolean {
  const of = wordAt(tokens, draft.amountNext) === 'of';
  if (of && tokens.slice(draft.amountNext, draft.amountNext + 8).some((token) => /^contains?$/.test(token.word)))
    return true;
  if (of && draft.first <= 2 && wordAt(tokens, draft.first - 1) === 'in') return true;
  // "the 5 g in 10 mL solution"
  const behind = tokens.slice(draft.amountNext, draft.amountNext + 4).map((token) => token.word);
  if (behind[0] === 'in' && /^(?:solution|strength|preparation)$/.test(behind[3] ?? '')) return true;
  const led = tokens.slice(Math.max(0, draft.first - 4), draft.first).map((token) => token.word);
  if (!/^(?:is|are)$/.test(led[led.lastIndexOf('there') + 1] ?? '') || !led.includes('there')) return false;
  return tokens.slice(draft.amountNext, draft.amountNext + 14).some((token) => HOLDS.test(token.word));
}

const HOLDS = oneOf(
  'vial vials ampoule ampoules ampule ampules solution tablet tablets capsule capsules bag bottle ml amp amps',
);

const SOLD = oneOf(
  'available supplied contain contains containing strength strengths marketed formulated packaged presentation presentations stock comes manufactured ingredients excipients composition holds',
);

/** "available as 50 mg and 100 mg tablets", "each tablet contains 5 mg", "between 2.5 mg and 25 mg tablets". */
function isStrength(tokens: Tokens, draft: Draft): boolean {
  if (isSoldPatch(tokens, draft)) return true;
  if (hasTiming(draft) || draft.duration !== null || draft.asNeeded || draft.limit) return false;
  const near = tokens.slice(Math.max(0, draft.first - 14), draft.first).map((token) => token.word);
  if (
    near.some(
      (word, i) =>
        word === 'each' && /^(?:tablet|capsule|vial|patch|ampoule|sachet|puff|dose)$/.test(near[i + 1] ?? ''),
    )
  )
    return true;
  if (near.some((word) => SOLD.test(word)) && !near.some((word) => GIVING.test(word))) return true;
  if (draft.strengthForm && draft.strength === null) return !near.slice(-4).some((word) => GIVING.test(word));
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

/** "Transdermal patches are 4.6 mg, 9.5 mg and 13.3 mg per 24 hours". */
function isSoldPatch(tokens: Tokens, draft: Draft): boolean {
  const words = tokens.slice(Math.max(0, draft.first - 12), draft.first).map((token) => token.word);
  const near = words.slice(words.lastIndexOf(';') + 1);
  const form = near.findIndex((word) => /^(?:patches|tablets|capsules)$/.test(word));
  return form >= 0 && /^(?:are|come)$/.test(near[form + 1] ?? '') && !near.some((word) => GIVING.test(word));
}

const MIXING = oneOf(
  'in into with dilute diluted dissolve dissolved mix mixed reconstitute reconstituted draw add flush glass',
);
const FLUID = oneOf(
  'water saline dextrose d5w ns nacl juice sodium ringer ringers lactated glucose solution diluent normal gatorade fluid',
);

/** "in D5W 250 mL", "in 100 mL of saline", "with 8 oz of water": what the dose is given in. */
function isDiluent(tokens: Tokens, draft: Draft, before: Draft | null): boolean {
  if (draft.unit === null || !isVolume(draft.unit) || draft.basis !== null) return false;
  if (draft.per !== null)
    return (
      wordAt(tokens, draft.first - 1) === 'at' && tokens.slice(0, draft.first).some((token) => RUNNING.test(token.word))
    );
  const led = tokens.slice(Math.max(0, draft.first - 3), draft.first).map((token) => token.word);
  const behind = tokens.slice(draft.amountNext, draft.amountNext + 3).map((token) => token.word);
  const mixing = led.some((word) => MIXING.test(word));
  const fluid = led.some((word) => FLUID.test(word)) || behind.some((word) => FLUID.test(word));
  const mass = before !== null && before.unit !== null && (isMass(before.unit) || before.unit === 'units');
  // "glucagon 1 mg, or 75 mL of glucose 20%"
  const instead = wordAt(tokens, draft.first - 1) === 'or';
  return (mixing && (fluid || mass)) || (fluid && mass && !instead && draft.frequency === null);
}

/** "infuse … at 8 L/min": a pump's rate. */
const RUNNING = oneOf('infuse infused run runs running rate pump driver');

const EATING = oneOf(
  'consume consumes consumed consuming intake intakes dietary diet diets ingest ingested calories calorie eat eating drink drinks',
);
const MEDICAL = oneOf(
  'give given start administer prescribe dose doses dosage supplement supplementation supplements tablet tablets treat treatment therapy initiate recommended orally iv intravenous',
);

/** True for a sentence about food, where no amount is a dose. */
export function isAboutFood(tokens: Tokens): boolean {
  let eating = false;
  for (const token of tokens.slice(0, 400)) {
    if (MEDICAL.test(token.word)) return false;
    eating ||= EATING.test(token.word);
  }
  return eating;
}
