import type { Article } from '../../article/model.ts';
import { indicesWithin } from '../in-span.ts';
import type { DrugMention } from '../types.ts';
import type { ChoiceFact } from './types.ts';

/** Words that announce that several drugs are given together. */
const TOGETHER =
  /\b(?:combinations? (?:of|therapy (?:with|including|using))|combined use of|dual therapy with|triple therapy with)\b/i;
/** What may stand between two drugs of one list: doses and marks in brackets, commas, small words. */
const GAP =
  /^[\s*_,]{0,4}(?:\([^()]{0,60}\))?[\s*_\d,[\]]{0,12}(and\/or|or|and|plus|\+|&|with|,|)( either| both)?(?: (?:the|an?|low-dose|oral|intravenous|IV|topical))?[\s*_]{0,4}$/i;

interface Link {
  readonly word: string;
  /** "either" or "both" says which belong together. */
  readonly told: boolean;
}

/** Lists of drugs in which "or" and "and" leave open how many are given. */
export function readChoices(article: Article, drugs: readonly DrugMention[]): ChoiceFact[] {
  let first = 0;
  const found: ChoiceFact[] = [];
  for (const { region, kind, footnote, span } of article.blocks) {
    if (region !== 'body' || kind === 'heading' || footnote !== null) continue;
    while ((drugs[first]?.span.start ?? span.start) < span.start) first++;
    // A list has two of them.
    if ((drugs[first + 1]?.span.start ?? span.end) >= span.end) continue;
    const own = indicesWithin(drugs, span).flatMap((i) => drugs[i] ?? []);
    for (const chain of chains(article.text, own)) {
      const choice = choiceOf(article.text, span.start, chain);
      if (choice !== null) found.push(choice);
    }
  }
  return found;
}

interface Chain {
  readonly drugs: readonly DrugMention[];
  readonly links: readonly Link[];
}

/** Drugs that follow one another with nothing but list words between them. */
function chains(text: string, drugs: readonly DrugMention[]): Chain[] {
  const found: { drugs: DrugMention[]; links: Link[] }[] = [];
  drugs.forEach((drug, i) => {
    const before = drugs[i - 1];
    const gap = before === undefined ? null : text.slice(before.span.end, drug.span.start);
    const match = gap === null || gap.length > 90 ? null : GAP.exec(gap);
    const last = found[found.length - 1];
    if (match === null || last === undefined) found.push({ drugs: [drug], links: [] });
    else {
      last.drugs.push(drug);
      last.links.push({ word: (match[1] ?? '').toLowerCase(), told: match[2] !== undefined });
    }
  });
  return found.filter((chain) => chain.drugs.length > 1 && new Set(chain.drugs.map((d) => d.name)).size > 1);
}

function choiceOf(text: string, blockStart: number, { drugs, links }: Chain): ChoiceFact | null {
  const [first] = drugs;
  const last = drugs[drugs.length - 1];
  if (first === undefined || last === undefined) return null;
  const words = links.map((link) => link.word).filter((word) => word !== ',' && word !== '');
  const fact = (kind: ChoiceFact['kind'], by: string, start = first.span.start): ChoiceFact => ({
    kind,
    span: { start, end: last.span.end },
    drugs: [...new Set(drugs.map((drug) => drug.name))],
    text: by,
  });
  const all = new Set(words);
  if (all.has('and/or') && drugs.length > 2) return fact('and-or-chain', 'and/or');
  const opener = openerBefore(text, Math.max(blockStart, first.span.start - 80), first.span.start);
  if (opener !== null && all.size === 1 && all.has('or')) return fact('combination-or', opener.words, opener.start);
  if (links.some((link) => link.told)) return null;
  if (all.has('or') && all.has('and') && !isPaired(words)) return fact('mixed', 'and … or');
  return null;
}

/** "A and B, or C and D" pairs; a comma or "either" before "or" would say so too, but commas are lost in a list. */
const isPaired = (words: readonly string[]): boolean => words.length !== 2 || words[0] === 'or';

/** "a combination of medications, including " right before the first drug. */
function openerBefore(text: string, from: number, to: number): { words: string; start: number } | null {
  const before = text.slice(from, to);
  const match = TOGETHER.exec(before);
  if (match === null) return null;
  const between = before.slice(match.index + match[0].length);
  if (/[.;:()]|\b(?:and|plus|either|or|with|one of|any of)\b/i.test(between)) return null;
  return { words: match[0], start: from + match.index };
}
