import type { Article, List } from '../../article/model.ts';
import type { Span } from '../../text/span.ts';

const PATHWAY =
  /\b(?:algorithm|pathway|treatment (?:plan|steps|ladder|sequence|approach)|(?:step|stage)[- ]?(?:wise|by[- ]step)|stepped|steps|management|treatment|approach|therapy|flow ?chart|protocol)\b/i;
const NAMED = /\b(?:algorithm|pathway|step(?:wise|ped| by step|-by-step)|treatment ladder|flow ?chart)\b/i;
/** First words of a step that acts, chooses or asks. */
const ACTS =
  /^(?:\*\*)?(?:start|begin|initiate|give|offer|use|add|switch|stop|refer|consider|continue|increase|reduce|titrate|optimi[sz]e|monitor|assess|confirm|treat|combine|replace|change|administer|prescribe|call|repeat|review|check|if|when|first[- ]line|second[- ]line|third[- ]line|initial|monotherapy|combination|advanced|maintenance|mild|moderate|severe|step \d|stage \d)\b/i;

/** The ordered lists of an article that are treatment pathways; a list of questions, criteria or references is none. */
export function pathwayLists(article: Article, treats: (span: Span) => boolean): List[] {
  const nesting = new Set(article.lists.flatMap((list) => list.item ?? []));
  const lists = article.lists.filter((list) => list.ordered && list.item === null);
  return resumed(article, lists).filter((list) => isPathway(article, list, treats, nesting));
}

/** A list that a paragraph interrupts goes on: "3." in the same section continues "1. 2.". */
export function resumed(article: Article, lists: readonly List[]): List[] {
  const whole: List[] = [];
  for (const list of lists) {
    const last = whole[whole.length - 1];
    const number = Number(article.items[list.items[0] ?? -1]?.number ?? Number.NaN);
    if (last !== undefined && last.section === list.section && number === last.items.length + 1) {
      const span = { start: last.span.start, end: list.span.end };
      whole[whole.length - 1] = { ...last, items: [...last.items, ...list.items], span };
    } else whole.push(list);
  }
  return whole;
}

function isPathway(
  article: Article,
  list: List,
  treats: (span: Span) => boolean,
  nesting: ReadonlySet<number>,
): boolean {
  const section = article.sections[list.section];
  if (
    section === undefined ||
    section.region === 'references' ||
    section.region === 'furniture' ||
    section.region === 'disclaimer'
  )
    return false;
  if (list.items.length < 2) return false;
  const titles = headingsOf(article, list.section);
  const acting = list.items.filter((item) => acts(article, item)).length;
  if (titles.some((title) => NAMED.test(title))) return acting >= 1;
  const share = acting / list.items.length;
  const treating = list.items.filter((item) => treats(article.items[item]?.span ?? list.span)).length;
  return (
    titles.some((title) => PATHWAY.test(title)) &&
    acting >= 2 &&
    share >= 0.6 &&
    treating >= 2 &&
    nestsOrBranches(article, list, nesting)
  );
}

/** Without the word "algorithm" in the heading, a plain numbered list is a list; steps have details or conditions. */
function nestsOrBranches(article: Article, list: List, nesting: ReadonlySet<number>): boolean {
  const nested = list.items.some((item) => nesting.has(item));
  const conditional = list.items.filter((item) =>
    /\b(?:if|unless|when|for (?:inadequate|persistent|refractory)|no response|after \d)\b/i.test(
      firstText(article, item),
    ),
  ).length;
  return nested || conditional >= 1;
}

/** Whether an item begins as a step that acts, chooses or asks. */
export const acts = (article: Article, item: number): boolean => ACTS.test(firstText(article, item).trim());

export const firstText = (article: Article, item: number): string =>
  article.blocks[article.items[item]?.blocks[0] ?? -1]?.view.text ?? '';

/** Its heading and those above it, but not the article's title: every article on treatment would be a pathway. */
function headingsOf(article: Article, section: number): string[] {
  const titles: string[] = [];
  for (let s = article.sections[section]; s !== undefined && s.heading !== null; s = article.sections[s.parent ?? -1]) {
    if (s.depth > 1 || s.heading !== article.title?.block) titles.push(s.title);
  }
  return titles;
}
