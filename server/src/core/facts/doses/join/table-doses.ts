/** Completes the doses of a table cell from its header and row: the unit of bare figures, a period, a column for routes. */
import type { Block } from '../../../article/model.ts';
import type { Frequency, Route } from '../../types.ts';
import { bareDraft, type Draft, draftOf, hasTiming } from '../assemble/draft.ts';
import { readAmount } from '../grammar/amounts.ts';
import { readDenominators } from '../grammar/denominator.ts';
import { isCountable, type UnitRead, unitAt } from '../grammar/dose-units.ts';
import { make } from '../grammar/element.ts';
import { readFrequency } from '../grammar/frequencies.ts';
import { times } from '../grammar/often.ts';
import type { SentenceReading } from '../read-sentence.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import { routesNamed } from './place-route.ts';
import { completeFromRow, countFromRow, DAILY, isCountedColumn, MONTHLY, WEEKLY } from './row-timing.ts';
import type { CellContext } from './table-context.ts';
import { tokensOfCell as plain, tableDuration } from './table-durations.ts';

const DOSE_HEADER = /\b(?:dos(?:e|es|age|ing)|maximum|max|amount|target|initial|start|loading|maintenance)\b/i;
/** Columns and rows about preparing a dose, not giving it. */
const PREPARATION =
  /\b(?:volume|dilut\w*|diluent|vials?|stock|conc(?:entration)?s?|reconstitut\w*|draw|syringe|ampoules?|strengths?|preparations?|presentations?|available|supplied|half-?life|bioavailability|onset|level|weight(?!-based| based)|age)\b/i;

const STOCK =
  /\b(?:vials?|stock|reconstitut\w*|dilut\w*|diluent|concentration|conc|ampoules?|half-?life|strengths?|presentation|preparation|volume of distribution)\b/i;

/** True for a cell whose column or row is about something else than what is given. */
export const isPreparation = (cell: CellContext): boolean =>
  cell.header !== null &&
  (EACH.test(cell.headerText) ||
    isPaceOfDose(cell) ||
    ((isMixture(cell) || PREPARATION.test(cell.headerText) || STOCK.test(cell.label) || isOfPieces(cell)) &&
      !/\bdos(?:e|ing|age)\b/i.test(cell.headerText)));

/** "2 mg/min" under "Rate" beside "0.1 mg/kg" under "Dose": how fast that is given. */
const isPaceOfDose = ({ headerText, row }: CellContext): boolean =>
  /^\s*(?:max(?:imum|\.)? )?(?:(?:infusion|injection|administration) )?(?:rate|speed)\b/i.test(headerText) &&
  row.some((other) => /\b(?:dose|bolus|load(?:ing)?)\b/i.test(other.headerText) && /\d/.test(other.block.view.text));

/** "Adrenaline (mg)" and "Rate for 0.1 mcg/kg/min" beside "Diluent" and "Final volume": how a syringe is filled. */
const isMixture = ({ headerText, row }: CellContext): boolean =>
  (DRUG_UNIT.test(headerText) || /\brate for \d/i.test(headerText)) &&
  row.some((other) => /\b(?:diluent|final (?:volume|concentration))\b/i.test(other.headerText));

/** "Elemental iron per tablet", "Dose per puff" */
const EACH =
  /\b(?:per|in each|in (?:one|1)) (?:tablet|capsule|sachet|puff|inhalation|spray|actuation|vial|ampoule|ml)\b/i;

/** "Metformin 500 mg" under "Drug" beside "Tablets" and "Times a day": what each piece holds. */
const isOfPieces = ({ headerText, row }: CellContext): boolean =>
  !/\b(?:frequency|interval|schedule|how often|times)\b/i.test(headerText) &&
  !isPieces(headerText) &&
  row.some((other) => isPieces(other.headerText)) &&
  row.some(isCountedColumn);

export function completeFromTable(drafts: readonly Draft[], sentence: SentenceReading, cell: CellContext): Draft[] {
  if (cell.header === null) return [...drafts];
  // Copies: the cell may be read again below another header.
  const given = drafts.filter((draft) => !isClearance(draft, cell));
  const found = drafts.length > 0 ? given.map((draft) => ({ ...draft })) : bareFigures(sentence, cell);
  for (const draft of found) {
    completeFromRow(draft, cell);
    if (!hasTiming(draft) && isOneMoment(cell)) draft.frequency = times(1, 1);
    draft.asNeeded ||= AS_NEEDED.test(cell.headerText);
    if (!hasTiming(draft)) draft.frequency = frequencyIn(cell.headerText);
    if (!hasTiming(draft) && DAILY.test(cell.headerText)) draft.per = 'day';
    if (!hasTiming(draft) && WEEKLY.test(cell.headerText)) draft.per = 'week';
    if (!hasTiming(draft) && MONTHLY.test(cell.headerText)) draft.per = 'month';
    if (draft.routes.length === 0) draft.routes = routesOfColumn(cell.header);
    if (draft.duration === null) draft.duration = tableDuration(draft, cell);
    if (draft.count === null && draft.frequency !== null) draft.count = countFromRow(cell);
    // What is given at an interval may come to more than its maximum.
    if (draft.max === null && draft.frequency !== null && !draft.limit && !MAXIMUM.test(cell.headerText))
      draft.max = maximumOfDay(cell);
  }
  return found;
}

/** "Dose at night": once a day, unless another column is for another part of it. */
const isOneMoment = ({ headerText, row }: CellContext): boolean =>
  MOMENT.test(headerText) && !row.some((other) => MOMENT.test(other.headerText));
const MOMENT = /\b(?:morning|midday|noon|afternoon|evening|night|bedtime|mane|nocte)\b/i;
const AS_NEEDED = /\b(?:prn|(?:as|when|if) (?:needed|required)|breakthrough|rescue)\b/i;

const MAXIMUM = /\bmax/i;

/** "4 g" under "Maximum in 24 hours", "4 g/day" under "Max": what bounds the other doses of the row. */
function maximumOfDay({ row }: CellContext): Draft['max'] {
  const column = row.find(({ headerText }) => MAXIMUM.test(headerText));
  if (column === undefined || column.block.view.text.length > 60) return null;
  const { text } = column.block.view;
  const tokens = plain(text);
  const element = readAmount(tokens, 0, { instruction: true });
  if (element?.kind === 'amount') {
    const { high: value, unit, basis, per, concentration } = element.amount;
    const daily = per === 'day' || (per === null && (DAILY.test(column.headerText) || DAILY.test(text)));
    return unit === null || concentration !== null || !daily ? null : { value, unit, basis, per: 'day' };
  }
  const unit = headerUnit(plain(column.headerText));
  if (element?.kind !== 'number' || tokens[element.next] !== undefined || unit === null) return null;
  const daily = unit.under.per === 'day' || DAILY.test(column.headerText);
  return daily ? { value: element.high, unit: unit.unit, basis: unit.under.basis, per: 'day' } : null;
}

/** "35 mL/min" under "Minimum CrCl". */
const isClearance = ({ unit, per }: Draft, { headerText }: CellContext): boolean =>
  unit === 'mL' && per === 'minute' && /\b(?:crcl|clcr|e?gfr|clearance)\b/i.test(headerText);

/** "200-700" under "Total daily dose (mg)". */
function bareFigures(sentence: SentenceReading, cell: CellContext): Draft[] {
  const { tokens } = sentence;
  const pieces = isPieces(cell.headerText) && cell.row.some(isCountedColumn);
  if (tokens.length === 0 || tokens.length > 6) return [];
  const dosed = pieces || DOSE_HEADER.test(cell.headerText) || LEVEL.test(cell.headerText) || isRated(cell.headerText);
  if (!dosed && !isDrugByBand(cell) && !isDrugOfRow(cell)) return [];
  const unit = pieces ? piecesUnit(cell) : (headerUnit(plain(cell.headerText)) ?? unitBeside(cell));
  const element = unit === null ? null : readAmount(tokens, 0, { instruction: true });
  if (
    unit === null ||
    element?.kind !== 'number' ||
    isTime(wordAt(tokens, element.next)) ||
    (tokens.slice(element.next).some((token) => token.kind === 'number') && !isWithRange(sentence, cell, element))
  )
    return [];
  const span = { start: element.start, end: element.end };
  const amount = {
    low: element.value,
    high: element.high,
    lowSpan: span,
    highSpan: span,
    unit: unit.unit,
    unitSpan: null,
    basis: unit.under.basis,
    per: unit.under.per,
    perSpan: null,
    every: unit.under.every,
    concentration: unit.under.concentration,
    opener: null,
    led: false,
    doubtful: false,
    strength: null,
  };
  if (amount.concentration !== null) return [];
  const draft = draftOf(make(tokens, 0, element.next, { kind: 'amount', amount }));
  // "1.25 od"
  const frequency = draft.per === null ? (draft.frequency ?? firstFrequency(tokens, element.next)) : draft.frequency;
  return [{ ...draft, frequency, parts: bareDraft(element).parts }];
}

/** "6 hourly" under "Dose interval (25 mg/kg/dose)" */
const isTime = (word: string): boolean => /^(?:hourly|h|hrs?|hours?|days?|weeks?|times?|x)$/.test(word);

/** "5 (4–6)" under "mg/kg (range)" */
function isWithRange({ tokens }: SentenceReading, { headerText }: CellContext, { value, next }: Bare): boolean {
  const [open, low, joint, high, close, ...rest] = tokens.slice(next);
  return (
    /\brange\b/i.test(headerText) &&
    open?.word === '(' &&
    /^[-–]$/.test(joint?.word ?? '') &&
    close?.word === ')' &&
    rest.length === 0 &&
    (low?.value ?? Number.NaN) <= value &&
    value <= (high?.value ?? Number.NaN)
  );
}
type Bare = { readonly value: number; readonly next: number };

/** "Tablets" beside "Times a day". */
const isPieces = (headerText: string): boolean =>
  /^ ?(?:(?:number|no\.?) of )?(?:tablet|capsule|puff|inhalation|actuation|drop|spray|sachet)s?(?: (?:each time|per dose|at a time|(?:per|in each) (?:nostril|eye|ear)))? ?$/i.test(
    headerText,
  );

function piecesUnit({ headerText }: CellContext) {
  const [, word = ''] = /^ ?(?:(?:number|no\.?) of )?(\w+)/i.exec(headerText) ?? [];
  const unit = unitAt(plain(word), 0);
  return unit === null ? null : { unit: unit.unit, under: readDenominators([], 0) };
}

/** "Usual (mg/day)", "Rate (units/h)", "Pregabalin (mg/kg/dose)": what is given in a time; what is passed or eaten in it is not. */
const isRated = (headerText: string): boolean =>
  (RATED.test(headerText) || BY_WEIGHT.test(headerText)) && !PASSED.test(headerText);
const BY_WEIGHT = /(?:^|[^\d\s]\s{0,3})\b(?:mg|mcg|micrograms?|g|units|IU)\/(?:kg|m2|m²)(?![\w/])/i;
const RATED =
  /(?:\(|^ ?)(?:mg|mcg|micrograms?|g|units|IU)(?: ?\/ ?kg)?(?: ?\/ ?| per | a )(?:d(?:ay|ose)?|24 ?h|h(?:r|our)?|min(?:ute)?)\)? ?$/i;
const PASSED =
  /\b(?:excret\w*|output|intake|loss(?:es)?|protein\w*|albumin\w*|urin\w*|requirements?|produc\w*|diet\w*|secret\w*)\b/i;

/** "Low", "Medium", "High" */
const LEVEL = /^ ?(?:low|medium|moderate|high)(?: dose)? ?$/i;

/** "mcg/day" of "Budesonide (mcg/day)", "ICS (mcg/day)" and "Table 2. Daily doses (mcg)": for the row, or all cells. */
function unitBeside({ label, above }: CellContext) {
  for (const text of [label, ...above.map(({ view }) => view.text.slice(0, 160))]) {
    const [, words] = /\(([^()\d]{1,30})\)/.exec(text) ?? [];
    const unit = words === undefined ? null : headerUnit(plain(words));
    if (unit !== null) return unit;
  }
  return null;
}

/** "Isoniazid (mg)" over rows of weights or ages: what each patient gets. */
const isDrugByBand = ({ header, drugBlock, first, row, headerText }: CellContext): boolean =>
  header !== null &&
  drugBlock === header &&
  DRUG_UNIT.test(headerText) &&
  row.some(({ block, headerText: head }) => block === first && BAND.test(head));

/** "Prednisolone (mg/day)" beside figures by weeks. */
const isDrugOfRow = ({ label, first, drugBlock }: CellContext): boolean =>
  first !== null && drugBlock === first && (DRUG_UNIT.test(label) || RATED.test(label));

const DRUG_UNIT = /^[^(]{3,60}\((?:mg|mcg|micrograms?|g|mL|units)(?:\/kg)?\) ?$/i;
const BAND = /^\s*(?:body ?)?(?:weight|age|crcl|egfr|creatinine clearance)\b/i;

/** The first unit in the header, with what stands under it: "Dose (mg/kg/day)", "Tablets per dose". */
function headerUnit(tokens: Tokens) {
  for (let at = 0; at < tokens.length; at += 1) {
    const unit = unitAt(tokens, at);
    if (
      unit !== null &&
      unit.unit !== '%' &&
      unit.unit !== 'kg' &&
      (!isCountable(unit.unit) || isCounted(tokens, unit)) &&
      wordAt(tokens, at - 1) !== 'per' &&
      // "Tablets (20 mg) per dose": what each holds.
      tokens[at - 1]?.kind !== 'number'
    ) {
      return { unit: unit.unit, under: readDenominators(tokens, behindBracket(tokens, unit.next)) };
    }
  }
  return null;
}

/** "Tablets per dose", "Dose (capsules)"; in "Drops" or "Maximum vials" the word may head anything. */
const isCounted = (tokens: Tokens, { unit, next }: UnitRead): boolean =>
  /^(?:tablet|capsule|puff|drop|sachet|suppository)$/.test(unit) &&
  (wordAt(tokens, next) === ')' || isPerDose(tokens, next) || isPerDose(tokens, behindBracket(tokens, next)));

const isPerDose = (tokens: Tokens, at: number): boolean =>
  wordAt(tokens, at) === 'per' && wordAt(tokens, at + 1) === 'dose';

/** "Tablets (20 mg/120 mg) per dose" */
function behindBracket(tokens: Tokens, at: number): number {
  if (wordAt(tokens, at) !== '(') return at;
  const close = tokens.slice(at, at + 8).findIndex(({ word }) => word === ')');
  return close < 0 ? at : at + close + 1;
}

/** "250 mg/5 mL, twice daily" in a header. */
const frequencyIn = (text: string): Frequency | null => firstFrequency(plain(text), 0);

function firstFrequency(tokens: Tokens, from: number): Frequency | null {
  for (let at = from; at < tokens.length; at += 1) {
    const element = readFrequency(tokens, at, { instruction: false });
    if (element?.kind === 'frequency') return element.frequency;
  }
  return null;
}

/** "IV dose"; in "DOSE IN CHILDREN" every word has capitals. */
const routesOfColumn = (header: Block): readonly Route[] =>
  /[a-z]/.test(header.view.text) || header.view.text.length <= 10 ? routesNamed(header) : [];
