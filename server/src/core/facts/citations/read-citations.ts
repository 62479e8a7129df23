import type { Article, Block } from '../../article/model.ts';
import { sentences } from '../sentences.ts';
import type { CitationFact } from '../types.ts';
import { bareMarks } from './bare-marks.ts';
import { type Candidate, numbersOf, withoutOverlaps } from './candidate.ts';
import { enclosedMarks } from './enclosed-marks.ts';
import { bareNumbersCite } from './is-plausible.ts';

/** Every mark that leads to a reference, in document order. `entries`: how many references the article lists. */
export function readCitations(article: Article, entries: number): CitationFact[] {
  const blocks = article.blocks.filter(canCite);
  const found = blocks.map((block) => {
    const enclosed = withoutOverlaps(enclosedMarks(block.view));
    const bare = bareMarks(block.view.text).filter((b) => !enclosed.some((e) => e.start < b.end && b.start < e.end));
    return { block, enclosed, bare };
  });
  const bare = found.flatMap((f) => f.bare);
  const enclosed = found.reduce((sum, f) => sum + f.enclosed.length, 0);
  const withBare = bareNumbersCite({ enclosed, bare, blocks: blocks.length, entries });
  return found.flatMap(({ block, enclosed: own, bare: numbers }) => {
    const marks = [...own, ...(withBare ? numbers : [])].sort((a, b) => a.start - b.start);
    return marks.length === 0 ? [] : factsOf(block, marks);
  });
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
