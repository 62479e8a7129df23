/**
 * A card gives each thing about a dose on a line of its own ("Dose: 5 mg", "Route: IV", "Frequency: every 4 hours"), as
 * items of one list or as lines of one paragraph: what the line with the amount leaves open stands beside it.
 */
import type { Article, Block } from '../../../article/model.ts';
import { type Draft, hasTiming } from '../assemble/draft.ts';
import { readFrequency } from '../grammar/frequencies.ts';
import { readRoute } from '../grammar/routes.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { positionOf } from './inherited-drugs.ts';

/** How far such a line is looked for, in items and in characters. */
const ITEMS = 4;
const REACH = 160;
const LENGTH = 60;

const DOSE = /^\W{0,4}(?:[a-z]{1,12} ){0,2}(?:dose|dosage|dosing)(?: \([^()]{1,30}\))?\W{0,4}:/i;
const ROUTE = /(?:^|\W)route(?: of administration)?\W{0,4}:\W{0,6}/i;
const FREQUENCY = /(?:^|\W)(?:frequency|interval|schedule)\W{0,4}:\W{0,6}/i;

interface Place {
  readonly article: Article;
  readonly block: Block;
  /** Where the sentence of the dose ends in the block. */
  readonly end: number;
}

/** The same draft where nothing beside it completes it. */
export function completeFromCard(draft: Draft, place: Place, label: string): Draft {
  if ((draft.routes.length > 0 && hasTiming(draft)) || draft.limit || !DOSE.test(label)) return draft;
  const lines = linesBeside(place);
  const routes = draft.routes.length > 0 ? draft.routes : routesOf(behind(lines, ROUTE));
  const frequency = hasTiming(draft) ? draft.frequency : frequencyOf(behind(lines, FREQUENCY));
  return routes === draft.routes && frequency === draft.frequency ? draft : { ...draft, routes, frequency };
}

function linesBeside({ article, block, end }: Place): string[] {
  const own = block.view.text.slice(end, end + REACH);
  const item = block.item === null ? undefined : article.items[block.item];
  const siblings = item === undefined ? undefined : article.lists[item.list]?.items;
  if (item === undefined || siblings === undefined) return [own];
  const at = positionOf(siblings, item.index);
  const near = siblings.slice(Math.max(0, at - ITEMS), at + ITEMS + 1);
  const texts = near.map((other) => article.blocks[article.items[other]?.blocks[0] ?? -1]?.view.text ?? '');
  // With a second dose in the list it is open which of them is meant.
  return texts.filter((text) => DOSE.test(text)).length > 1 ? [own] : [own, ...texts];
}

function behind(lines: readonly string[], label: RegExp): string {
  for (const line of lines) {
    const found = label.exec(line);
    if (found !== null) return line.slice(found.index + found[0].length, found.index + found[0].length + LENGTH);
  }
  return '';
}

const tokensOf = (text: string) => tokenise({ text, isTightSpace: () => false, masked: [] }, 0, text.length);

function routesOf(text: string): Draft['routes'] {
  const element = text === '' ? null : readRoute(tokensOf(text), 0);
  return element?.kind === 'route' ? element.routes : NONE;
}

const NONE: Draft['routes'] = [];

function frequencyOf(text: string): Draft['frequency'] {
  const element = text === '' ? null : readFrequency(tokensOf(text), 0, { instruction: false });
  return element?.kind === 'frequency' ? element.frequency : null;
}
