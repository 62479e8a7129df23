/**
 * Puts the drug names of a sentence into groups that a dose can belong to: one drug, alternatives ("A or B"), a class with
 * its members in brackets, a combination product ("A/B").
 */
import type { NameMatch } from '../../../formulary/formulary-index.ts';
import type { Element } from '../grammar/element.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import { isCompared } from './comparison.ts';

export interface NamedDrug {
  readonly id: string | null;
  readonly name: string;
  readonly text: string;
  readonly kind: 'drug' | 'class';
  readonly start: number;
  readonly end: number;
  /** Set where the dose may be another's alone: A of "A or B 60 mg". */
  readonly confidence?: 'low';
}

export interface DrugGroup {
  readonly drugs: readonly NamedDrug[];
  /** A class is named with its members. */
  readonly classed: boolean;
  /** Tokens of the first and behind the last name. */
  readonly first: number;
  readonly next: number;
}

type DrugElement = Element & { kind: 'drug' };

export function drugGroups(tokens: Tokens, elements: readonly Element[]): DrugGroup[] {
  const groups: DrugGroup[] = [];
  let open: { drugs: NamedDrug[]; first: number; next: number } | null = null;
  for (const element of elements) {
    if (element.kind !== 'drug') continue;
    const named = toNamed(element.mention);
    if (isOtherThing(tokens, element)) continue;
    if (open !== null && isGlued(tokens, open.next, element)) {
      const last = open.drugs.pop();
      open.drugs.push(last === undefined ? named : combination(last, named));
    } else if (open !== null && isListed(tokens, open, element.first) && !isAnswered(tokens, open, element))
      open.drugs.push(named);
    else {
      if (open !== null) groups.push(finish(open));
      open = { drugs: [named], first: element.first, next: element.next };
    }
    open.next = element.next;
  }
  if (open !== null) groups.push(finish(open));
  return groups;
}

const toNamed = ({ id, name, text, kind, start, end }: NameMatch): NamedDrug => ({ id, name, text, kind, start, end });

/** Members stand for their class; a brand in brackets is the same drug again. */
function finish(open: { drugs: NamedDrug[]; first: number; next: number }): DrugGroup {
  const members = open.drugs.filter((drug) => drug.kind === 'drug');
  const kept = members.length > 0 ? members : open.drugs;
  const seen = new Set<string>();
  const drugs = kept.filter((drug) => {
    const key = drug.id ?? drug.name;
    return !seen.has(key) && seen.add(key);
  });
  return { ...open, drugs, classed: kept.length < open.drugs.length };
}

const OTHER = oneOf(
  'overdose overdoses poisoning toxicity intoxication withdrawal dependence addiction allergy hypersensitivity level levels concentration concentrations deficiency resistance intolerance abuse misuse antagonist antagonists receptor receptors channel channels ion reuptake clearance metabolism equivalent equivalents naive naïve use',
);

/** "the effective antihypertensive oral dose": what the dose does. */
const isOfDose = (tokens: Tokens, at: number): boolean =>
  /^(?:dose|doses|dosage)$/.test(wordAt(tokens, /^(?:oral|daily)$/.test(wordAt(tokens, at)) ? at + 1 : at));

/** "methotrexate toxicity", "vitamin D deficiency", "serum sodium": not what is given. */
function isOtherThing(tokens: Tokens, element: DrugElement): boolean {
  return (
    OTHER.test(wordAt(tokens, element.next)) ||
    (element.mention.kind === 'class' && isOfDose(tokens, element.next)) ||
    /^(?:serum|plasma|urinary|urine)$/.test(wordAt(tokens, element.first - 1))
  );
}

/** "trimethoprim/sulfamethoxazole", "co-X-Y": one product of two drugs. */
function isGlued(tokens: Tokens, from: number, element: DrugElement): boolean {
  const joint = tokens[from];
  const one = element.first === from + 1 && (joint?.word === '/' || joint?.word === '-' || joint?.word === '+');
  return one && joint?.spaced === false && tokens[element.first]?.spaced === false;
}

function combination(a: NamedDrug, b: NamedDrug): NamedDrug {
  const name = `${a.name}/${b.name}`;
  return { id: null, name, text: name, kind: 'drug', start: a.start, end: b.end };
}

const LISTING = new Set([
  '',
  ',',
  'and',
  'or',
  '/',
  '+',
  '&',
  '(',
  ')',
  'eg',
  'ie',
  'such',
  'as',
  'including',
  'either',
  'both',
  'like',
  'the',
  'namely',
  'brand',
  'name',
  ':',
  '[',
  ']',
  'also',
  'known',
  'hydrochloride',
  'sodium',
  'oral',
]);

/** "Heparin: protamine 50 mg": behind the colon stands what is given for the other, unless it is the same by another name. */
function isAnswered(
  tokens: Tokens,
  { drugs, next }: { readonly drugs: readonly NamedDrug[]; readonly next: number },
  { first, mention }: DrugElement,
): boolean {
  const last = drugs.at(-1);
  if (last?.kind !== 'drug' || (last.id ?? last.name) === (mention.id ?? mention.name)) return false;
  return next + 1 === first && wordAt(tokens, next) === ':';
}

/** "With rifampicin, dolutegravir is doubled": what is taken besides leads the sentence. */
const isLedByWith = (tokens: Tokens, { first }: { readonly first: number }): boolean =>
  /^(?:with|without)$/.test(wordAt(tokens, first - 1)) && /^[.;:(]?$/.test(wordAt(tokens, first - 2));

/** Only words that list stand between. */
function isListed(tokens: Tokens, open: { readonly first: number; readonly next: number }, to: number): boolean {
  const from = open.next;
  if (to - from > 6) return false;
  // "Compared with A, B 300 mg": a comma alone does not join them.
  const cut = /^[,)]$/.test(wordAt(tokens, from));
  if (to - from === 1 && wordAt(tokens, from) === ',' && isLedByWith(tokens, open)) return false;
  if (cut && (to - from === 1 || wordAt(tokens, from) === ')') && isCompared(tokens, open.first)) return false;
  // "with A the B dose is 50 mg": an article joins nothing.
  if (to - from === 1 && wordAt(tokens, from) === 'the') return false;
  for (let at = from; at < to; at += 1) if (!LISTING.has(wordAt(tokens, at))) return false;
  return !isClosedBefore(tokens, open.first, to);
}

/** "(halved with A) + A 3 mg": the bracket closes something that began before the first name. */
function isClosedBefore(tokens: Tokens, from: number, to: number): boolean {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const word = wordAt(tokens, at);
    if (word === '(') depth += 1;
    if (word === ')') depth -= 1;
  }
  return depth < 0 && wordAt(tokens, from - 1) !== '(';
}
