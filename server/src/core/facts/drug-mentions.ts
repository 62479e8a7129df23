import { blocksFor } from '../article/blocks-for.ts';
import type { Article } from '../article/model.ts';
import type { FormularyIndex, NameMatch } from '../formulary/formulary-index.ts';
import type { TextView } from '../text/text-view.ts';
import type { DrugMention } from './types.ts';

/** Every place where a drug or a class of drugs is named, for hover, symbols and recommendations. */
export function readDrugMentions(article: Article, index: FormularyIndex): DrugMention[] {
  const { lexicon } = index;
  const named = (view: TextView): readonly NameMatch[] => lexicon.find(view.text, view.words);
  return blocksFor(article, named, lexicon)
    .filter((block) => block.region !== 'furniture')
    .flatMap((block) =>
      named(block.view).map(({ start, end, id, name, kind, text, brand }) => ({
        span: block.view.sourceSpan(start, end),
        id,
        name,
        kind,
        text,
        brand,
        glossed: isGlossed(block.view.text, start, end),
      })),
    );
}

const BEHIND_WORD = /[\p{L}\d][®™]?[*_]{0,2} \([^()]{0,60}$/u;
const BRACKET = /^(?: \p{L}{2,12})?[®™]?[*_]{0,2} ?\(\p{L}/u;

const isGlossed = (text: string, start: number, end: number): boolean =>
  BEHIND_WORD.test(text.slice(Math.max(0, start - 64), start)) || BRACKET.test(text.slice(end, end + 24));
