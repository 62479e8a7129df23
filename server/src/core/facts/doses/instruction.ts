/** Tells whether a text is one dosing instruction, as on a prescription, instead of prose. */
import type { Article } from '../../article/model.ts';
import { byObject } from '../../text/memo.ts';
import type { Element } from './grammar/element.ts';
import type { SentenceReading } from './read-sentence.ts';
import { oneOf } from './tokens/one-of.ts';
import { type Tokens, wordAt } from './tokens/token.ts';

const LONGEST = 400;

/** A sentence as far as it is read before its doses are. */
type Scanned = Pick<SentenceReading, 'tokens' | 'elements'>;

/** True for a text of one short paragraph. */
export function isInstruction(article: Article): boolean {
  const [block, ...others] = article.blocks;
  return (
    block !== undefined &&
    others.length === 0 &&
    block.kind === 'paragraph' &&
    block.view.text.length <= LONGEST &&
    article.frontMatter === null
  );
}

const VERBS = oneOf(
  'tk take takes apply use insert inhale instill instil spray give place put chew swallow inject rub wear dissolve',
);
/** What is done besides giving. */
const OTHER_VERBS = oneOf(
  'review check monitor measure test weigh see visit record reassess walk exercise attend call offer screen',
);
/** What was done, or is done to people, is told, not ordered. */
const TELLING = oneOf(
  'was were is had has have are gave drank ate swallowed received fell rose lasts lasted costs holds contains measured showed drained runs',
);
const COMMON =
  /^(?:take|takes|taken|apply|applied|use|used|insert|inserted|inhale|instill|spray|give|given|place|put|chew|swallow|inject|injected|administer|to|be|the|a|an|and|of|on|at|in|with|by|for|each|every|per|medication|medicine|dose|doses|or|via|then|until|as|total|from|into|x|it|before|after|is|route|starting|mouth|directed|once|daily|time|times|day|hour|hours|morning|evening|night|bedtime|pain|[.,;:()/+&*-])$/;

/** True when a sentence begins with a verb of giving. */
export const isOrdered = ({ tokens }: Pick<Scanned, 'tokens'>): boolean =>
  VERBS.test(tokens.find((token) => token.kind === 'word')?.word ?? '');

/** "every other twice a day", "2 - 3 - 4 times a day": words that say how often, and that nobody reads. */
export function leavesTiming(tokens: Tokens, elements: readonly Element[]): boolean {
  if (elements.some((element, nth) => isCountOfCount(tokens, element, elements[nth + 1]))) return true;
  if (!tokens.some(({ word }) => TIMING.test(word))) return false;
  const taken = takenBy(elements);
  return tokens.some(
    ({ word }, at) => TIMING.test(word) && !taken.has(at) && !/^(?:same|all|these|those)$/.test(wordAt(tokens, at - 1)),
  );
}
/** "10 mg x 2 x 3 daily" */
const isCountOfCount = (tokens: Tokens, { kind, first, next }: Element, behind: Element | undefined): boolean =>
  kind === 'number' &&
  /^[x×*]$/.test(wordAt(tokens, first - 1)) &&
  (behind?.kind === 'per' || behind?.kind === 'frequency') &&
  behind.first === next;

const TIMING = oneOf('every times twice thrice');

function takenBy(elements: readonly Element[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const element of elements) for (let at = element.first; at < element.next; at += 1) taken.add(at);
  return taken;
}

/** True where no word of something else stands in a stretch of a prescription. */
export function saysDosing(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (tokens[at]?.kind === 'word' && !COMMON.test(wordAt(tokens, at))) return false;
  return true;
}

/** How many words say nothing of dosing. */
export function otherWords({ tokens, elements }: Scanned): number {
  const taken = takenBy(elements);
  return tokens.filter((token, at) => token.kind === 'word' && !taken.has(at) && !COMMON.test(token.word)).length;
}

/** True for a sentence that tells what is or was. */
const tells = ({ tokens }: Pick<Scanned, 'tokens'>): boolean => tokens.some(({ word }) => TELLING.test(word));

/** A line of text that tells something: a bare label with an amount ("Xyz 50 mL daily") does not. */
export const isProse = byObject(
  (sentence: Scanned): boolean =>
    tells(sentence) || otherWords(sentence) >= (sentence.tokens.at(-1)?.word === '.' ? 2 : 3),
);

/** True when a sentence is made of dosing words: it begins with a verb of giving, or few of its words are anything else. */
export function isPlainInstruction(sentence: Scanned): boolean {
  if (isOrdered(sentence)) return true;
  if (tells(sentence)) return false;
  if (OTHER_VERBS.test(sentence.tokens[0]?.word ?? '')) return false;
  const words = sentence.tokens.filter((token) => token.kind !== 'symbol').length;
  return otherWords(sentence) <= words * 0.34;
}

/** "Furosemide .... mg od": a form that is still to be filled in. */
export const hasBlank = (tokens: Tokens): boolean =>
  tokens.some(
    ({ word }, at) =>
      /^(?:mg|mcg|micrograms|ml|units)$/.test(word) &&
      tokens[at - 1]?.kind === 'symbol' &&
      /^[._\u2026?-]$/.test(wordAt(tokens, at - 1)),
  );
