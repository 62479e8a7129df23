/** Tells what a dose is for the reader: advice, evidence, a limit, a warning off, somebody's history. */
import type { DoseFact, Phase } from '../../types.ts';
import type { Draft } from '../assemble/draft.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';

type Role = DoseFact['role'];

const ADVICE = oneOf(
  'recommend recommends recommended recommendation recommending should must give given administer administered start starting initiate initiated initially use take consider considered offer prescribe titrate titrated increase increased can may option indicated preferred first-line dose dosing dosage usual typical approved maintenance target',
);
const EVIDENCE = oneOf(
  'trial trials study studies rct rcts randomised randomized nnt nnh placebo meta-analysis meta participants cohort showed shown demonstrated demonstrates found superior compared versus vs observed reported investigated evaluated randomly volunteers subjects arm arms retrospective prospective survey pharmacokinetic crossover double-blind efficacy',
);
const STRONG_EVIDENCE = oneOf(
  'trial trials rct rcts nnt nnh placebo participants cohort arm arms randomised randomized volunteers subjects crossover retrospective meta-analysis study',
);
const PAST = oneOf('received were was took had underwent');

export interface RoleInput {
  readonly tokens: Tokens;
  readonly draft: Draft;
  readonly phase: Phase;
  /** Words of the row and column, or of what introduces the dose. */
  readonly heads: readonly string[];
}

interface Known {
  readonly phase: Phase;
  readonly limit: boolean;
  readonly heads: string;
  readonly role: Role;
}

/** A draft belongs to one sentence; where that is kept from one state of a text to the next, so is its role. */
const KNOWN = new WeakMap<Draft, Known>();

export function roleOf(input: RoleInput): Role {
  const { draft, phase } = input;
  const { limit } = draft;
  const heads = input.heads.join('\n');
  const known = KNOWN.get(draft);
  if (known !== undefined && known.phase === phase && known.limit === limit && known.heads === heads) return known.role;
  const role = readRole(input);
  KNOWN.set(draft, { phase, limit, heads, role });
  return role;
}

function readRole(input: RoleInput): Role {
  const clause = clauseOf(input);
  if (isProhibition(clause, input)) return 'prohibition';
  if (isHistory(clause)) return 'history';
  if (input.heads.some((head) => TAKEN_SO_FAR.test(head))) return 'history';
  if (isEvidence(clause) || input.heads.some((head) => COMPARED.test(head))) return 'evidence';
  if (isTaken(clause)) return 'history';
  if (input.draft.limit || input.phase === 'max') return 'limit';
  return input.phase === 'threshold' ? 'evidence' : 'recommendation';
}

/** "Equianalgesic dose" as a row or column, "The model assumes:" before a list. */
const COMPARED =
  /\b(?:equi-?analgesic|equi-?potent|equivalen(?:t|ts|ce|cy)|relative potency|conversion)\b|\bassum(?:es|ed|ing|ptions?):?\s{0,3}$/i;

/** "Current medications:" before a list. */
const TAKEN_SO_FAR =
  /^(?:(?:current|regular|home|usual|pre-?admission) (?:medications?|medicines?|drugs)|(?:drug|medication) history|medications? (?:on admission|list))\b/i;

/** "which converts to 7.5 mg of oral morphine" compares, it gives nothing. */
const CONVERSION = oneOf('equivalent equianalgesic equipotent converts convert equates equals ≈');

/** A sign of equality counts only behind an amount ("10 mg = 0.1 u/kg"); in "drip = 5 mg/h" it is a colon. */
function isConversion(words: readonly string[], at: number): boolean {
  for (let i = Math.max(0, at - 5); i < at; i += 1) {
    const word = words[i] ?? '';
    if (word === '=') {
      if (UNIT.test(words[i - 1] ?? '') || /\d/.test(words[i - 2] ?? '')) return true;
    } else if (CONVERSION.test(word) && !isAlternative(words, i)) return true;
  }
  const roughly = words[at] === '≈' && words.slice(Math.max(0, at - 8), at).some((word) => /^\d/.test(word));
  return roughly || isDefinition(words, at);
}

const UNIT = /\d|^(?:mg|mcg|g|kg|unit|units|u|ml)$/;

/** "1 g of X ≈ 4 mmol", "1 unit of heparin is the amount that …": one of a unit, and what it comes to. */
function isDefinition(words: readonly string[], at: number): boolean {
  const behind = words.slice(at, at + 10);
  const sign = behind.findIndex((word) => /^(?:=|≈|is|equals)$/.test(word));
  if (sign < 2 || behind.slice(0, sign).some((word) => /^[(),.;:]$/.test(word))) return false;
  if (behind[sign] === '≈') return true;
  const amount =
    /^(?:the|an|that)$/.test(behind[sign + 1] ?? '') && /^(?:amount|quantity|activity)$/.test(behind[sign + 2] ?? '');
  return behind[0] === '1' && (amount || /^\d/.test(behind[sign + 1] ?? ''));
}

/** "1500 mg = death", "the lethal dose is 10 g": what harms is not given. */
function isToxic(words: readonly string[], at: number): boolean {
  const killed = words
    .slice(at, at + 8)
    .some(
      (word, i, behind) =>
        /^(?:death|fatal|lethal)$/.test(word) && /^(?:=|is|are|be|causes?|→)$/.test(behind[i - 1] ?? ''),
    );
  const named = words.slice(Math.max(0, at - 8), at);
  return (
    killed ||
    named.includes('ld50') ||
    named.some((word, i) => /^(?:lethal|toxic|fatal)$/.test(word) && /^(?:dose|doses|dosage)$/.test(named[i + 1] ?? ''))
  );
}

/** "10 mg reduces HbA1c by …": what the dose did; "10 mg daily, reduced by 5 mg" is what is done with it. */
const EFFECT = oneOf('reduces reduced lowers lowered improves improved decreased decreases produced produces caused');

interface Clause {
  readonly words: readonly string[];
  /** Where the amount stands in `words`. */
  readonly at: number;
}

/** The words around the dose up to the next semicolon or dash, at most 40 to each side. */
function clauseOf({ tokens, draft }: RoleInput): Clause {
  let from = draft.first;
  while (from > 0 && draft.first - from < 40 && !isEdge(tokens, from - 1)) from -= 1;
  let to = draft.amountNext;
  while (to < tokens.length && to - draft.first < 40 && !isEdge(tokens, to)) to += 1;
  return { words: tokens.slice(from, to).map((token) => token.word), at: draft.first - from };
}

function isEdge(tokens: Tokens, at: number): boolean {
  const word = wordAt(tokens, at);
  return (
    word === ';' ||
    word === '|' ||
    (word === '-' && tokens[at]?.spaced === true && tokens[at + 1]?.spaced === true && tokens[at + 1]?.kind === 'word')
  );
}

const has = (words: readonly string[], ...phrase: readonly string[]): boolean =>
  words.some((_, i) => phrase.every((word, j) => words[i + j] === word));

const FORBID: readonly (readonly string[])[] = [
  ['not', 'recommended'],
  ['not', 'be', 'used'],
  ['not', 'be', 'given'],
  ['not', 'use'],
  ['not', 'give'],
  ['not', 'start'],
  ['not', 'offer'],
  ['not', 'be', 'prescribed'],
  ['no', 'longer', 'recommended'],
  ['contraindicated'],
  ['never', 'use'],
  ['never', 'give'],
  ['should', 'be', 'avoided'],
  ['is', 'not', 'advised'],
  ['not', 'advised'],
];

function isProhibition({ words, at }: Clause, { draft, phase }: RoleInput): boolean {
  const before = words.slice(0, at);
  const behind = words.slice(at);
  if (has(words, 'unless', 'contraindicated') || has(words, 'if', 'not', 'contraindicated')) return false;
  const forbidden = FORBID.some((phrase) => has(before.slice(-12), ...phrase) || has(behind.slice(0, 16), ...phrase));
  if (forbidden) return !draft.limit || phase === 'threshold';
  if (phase !== 'threshold' && USELESS.test(behind.slice(0, 14).join(' '))) return true;
  const avoid = before.lastIndexOf('avoid');
  return avoid >= 0 && at - avoid <= 8 && !before.slice(avoid).includes(',');
}

/** "120 mg a day confers no additional benefit" warns off the dose that is its subject. */
const USELESS =
  /^(?:[^\s,]+ ){1,7}?(?:confers?|gives?|offers?|has|have|provides?|brings?|is|are|was|were|does|do|did) (?:no|not|little) (?:[^\s,]+ ){0,3}?(?:benefit|efficacy|effective|advantage)\b/;

const HISTORY: readonly (readonly string[])[] = [
  ['had', 'been', 'taking'],
  ['has', 'been', 'taking'],
  ['have', 'been', 'taking'],
  ['had', 'been', 'on'],
  ['was', 'taking'],
  ['was', 'on'],
  ['were', 'taking'],
  ['is', 'currently', 'taking'],
  ['was', 'started', 'on'],
  ['previously', 'been'],
  ['previously', 'treated'],
  ['previously', 'received'],
  ['previously', 'taken'],
  ['was', 'previously'],
  ['had', 'received'],
  ['before', 'referral'],
  ['prior', 'to', 'admission'],
  ['before', 'admission'],
  ['home', 'medications'],
  ['past', 'medical', 'history'],
  ['current', 'regimen'],
  ['current', 'medications'],
  ['regular', 'medications'],
  ['medications', 'on', 'admission'],
  ['drug', 'history'],
  ['medication', 'history'],
  ['had', 'been', 'given'],
];

const isHistory = (clause: Clause): boolean =>
  HISTORY.some((phrase) => has(clause.words, ...phrase)) || isOfSomebody(clause);

/** What a story tells of one person; an order behind it is advice: "For a 4-year-old child give 240 mg". */
function isOfSomebody({ words, at }: Clause): boolean {
  const old = words.findIndex((word, i) => word === 'year' && words[i + 1] === '-' && words[i + 2] === 'old');
  const isFor = words.slice(Math.max(0, old - 4), old).some((word) => word === 'for' || word === 'in');
  if (old >= 0 && old < at && !isFor && !words.slice(old, at).some((word) => ORDER.test(word))) return true;
  const who = words.findIndex((word) => SOMEBODY.test(word));
  if (who < 0 || who >= at) return false;
  const told = words.slice(who + 1, at);
  const verb = told.slice(0, 6).findIndex((word, i) => isTold(told, word, i));
  return verb >= 0 && !told.slice(verb + 1).some((word) => ORDER.test(word) || word === ';');
}

const ORDER = oneOf('give start offer administer prescribe use should must add switch increase reduce stop consider');
const SOMEBODY = oneOf('he she mr mrs ms his her');

/** "takes", "is on", "has been started on": what somebody has, told of them. */
const isTold = (words: readonly string[], word: string, at: number): boolean =>
  /^(?:takes|took|uses|receives|received)$/.test(word) ||
  (/^(?:is|was|been)$/.test(word) &&
    /^(?:on|taking|receiving|given|prescribed|started|treated)$/.test(words[at + 1] ?? ''));

/** "10 mg (or an equivalent corticosteroid)": another one will do; nothing is compared. */
const isAlternative = (words: readonly string[], at: number): boolean =>
  words[at - 1] === 'or' || (words[at - 2] === 'or' && /^(?:an|its|another|the)$/.test(words[at - 1] ?? ''));

const PEOPLE = oneOf('patients patient people persons those adults children women men individuals anyone');
const STATE = oneOf('who are is already currently being stable established with previously');

/** "Patients already receiving losartan 100 mg/day", "switch from codeine 240 mg/day": what is taken now, not what to give. */
function isTaken({ words, at }: Clause): boolean {
  let isNext = false;
  for (let i = at - 1; i >= 0 && i >= at - 7; i -= 1) {
    const word = words[i] ?? '';
    if (NEW.test(word)) return false;
    // "switch from A 20 mg to B 50 mg": B is what to give.
    isNext ||= word === 'to';
    if (word === 'from' && SWITCH.test(words[i - 1] ?? '')) return !isNext;
    // "in anyone over 40 years who takes prednisolone 7.5 mg or more"
    if (words[i - 1] === 'who' && /^(?:takes?|receives?|uses?)$/.test(word)) return true;
    if (!/^(?:taking|receiving|on|using)$/.test(word)) continue;
    let who = i - 1;
    while (STATE.test(words[who] ?? '')) who -= 1;
    if (PEOPLE.test(words[who] ?? '')) return true;
  }
  return false;
}

const NEW = oneOf(', ; : . ( should must need needs require may can start give given receive be add then and at');
const SWITCH = oneOf('switch switching switched convert converting converted change changing changed');

/** "The mean daily dose was 12 mg": what was taken, not what to take. */
function isAverage(words: readonly string[], at: number): boolean {
  const led = words.slice(Math.max(0, at - 12), at);
  const mean = led.findIndex((word) => /^(?:mean|average|median)$/.test(word));
  return (
    mean >= 0 && led.slice(mean + 1, mean + 3).includes('dose') && /^(?:was|were)$/.test(led[led.length - 1] ?? '')
  );
}

function isEvidence({ words, at }: Clause): boolean {
  const signs = words.filter((word) => EVIDENCE.test(word)).length;
  const near = words.slice(Math.max(0, at - 8), at);
  if (near.some((word) => /^(?:nnt|nnh)$/.test(word)) || isAverage(words, at)) return true;
  if (isConversion(words, at) || isToxic(words, at)) return true;
  const alike = words.findIndex(
    (word, i) => i >= at && i < at + 8 && /^(?:equivalent|equianalgesic|equipotent)$/.test(word),
  );
  if (alike >= 0 && !isAlternative(words, alike)) return true;
  if (
    words.slice(at, at + 8).some((word, i) => EFFECT.test(word) && !/^(?:by|to)$/.test(words[at + i + 1] ?? '')) &&
    !words.slice(0, at).some((word) => ADVICE.test(word))
  )
    return true;
  if (
    words.some(
      (word) =>
        ADVICE.test(word) && !/^(?:dose|given|used|can|may|titrated|increased|approved|dosing|target)$/.test(word),
    )
  )
    return false;
  // "A trial of 60 mL" is an attempt.
  if (words.some((word, i) => STRONG_EVIDENCE.test(word) && !(word === 'trial' && words[i + 1] === 'of'))) return true;
  const past = words.some(
    (word, i) =>
      PAST.test(word) &&
      /^(?:given|used|titrated|treated|randomised|randomized|administered|increased|received|started)$/.test(
        words[i + 1] ?? '',
      ),
  );
  return (
    (signs > 0 &&
      words.some((word) =>
        /^(?:showed|shown|demonstrated|found|superior|compared|versus|vs|reported|observed)$/.test(word),
      )) ||
    past ||
    has(words, 'patients', 'received') ||
    has(words, 'dose', 'used', 'was')
  );
}
