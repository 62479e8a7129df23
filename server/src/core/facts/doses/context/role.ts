/** Tells what a dose is for the reader: advice, evidence, a limit, a warning off, somebody's history. */
import type { DoseFact, Phase } from '../../types.ts';
import type { Draft } from '../assemble/draft.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import { ANSWER_OPTION } from './answer-option.ts';
import { type Clause, has } from './clause.ts';
import { isTold } from './compared.ts';
import { isOfNothing, isStatement } from './statement.ts';
import { isHistory, isPast, isTaken } from './taken-before.ts';
import { isProhibition } from './warned-off.ts';

type Role = DoseFact['role'];

const ADVICE = oneOf(
  'recommend recommends recommended recommendation recommending should must give given administer administered start starting initiate initiated initially use take consider considered offer prescribe titrate titrated increase increased can may option indicated preferred first-line dose dosing dosage usual typical approved maintenance target',
);
const EVIDENCE = oneOf(
  'trial trials study studies rct rcts randomised randomized nnt nnh placebo meta-analysis meta participants cohort showed shown demonstrated demonstrates found superior compared versus vs observed reported investigated evaluated randomly volunteers subjects arm arms retrospective prospective survey pharmacokinetic crossover double-blind efficacy',
);
const STRONG_EVIDENCE = oneOf(
  'trial trials rct rcts nnt nnh placebo comparator allocated experiment experiments open-label in-vitro investigators researchers authors cochrane subgroup mice rats rabbits dogs cats pigs monkeys animals rodents participants cohort arm arms randomised randomized volunteers subjects crossover retrospective meta-analysis study bioavailability',
);
const PAST = oneOf('received were was took had underwent');

export interface RoleInput {
  readonly tokens: Tokens;
  readonly draft: Draft;
  readonly phase: Phase;
  /** Words of the row and column, or of what introduces the dose. */
  readonly heads: readonly string[];
  /** How many drugs the sentence names. */
  readonly names: number;
  /** True in a line of prose whose dose has no drug. */
  readonly ofNothing: boolean;
}

interface Known {
  readonly phase: Phase;
  readonly limit: boolean;
  readonly heads: string;
  readonly ofNothing: boolean;
  readonly told: ToldRole;
}

/** A draft belongs to one sentence; where that is kept from one state of a text to the next, so is its role. */
const KNOWN = new WeakMap<Draft, Known>();

/** `unsure`: one side of a comparison, a harm, a slip, or an amount of which something is only stated. */
export interface ToldRole {
  readonly role: Role;
  readonly unsure: boolean;
}

export function roleOf(input: RoleInput): ToldRole {
  const { draft, phase, ofNothing } = input;
  const { limit } = draft;
  const heads = input.heads.join('\n');
  const known = KNOWN.get(draft);
  if (
    known !== undefined &&
    known.phase === phase &&
    known.limit === limit &&
    known.heads === heads &&
    known.ofNothing === ofNothing
  )
    return known.told;
  const told = readRole(input);
  KNOWN.set(draft, { phase, limit, heads, ofNothing, told });
  return told;
}

function readRole(input: RoleInput): ToldRole {
  const clause = clauseOf(input);
  const said = saidRole(input, clause);
  const over = said === 'prohibition' || said === 'history';
  if (isTold(clause, input.names)) return { role: over ? said : 'evidence', unsure: true };
  if (over) return { role: said, unsure: said === 'history' && input.ofNothing };
  if (input.heads.some((head) => head === ANSWER_OPTION || COMPARED.test(head)))
    return { role: 'evidence', unsure: true };
  const ofNothing = input.ofNothing && isOfNothing(clause, input.draft);
  const stated = said === 'recommendation' && input.phase === 'unspecified' && isStatement(clause, input.draft);
  return { role: said, unsure: ofNothing || stated };
}

function saidRole(input: RoleInput, clause: Clause): Role {
  if (isProhibition(clause, input.draft, input.phase)) return 'prohibition';
  if (isHistory(clause)) return 'history';
  if (input.heads.some((head) => TAKEN_SO_FAR.test(head))) return 'history';
  if (isEvidence(clause)) return 'evidence';
  if (isTaken(clause) || isPast(clause)) return 'history';
  if (input.draft.limit || input.phase === 'max') return 'limit';
  return input.phase === 'threshold' ? 'evidence' : 'recommendation';
}

/** "Equianalgesic dose" as a row or column, "The model assumes:" before a list. */
const COMPARED =
  /\b(?:equi-?analgesic|equi-?potent|equivalen(?:t|ts|ce|cy)|relative potency|conversion)\b|\bassum(?:es|ed|ing|ptions?):?\s{0,3}$|\b(?:toxic|lethal|fatal) (?:\w{1,12} )?(?:doses?|levels?|amounts?)\b[^.]{0,30}:\s{0,3}$/i;

/** "Current medications:" before a list. */
const TAKEN_SO_FAR =
  /^(?:(?:current|regular|home|usual|pre-?admission) (?:medications?|medicines?|drugs)|(?:drug|medication) history|medications? (?:on admission|list))\b/i;

/** "10 mg reduces HbA1c by …": what the dose did, unless "and should be offered" stands behind; "10 mg daily, reduced by 5 mg" is what is done with it. */
function isEffect({ words, at }: Clause): boolean {
  const verb = words.findIndex(
    (word, i) =>
      i >= at &&
      i < at + 8 &&
      EFFECT.test(word) &&
      !/^(?:by|to|over|gradually|slowly|every|after|if)$/.test(words[i + 1] ?? ''),
  );
  if (verb < 0 || words.slice(0, at).some((word) => ADVICE.test(word))) return false;
  return !words
    .slice(verb, verb + 12)
    .some((word, i, behind) => word === 'and' && /^(?:should|must)$/.test(behind[i + 1] ?? ''));
}

const EFFECT = oneOf(
  'outdid outperformed reduces reduced lowers lowered improves improved decreased decreases produced produces caused',
);

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

/** "The mean daily dose was 12 mg": what was taken, not what to take. */
function isAverage(words: readonly string[], at: number): boolean {
  const led = words.slice(Math.max(0, at - 12), at);
  const mean = led.findIndex((word) => /^(?:mean|average|median)$/.test(word));
  return (
    mean >= 0 && led.slice(mean + 1, mean + 3).includes('dose') && /^(?:was|were)$/.test(led[led.length - 1] ?? '')
  );
}

/** "90 mg twice daily was tested against B", "the bioavailability of a 50 mg dose", "a phase 2 programme explored 30 mg" */
function isStudied(words: readonly string[], at: number): boolean {
  const behind = words.slice(at, at + 12);
  if (
    behind.some(
      (word, i) =>
        STUDIED.test(word) && /^(?:was|were|been|being)$/.test(behind[i - 1] ?? '') && behind[i - 2] !== 'what',
    )
  )
    return true;
  const before = words.slice(Math.max(0, at - 10), at);
  if (
    before.some((word, i) => word === 'dose' && /^response$/.test(before[before[i + 1] === '-' ? i + 2 : i + 1] ?? ''))
  )
    return true;
  if (before.some((word) => KINETIC.test(word))) return true;
  return before.some(
    (word, i) => word === 'phase' && /^(?:study|studies|trials?|programmes?|programs?|data)$/.test(before[i + 2] ?? ''),
  );
}

const STUDIED = oneOf('tested studied examined evaluated assessed trialled trialed explored investigated piloted');
const KINETIC = oneOf('kinetics pharmacokinetics half-life auc cmax');

function isEvidence({ words, at }: Clause): boolean {
  const signs = words.filter((word) => EVIDENCE.test(word)).length;
  const near = words.slice(Math.max(0, at - 8), at);
  if (near.some((word) => /^(?:nnt|nnh)$/.test(word)) || isAverage(words, at)) return true;
  if (isEffect({ words, at })) return true;
  if (
    words.some(
      (word, i) =>
        ADVICE.test(word) &&
        !/^(?:dose|given|used|can|may|titrated|increased|approved|dosing|target)$/.test(word) &&
        !(word === 'usual' && words[i + 1] === 'care'),
    )
  )
    return false;
  // "A trial of 60 mL" is an attempt.
  if (isStudied(words, at)) return true;
  if (has(words, 'control', 'group') || has(words, 'assigned', 'to')) return true;
  if (has(words, 'case', 'series') || has(words, 'case', 'reports') || has(words, 'case', 'report')) return true;
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
