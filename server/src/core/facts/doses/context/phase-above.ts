/** The phase that stands above a dose: "Loading dose:" before a list, as a parent item or as the heading. */
import type { Article, Block } from '../../../article/model.ts';
import type { Phase } from '../../types.ts';
import { leadingBlock } from '../join/inherited-drugs.ts';
import { headingsAbove, placesAbove } from './patient.ts';

/** Short lines without a figure; "Initial management" is not about a dose. */
export function phaseAbove(article: Article, block: Block): Phase | null {
  const lead = leadingBlock(article, block);
  for (const place of [
    ...placesAbove(article, block),
    ...(lead === null ? [] : [lead]),
    ...headingsAbove(article, block).slice(0, 1),
  ]) {
    const { text } = place.view;
    const phase = text.length > 60 || /\d/.test(text) ? null : phaseIn(text);
    if (phase !== null) return phase;
  }
  return null;
}

const DOSE = 'dos(?:e|es|age|ages|ing)\\b';
const NAMED: readonly (readonly [RegExp, Phase])[] = [
  [new RegExp(`\\b(?:starting|start|initial) ${DOSE}`, 'i'), 'start'],
  [new RegExp(`\\bmax(?:imum|imal|\\.)? (?:daily |recommended )?${DOSE}`, 'i'), 'max'],
  [new RegExp(`\\bloading(?: ${DOSE}|:?$)`, 'i'), 'loading'],
  [new RegExp(`\\bmaintenance(?: ${DOSE}|:?$)`, 'i'), 'maintenance'],
  [new RegExp(`\\b(?:target|goal) ${DOSE}`, 'i'), 'target'],
];

const phaseIn = (text: string): Phase | null => {
  const named = NAMED.filter(([words]) => words.test(text.trim()));
  return named.length === 1 ? (named[0]?.[1] ?? null) : null;
};
