/**
 * Lines that say outright what a drug is for: "Indication: fibromyalgia" beside "Dose: 150 mg", a row of the table, a
 * section "Indications" beside the section "Dosing". What they name together is what the dose may be for.
 */
import type { Article, Block, Section } from '../../../article/model.ts';
import type { ConditionMatch, NameMatch } from '../../../formulary/formulary-index.ts';
import { positionOf } from '../join/inherited-drugs.ts';
import { hasOtherUse } from './named-uses.ts';

export interface UseLinesSource {
  readonly article: Article;
  readonly conditionsIn: (block: Block) => readonly ConditionMatch[];
  readonly drugsIn: (block: Block) => readonly NameMatch[];
}

const KIND = '(?:(?:main|primary|licensed|approved|labell?ed|clinical|therapeutic|common) )?';
const LABEL = `${KIND}(?:indications?|uses?|condition)(?: and (?:usage|uses?))?`;
const VERB = '(?:indicated|used|licen[sc]ed|approved) (?:for|in|to treat)';
const LINE = new RegExp(`^(?:${LABEL}(?: ?:| [–—-] )|${VERB}\\b)`, 'i');
const ALONE = new RegExp(`^(?:${LABEL}|${VERB}):?$`, 'i');
const DENIED = /\b(?:no|not|non|never|without|except|unless|longer)\b/i;

/** How many lines, rows, items or sections away such a line is looked for; and how many blocks, for a table has many cells. */
const REACH = 12;
const BLOCKS = 300;
/** A longer line, or section, tells more than the uses. */
const LINE_LENGTH = 240;

export interface SaidUses {
  /** Each once; none where there is no such line. */
  readonly matches: readonly ConditionMatch[];
  /** There may be more uses than those. */
  readonly others: boolean;
}

/** The conditions that such lines name for a block. */
export function usesSaid(source: UseLinesSource, block: Block): SaidUses {
  const found = places(source, block).filter((place) => source.conditionsIn(place).length > 0);
  const named = found.flatMap((place) => [...source.conditionsIn(place)]);
  const matches = [...new Map(named.map((match) => [match.id, match])).values()];
  return {
    matches,
    others: matches.length > 1 || found.some((place) => namesOthers(place, source.conditionsIn(place))),
  };
}

function namesOthers({ view: { text } }: Block, matches: readonly ConditionMatch[]): boolean {
  const start = LINE.exec(text)?.[0].length ?? 0;
  const first = matches[0]?.start ?? text.length;
  return DENIED.test(text.slice(start, first)) || hasOtherUse(text, { start, end: text.length }, matches);
}

function places(source: UseLinesSource, block: Block): readonly Block[] {
  for (const find of [inTable, inItems, inParagraphs, inSections]) {
    const found = find(source, block);
    if (found.length > 0) return found;
  }
  return [];
}

const isLine = ({ view: { text } }: Block): boolean => text.length <= LINE_LENGTH && LINE.test(text);

/** The cell of the same column in the row "Indication". */
function inTable({ article }: UseLinesSource, { cell }: Block): Block[] {
  const table = cell === null ? undefined : article.tables[cell.table];
  if (cell === null || table === undefined || cell.column === 0) return [];
  const first = Math.max(0, cell.row - 1 - REACH);
  return table.rows.slice(first, cell.row + REACH).flatMap((row) => {
    const label = article.blocks[row[0] ?? -1];
    const value = article.blocks[row[cell.column] ?? -1];
    return label !== undefined && value !== undefined && ALONE.test(label.view.text.trim()) ? [value] : [];
  });
}

/** Items beside the dose's own, or beside one that it stands under, up to one that names a drug. */
function inItems(source: UseLinesSource, block: Block): Block[] {
  const { article, drugsIn } = source;
  const found: Block[] = [];
  for (let index = block.item, depth = 0; index !== null && depth < 6; depth += 1) {
    const item = article.items[index];
    const lead = article.blocks[item?.blocks[0] ?? -1];
    if (item === undefined || lead === undefined || drugsIn(lead).length > 0) break;
    const siblings = article.lists[item.list]?.items ?? [];
    const at = positionOf(siblings, index);
    found.push(
      ...linesBefore(source, siblings.slice(Math.max(0, at - REACH), at)),
      ...lineBehind(source, siblings.slice(at + 1, at + 1 + REACH)),
    );
    index = item.parent;
  }
  return found;
}

function linesBefore(source: UseLinesSource, items: readonly number[]): Block[] {
  const { article, drugsIn } = source;
  const found: Block[] = [];
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const lead = article.blocks[article.items[items[i] ?? -1]?.blocks[0] ?? -1];
    if (lead === undefined) continue;
    if (isLine(lead)) found.push(...withItemsBelow(source, items[i] ?? -1, lead));
    else if (drugsIn(lead).length > 0) break;
  }
  return found;
}

/** "Use: insomnia", perhaps with further uses as items below; "Uses:" alone says them there, if each item names one. */
function withItemsBelow({ article, conditionsIn }: UseLinesSource, item: number, lead: Block): Block[] {
  const below = article.items
    .slice(item + 1, item + 1 + REACH)
    .filter(({ parent }) => parent === item)
    .flatMap(({ blocks }) => article.blocks[blocks[0] ?? -1] ?? []);
  const listed = conditionsIn(lead).length > 0 || below.every((each) => conditionsIn(each).length > 0);
  return listed ? [lead, ...below] : [lead];
}

/** "Dose: 20 mg daily", then "Use: gout": the first, up to a further dose. */
function lineBehind(source: UseLinesSource, items: readonly number[]): Block[] {
  const { article, drugsIn } = source;
  for (const item of items) {
    const lead = article.blocks[article.items[item]?.blocks[0] ?? -1];
    if (lead === undefined) continue;
    if (isLine(lead)) return withItemsBelow(source, item, lead);
    if (DOSE_LINE.test(lead.view.text) || drugsIn(lead).length > 0) return [];
  }
  return [];
}

const DOSE_LINE = /^(?:[a-z]{2,12} )?dos(?:e|es|age|ing)\b/i;

/** Paragraphs before, up to a heading, a line in bold alone or one that names a drug. A list of drugs has the one before it alone. */
function inParagraphs({ article, drugsIn }: UseLinesSource, block: Block): Block[] {
  const inner = block.item !== null || block.cell !== null;
  const names = drugsIn(block).length > 0;
  if (names && !inner) return [];
  const found: Block[] = [];
  for (let index = block.index - 1, seen = 0; index >= block.index - BLOCKS && seen < REACH; index -= 1) {
    const place = article.blocks[index];
    if (place === undefined || place.kind === 'heading' || place.section !== block.section) break;
    if (place.kind !== 'paragraph' || place.item !== null) {
      if (inner && found.length === 0 && seen === 0) continue;
      break;
    }
    seen += 1;
    const above = article.blocks[index - 1];
    if (isLine(place)) found.push(place);
    // "Indication: gout", "Drug: colchicine", "Dose: …": one card.
    else if (found.length === 0 && above !== undefined && DRUG_LINE.test(place.view.text) && isLine(above))
      return [above];
    else if (names || drugsIn(place).length > 0 || isBold(article, place)) break;
    if (names) break;
  }
  return found;
}

const DRUG_LINE = /^(?:drug|medicine|medication|agent|generic(?: name)?|name) ?:/i;

const isBold = ({ text }: Article, { span }: Block): boolean =>
  /^(?:\*\*[^*]{1,90}\*\*|__[^_]{1,90}__):?$/.test(text.slice(span.start, span.end).trim());

const inSections = (source: UseLinesSource, block: Block): Block[] => indicationsBeside(source, block.section);

/** What stands in the section "Indications" beside a section, under one heading that names the drug. */
export function indicationsBeside(
  { article, drugsIn }: Pick<UseLinesSource, 'article' | 'drugsIn'>,
  of: number,
): Block[] {
  let section = article.sections[of];
  for (let depth = 0; section !== undefined && section.parent !== null && depth < 6; depth += 1) {
    const parent: Section | undefined = article.sections[section.parent];
    const head = article.blocks[parent?.heading ?? -1];
    if (parent !== undefined && head !== undefined && drugsIn(head).length > 0)
      return indicationsUnder(article, parent);
    section = parent;
  }
  return [];
}

function indicationsUnder(article: Article, parent: Section): Block[] {
  const found: Block[] = [];
  const last = Math.min(article.sections.length, parent.index + 1 + 3 * REACH);
  for (let index = parent.index + 1; index < last; index += 1) {
    const section = article.sections[index];
    if (section === undefined || section.span.start >= parent.span.end) break;
    if (section.parent === parent.index && ALONE.test(section.title.trim())) found.push(...blocksOf(article, section));
  }
  return found;
}

function blocksOf(article: Article, section: Section): Block[] {
  const first = (section.heading ?? -1) + 1;
  return article.blocks.slice(first, first + REACH).filter((block) => block.section === section.index);
}

/** The one condition that a sentence says a drug is for: "Indication: …", "… is licensed for …"; null where it names several. */
export function useSaid(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  conditions: readonly ConditionMatch[],
): { readonly match: ConditionMatch; readonly labelled: boolean } | null {
  const within = conditions.filter((each) => each.start >= start && each.end <= end);
  const [first] = within;
  const words = text.slice(start, end).trimStart();
  if (first === undefined || within.some((each) => each.id !== first.id) || DENIED.test(text.slice(start, first.start)))
    return null;
  const label = LINE.exec(words);
  if (label === null && !isSaid(text, start, first)) return null;
  if (isLed(text, start, first) && REFUSED.test(text.slice(first.end, end))) return null;
  const from = label === null ? first.start : end - words.length + label[0].length;
  const until = isLed(text, start, first) ? listEnd(text, first.end, end) : end;
  return hasOtherUse(text, { start: from, end: until }, within) ? null : { match: first, labelled: label !== null };
}

const isSaid = (text: string, start: number, first: ConditionMatch): boolean =>
  SAID.test(text.slice(Math.max(start, first.start - 100), first.start)) ||
  TREATED.test(text.slice(first.end, first.end + 40)) ||
  isLed(text, start, first);

/** "For gout, aspirin should be avoided." */
const REFUSED = new RegExp(`${DENIED.source}|\\b(?:avoid|avoided|contraindicated)\\b`, 'i');

/** "For gout, colchicine is an option." */
const isLed = (text: string, start: number, first: ConditionMatch): boolean =>
  first.start - start <= 20 && /^\s*(?:for|to treat) $/i.test(text.slice(start, first.start));

/** The comma in front of what is said. */
function listEnd(text: string, from: number, end: number): number {
  const comma = text.slice(from, Math.min(end, from + 60)).indexOf(',');
  return comma < 0 ? end : from + comma;
}

/** "Gout can be treated with colchicine." */
const TREATED =
  /^ (?:is|are|may be|can be|should be) (?:also |usually |often |first |best )?(?:treated|managed|controlled) (?:with|by)\b/i;

const SAID =
  /\b(?:used|indicated|licen[sc]ed|approved|recommended|prescribed|effective|(?:first|second|third)[- ]line|(?:first|second|preferred) choice|(?:drug|treatment|agent|therapy) of choice|option)\b[^.;:]{0,30}\b(?:for|in|to treat|of)\b[^.;:]{0,30}$/i;
