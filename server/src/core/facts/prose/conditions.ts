import type { Article } from '../../article/model.ts';
import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import type { ConditionFact } from './types.ts';

/** Every place in body and headings where a condition of the vocabulary is named, as it is named. */
export function readConditions(article: Article, { indications }: FormularyIndex): ConditionFact[] {
  return article.blocks
    .filter(({ region, footnote }) => region === 'body' && footnote === null)
    .flatMap(({ view }) =>
      indications.find(view.text, view.words).map(({ id, start, end, text, weak }) => ({
        span: view.sourceSpan(start, end),
        id,
        text: text.toLowerCase(),
        weak: weak === true,
      })),
    );
}
