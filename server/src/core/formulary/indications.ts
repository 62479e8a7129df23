/**
 * Builds the vocabulary of conditions: the project's own list, extended by the labels of the formularies' rules. It
 * finds conditions in text and knows which are narrower than which; it does not decide which one a dose is for.
 */

import type { Words } from '../text/words.ts';
import { inferredBroader, labelNames } from './condition-labels.ts';
import { CONDITIONS, NO_CONDITIONS } from './conditions/index.ts';
import type { ConditionMatch, IndicationVocabulary } from './formulary-index.ts';
import type { Drug } from './model.ts';
import { createPhraseTable, type PhraseMatch, type PhraseTable } from './phrase-table.ts';
import { isPreventedOtherwise, preventionEnd, preventionOf } from './prevention.ts';

/** An id of the vocabulary, or null for a phrase that is no condition. */
type Names = PhraseTable<string | null>;

interface Vocabulary {
  readonly names: Names;
  readonly labels: Map<string, string>;
  readonly broader: Map<string, readonly string[]>;
  /** Ids of a formulary that are another name for an id of the vocabulary. */
  readonly aliases: Map<string, string>;
}

const WEAK: ReadonlySet<string> = new Set(CONDITIONS.filter((each) => each.weak).map((each) => each.id));
const SYMPTOMS: ReadonlySet<string> = new Set(CONDITIONS.filter((each) => each.symptom).map((each) => each.id));

/** Built at the first question. */
export function createIndicationVocabulary(drugs: readonly Drug[]): IndicationVocabulary {
  let built: Vocabulary | null = null;
  const vocabulary = (): Vocabulary => {
    built ??= build(drugs);
    return built;
  };
  return {
    find: (text, words) => findConditions(text, vocabulary(), words),
    covers: (rule, condition) =>
      isWithin(resolve(condition, vocabulary()), resolve(rule, vocabulary()), vocabulary(), 0),
    common: (a, b) => commonOf(resolve(a, vocabulary()), resolve(b, vocabulary()), vocabulary()),
    label: (id) => vocabulary().labels.get(id),
  };
}

function build(drugs: readonly Drug[]): Vocabulary {
  const vocabulary: Vocabulary = {
    names: createPhraseTable({ spell: spellConditionWord, loose: true }),
    labels: new Map(),
    broader: new Map(),
    aliases: new Map(),
  };
  for (const phrase of NO_CONDITIONS) vocabulary.names.add(phrase, null);
  for (const each of CONDITIONS) {
    vocabulary.labels.set(each.id, each.label);
    vocabulary.broader.set(each.id, each.broader);
    for (const name of [each.label, ...each.names]) vocabulary.names.add(name, each.id);
    for (const name of each.abbreviations) addAbbreviation(vocabulary.names, name, each.id);
  }
  const seen = new Set<string>();
  for (const { id, label } of indicationsOf(drugs)) {
    const key = `${id}\n${label}`;
    if (!seen.has(key)) addLabel(vocabulary, id, label);
    seen.add(key);
  }
  return vocabulary;
}

function* indicationsOf(drugs: readonly Drug[]): Generator<{ readonly id: string; readonly label: string }> {
  for (const drug of drugs) for (const rule of drug.doseRules) yield* rule.indications;
}

function addLabel(vocabulary: Vocabulary, id: string, label: string): void {
  const known = vocabulary.labels.has(id);
  if (!known) {
    const same = vocabulary.names.lookup(label);
    if (same !== undefined && same !== null) vocabulary.aliases.set(id, same);
    else vocabulary.broader.set(id, inferredBroader(label, vocabulary.names.find(label)));
    vocabulary.labels.set(id, label);
  }
  const { names, abbreviations } = labelNames(label);
  for (const name of names) vocabulary.names.add(name, resolve(id, vocabulary));
  for (const name of abbreviations) addAbbreviation(vocabulary.names, name, resolve(id, vocabulary));
}

function addAbbreviation(names: Names, abbreviation: string, id: string): void {
  names.add(abbreviation, id, true);
  names.add(`${abbreviation}s`, id, true);
}

const resolve = (id: string, vocabulary: Vocabulary): string => vocabulary.aliases.get(id) ?? id;

/** A house formulary could close a circle; sixteen steps are more than the vocabulary is deep. */
function isWithin(condition: string, rule: string, vocabulary: Vocabulary, depth: number): boolean {
  if (condition === rule) return true;
  if (depth > 16) return false;
  return (vocabulary.broader.get(condition) ?? []).some((id) => isWithin(id, rule, vocabulary, depth + 1));
}

/** From the first condition outwards, nearest first. */
function commonOf(a: string, b: string, vocabulary: Vocabulary): string | null {
  const seen = new Set<string>([a]);
  for (const id of seen) {
    if (!WEAK.has(id) && isWithin(b, id, vocabulary, 0)) return id;
    for (const wider of vocabulary.broader.get(id) ?? []) seen.add(wider);
  }
  return null;
}

function findConditions(text: string, vocabulary: Vocabulary, words?: Words): ConditionMatch[] {
  const found: ConditionMatch[] = [];
  for (const match of vocabulary.names.find(text, words)) {
    const { value: id, start, end } = match;
    if (id === null || isAgentCompound(text, match)) continue;
    const before = found.at(-1);
    const next = prevented(text, conditionMatch(text, id, start, end), vocabulary);
    const joined = before === undefined ? null : join(text, before, next, vocabulary);
    if (joined === null) found.push(next);
    else found[found.length - 1] = joined;
  }
  return found;
}

const conditionMatch = (text: string, id: string, start: number, end: number): ConditionMatch => ({
  ...{ id, start, end, text: text.slice(start, end) },
  ...{ weak: WEAK.has(id), symptom: SYMPTOMS.has(id) },
});

function prevented(text: string, match: ConditionMatch, vocabulary: Vocabulary): ConditionMatch {
  if (!isPreventedOtherwise(match.id, (id, wider) => isWithin(id, wider, vocabulary, 0))) return match;
  const end = preventionEnd(text, match);
  return end === null ? match : conditionMatch(text, preventionOf(match.id), match.start, end);
}

const CONNECTOR =
  /^ (?:associated with|due to|caused by|secondary to|related to|resulting from|arising from|of|in|from) (?:an? |the )?$/iu;

/** "Neuropathic pain associated with diabetic neuropathy" is one condition: the narrower of the two. */
function join(text: string, a: ConditionMatch, b: ConditionMatch, vocabulary: Vocabulary): ConditionMatch | null {
  const gap = text.slice(a.end, b.start);
  if (gap.length > 24 || !CONNECTOR.test(gap) || !isWithin(b.id, a.id, vocabulary, 0)) return null;
  return conditionMatch(text, b.id, a.start, b.end);
}

const AGENT = /-(?:induced|related|associated|free|like)(?![\p{L}\d])/iuy;

/** "Infection-related", "pain-free": the word describes something else. */
function isAgentCompound(text: string, { end }: PhraseMatch<unknown>): boolean {
  AGENT.lastIndex = end;
  return AGENT.test(text);
}

/** British spellings and plurals take the form that the vocabulary is compared in; not for showing. */
function spellConditionWord(word: string): string {
  let spelled = word;
  if (spelled.includes('ae')) spelled = spelled.replace('aem', 'em').replace('aesth', 'esth').replace('paed', 'ped');
  if (spelled.includes('oe'))
    spelled = spelled
      .replace('oedem', 'edem')
      .replace('rrhoe', 'rrhe')
      .replace('pnoe', 'pne')
      .replace('oesoph', 'esoph')
      .replace('foet', 'fet');
  if (spelled.includes('is')) spelled = spelled.replace('alis', 'aliz');
  if (spelled.endsWith('our')) spelled = `${spelled.slice(0, -3)}or`;
  if (spelled === 'fibre') return 'fiber';
  return singular(spelled);
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
