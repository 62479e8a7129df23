/** Cells of a column of medicines that hold one word, which no list of names knows but which is near a name; their rows hold doses. */

import type { Article, Block } from '../../article/model.ts';
import type { Lexicon } from '../../formulary/formulary-index.ts';
import { DRUG_HEADER } from '../doses/join/table-context.ts';
import type { NotationFact, UnjudgedDose } from '../types.ts';

const NAME = /^\s?(\p{L}{6,30})(?: (?:sodium|hydrochloride|sulph?ate|phosphate|[a-z]{3,10}ate))?\s?$/u;

export function nameCells(article: Article, doses: readonly UnjudgedDose[], lexicon: Lexicon): NotationFact[] {
  if (article.tables.length === 0) return [];
  const unnamed = new Set(doses.flatMap(({ drugs, block }) => (drugs.length === 0 ? [block.start] : [])));
  if (unnamed.size === 0) return [];
  return article.tables.flatMap(({ header, rows }) => {
    const column = header.findIndex((index) => DRUG_HEADER.test(blockAt(article, index)?.view.text ?? ''));
    if (column < 0) return [];
    return rows.flatMap((row) => {
      const cell = blockAt(article, row[column]);
      const hasDose = row.some((index) => unnamed.has(blockAt(article, index)?.span.start ?? -1));
      return cell === null || !hasDose ? [] : nameIn(cell, lexicon);
    });
  });
}

const blockAt = (article: Article, index: number | null | undefined): Block | null =>
  index == null ? null : (article.blocks[index] ?? null);

function nameIn({ view }: Block, lexicon: Lexicon): NotationFact[] {
  const text = NAME.exec(view.text)?.[1];
  const near = text === undefined ? null : lexicon.nearest(text);
  if (text === undefined || near === null) return [];
  const start = view.text.indexOf(text);
  const span = view.sourceSpan(start, start + text.length);
  return [{ kind: 'name-place', span, text, word: near, beside: { drug: false, dose: true, advice: false } }];
}
