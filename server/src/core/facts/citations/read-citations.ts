import type { Article, Block } from '../../article/model.ts';
import { sentences } from '../sentences.ts';
import type { CitationFact } from '../types.ts';
import { bareMarks } from './bare-marks.ts';
import { type Candidate, numbersOf, withoutOverlaps } from './candidate.ts';
import { enclosedMarks } from './enclosed-marks.ts';
import { areCitations, type Evidence } from './is-plausible.ts';

/** Every mark that leads to a reference, in document order. `entries`: how many references the article lists. */
export function readCitations(article: Article, entries: number): CitationFact[] {
  const blocks = article.blocks.filter(canCite);
  const found = blocks.map((block) => {
    const enclosed = withoutOverlaps(enclosedMarks(block.view));
    const bare = bareMarks(block.view.text).filter(
      (b) => !startsLine(article, block, b) && !enclosed.some((e) => e.start < b.end && b.start < e.end),
    );
    return { block, marks: [...enclosed, ...bare].sort((a, b) => a.start - b.start) };
  });
  const cites = votes(
    found.flatMap((f) => f.marks),
    { blocks: blocks.length, entries },
  );
  return found.flatMap(({ block, marks }) => {
    const chosen = marks.filter((m) => cites(m.style));
    return chosen.length === 0 ? [] : factsOf(block, chosen);
  });
}

/**
 * Brackets, footnotes and keys cite by themselves; raised numbers, parentheses and bare numbers only where the article
 * as a whole cites that way. The surer kinds are asked first.
 */
function votes(marks: readonly Candidate[], evidence: Evidence): (style: Candidate['style']) => boolean {
  const of = (style: Candidate['style']): Candidate[] => marks.filter((m) => m.style === style);
  const accepted = new Set<Candidate['style']>(['footnote', 'pandoc', 'link']);
  if (startLow(of('bracket'), evidence, 50)) accepted.add('bracket');
  if (startLow(of('superscript'), evidence, 1)) accepted.add('superscript');
  let surer = marks.filter((m) => accepted.has(m.style)).length;
  for (const style of ['parenthesis', 'bare'] as const) {
    if (!areCitations(of(style), surer, evidence)) continue;
    accepted.add(style);
    surer += of(style).length;
  }
  return (style) => accepted.has(style);
}

/** Without a list to lead to, the lowest number tells an interval "[140, 159]" or a power from a citation. */
const startLow = (marks: readonly Candidate[], { blocks, entries }: Evidence, most: number): boolean =>
  entries > 0 || blocks <= 3 || Math.min(...marks.flatMap(numbersOf)) <= most;

/** "2. Next point" on a line of its own inside a paragraph: the number counts the line. */
function startsLine(article: Article, block: Block, mark: Candidate): boolean {
  const at = block.view.sourceAt(mark.start);
  return /(?:^|[\r\n])[\s>*_~-]{0,12}$/.test(article.text.slice(Math.max(0, at - 14), at));
}

const canCite = (block: Block): boolean =>
  block.footnote === null &&
  block.region !== 'references' &&
  block.region !== 'furniture' &&
  block.region !== 'header' &&
  block.region !== 'disclaimer';

function factsOf(block: Block, marks: readonly Candidate[]): CitationFact[] {
  const claims = sentences(block.view.text);
  return marks.map((mark) => {
    const claim = claims.find((s) => s.start <= mark.start && mark.start < s.end) ?? {
      start: 0,
      end: block.view.text.length,
    };
    return {
      span: block.view.sourceSpan(mark.start, mark.end),
      numbers: [...numbersOf(mark)],
      keys: mark.parts.flatMap((p) => p.key ?? []),
      style: mark.style,
      parts: mark.parts.map(({ start, end, numbers, key }) => ({
        span: block.view.sourceSpan(start, end),
        numbers,
        key,
      })),
      claim: block.view.sourceSpan(claim.start, claim.end),
    };
  });
}
