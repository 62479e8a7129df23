import { blocksFor } from '../../article/blocks-for.ts';
import type { Article, Block } from '../../article/model.ts';
import { ofWords } from '../../text/of-words.ts';
import { indicesWithin } from '../in-span.ts';
import type { DrugMention } from '../types.ts';
import type { ContraindicationListFact } from './types.ts';

const HEAD = /^(?:absolute |main |major |key )?contra-?indications?\b(?! to )/i;
/** At the beginning of a paragraph or item: "Contraindications: …". */
const LABEL = /^(?:absolute |main |major |key )?contra-?indications?\s?:/i;

interface Head {
  readonly kind: 'heading' | 'label';
  readonly length: number;
}

const heads = ofWords(({ text }): readonly Head[] => {
  const label = LABEL.exec(text);
  if (label !== null) return [{ kind: 'label', length: label[0].length }];
  return HEAD.test(text) ? [{ kind: 'heading', length: text.length }] : [];
});

/** Headings and labels under which the contraindications of one drug stand, which the words themselves or those above name. */
export function readContraindicationLists(
  article: Article,
  drugs: readonly DrugMention[],
): readonly ContraindicationListFact[] {
  return blocksFor(article, heads).flatMap((block) => {
    const [head] = heads(block.view);
    if (head === undefined || block.region !== 'body') return [];
    if (head.kind === 'heading' && block.kind !== 'heading') return [];
    const drug = drugAbove(article, block, drugs);
    const length = block.kind === 'heading' ? block.view.text.length : head.length;
    return drug === null ? [] : [{ drug, span: block.view.sourceSpan(0, length) }];
  });
}

/** The one drug that the nearest heading names. */
function drugAbove(article: Article, block: Block, drugs: readonly DrugMention[]): string | null {
  let section = article.sections[block.section];
  while (section !== undefined) {
    const heading = section.heading === null ? undefined : article.blocks[section.heading];
    const named = heading === undefined ? [] : idsIn(heading, drugs);
    if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
    section = section.parent === null ? undefined : article.sections[section.parent];
  }
  return null;
}

const idsIn = ({ span }: Block, drugs: readonly DrugMention[]): string[] => [
  ...new Set(indicesWithin(drugs, span).flatMap((i) => drugs[i]?.id ?? [])),
];
