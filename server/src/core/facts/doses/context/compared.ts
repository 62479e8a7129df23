/** Tells amounts that are only set against each other, harm, or stand for a slip of the pen: nobody is to have them. */
import { dictionary } from '../tokens/dictionary.ts';
import { oneOf } from '../tokens/one-of.ts';
import type { Clause } from './clause.ts';

/** True where the amount says what another one comes to, what kills, or what was given or read by mistake. */
export const isTold = (clause: Clause, names: number): boolean =>
  isConversion(clause, names) ||
  isAlike(clause, names) ||
  (names > 0 && isOfPotency(clause)) ||
  isToxic(clause) ||
  isSlip(clause) ||
  isDifference(clause) ||
  isSum(clause);

/** "12 mg more than", "3 mg less": how far two amounts are apart; "12 mg or more" is a bound. */
const isDifference = ({ words, at }: Clause): boolean =>
  /^(?:more|less|fewer|higher|lower)$/.test(words[at + 2] ?? '') && UNIT.test(words[at + 1] ?? '');

/** "a cumulative dose of 450 mg/m2 is linked to …": what has added up, unless it is the most that may. */
function isSum({ words, at }: Clause): boolean {
  const named = words.slice(Math.max(0, at - 14), at);
  const sum = named.findIndex((word) => /^(?:cumulative|lifetime|exposure)$/.test(word));
  const behind = words.slice(at, at + 10);
  if (behind.includes('lifetime') && !behind.slice(0, behind.indexOf('lifetime')).some((word) => /^[(;,]$/.test(word)))
    return true;
  return (
    sum >= 0 && !named.some((word) => ORDER.test(word) && word !== 'with') && !named.some((word) => MOST.test(word))
  );
}
const MOST = /^(?:max\w*|exceed\w*|limit\w*|up|not|no|under|below|target|course)$/;

/** "which converts to 7.5 mg of oral morphine" compares, it gives nothing. */
const CONVERSION = oneOf(
  'equivalent equianalgesic equipotent converts convert equates equals correspond corresponds corresponding neutralises neutralizes neutralised neutralized ≈',
);

/** A sign of equality counts only behind an amount ("10 mg = 0.1 u/kg"); in "drip = 5 mg/h" it is a colon. */
function isConversion({ words, at }: Clause, names: number): boolean {
  for (let i = Math.max(0, at - 5); i < at; i += 1) {
    const word = words[i] ?? '';
    if (word === '=') {
      if (UNIT.test(words[i - 1] ?? '') || /\d/.test(words[i - 2] ?? '')) return true;
      // "5 mg of A = 0.75 mg of B"
      const isName = /^[a-z]{5,}$/.test(words[i - 1] ?? '') && !OFTEN_OR_TIME.test(words[i - 1] ?? '');
      if (names > 1 && isName && words.slice(Math.max(0, i - 5), i - 1).some((before) => /^\d/.test(before)))
        return true;
    } else if ((CONVERSION.test(word) || isSame(words, i)) && !isAlternative(words, i)) return true;
  }
  const roughly =
    (words[at] === '≈' || (words[at] === '~' && names > 1)) &&
    words.slice(Math.max(0, at - 8), at).some((word) => /^\d/.test(word));
  return roughly || isDefinition(words, at);
}

const OFTEN_OR_TIME = oneOf('daily hours minutes weeks months years twice hourly weekly doses total');
const UNIT = /\d|^(?:mg|mcg|g|kg|unit|units|u|ml)$/;

/** "about the same as 2 mg", "equal to 2 mg", "as strong as 2 mg". */
const isSame = (words: readonly string[], at: number): boolean =>
  (words[at] === 'as' && /^(?:same|potent|strong)$/.test(words[at - 1] ?? '')) ||
  (words[at] === 'to' && words[at - 1] === 'equal');

/** "10 mg (or an equivalent corticosteroid)": another one will do; nothing is compared. */
const isAlternative = (words: readonly string[], at: number): boolean =>
  words[at - 1] === 'or' || (words[at - 2] === 'or' && /^(?:an|its|another|the)$/.test(words[at - 1] ?? ''));

/** "4 mg has the potency of …", "all have the same effect", "the ratio is 1:2 (20 mg for 40 mg)": said of all amounts. */
const isOfPotency = ({ words, at }: Clause): boolean =>
  words.some(
    (word, i) => (POTENCY.test(word) && /^(?:of|as|to|with)$/.test(words[i + 1] ?? '')) || isSameEffect(words, i),
  ) ||
  isRatio(words, at) ||
  isConverted(words, at);

const isSameEffect = (words: readonly string[], at: number): boolean =>
  words[at] === 'same' && words[at + 1] === 'effect';

/** "the ratio of IV to oral is 1:2 (20 mg for 40 mg)", "100:1 ratio (100 mg = 1 mg)" */
function isRatio(words: readonly string[], at: number): boolean {
  const ratio = words.slice(Math.max(0, at - 20), at).lastIndexOf('ratio') + Math.max(0, at - 20);
  if (words[ratio] !== 'ratio') return false;
  return (
    words.slice(ratio).includes('=') || (words[ratio + 1] === 'of' && words.slice(ratio, ratio + 6).includes('to'))
  );
}

/** "convert 60 mg of A to 6 mg of B" */
function isConverted(words: readonly string[], at: number): boolean {
  const verb = words.lastIndexOf('convert', at);
  return verb >= 0 && at - verb < 12 && /^\d/.test(words[verb + 1] ?? '') && words[at - 1] === 'to';
}

const POTENCY = oneOf('potency equipotency interchangeable interchangeably');

/** "10 mg of morphine is about the same as …", "X 5 mg = Y 0.75 mg": the first of two that are compared. */
function isAlike({ words, at }: Clause, names: number): boolean {
  let continued = true;
  for (let i = at + 1; i < at + 12 && i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (/^[.;]$/.test(word)) return false;
    // "0.75 mg eq"
    if (word === 'eq' && i <= at + 2) return true;
    if (i < at + 8 && ALIKE.test(word) && !isAlternative(words, i) && !EFFICACY.test(words[i + 1] ?? '')) return true;
    if (/^[,:]$/.test(word)) continued = false;
    if (!continued) continue;
    if (word === '=' || word === '≈' || word === '~')
      return names > 1 && words.slice(i + 1, i + 6).some((next) => /^\d/.test(next));
    if (names > 1 && (AMOUNTING.test(word) || isSame(words, i))) return true;
  }
  return false;
}

const ALIKE = oneOf('equivalent equianalgesic equipotent');
/** "with equivalent efficacy" compares what two doses do. */
const EFFICACY = oneOf('efficacy effect effects effectiveness results outcomes benefit safety');
const AMOUNTING = oneOf('corresponds correspond equals equates neutralises neutralizes neutralised neutralized');

/** "1 g of X ≈ 4 mmol", "1 unit of heparin is the amount that …": one of a unit, and what it comes to. */
function isDefinition(words: readonly string[], at: number): boolean {
  const behind = words.slice(at, at + 10);
  const sign = behind.findIndex((word) => /^(?:=|≈|is|equals)$/.test(word));
  if (sign < 2 || behind.slice(0, sign).some((word) => /^[(),.;:]$/.test(word))) return false;
  if (behind[sign] === '≈') return true;
  // "1 g twice daily = 2 g a day" works out the day.
  if (behind.slice(2, sign).some((word) => OFTEN.test(word))) return false;
  const amount =
    /^(?:the|an|that)$/.test(behind[sign + 1] ?? '') && /^(?:amount|quantity|activity)$/.test(behind[sign + 2] ?? '');
  return behind[0] === '1' && (amount || /^\d/.test(behind[sign + 1] ?? ''));
}

const OFTEN = oneOf('once twice times daily day every each bd bid tds tid qds qid od hourly');

/** "1500 mg = death", "the lethal dose is 10 g": what harms is not given. */
function isToxic({ words, at }: Clause): boolean {
  const killed = words
    .slice(at, at + 10)
    .some(
      (word, i, behind) =>
        /^(?:death|fatal|lethal|deadly)$/.test(word) &&
        /^(?:=|is|are|be|been|was|were|causes?|usually|often|potentially|→)$/.test(behind[i - 1] ?? ''),
    );
  const named = words.slice(Math.max(0, at - 14), at);
  const harm = named.findIndex(
    (word, i) =>
      HARMING.test(word) &&
      (AMOUNTS.test(named[i + 1] ?? '') || (AMOUNTS.test(named[i + 2] ?? '') && !ORDER.test(named[i + 1] ?? ''))),
  );
  if (isLeastThatHarms(named)) return true;
  const deaths = named.slice(-8).findIndex((word) => /^(?:deaths?|fatalit(?:y|ies)|died|\w{3,12}toxicity)$/.test(word));
  if (
    deaths >= 0 &&
    !named
      .slice(-8)
      .slice(deaths)
      .some((word) => ORDER.test(word) && word !== 'with')
  )
    return true;
  if (killed || named.includes('ld50')) return true;
  // "Toxic dose: 150 mg/kg"
  const isLabel = /^[:=]$/.test(named[named.length - 1] ?? '');
  return harm >= 0 && !named.slice(harm, isLabel ? -1 : undefined).some((word) => ORDER.test(word));
}

const AMOUNTS = oneOf('dose doses dosage amount amounts range threshold level levels');

/** "deaths have followed as little as 10 mg/kg" */
function isLeastThatHarms(named: readonly string[]): boolean {
  const [as, little, again] = named.slice(-3);
  return (
    as === 'as' && again === 'as' && /^(?:little|few)$/.test(little ?? '') && named.some((word) => HARM.test(word))
  );
}

const HARM = oneOf('fatal fatality fatalities lethal death deaths died kill killed toxic toxicity poisoning');
const HARMING = oneOf('lethal toxic fatal hepatotoxic cardiotoxic');

/** "4 mg was dispensed in place of 40 mg", "a slip of the pump gave 50 mg": told so that it does not happen again. */
function isSlip({ words, at }: Clause): boolean {
  if (words[at - 1] === 'write') return true;
  const behind = words.slice(at, at + 14);
  if (behind.some((word, i) => MISTAKEN.test(word) || isTakenFor(behind, i))) return true;
  const from = Math.max(0, at - 14);
  for (let i = at - 1; i >= from; i -= 1) {
    const word = words[i] ?? '';
    if (ORDER.test(word)) return false;
    if (MISTAKEN.test(word) || SLIPS.test(word) || isTakenFor(words, i)) return true;
    if (word === 'overdose' && /^(?:of|with)$/.test(words[i + 1] ?? '') && (i + 2 === at || words[at - 1] === '('))
      return true;
  }
  return false;
}

/** "confused with", "looks like", "taken for", "seen as" */
const isTakenFor = (words: readonly string[], at: number): boolean =>
  (TAKEN_FOR[words[at] ?? ''] ?? '') === (words[at + 1] ?? '-');
const TAKEN_FOR = dictionary<string>({
  confused: 'with',
  looks: 'like',
  look: 'like',
  taken: 'for',
  seen: 'as',
  written: 'as',
  read: 'as',
  transcribed: 'as',
});

/** Words that nobody says of a dose to give. */
const MISTAKEN = oneOf(
  'mistaken misread misreading misinterpreted misheard mistakenly erroneously inadvertently accidentally wrongly mistranscribed miscalculated dispensed',
);
const SLIPS = oneOf('error errors mistake mistakes slip mix-up accidental inadvertent erroneous');
const ORDER = oneOf('give given start offer administer prescribe use should must consider treat treated with : ,');
