/** Amounts that a reader sees and the reading of doses does not: silence about them must not pass for approval. */
import type { Article } from '../article/model.ts';
import type { Span } from '../text/span.ts';

/** Code within a line, a tag with its attributes, and the words for a picture. */
const PLACES = /`[^`\n]{1,400}`|<[a-z][^<>]{1,1000}>|!\[[^\]\n]{1,400}\]/gi;
/** What a reader never sees of a tag. */
const HIDDEN = /\b(?:href|src|srcset|style|class|id|key|d)=(?:"[^"]*"|'[^']*')/gi;
const AMOUNT =
  /(?<![\p{L}\d_.,])\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?(?:mg|mcg|[µμ]g|g|grams?|mL|units?|IU|mmol|mEq|puffs?|tablets?|drops?)(?![\p{L}\d_]|\s?\/\s?[dm]?L\b)/giu;

/** How many amounts stand in code, in heads of directives, in attributes and in the words for pictures. */
export function unreadAmounts({ text, code }: Pick<Article, 'text' | 'code'>): number {
  const inCode = code.reduce((sum, { start, end }) => sum + amountsIn(text.slice(start, end)), 0);
  if (!text.includes('`') && !text.includes('<') && !text.includes('![')) return inCode;
  const isInCode = walkedBy(code);
  let found = inCode;
  for (const { 0: place, index } of text.matchAll(PLACES))
    if (!isInCode(index)) found += amountsIn(place.startsWith('<') ? place.replace(HIDDEN, '') : place);
  return found;
}

const amountsIn = (words: string): number => (/\d/.test(words) ? (words.match(AMOUNT)?.length ?? 0) : 0);

/** Asked for rising offsets; spans in document order are walked once. */
function walkedBy(spans: readonly Span[]): (offset: number) => boolean {
  let at = 0;
  return (offset) => {
    while (at < spans.length && (spans[at]?.end ?? 0) <= offset) at += 1;
    return (spans[at]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}
