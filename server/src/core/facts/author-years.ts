import type { Article, Block } from '../article/model.ts';
import type { ReferenceFact } from './types.ts';

/** "(Lee, 2019)", "(Lee & Roe, 2019; …)", "Lee et al. (2019)", "[WHO 2021]": a source in the author–year style. */
const AUTHOR_YEAR =
  /\bet al\b\.?,?\s?\(?(?:19|20)\d{2}|[(;]\s?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December),)\p{Ll}?\p{Lu}[\p{L}'’-]{1,30}(?: (?:&|and) \p{Lu}[\p{L}'’-]{1,30})?, (?:19|20)\d{2}[a-z]?\s?[;,)]|\[\p{Lu}[\p{L}'’-]{1,30}(?: \p{L}{1,20}){0,2},? (?:19|20)\d{2}[a-z]?\]/u;

/** "(NICE 2022)", "(National Institute of Health, 2024; …)", "NICE (2022)", "Table: NICE 2022.": any name and year, if the list has such an entry. */
const NAME_YEAR =
  /(?:[([;]\s?|\b)(\p{Ll}?\p{Lu}[\p{L}.'’-]{1,30})(?:(?: [\p{L}.'’&-]{1,25}){0,6},? | et al\.?,? )\(?((?:19|20)\d{2})[a-z]?(?:\s?[;,)\]]|\.?\s*$)/gu;
/** Without it there is no such name and year. */
const CLOSED_YEAR = /(?:19|20)\d{2}[a-z]?(?:\s?[;,)\]]|\.?\s*$)/;
/** Months and states of a text stand before a year as well. */
const NO_NAME =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|^(?:In|From|Since|Until|By|Version|Edition|Updated?|Last|Reviewed|Approved|Published|Issued|Accessed|Spring|Summer|Autumn|Fall|Winter)$/;

/** Whether a text names an entry of the article's list by its author and year. */
export function authorYearReader(article: Article): (text: string) => boolean {
  let entries: readonly string[] | null = null;
  const isListed = (name: string, year: string): boolean => {
    entries ??= article.blocks.flatMap(opensEntry);
    return entries.some((entry) => entry.includes(name) && entry.includes(year));
  };
  return (text) => {
    if (!/(?:19|20)\d{2}/.test(text)) return false;
    if (AUTHOR_YEAR.test(text)) return true;
    for (const [name, year] of namesWithYear(text)) if (isListed(name, year)) return true;
    return false;
  };
}

/** Indices of the entries that a text names by author and year. */
export function entriesNamed(text: string, references: readonly ReferenceFact[]): number[] {
  if (references.length === 0) return [];
  const found = new Set<number>();
  for (const [name, year] of namesWithYear(text)) {
    references.forEach((entry, i) => {
      const opening = entry.text.slice(0, OPENING);
      if (opening.includes(name) && opening.includes(year)) found.add(i);
    });
  }
  return [...found];
}

function* namesWithYear(text: string): Generator<readonly [name: string, year: string]> {
  if (!CLOSED_YEAR.test(text)) return;
  for (const [, name = '', year = ''] of text.matchAll(NAME_YEAR)) if (!NO_NAME.test(name)) yield [name, year];
}

/** Author and year stand within the first words of an entry, or the year at its end. */
const OPENING = 500;
const opensEntry = ({ region, kind, view }: Block): readonly string[] =>
  region === 'references' && kind !== 'heading' ? [view.text.slice(0, OPENING)] : [];
