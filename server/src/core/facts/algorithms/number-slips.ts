import { blocksFor } from '../../article/blocks-for.ts';
import type { Article, List, Section } from '../../article/model.ts';
import { ofWords } from '../../text/of-words.ts';
import type { Span } from '../../text/span.ts';
import type { NumberSlip } from '../types.ts';
import { acts, firstText, resumed } from './find-lists.ts';

/** Fewer items are no order that could have a hole. */
const FEWEST = 3;
/** Where more than one number in so many is out of order, the numbers count something else. */
const RARE = 3;

/**
 * Numbers that skip or repeat in the numbered lists of a treatment text and in headings "Step 1", "Step 2". Pathways
 * have their steps; these lists need not be one ("First hour: 1. Measure lactate …").
 */
export function readNumberSlips(
  article: Article,
  pathways: readonly { readonly span: Span }[],
  treats: (span: Span) => boolean,
): NumberSlip[] {
  const drawn = new Set(pathways.map(({ span }) => span.start));
  const lists = resumed(
    article,
    article.lists.filter((list) => list.ordered && list.item === null),
  );
  return [
    ...lists
      .filter((list) => !drawn.has(list.span.start) && isInstruction(article, list, treats))
      .flatMap((list) => slipsOf(list.items.flatMap((item) => numberedItem(article, item)))),
    ...headingGroups(article).flatMap(slipsOf),
    ...paragraphGroups(article, treats).flatMap(slipsOf),
  ];
}

/** First words of what is done and is no step of a treatment. */
const INSTRUCTS =
  /^(?:take|measure|perform|obtain|apply|prepare|warn|wash|correct|secure|insert|remove|admit|ask|record|position|send|weigh|count|explain|document)\b/i;

interface Numbered {
  readonly number: string;
  readonly span: Span;
}

function isInstruction(article: Article, list: List, treats: (span: Span) => boolean): boolean {
  const region = article.sections[list.section]?.region;
  if (list.items.length < FEWEST || region !== 'body') return false;
  const telling = list.items.filter(
    (item) =>
      acts(article, item) || INSTRUCTS.test(firstText(article, item)) || treats(article.items[item]?.span ?? list.span),
  );
  return telling.length * 2 >= list.items.length && treats(list.span);
}

function numberedItem(article: Article, index: number): Numbered[] {
  const item = article.items[index];
  const block = article.blocks[item?.blocks[0] ?? -1];
  return item?.number == null || block === undefined ? [] : [{ number: item.number, span: block.span }];
}

/** Headings "Step 3: …" under the same heading, in order. */
function headingGroups(article: Article): Numbered[][] {
  const groups = new Map<string, Numbered[]>();
  for (const section of article.sections) {
    const step = stepHeading(article, section);
    if (step === null) continue;
    const key = `${section.parent}-${section.depth}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [step]);
    else group.push(step);
  }
  return [...groups.values()];
}

function stepHeading(article: Article, { title, heading, region }: Section): Numbered | null {
  const number = /^step (\d{1,2})\b(?![.\d–-])/i.exec(title)?.[1];
  const block = article.blocks[heading ?? -1];
  return number === undefined || block === undefined || region !== 'body' ? null : { number, span: block.span };
}

const opensStep = ofWords(({ text }) => {
  const number = /^step (\d{1,2})(?!\d|[–.-]\d)/i.exec(text)?.[1];
  return number === undefined ? [] : [number];
});

/** Paragraphs "Step 3. Give …" of one section, in order, where they treat. */
function paragraphGroups(article: Article, treats: (span: Span) => boolean): Numbered[][] {
  const groups = new Map<number, Numbered[]>();
  const treating = new Set<number>();
  for (const { view, kind, item, cell, region, section, span } of blocksFor(article, opensStep)) {
    const [number] = opensStep(view);
    if (number === undefined || kind !== 'paragraph' || item !== null || cell !== null || region !== 'body') continue;
    groups.set(section, [...(groups.get(section) ?? []), { number, span }]);
    if (treats(span)) treating.add(section);
  }
  return [...groups].filter(([section]) => treating.has(section)).map(([, group]) => group);
}

function slipsOf(numbered: readonly Numbered[]): NumberSlip[] {
  if (numbered.length < FEWEST || new Set(numbered.map(({ number }) => number)).size < 2) return [];
  const at = (i: number): number => Number(numbered[i]?.number ?? Number.NaN);
  const slips = numbered.flatMap(({ number, span }, i) => {
    const before = numbered[i - 1]?.number ?? null;
    // One wrong number is one slip: the item behind it may fit the item in front of it.
    const resumes = i >= 2 && at(i) === at(i - 2) + 2;
    return before === null || at(i) === at(i - 1) + 1 || resumes ? [] : [{ number, before, span }];
  });
  return slips.length * RARE <= numbered.length ? slips : [];
}
