/** Tells for whom a dose is: the group named nearest to it, else in the item, the table or a heading. */
import type { Article, Block } from '../../../article/model.ts';
import { ofWords } from '../../../text/of-words.ts';
import type { TextView } from '../../../text/text-view.ts';
import type { Patient } from '../../types.ts';
import type { Draft } from '../assemble/draft.ts';
import type { Element } from '../grammar/element.ts';
import { isWith } from '../grammar/impaired-organs.ts';
import { NOBODY } from '../grammar/patient-element.ts';
import { readPopulation } from '../grammar/populations.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { leadsAbove } from './leads.ts';

type PatientElement = Element & { kind: 'patient' };

/** The groups of a sentence, each with the doses that it is about. One answer for each dose, in order. */
export function sentencePatients(
  tokens: Tokens,
  elements: readonly Element[],
  drafts: readonly Draft[],
): (Patient | null)[] {
  const groups = mergedPatients(tokens, elements);
  const found: (Patient | null)[] = [];
  const ofAll = groups[0] !== undefined && groups.length === 1 && headsSentence(tokens, groups[0]);
  let taken = 0;
  let leading: Patient | null = null;
  drafts.forEach((draft, nth) => {
    const limit = drafts[nth + 1]?.first ?? tokens.length;
    let own: Patient | null = null;
    for (; taken < groups.length && (groups[taken]?.first ?? 0) < draft.first; taken += 1) {
      const group = groups[taken];
      // A group in an earlier clause ("… below 30; reduce to 1 g if 30–44") is about something else.
      own = group !== undefined && !isParted(tokens, group.next, draft.first) ? group.patient : null;
    }
    if (nth === 0) leading = own;
    else if (leading !== null && endsLead(tokens, drafts[nth - 1]?.next ?? 0, draft.first, ofAll)) leading = null;
    const behind = groups[taken];
    if (own === null && behind !== undefined && behind.first < limit && isTied(tokens, draft, behind, limit)) {
      own = behind.patient;
      taken += 1;
    }
    // "50 mg/kg (max 2 g)": the limit is for whom the dose is.
    found.push(own ?? (draft.limit && nth > 0 ? (found[limited(tokens, drafts, nth)] ?? null) : leading));
  });
  return found;
}

/** "Children aged 1 to 5 years: A 10 mg/kg; in severe infection 20 mg/kg": for whom all of it is. */
const headsSentence = (tokens: Tokens, { first, next }: Group): boolean =>
  first <= 2 && (wordAt(tokens, next) === ':' || wordAt(tokens, next + 1) === ':');

/** A new clause is about somebody else, unless the sentence is headed by its people and names no others. */
const endsLead = (tokens: Tokens, from: number, to: number, ofAll: boolean): boolean =>
  isParted(tokens, from, to) && !(ofAll && tokens.slice(from, to).every(({ word }) => !OTHERS.test(word)));

const OTHERS = oneOf('other others otherwise else everyone everybody anyone all normal rest usual usually if');

/** The dose that a limit is of: in "100 mg (50 mg if frail), max 400 mg" that before the bracket. */
function limited(tokens: Tokens, drafts: readonly Draft[], nth: number): number {
  const [before, last, draft] = [drafts[nth - 2], drafts[nth - 1], drafts[nth]];
  if (before === undefined || last === undefined || draft === undefined) return nth - 1;
  const opened = tokens.slice(before.amountNext, last.first).some(({ word }) => word === '(');
  const closed = tokens.slice(last.amountNext, draft.first).findIndex(({ word }) => /^[()]$/.test(word));
  return opened && closed >= 0 && wordAt(tokens, last.amountNext + closed) === ')' ? nth - 2 : nth - 1;
}

/** A semicolon stands between, within reach. */
function isParted(tokens: Tokens, from: number, to: number): boolean {
  for (let at = to - 1; at >= from && at >= to - 40; at -= 1) if (wordAt(tokens, at) === ';') return true;
  return false;
}

interface Group {
  readonly patient: Patient;
  readonly first: number;
  readonly next: number;
}

/** "in children", "for weight <40 kg", "<5 yrs", "(adults)". `limit`: where the next amount begins. */
function isTied(tokens: Tokens, draft: Draft, group: Group, limit: number): boolean {
  if (group.first - draft.next > 12 || isParted(tokens, draft.next, group.first)) return false;
  if (leadsAmount(tokens, group, limit)) return false;
  // "20 mg over 20 min (if weight over 60 kg then …)" speaks of another dose.
  if (wordAt(tokens, group.next) === 'then') return false;
  const word = wordAt(tokens, group.first - 1);
  if (/dialysis/i.test(group.patient.text) && /^(?:after|during|before|on|at|each|every)$/.test(word)) return true;
  return (
    /^(?:in|for|if|\(|to|with|among|when|is|patients?|where|per)$/.test(word) ||
    group.first <= draft.next ||
    /^[<>≥≤]$/.test(wordAt(tokens, group.first))
  );
}

/** "1.2 g (child 600 mg; infant 300 mg)", "1 g (in children: 20 mg/kg)": a group that opens a bracket has its own amount there. */
function leadsAmount(tokens: Tokens, { first, next }: Group, limit: number): boolean {
  const opens = wordAt(tokens, first - 1) === '(' || wordAt(tokens, first - 2) === '(';
  return (
    opens &&
    next <= limit &&
    tokens.slice(next, limit).every(({ word }) => /^[:,=]$/.test(word)) &&
    limit < tokens.length
  );
}

/** Neighbouring bands are one group: "children over 6 months weighing less than 40 kg". */
function mergedPatients(tokens: Tokens, elements: readonly Element[]): Group[] {
  const groups: Group[] = [];
  for (const each of elements) {
    const element = each.kind === 'patient' ? each : ofOrgan(tokens, each);
    if (element === null || isWarnedOff(tokens, element.first)) continue;
    const last = groups[groups.length - 1];
    if (last !== undefined && joins(tokens, last.next, element)) {
      groups[groups.length - 1] = {
        patient: merge(last.patient, element, isEither(tokens, last, element)),
        first: last.first,
        next: element.next,
      };
    } else groups.push({ patient: element.patient, first: element.first, next: element.next });
  }
  return groups;
}

/** "Hypertension in adults with chronic kidney disease": the condition says who they are. */
function ofOrgan(tokens: Tokens, element: Element): PatientElement | null {
  if (element.kind !== 'condition' || !ORGANS.has(element.condition.id) || !isWith(tokens, element.first)) return null;
  const { first, next, start, end } = element;
  const words = tokens.slice(first, next).map(({ word }) => word);
  return { kind: 'patient', patient: { ...NOBODY, text: words.join(' ') }, first, next, start, end };
}

const ORGANS: ReadonlySet<string> = new Set(['ckd', 'cirrhosis']);

/** "avoid if creatinine clearance <60", "(hold if >70 years)", "(except in children)", "cannot be used in severe renal impairment": for whom the dose is not. */
function isWarnedOff(tokens: Tokens, first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 5; at -= 1) {
    const word = wordAt(tokens, at);
    if (WARNED_OFF.test(word)) return true;
    if (LEFT_OUT.test(word) && /^(?:if|in|for|when)$/.test(wordAt(tokens, at + 1))) return true;
    if (word === 'not' && NOT_FOR.test(wordAt(tokens, at + 1))) return true;
    if (/^(?:[,;:()|]|and|but)$/.test(word)) return isBracketOff(tokens, first);
  }
  return isBracketOff(tokens, first);
}

/** "(avoid if any concern for X or if …)", "(seek advice if under 1 year)": the bracket as a whole says for whom the dose is not, or not without more. */
function isBracketOff(tokens: Tokens, first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 20; at -= 1) {
    const word = wordAt(tokens, at);
    if (/^[);|]$/.test(word)) return false;
    if (word !== '(') continue;
    const led = wordAt(tokens, at + 1);
    return (
      WARNED_OFF.test(led) ||
      LEFT_OUT.test(led) ||
      ASKED.test(led) ||
      (led === 'not' && NOT_FOR.test(wordAt(tokens, at + 2)))
    );
  }
  return false;
}

const ASKED = oneOf('seek discuss consult ask refer');

const WARNED_OFF = oneOf('avoid avoided contraindicated except excluding unless excluded caution cannot');
/** "stop if", "omit in" */
const LEFT_OUT = oneOf('hold held omit omitted skip skipped stop withhold withheld');
const NOT_FOR = /^(?:use|used|be|give|given|recommended|indicated|licensed|suitable|advised|for)$/;

function joins(tokens: Tokens, from: number, element: PatientElement): boolean {
  if (element.first - from > 4) return false;
  for (let at = from; at < element.first; at += 1)
    if (!/^(?:and|or|with|who|are|a|,|\(|&|in|patients|aged|of|severe|the)$/.test(wordAt(tokens, at))) return false;
  return true;
}

/** "adults and children", "adults, elderly": but "8 years, 25 kg" and "child, 25 kg" are one child. */
function isEither(tokens: Tokens, last: Group, { patient, first }: PatientElement): boolean {
  const between = tokens.slice(last.next, first).map(({ word }) => word);
  const isOne = (isOneAge(last.patient) && isOneWeight(patient)) || (isOneWeight(last.patient) && isOneAge(patient));
  return between.some((word) => word === 'or' || (!isOne && /^(?:and|&|,)$/.test(word)));
}

const isOneAge = ({ ageMinDays: min, ageMaxDays: max, text }: Patient): boolean =>
  ONE_OF_A_GROUP.test(text) || (min !== null && max !== null && max - min <= 366);

const ONE_OF_A_GROUP = /^(?:child|boy|girl|infant|neonate|newborn|toddler|adult|adolescent)$/i;

const isOneWeight = ({ weightMinKg: min, weightMaxKg: max }: Patient): boolean => min !== null && min === max;

/** Two bands together hold both; two groups side by side ("adults and children") hold neither's bounds. */
function merge(a: Patient, element: PatientElement, either: boolean): Patient {
  const b = element.patient;
  const text = `${a.text} ${b.text}`.trim();
  if (either) return { ...NOBODY, ...sameBounds(a, b), text };
  return {
    ageMinDays: narrower(Math.max, a.ageMinDays, b.ageMinDays),
    ageMaxDays: narrower(Math.min, a.ageMaxDays, b.ageMaxDays),
    weightMinKg: b.weightMinKg ?? a.weightMinKg,
    weightMaxKg: b.weightMaxKg ?? a.weightMaxKg,
    crclMin: b.crclMin ?? a.crclMin,
    crclMax: b.crclMax ?? a.crclMax,
    pregnancy: b.pregnancy ?? a.pregnancy,
    text,
  };
}

const narrower = (pick: (x: number, y: number) => number, x: number | null, y: number | null): number | null =>
  x === null || y === null ? (x ?? y) : pick(x, y);

/** What both sides bound is bounded by the wider of the two. */
function sameBounds(a: Patient, b: Patient): Partial<Patient> {
  const least = (x: number | null, y: number | null): number | null =>
    x === null || y === null ? null : Math.min(x, y);
  const most = (x: number | null, y: number | null): number | null =>
    x === null || y === null ? null : Math.max(x, y);
  return {
    ageMinDays: least(a.ageMinDays, b.ageMinDays),
    ageMaxDays: most(a.ageMaxDays, b.ageMaxDays),
    pregnancy: a.pregnancy === b.pregnancy ? a.pregnancy : null,
  };
}

/** "Lorazepam 2 mg (1 mg if frail)": nobody for what stands below. */
const DOSE_IN_BRACKETS = /\([^()]{0,60}\d ?(?:mg|mcg|micrograms?|g|ml|units?)\b[^()]{0,60}\)/gi;

/** The group that a short text (an item's lead, a heading, a header cell) names; null for none or several. */
export function patientIn(text: string): Patient | null {
  if (text.length > 300) return null;
  const outside = text.replace(DOSE_IN_BRACKETS, ' ');
  const tokens = tokenise({ text: outside, isTightSpace: () => false, masked: [] }, 0, outside.length);
  const elements: Element[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const element = readPopulation(tokens, at);
    if (element === null) continue;
    elements.push(element);
    at = Math.max(at, element.next - 1);
  }
  const groups = mergedPatients(tokens, elements);
  return groups.length === 1 ? (groups[0]?.patient ?? null) : null;
}

/** The same of a block. */
export const patientOf: (view: TextView) => Patient | null = ofWords(({ text }) => patientIn(text));

/** Where a population can be named above a block, nearest first: its item and parents, then its headings. */
export function placesAbove(article: Article, block: Block): Block[] {
  const places: Block[] = [];
  const add = (index: number | null | undefined): void => {
    const place = index === null || index === undefined ? undefined : article.blocks[index];
    if (place !== undefined && place.index !== block.index) places.push(place);
  };
  for (let item = block.item, depth = 0; item !== null && depth < 8; depth += 1) {
    const lead = article.items[item]?.blocks[0];
    if (lead !== undefined && lead < block.index) add(lead);
    item = article.items[item]?.parent ?? null;
  }
  return places;
}

/** Nearest first: lines that head what follows without being headings, then the headings. */
export const headingsAbove = (article: Article, block: Block): Block[] => [
  ...leadsAbove(article, block),
  ...sectionHeadings(article, block),
];

/** The headings of the sections that a block stands in, but for itself. Nearest first. */
export function sectionHeadings(article: Article, block: Block): Block[] {
  const places: Block[] = [];
  let section = article.sections[block.section];
  for (let depth = 0; section !== undefined && depth < 8; depth += 1) {
    const head = section.heading === null ? undefined : article.blocks[section.heading];
    if (head !== undefined && head.index !== block.index) places.push(head);
    section = section.parent === null ? undefined : article.sections[section.parent];
  }
  return places;
}
