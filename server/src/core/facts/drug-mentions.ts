import { byBlockWith } from '../article/by-block.ts';
import type { Article } from '../article/model.ts';
import type { FormularyIndex, Lexicon, NameMatch } from '../formulary/formulary-index.ts';
import type { DrugMention } from './types.ts';

/** Every place where a drug or a class of drugs is named, for hover, symbols and recommendations. */
export function readDrugMentions(article: Article, { lexicon }: FormularyIndex): DrugMention[] {
  const mentions: DrugMention[] = [];
  for (const { block, found } of named(article, lexicon, (one) => one.region !== 'furniture')) {
    for (const { match, glossed } of found) {
      const { id, name, kind, text, brand } = match;
      mentions.push({ span: block.view.sourceSpan(match.start, match.end), id, name, kind, text, brand, glossed });
    }
  }
  return mentions;
}

interface Named {
  readonly match: NameMatch;
  readonly glossed: boolean;
}

const named = byBlockWith(({ view }, lexicon: Lexicon): Named[] =>
  lexicon
    .find(view.text, view.words)
    .map((match) => ({ match, glossed: isGlossed(view.text, match.start, match.end) })),
);

const BEHIND_WORD = /[\p{L}\d][®™]?[*_]{0,2} \([^()]{0,60}$/u;
const BRACKET = /^(?: \p{L}{2,12})?[®™]?[*_]{0,2} ?\(\p{L}/u;

const isGlossed = (text: string, start: number, end: number): boolean =>
  BEHIND_WORD.test(text.slice(Math.max(0, start - 64), start)) || BRACKET.test(text.slice(end, end + 24));
