/** What stands above a dose and says what it is: "Loading dose:", "The model assumes:" before a list, as a parent item or as the heading. */
import type { Article, Block } from '../../../article/model.ts';
import type { Phase } from '../../types.ts';
import { leadingBlock } from '../join/inherited-drugs.ts';
import { headingsAbove, placesAbove } from './patient.ts';

/** Short lines without a figure; "Initial management" is not about a dose. */
export const leadsAbove = (article: Article, block: Block): readonly string[] => {
  const lead = leadingBlock(article, block);
  const places = [...placesAbove(article, block), ...(lead === null ? [] : [lead])];
  return [...places, ...headingsAbove(article, block).slice(0, 1)]
    .map(({ view }) => view.text)
    .filter((text) => text.length <= 60 && !/\d/.test(text));
};

export function phaseAbove(article: Article, block: Block): Phase | null {
  for (const text of leadsAbove(article, block)) {
    const phase = phaseIn(text);
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
