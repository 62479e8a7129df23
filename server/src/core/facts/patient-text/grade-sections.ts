import { syllable } from 'syllable';
import type { Article, Block } from '../../article/model.ts';
import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { firstFrom } from '../in-span.ts';
import type { CitationFact, DrugMention, UnjudgedDose } from '../types.ts';
import type { SectionGrade } from './types.ts';

type Placed = { readonly span: Span };

/** What is no prose, and names that count as one familiar word: all in document order. */
export interface Masks {
  readonly doses: readonly Pick<UnjudgedDose, 'span'>[];
  readonly citations: readonly Pick<CitationFact, 'span'>[];
  readonly drugs: readonly Pick<DrugMention, 'span'>[];
}

interface Counts {
  words: number;
  sentences: number;
  syllables: number;
  /** Words of three syllables or more. */
  long: number;
}

/** A familiar word has about as many syllables as this; it is never a long one. */
const FAMILIAR = 2;
/** A run of letters beyond this is no word. */
const LONGEST_WORD = 40;

/** Flesch-Kincaid and SMOG grades of every section that has prose. */
export function gradeSections(article: Article, blocks: readonly Block[], masks: Masks): SectionGrade[] {
  const counts = new Map<number, Counts>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const section = counts.get(block.section) ?? { words: 0, sentences: 0, syllables: 0, long: 0 };
    counts.set(block.section, section);
    for (const { start, end } of sentences(block.view.text)) countSentence(block, start, end, masks, section);
  }
  return [...counts].flatMap(([index, found]) => {
    const section = article.sections[index];
    const heading = section?.heading == null ? undefined : article.blocks[section.heading];
    const span = heading?.span ?? blocks.find((block) => block.section === index)?.span;
    if (found.words === 0 || span === undefined) return [];
    return [{ title: section?.title ?? '', span, words: found.words, sentences: found.sentences, ...grades(found) }];
  });
}

function countSentence({ view }: Block, start: number, end: number, masks: Masks, counts: Counts): void {
  let words = 0;
  let drug = -1;
  for (const match of view.text.slice(start, end).matchAll(/\p{L}[\p{L}’']*/gu)) {
    if (match[0].length > LONGEST_WORD) continue;
    const at = view.sourceAt(start + match.index);
    if (covering(masks.citations, at) >= 0 || covering(masks.doses, at) >= 0) continue;
    const mention = covering(masks.drugs, at);
    if (mention >= 0 && mention === drug) continue;
    drug = mention;
    const syllables = mention >= 0 ? FAMILIAR : syllable(match[0]);
    words += 1;
    counts.syllables += syllables;
    if (syllables >= 3) counts.long += 1;
  }
  counts.words += words;
  if (words > 0) counts.sentences += 1;
}

/** Index of the fact that covers an offset; -1 when none does. */
function covering(facts: readonly Placed[], offset: number): number {
  const index = firstFrom(facts, offset + 1) - 1;
  return (facts[index]?.span.end ?? 0) > offset ? index : -1;
}

function grades({ words, sentences: all, syllables, long }: Counts): { fleschKincaid: number; smog: number } {
  const fleschKincaid = 0.39 * (words / all) + 11.8 * (syllables / words) - 15.59;
  const smog = 1.043 * Math.sqrt(long * (30 / all)) + 3.1291;
  return { fleschKincaid: rounded(fleschKincaid), smog: rounded(smog) };
}

const rounded = (grade: number): number => Math.max(0, Math.round(grade * 10) / 10);
