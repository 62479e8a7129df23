/**
 * Finds the drug of a dose whose sentence names none: in the sentences before it, the parent item, the line that leads a
 * list, a sibling item, a heading. Silent where the place names several drugs.
 */

import type { Article, Block } from '../../../article/model.ts';
import type { NameMatch } from '../../../formulary/formulary-index.ts';
import { partitionPoint } from '../../../text/partition-point.ts';
import type { DrugRef } from '../../types.ts';
import type { NamedDrug } from './drug-groups.ts';

export interface InheritedDrugs {
  readonly drugs: readonly NamedDrug[];
  readonly block: Block;
  readonly how: DrugRef['inherited'];
}

export interface Inheritance {
  readonly article: Article;
  readonly drugsIn: (block: Block) => readonly NameMatch[];
  /** Drugs of the last dose read in the block, if there was one. */
  readonly dosedIn: (block: Block) => readonly NamedDrug[];
}

/** `continues`: the sentence begins with words that go on about something ("start at …", "maximum dose"). */
export function inheritedDrugs(from: Inheritance, block: Block, continues: boolean): InheritedDrugs | null {
  const above = parentItem(from, block) ?? leadingLine(from, block);
  const beside = continues && (above === null || above.drugs.every(isClass)) ? sibling(from, block) : null;
  return beside ?? above ?? nameLine(from, block) ?? tableLine(from, block) ?? heading(from, block);
}

/** "Start a tricyclic:" over "Amitriptyline 10 mg" and "Increase by 10 mg": the item before says which. */
const isClass = ({ kind }: NamedDrug): boolean => kind === 'class';

/** The drugs of a text that names one drug, or one class with its members or one list of alternatives. */
export function soleDrugs(text: string, names: readonly NameMatch[]): readonly NamedDrug[] {
  const real = names.filter((name) => !isOtherThing(text, name));
  const members = real.filter((name) => name.kind === 'drug');
  const kept = members.length > 0 ? members : real;
  const ids = new Set(kept.map((name) => name.id ?? name.name));
  const [first] = kept;
  if (first === undefined) return [];
  if (ids.size === 1) return [first];
  return members.length > 0 && real.some((name) => name.kind === 'class') && isList(text, kept) ? [...kept] : [];
}

/** "A or B", "A / B" and nothing else, in a cell for names. */
export function alternatives(text: string, names: readonly NameMatch[]): readonly NamedDrug[] {
  const [first] = names;
  const last = names.at(-1);
  if (first === undefined || last === undefined || names.length < 2 || names.length > 4) return [];
  if (names.some(({ kind }) => kind !== 'drug') || text.slice(0, first.start).trim() !== '') return [];
  if (!/\bor\b| \/ /i.test(text.slice(first.end, last.start)) || !/^\W*(?:or)?\W*$/i.test(text.slice(last.end)))
    return [];
  return isList(text, names) ? [...names] : [];
}

const OTHER =
  /^[\s-]*(?:overdose|poisoning|toxicity|intoxication|withdrawal|dependence|allergy|hypersensitivity|levels?|deficiency|resistance|intolerance|abuse|misuse|antagonists?|receptors?|channels?|use disorder|reversal|antidote|monitoring|interactions?)\b/i;

/** "Potassium (before insulin)", "with each salbutamol dose": what is given at another time, or besides. */
const AT_ANOTHER_TIME =
  /\b(?:before|prior to|after|without|versus|vs\.?|instead of|with (?:each|every))\s(?:the\s|any\s|starting\s)?$/i;

const isOtherThing = (text: string, name: NameMatch): boolean =>
  OTHER.test(text.slice(name.end, name.end + 24)) ||
  AT_ANOTHER_TIME.test(text.slice(Math.max(0, name.start - 24), name.start));

/** Only commas and "and", "or" between neighbours. */
function isList(text: string, names: readonly NameMatch[]): boolean {
  return names.every((name, i) => {
    const before = names[i - 1];
    return before === undefined || /^[\s,/()&]*(?:and|or)?[\s(]*$/.test(text.slice(before.end, name.start));
  });
}

function parentItem({ article, drugsIn }: Inheritance, block: Block): InheritedDrugs | null {
  if (block.item === null) return null;
  const own = article.items[block.item];
  // A later paragraph of an item speaks of what the item's first line names.
  for (
    let item = own?.blocks[0] === block.index ? (own.parent ?? null) : block.item, depth = 0;
    item !== null && depth < 6;
    depth += 1
  ) {
    const lead = article.blocks[article.items[item]?.blocks[0] ?? -1];
    if (lead !== undefined && lead.index < block.index) {
      const names = drugsIn(lead);
      const sole = soleDrugs(lead.view.text, names);
      const drugs = sole.length > 0 ? sole : lastNamed(lead.view.text, names);
      if (drugs.length > 0) return { drugs, block: lead, how: 'parent-item' };
    }
    item = article.items[item]?.parent ?? null;
  }
  return null;
}

/** "A 900 mg every 8 hours and B" over doses: those of B, which has none yet. */
function lastNamed(text: string, names: readonly NameMatch[]): readonly NamedDrug[] {
  const last = names[names.length - 1];
  const before = names[names.length - 2];
  if (last?.kind !== 'drug' || before === undefined || !/^[\s:–—-]*$/.test(text.slice(last.end))) return [];
  return /\d/.test(text.slice(before.end, last.start)) ? [last] : [];
}

/** "Gabapentin is titrated as follows:" right before the list. */
function leadingLine({ article, drugsIn }: Inheritance, block: Block): InheritedDrugs | null {
  const lead = leadingBlock(article, block);
  const drugs = lead === null ? [] : soleDrugs(lead.view.text, drugsIn(lead));
  return lead === null || drugs.length === 0 ? null : { drugs, block: lead, how: 'parent-item' };
}

/** The paragraph that leads the list of a block: short, or ending with a colon. */
export function leadingBlock(article: Article, block: Block): Block | null {
  if (block.item === null) return null;
  let item = block.item;
  for (let parent = article.items[item]?.parent ?? null; parent !== null; parent = article.items[item]?.parent ?? null)
    item = parent;
  const list = article.lists[article.items[item]?.list ?? -1];
  const first = article.items[list?.items[0] ?? -1]?.blocks[0];
  const lead = first === undefined ? undefined : article.blocks[first - 1];
  if (lead === undefined || lead.kind !== 'paragraph' || lead.section !== block.section || lead.item !== null)
    return null;
  const text = lead.view.text.trimEnd();
  return text.endsWith(':') || text.length <= 60 ? lead : null;
}

/** "Start at low doses (10 mg/day)" continues the item before it, if that one gave doses of its drugs. */
function sibling({ article, drugsIn, dosedIn }: Inheritance, block: Block): InheritedDrugs | null {
  const item = block.item === null ? undefined : article.items[block.item];
  const siblings = item === undefined ? undefined : article.lists[item.list]?.items;
  if (item === undefined || siblings === undefined) return null;
  const at = positionOf(siblings, item.index);
  for (let before = at - 1; before >= 0 && before >= at - 4; before -= 1) {
    const lead = article.blocks[article.items[siblings[before] ?? -1]?.blocks[0] ?? -1];
    if (lead === undefined) continue;
    const dosed = dosedIn(lead);
    const drugs = dosed.length > 0 || before < at - 1 ? dosed : begun(lead.view.text, drugsIn(lead));
    if (drugs.length > 0) return { drugs, block: lead, how: 'sibling' };
  }
  return null;
}

/** "Start an epinephrine infusion." right before "Begin at 0.1 mcg/kg/min": the one drug that is to be given. */
function begun(text: string, names: readonly NameMatch[]): readonly NamedDrug[] {
  if (!/^\W{0,4}(?:start|initiate|begin|commence|give|administer|add|use|consider)\b/i.test(text)) return [];
  const drugs = soleDrugs(text, names);
  return drugs.length === 1 && drugs[0]?.kind === 'drug' ? drugs : [];
}

/** The items of a list are in ascending order. */
export function positionOf(items: readonly number[], item: number): number {
  return partitionPoint(items.length - 1, (at) => (items[at] ?? 0) < item);
}

/** A short line of its own that is hardly more than the name, as a heading in bold. */
function nameLine({ article, drugsIn }: Inheritance, block: Block): InheritedDrugs | null {
  if (!isOfOneDrug(article, block)) return null;
  const from = firstOfTable(article, block);
  for (let at = from - 1; at >= 0 && at >= from - 4; at -= 1) {
    const line = article.blocks[at];
    if (line === undefined || line.section !== block.section || line.kind === 'heading') return null;
    if (line.kind !== 'paragraph' || line.item !== null || line.view.text.length > 48) continue;
    if (/\d/.test(line.view.text)) continue;
    const drugs = soleDrugs(line.view.text, drugsIn(line));
    const words = line.view.text.split(/\s+/).length;
    if (drugs.length > 0 && words <= 4) return { drugs, block: line, how: 'heading' };
  }
  return null;
}

/** Index of the first cell of its table, else its own. */
const firstOfTable = ({ tables }: Article, { cell, index }: Block): number =>
  (cell === null ? null : tables[cell.table]?.header.find((head) => head !== null)) ?? index;

/** "Oral amoxicillin, twice daily for 5 days:" right before a table whose rows are ages, weights, days … */
function tableLine({ article, drugsIn }: Inheritance, block: Block): InheritedDrugs | null {
  const table = block.cell === null ? undefined : article.tables[block.cell.table];
  const line = table === undefined ? undefined : article.blocks[firstOfTable(article, block) - 1];
  if (line?.kind !== 'paragraph' || line.section !== block.section || line.item !== null) return null;
  const text = line.view.text.trimEnd();
  if (text.length > 120 || /[.!?;]$/.test(text) || (!text.endsWith(':') && text.length > 60)) return null;
  const drugs = isOfOneDrug(article, block) ? soleDrugs(line.view.text, drugsIn(line)) : [];
  return drugs.length === 0 ? null : { drugs, block: line, how: 'heading' };
}

/** A table whose rows may be medicines has no drug from the line above. */
const isOfOneDrug = ({ blocks, tables }: Article, { cell }: Block): boolean =>
  cell === null || BANDS.test(blocks[tables[cell.table]?.header[0] ?? -1]?.view.text ?? '');

const BANDS =
  /\b(?:age|weight|days?|weeks?|crcl|clcr|egfr|gfr|clearance|renal|glucose|level|inr|step|time|phase|stage|regimen|schedule|route|patients?|population|adults?|child(?:ren)?|indication|use|severity|dos(?:e|age|ing))\b/i;

function heading({ article, drugsIn }: Inheritance, block: Block): InheritedDrugs | null {
  let section = article.sections[block.section];
  for (let depth = 0; section !== undefined && depth < 8; depth += 1) {
    const head = section.heading === null ? undefined : article.blocks[section.heading];
    if (head !== undefined && head.index !== block.index) {
      const names = drugsIn(head);
      const drugs = soleDrugs(head.view.text, names);
      if (drugs.length > 0) return { drugs, block: head, how: 'heading' };
      if (names.length > 1) return null;
    }
    section = section.parent === null ? undefined : article.sections[section.parent];
  }
  return null;
}
