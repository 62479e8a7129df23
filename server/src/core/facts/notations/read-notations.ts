/** Finds what is written in a way that is misread, wherever it stands in the body; what lies inside a dose is in its parts. */

import { blocksFor } from '../../article/blocks-for.ts';
import type { Article, Block } from '../../article/model.ts';
import type { Lexicon } from '../../formulary/formulary-index.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { type Sentence, sentenceAt } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { DrugMention, NotationFact, UnjudgedDose } from '../types.ts';
import { nameCells } from './name-cells.ts';
import { type Found, forms, writtenForms } from './written-forms.ts';

interface Known {
  readonly doses: readonly UnjudgedDose[];
  readonly drugs: readonly DrugMention[];
  readonly lexicon: Lexicon;
}

export function readNotations(article: Article, known: Known): NotationFact[] {
  const placesOfDoses: Span[] = [];
  for (const { span, drugs } of known.doses) {
    placesOfDoses.push(span);
    for (const drug of drugs) placesOfDoses.push(drug.span);
  }
  const doses = inOrder(placesOfDoses);
  const drugs = inOrder(known.drugs.filter((drug) => drug.kind === 'drug').map((drug) => drug.span));
  const amounts = inOrder(known.doses.flatMap(amountOf));
  const facts: NotationFact[] = [];
  for (const block of withForms(article, known.doses)) {
    if (block.region !== 'body' && block.region !== 'header') continue;
    const found = writtenForms(block, { amounts: amounts.within(block.span), lexicon: known.lexicon });
    if (found.length > 0) facts.push(...settle(block, found, { doses, drugs }));
  }
  const cells = nameCells(article, known.doses, known.lexicon);
  return cells.length === 0 ? facts : [...facts, ...cells].sort((a, b) => a.span.start - b.span.start);
}

/** The blocks with a form of their own or an amount, in reading order. */
function withForms(article: Article, doses: readonly UnjudgedDose[]): readonly Block[] {
  const own = blocksFor(article, forms);
  if (own === article.blocks) return own;
  const wanted = new Set(own);
  const held = new Set(doses.map(({ block }) => block.start));
  return article.blocks.filter((block) => held.has(block.span.start) || wanted.has(block));
}

/** The first piece of every dose is its amount. */
const amountOf = (dose: UnjudgedDose): Span[] => {
  const low = dose.parts.find((part) => part.kind === 'low');
  const unit = dose.parts.find((part) => part.kind === 'unit');
  return low === undefined ? [] : [{ start: low.span.start, end: Math.max(unit?.span.end ?? 0, low.span.end) }];
};

function settle(block: Block, found: readonly Found[], near: { doses: Places; drugs: Places }): NotationFact[] {
  const { view } = block;
  const all: readonly Sentence[] = view.sentences;
  return found.map(({ kind, start, end, word }) => {
    const sentence = sentenceAt(all, start) ?? { start, end };
    const around = view.sourceSpan(sentence.start, sentence.end);
    return {
      kind,
      span: view.sourceSpan(start, end),
      text: view.text.slice(start, end),
      word,
      beside: {
        drug: near.drugs.any(around),
        dose: near.doses.any(around),
        advice: ADVICE.test(view.text.slice(sentence.start, sentence.end)),
      },
    };
  });
}

const ADVICE =
  /\b(?:give|start|stop|hold|withhold|avoid|treat|reduce|increase|repeat|administer|transfuse|replace|refer|admit|contraindicated|target|aim|consider)\b/i;

interface Places {
  any(span: Span): boolean;
  within(span: Span): readonly Span[];
}

/** Spans by their start, asked by halving. */
function inOrder(spans: readonly Span[]): Places {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const firstFrom = (offset: number): number =>
    partitionPoint(sorted.length, (at) => (sorted[at]?.start ?? 0) < offset);
  return {
    any: ({ start, end }) => (sorted[firstFrom(start)]?.start ?? end) < end,
    within: ({ start, end }) => sorted.slice(firstFrom(start), firstFrom(end)),
  };
}
