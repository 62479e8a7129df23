import { describe, expect, it } from 'vitest';
import { type ArticleSymbol, articleSymbols } from '../../../server/src/core/features/article-symbols.ts';
import { english } from '../../../server/src/core/text/translate.ts';
import { algorithm, dose, facts, step } from '../preview/sample-facts.ts';

const at = (start: number, end: number) => ({ span: { start, end } });
const heading = (title: string, depth: number, start: number, end: number) => ({
  title,
  depth,
  ...at(start, end),
  heading: { start, end: start + 1 },
});

const tree = (symbols: readonly ArticleSymbol[]): unknown =>
  symbols.map((one) =>
    one.children.length === 0 ? `${one.kind} ${one.name}` : [`${one.kind} ${one.name}`, tree(one.children)],
  );

describe('articleSymbols', () => {
  it('nests doses in steps, steps in the algorithm, the algorithm in its section', () => {
    const text = 'x'.repeat(50).concat('10 mg', 'y'.repeat(50));
    const article = facts({
      outline: [heading('Title', 1, 0, 100), heading('Steps', 2, 20, 90), heading('', 2, 90, 100)],
      algorithms: [{ ...algorithm([step('a', 'One', at(40, 60)), step('b', 'Two', at(60, 70))]), ...at(40, 70) }],
      doses: [dose('ibuprofen', at(50, 55)), dose('naproxen', at(5, 8))],
    });
    expect(tree(articleSymbols(article, text, english))).toEqual([
      [
        'section Title',
        [
          'dose xxx',
          ['section Steps', [['algorithm Managing acute back pain', [['step a. One', ['dose 10 mg']], 'step b. Two']]]],
          'section (section without a name)',
        ],
      ],
    ]);
  });

  it('is empty for an empty article', () => expect(articleSymbols(facts(), '', english)).toEqual([]));
});
