import { blocksFor } from '../../article/blocks-for.ts';
import type { Article } from '../../article/model.ts';
import type { ConditionMatch, FormularyIndex } from '../../formulary/formulary-index.ts';
import type { TextView } from '../../text/text-view.ts';
import type { ConditionFact } from './types.ts';

/** Every place in body and headings where a condition of the vocabulary is named, as it is named. */
export function readConditions(article: Article, { indications }: FormularyIndex): ConditionFact[] {
  const named = (view: TextView): readonly ConditionMatch[] => indications.find(view.text, view.words);
  return blocksFor(article, named, indications)
    .filter(({ region, footnote }) => region === 'body' && footnote === null)
    .flatMap(({ view }) =>
      named(view).map(({ id, start, end, text, weak }) => ({
        span: view.sourceSpan(start, end),
        id,
        text: text.toLowerCase(),
        weak: weak === true,
      })),
    );
}
