import type { Article } from '../article/model.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import type { DrugMention } from './types.ts';

/** Every place where a drug or a class of drugs is named, for hover, symbols and recommendations. */
export function readDrugMentions(article: Article, index: FormularyIndex): DrugMention[] {
  return article.blocks
    .filter((block) => block.region !== 'furniture')
    .flatMap((block) =>
      index.lexicon.find(block.view.text).map(({ start, end, id, name, kind }) => ({
        span: block.view.sourceSpan(start, end),
        id,
        name,
        kind,
      })),
    );
}
