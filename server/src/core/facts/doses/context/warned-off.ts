/** Tells a dose that the text warns off, or no longer gives, from one that it gives. */
import type { Phase } from '../../types.ts';
import type { Draft } from '../assemble/draft.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Clause, has } from './clause.ts';

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

export function isProhibition({ words, at }: Clause, draft: Draft, phase: Phase): boolean {
  const before = words.slice(0, at);
  const behind = words.slice(at);
  if (has(words, 'unless', 'contraindicated') || isInsteadOf(words)) return false;
  const forbidden = FORBID.some((phrase) => isSaid(before.slice(-12), phrase) || isSaid(behind.slice(0, 16), phrase));
  if (forbidden) return !draft.limit || phase === 'threshold';
  const said = behind.slice(0, 16).join(' ');
  if (phase !== 'threshold' && (isLeft(before) || NOT_NOW.test(said) || TOO_MUCH.test(said))) return true;
  if (phase !== 'threshold' && USELESS.test(behind.slice(0, 14).join(' '))) return true;
  const avoid = before.lastIndexOf('avoid');
  if (draft.limit && phase === 'max' && before[avoid + 1] === 'exceeding') return false;
  return avoid >= 0 && at - avoid <= 8 && !before.slice(avoid).includes(',');
}

/** "B if A is contraindicated": where the one may not be given, the other is. */
const isInsteadOf = (words: readonly string[]): boolean =>
  words.some(
    (word, at) =>
      word === 'contraindicated' &&
      words.slice(Math.max(0, at - 4), at).some((led) => /^(?:if|where|when|whenever)$/.test(led)),
  );

/** In "0.3 mg/kg orally (do not give IM)" it is another route that is warned off. */
function isSaid(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, from) => {
    if (!phrase.every((word, i) => words[from + i] === word)) return false;
    const next = from + phrase.length;
    if (isForSome(words, from)) return false;
    return !(ROUTE_WORD.test(words[next] ?? '') && /^[(),.;:|]?$/.test(words[next + 1] ?? ''));
  });
}

/** "5 mg/kg, contraindicated if …", "(contraindicated in …)": some may not have what the others are given. */
const isForSome = (words: readonly string[], at: number): boolean =>
  words[at] === 'contraindicated' &&
  /^(?:if|in|when|where|with)$/.test(words[at + 1] ?? '') &&
  !/^(?:is|are|was|were|be|being|remains?|absolutely|strictly|relatively)$/.test(words[at - 1] ?? '') &&
  words.slice(0, at).some((word) => /^\d/.test(word));

const ROUTE_WORD = oneOf(
  'im iv sc sq po pr io it in intravenously intramuscularly subcutaneously intrathecally orally',
);

/** "120 mg a day confers no additional benefit" warns off the dose that is its subject. */
const USELESS =
  /^(?:[^\s,]+ ){1,7}?(?:confers?|gives?|offers?|has|have|provides?|brings?|is|are|was|were|does|do|did) (?:no|not|little) (?:[^\s,]+ ){0,3}?(?:benefit|efficacy|effective|advantage)\b/;

/** "0.25 mg daily is too much for a frail woman" */
const TOO_MUCH =
  /^(?:(?!(?:if|when|where|and|or|but|which|who|that|[,.;:]) )[^\s]+ ){1,9}?(?:is|are|was|were|would be) (?:far |much |probably )?too (?:much|high|strong|large)\b/;

/** "8 mg, not 16 mg", "rather than the old 10 mg/kg", "no role for morphine 10 mg": what is not to be given. */
function isLeft(before: readonly string[]): boolean {
  const [last, second] = [before[before.length - 1], before[before.length - 2] ?? ''];
  if (last === 'not' && !/^(?:do|does|if|is|are|was|has|have|could|can)$/.test(second)) return true;
  if (isRefused(before)) return true;
  for (let i = before.length - 1; i > 0 && i >= before.length - 6; i -= 1) {
    const word = before[i] ?? '';
    const led = before[i - 1] ?? '';
    if (STOP.test(word)) return false;
    if (word === 'than' && led === 'rather') return true;
    if (word === 'using' && led === 'stopped') return true;
    if (word === 'abandoned') return true;
    if (word === 'replaces' || word === 'replacing') return true;
    if (
      word === 'against' &&
      /^(?:decided|decides|advise|advises|advised|recommends?|recommended|argues?|warns?|warned)$/.test(led)
    )
      return true;
    if (word === 'for' && /^(?:role|place|need|indication)$/.test(led) && before[i - 2] === 'no') return true;
    if (word === 'of' && (led === 'instead' || (led === 'place' && before[i - 2] === 'in'))) return true;
    if (/^(?:for|of|against)$/.test(word) && led === 'evidence')
      return /^(?:no|without|little|insufficient)$/.test(before[i - 2] ?? '');
    if (/^(?:used|given)$/.test(word) && (led === 'not' || led === 'longer' || led === 'never'))
      return !before.slice(Math.max(0, i - 8), i).some((each) => CONDITION.test(each));
  }
  return false;
}

/** "we do not load with 1 g", "nobody should be offered 75 mg": a verb of giving that is denied. */
function isRefused(before: readonly string[]): boolean {
  let given = false;
  for (let i = before.length - 1; i >= 0 && i >= before.length - 10; i -= 1) {
    const word = before[i] ?? '';
    if (REFUSAL_ENDS.test(word)) return false;
    if (
      given &&
      (/^(?:not|never|nobody|cannot)$/.test(word) ||
        (word === 'one' && before[i - 1] === 'no') ||
        (word === 'no' && /^(?:sense|point|reason|benefit)$/.test(before[i + 1] ?? '')))
    )
      return !/^(?:if|or|is|are|was|were|has|have)$/.test(before[i - 1] ?? '');
    given ||= OF_GIVING.test(word);
  }
  return false;
}

const OF_GIVING = oneOf(
  'load use give start offer offered prescribe add administer inject infuse apply take receive have',
);
const REFUSAL_ENDS = oneOf(', ; : . and but unless until before than only exceed delay wait');
const STOP = oneOf(', ; : . give start then and but');
const CONDITION = oneOf('if when where unless until after');

/** "60 mg of citalopram are no longer used": said of the dose itself, behind no condition. */
const NOT_NOW =
  /^(?:(?:(?!(?:if|when|where|unless|until|and|or|but|since|because|while|which|who|that|than|[,.;:]) )[^\s]+ ){1,9}?(?:was|were|been) (?:withdrawn|abandoned|removed|dropped|superseded)\b|(?:(?!(?:if|when|where|unless|until|and|or|but|as|since|because|while|which|who|that|than|give|[,.;:]) )[^\s]+ ){1,9}?(?:is|are|was|were) (?:no longer|not|never) (?:[^\s,]+ ){0,2}?(?:used|given|needed|required|necessary|advised|justified|appropriate|supported|practised|practiced|routine|favoured|favored|enough|safe)\b)/;
