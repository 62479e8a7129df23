import type { Article, Block } from '../../article/model.ts';
import { OBJECT } from '../../text/text-view.ts';
import { entryFields } from './entry-fields.ts';
import { type Entry, linksOf } from './read-references.ts';

/** "Malaria guideline [^a1b2c3]. Geneva: WHO (2024)": a heading that is itself an entry, known by its key. */
const KEYED = /\[\^([^\s\]]{1,60})\]/;
/** "[3] Roe A. Zinc for diarrhoea. 2019": the same with a number. */
const NUMBERED = /^\s*(?:\[(\d{1,4})\]|(\d{1,4})[.)])\s+\S/;
const DATED = /\b(?:19|20)\d{2}\b/;

/** Sections below a reference heading whose own heading is an entry; the text below it is a note on the source. */
export function openingHeadings(article: Article): ReadonlySet<number> {
  const found = new Set<number>();
  for (const section of article.sections) {
    const heading = section.heading === null ? undefined : article.blocks[section.heading];
    const parent = section.parent === null ? undefined : article.sections[section.parent];
    if (heading === undefined || section.region !== 'references' || parent?.region !== 'references') continue;
    const text = heading.view.text;
    if (keyOf(heading) !== null || (NUMBERED.test(text) && DATED.test(text))) found.add(section.index);
  }
  return found;
}

export function headingEntry(article: Article, blocks: readonly Block[]): Entry {
  const heading = blocks.find((block) => block.kind === 'heading') ?? blocks[0];
  const view = heading?.view.text ?? '';
  const label = NUMBERED.exec(view);
  const number = label?.[1] ?? label?.[2];
  const text = (label === null ? view : view.slice(label[0].length - 1))
    .replace(KEYED, '')
    .replaceAll(OBJECT, '')
    .replace(/\s+([.,;:])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const start = heading?.span.start ?? 0;
  const source = article.text.slice(start, heading?.span.end ?? start);
  const marker = /^#{1,6}\s{1,8}/.exec(source)?.[0].length ?? 0;
  return {
    span: { start: start + marker, end: heading?.span.end ?? start },
    number: number === undefined ? null : Number(number),
    key: heading === undefined ? null : keyOf(heading),
    ...entryFields(text, heading === undefined ? [] : linksOf([heading])),
    text,
    start: start + marker,
  };
}

/** A note whose definition is missing stays in the text; one with a definition is a mark of the view. */
function keyOf({ view }: Block): string | null {
  const noted = view.marks.find((mark) => mark.kind === 'footnote-reference')?.target ?? null;
  return noted ?? KEYED.exec(view.text)?.[1] ?? null;
}
