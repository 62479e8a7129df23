import { byBlockWith } from '../../article/by-block.ts';
import type { Article, Block } from '../../article/model.ts';
import type { FormularyIndex, IndicationVocabulary } from '../../formulary/formulary-index.ts';
import type { Span } from '../../text/span.ts';
import type { ConditionFact } from './types.ts';

/** Every place in body and headings where a condition of the vocabulary is named, as it is named. */
export function readConditions(article: Article, { indications }: FormularyIndex): ConditionFact[] {
  const facts: ConditionFact[] = [];
  for (const { block, found } of named(article, indications, isBody)) {
    for (const { at, id, text, weak } of found) {
      facts.push({ span: block.view.sourceSpan(at.start, at.end), id, text, weak });
    }
  }
  return facts;
}

const isBody = ({ region, footnote }: Block): boolean => region === 'body' && footnote === null;

type Named = Omit<ConditionFact, 'span'> & { readonly at: Span };

const named = byBlockWith(({ view }, indications: IndicationVocabulary): Named[] =>
  indications.find(view.text, view.words).map(({ start, end, id, text, weak }) => {
    return { at: { start, end }, id, text: text.toLowerCase(), weak: weak === true };
  }),
);
