/** Finds the drugs of a dose in its own sentence: behind it ("75 mg of X"), at it, or the nearest before it. */

import type { Lexicon } from '../../../formulary/formulary-index.ts';
import { partitionPoint } from '../../../text/partition-point.ts';
import type { Draft } from '../assemble/draft.ts';
import type { SentenceReading } from '../read-sentence.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import { isAlongside, isBesides } from './alongside.ts';
import { isAside } from './asides.ts';
import { isCompared } from './comparison.ts';
import { type DrugGroup, drugGroups, type NamedDrug } from './drug-groups.ts';
import { fluidGiven, isBolusOf, isFluid, SHARE } from './fluids.ts';
import { isAddition, isSolvent } from './mixed-with.ts';
import { respectively } from './respectively.ts';
import { isShortName, unknownNameBefore } from './unknown-name.ts';

export interface SentenceDrugs {
  readonly drugs: readonly NamedDrug[];
  /** "of the trimethoprim component". */
  readonly component: string | null;
  /** True when the sentence names something in the place of a drug, so that nothing may be inherited. */
  readonly closed: boolean;
}

const NONE: SentenceDrugs = { drugs: [], component: null, closed: false };
const CLOSED: SentenceDrugs = { ...NONE, closed: true };

/** One answer for each dose of the sentence, in order. */
export function sentenceDrugs(sentence: SentenceReading, drafts: readonly Draft[], lexicon: Lexicon): SentenceDrugs[] {
  const groups = drugGroups(sentence.tokens, sentence.elements);
  const listed = respectively(sentence.tokens, groups, drafts);
  const place = { tokens: sentence.tokens, groups, sole: soleBehind(sentence.tokens, groups, drafts), lexicon };
  const found: SentenceDrugs[] = [];
  drafts.forEach((draft, nth) => {
    const of = listed?.[nth] ?? null;
    const own = of === null ? drugsOf(place, drafts, nth, draft) : { ...NONE, drugs: of };
    const last = own.closed ? undefined : found[nth - 1];
    const both = isOfBoth(sentence.tokens, draft) ? bothOf(found.slice(-2)) : null;
    found.push(both ?? (last !== undefined && isOfUnlisted(place, drafts[nth - 1], draft, last) ? last : own));
  });
  return found;
}

/** "A 300 mg and B 300 mg, then 75 mg of each daily" */
const isOfBoth = (tokens: Tokens, { amountNext }: Draft): boolean =>
  wordAt(tokens, amountNext) === 'of' && /^(?:each|both)$/.test(wordAt(tokens, amountNext + 1));

function bothOf(last: readonly SentenceDrugs[]): SentenceDrugs | null {
  const [one, other] = last;
  if (one === undefined || other === undefined || one.closed || other.closed) return null;
  const [a, b] = [one.drugs[0], other.drugs[0]];
  if (a === undefined || b === undefined || (a.id ?? a.name) === (b.id ?? b.name)) return null;
  return { ...NONE, drugs: [...one.drugs, ...other.drugs] };
}

/** "… with albumin 1.5 g/kg on day 1 and 1 g/kg on day 3": as long as no name comes, it is still the one that no list has, or no name but its own. */
const isOfUnlisted = (
  { tokens, groups }: Place,
  before: Draft | undefined,
  draft: Draft,
  found: SentenceDrugs,
): boolean =>
  before !== undefined &&
  found.closed &&
  before.unit === draft.unit &&
  before.basis === draft.basis &&
  (groups[firstFrom(groups, before.amountNext)]?.first ?? draft.amountNext + 8) >= draft.amountNext + 8 &&
  // "A 100 mg/12 h + rifampicine 600 mg": a word between may be another name.
  tokens
    .slice(before.next, draft.first)
    .every(({ kind, word }) => kind !== 'word' || word.length < 6 || NEXT.test(word));

const NEXT = oneOf('followed thereafter infused repeated increased increasing reduced reducing raised rising lowered');

interface Place {
  readonly tokens: Tokens;
  readonly groups: readonly DrugGroup[];
  readonly sole: DrugGroup | null;
  readonly lexicon: Lexicon;
}

function drugsOf(place: Place, drafts: readonly Draft[], nth: number, draft: Draft): SentenceDrugs {
  const { tokens, groups } = place;
  const limit = drafts[nth + 1]?.first ?? tokens.length;
  const next = groups[firstFrom(groups, draft.amountNext)];
  const behind = next !== undefined && next.first < limit && !isSolvent(tokens, next) ? next : undefined;
  const before = groups[firstFrom(groups, draft.first) - 1] ?? null;
  const joint = behind === undefined ? null : jointBehind(tokens, draft, behind);
  if (behind !== undefined && joint === 'component') {
    const drugs = before === null ? behind.drugs : before.drugs;
    return { drugs, component: before === null ? null : (behind.drugs[0]?.name ?? null), closed: false };
  }
  const adjacent = before !== null && touches(tokens, before.next, draft.first);
  // "A 5 mg = 0.75 mg B": the sign parts it from the name before.
  const equated = wordAt(tokens, draft.first - 1) === '=';
  if (behind !== undefined && (joint === 'of' || (joint === 'touching' && (!adjacent || equated))))
    return { ...NONE, drugs: behind.drugs };
  const given = adjacent ? null : fluidGiven(tokens, draft);
  if (given !== null) return { ...CLOSED, drugs: [given] };
  if (!adjacent && isFluid(tokens, draft))
    return isBolusOf(tokens, draft, behind) ? { ...NONE, drugs: behind.drugs } : CLOSED;
  if (before !== null && before.next < draft.first && isShortName(tokens, draft.first - 1)) return CLOSED;
  const unknown = unknownNameBefore(tokens, draft.first, before?.next ?? 0, place.lexicon);
  if (unknown !== null) return { drugs: [unknown], component: null, closed: true };
  const nearest = nearestBefore(place, draft);
  if (nearest !== null) return { ...NONE, drugs: drugsToShare(tokens, nearest, draft, next) };
  if (behind !== undefined && isBracketed(tokens, draft, behind)) return { ...NONE, drugs: behind.drugs };
  if (place.sole !== null) return { ...NONE, drugs: place.sole.drugs };
  return behind !== undefined && isLedIn(tokens, draft, behind) ? { ...NONE, drugs: behind.drugs } : NONE;
}

/** "A, B 60 mg or C": a list that goes on behind the dose gives it to the drug beside it; "A or B 60 mg" may share it. */
function drugsToShare(tokens: Tokens, group: DrugGroup, draft: Draft, next: DrugGroup | undefined): DrugGroup['drugs'] {
  const last = group.drugs[group.drugs.length - 1];
  if (last === undefined || group.drugs.length === 1) return group.drugs;
  const forLast = isForLast(tokens, group, draft);
  const byCommas = tokens
    .slice(group.first, group.next)
    .every(({ kind, word }) => (kind === 'word' ? !SHARING.has(word) : word === ','));
  // "A 200 mg, B, C 3 g": a list of doses in which B has none.
  if (forLast && byCommas && group.first > 0) return [last];
  const shared = forLast ? group.drugs.map((drug) => (drug === last ? drug : doubted(drug))) : group.drugs;
  if (next === undefined || next.first - draft.next > NEAR) return shared;
  const goesOn = /^(?:or|and|,)$/.test(wordAt(tokens, next.first - 1));
  return goesOn && byCommas ? [last] : shared;
}

const doubted = (drug: NamedDrug): NamedDrug => ({ ...drug, confidence: 'low' });

/** The amount stands right behind the last name, and neither a class nor "each" says that it is for all of them. */
function isForLast(tokens: Tokens, { next, first, classed }: DrugGroup, draft: Draft): boolean {
  const from = BESIDE_NAMES.test(wordAt(tokens, next)) ? next + 1 : next;
  if (classed || draft.first !== from || ALL.test(wordAt(tokens, first - 1))) return false;
  const names = tokens.slice(first, next);
  // "A/B", "A+B" are one product; in "A + B + C 600 mg" the amount may be that of C alone.
  if (names.some(({ word, spaced }) => ALL.test(word) || /^[(/[]$/.test(word) || (word === '+' && !spaced)))
    return false;
  return !tokens.slice(draft.next, draft.next + 2).some(({ word }) => ALL.test(word) || word === 'respectively');
}

const BESIDE_NAMES = oneOf('mr er xr sr cr xl la ir dr ec oral iv im po sodium hydrochloride');
const ALL = oneOf('each both all any');

const NEAR = 14;
const SHARING = new Set(['or', 'and', 'either', 'both']);

/** Index of the first group at or behind a token; the groups are in order. */
function firstFrom(groups: readonly DrugGroup[], first: number): number {
  return partitionPoint(groups.length, (at) => (groups[at]?.first ?? 0) < first);
}

/** "Starting on 2 mg, glimepiride is raised by …": what leads in speaks of the drug behind the comma. */
function isLedIn(tokens: Tokens, draft: Draft, { first, drugs }: DrugGroup): boolean {
  if (drugs.length !== 1 || draft.first > 7 || !/^(?:starting|beginning|after)$/.test(wordAt(tokens, 0))) return false;
  return wordAt(tokens, draft.next) === ',' && first - draft.next <= 3;
}

/** "1 sachet (macrogol 3350) once daily". */
const isBracketed = (tokens: Tokens, { amountNext }: Draft, { first, next, drugs }: DrugGroup): boolean =>
  wordAt(tokens, amountNext) === '(' &&
  first === amountNext + 1 &&
  wordAt(tokens, next) === ')' &&
  drugs.every((drug) => drug.kind === 'drug');

/** Nothing but brackets, colons and words like "at" between the name and the amount. */
function touches(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at += 1) if (!TOUCHING.has(wordAt(tokens, at))) return false;
  return true;
}

/** The release belongs to the name. */
const RELEASES = ['mr', 'er', 'xr', 'sr', 'cr', 'xl', 'la', 'ir', 'dr', 'ec'];
const TOUCHING = new Set([
  '(',
  ':',
  '-',
  'at',
  '[',
  '|',
  '=',
  ')',
  'of',
  'pulses',
  'boluses',
  'infusions',
  ...RELEASES,
]);

/** How the name behind the dose is tied to it: "of X", "for X", right at it, or not at all. */
function jointBehind(tokens: Tokens, draft: Draft, group: DrugGroup): 'of' | 'touching' | 'component' | null {
  const from = Math.min(draft.amountNext, group.first);
  const between = tokens.slice(from, group.first).map((token) => token.word);
  if (wordAt(tokens, group.next) === 'component' || wordAt(tokens, group.next) === 'moiety') return 'component';
  const own = tokens
    .slice(Math.max(draft.amountNext, Math.min(draft.next, group.first)), group.first)
    .map((token) => token.word);
  const tail = withoutRestated(own).filter((word) => !ARTICLES.has(word) && !SHARE.test(word));
  // "a 300 mg dose of X"
  if (tail.length === 2 && tail[1] === 'of' && GIVEN_OF.test(tail[0] ?? '')) return 'of';
  if (tail.length === 1 && (tail[0] === 'of' || (tail[0] === 'for' && own.length <= 2))) return 'of';
  if (
    tail.length === 0 &&
    !between.includes(',') &&
    group.first - draft.next - (own.length - withoutRestated(own).length) <= 2
  )
    return 'touching';
  return null;
}

const GIVEN_OF = oneOf('dose doses bolus boluses infusion injection aliquot aliquots');

/** "400 mcg (0.4 mg) folic acid": the amount again, in brackets. */
function withoutRestated(words: readonly string[]): readonly string[] {
  const end = words[0] === '(' && /^\d/.test(words[1] ?? '') ? words.indexOf(')') : -1;
  return end === 3 || end === 4 ? words.slice(end + 1) : words;
}

const ARTICLES = new Set([
  'the',
  'either',
  'both',
  'oral',
  'intravenous',
  'iv',
  'a',
  'an',
  'elemental',
  'inhaled',
  'topical',
  'nebulised',
  'nebulized',
  'subcutaneous',
]);

/** The nearest name before the dose that is not there for comparison only. */
function nearestBefore({ tokens, groups }: Place, draft: Draft): DrugGroup | null {
  const { first } = draft;
  const last = firstFrom(groups, first) - 1;
  for (let i = last; i >= 0 && i > last - 6; i -= 1) {
    const group = groups[i];
    if (group === undefined || isAlongside(tokens, group) || isBesides(tokens, groups[i - 1], group)) continue;
    if (
      isAside(tokens, groups[i - 1], group, first) ||
      isSolvent(tokens, group) ||
      isAddition(tokens, group, draft) ||
      isCounterpart(tokens, group)
    )
      continue;
    if (i > 0 && (isPart(tokens, group) || isKind(tokens, group) || isPast(tokens, group, first))) continue;
    if (touches(tokens, group.next, first) || !isCompared(tokens, group.first)) return group;
  }
  return null;
}

/** "A is the first-choice vasopressor: 0.1 mcg/kg/min": the kind that a drug is said to be. */
function isKind(tokens: Tokens, { first, drugs }: DrugGroup): boolean {
  if (!drugs.every(({ kind }) => kind === 'class')) return false;
  for (let at = first - 1; at > 0 && at >= first - 6; at -= 1)
    if (/^(?:the|an?)$/.test(wordAt(tokens, at))) return /^(?:is|are|remains?)$/.test(wordAt(tokens, at - 1));
  return false;
}

/** "A follows 5 days of B; 30 mg once daily": what has been given by then. */
const isPast = (tokens: Tokens, { first, next }: DrugGroup, dose: number): boolean =>
  wordAt(tokens, first - 1) === 'of' &&
  /^(?:hours?|days?|weeks?|months?)$/.test(wordAt(tokens, first - 2)) &&
  !touches(tokens, next, dose);

/** "Erythromycin as a prokinetic is 250 mg": the part that a drug plays. */
const isPart = (tokens: Tokens, { first, drugs }: DrugGroup): boolean =>
  /^an?$/.test(wordAt(tokens, first - 1)) &&
  wordAt(tokens, first - 2) === 'as' &&
  drugs.every(({ kind }) => kind === 'class');

/** "Protamine 1 mg per 100 units of heparin, maximum 50 mg": what each amount is reckoned by. */
const isCounterpart = (tokens: Tokens, { first }: DrugGroup): boolean =>
  wordAt(tokens, first - 1) === 'of' &&
  tokens
    .slice(Math.max(0, first - 5), first - 1)
    .some(({ word }) => word === 'per' || word === 'every' || word === 'each');

/** "… 1 mg, mixed with 10 mg of X": X is the dose of that amount alone. */
const isMixedIn = (tokens: Tokens, { first }: Draft): boolean => wordAt(tokens, first - 1) === 'with';

/** "10 mcg/kg (vasopressor)" says what the amount does. */
const isClassInBrackets = (tokens: Tokens, { first, drugs }: DrugGroup): boolean =>
  wordAt(tokens, first - 1) === '(' && drugs.every(({ kind }) => kind === 'class');

/** "250 mg twice daily with a proton pump inhibitor" */
const isTakenBeside = (tokens: Tokens, { first }: DrugGroup): boolean =>
  /^(?:with|plus|and)$/.test(wordAt(tokens, /^(?:an?|the)$/.test(wordAt(tokens, first - 1)) ? first - 2 : first - 1));

/** The one drug of a sentence that names it only behind its doses: "30 mg twice daily is the dose of X". */
function soleBehind(tokens: Tokens, groups: readonly DrugGroup[], drafts: readonly Draft[]): DrugGroup | null {
  const [first] = groups;
  const last = drafts[drafts.length - 1];
  if (first === undefined || last === undefined || first.first < last.first) return null;
  const free = groups.filter(
    (group) =>
      !isCompared(tokens, group.first) &&
      !isSolvent(tokens, group) &&
      !/^(?:until|till|while|if|unless)$/.test(wordAt(tokens, group.first - 1)) &&
      !isTakenBeside(tokens, group),
  );
  if (isMixedIn(tokens, last) || free.every((group) => isClassInBrackets(tokens, group))) return null;
  const names = new Set(free.flatMap((group) => group.drugs.map((drug) => drug.id ?? drug.name)));
  return names.size === 1 ? (free[0] ?? null) : null;
}
