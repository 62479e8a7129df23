import type { Article } from '../article/model.ts';
import { contentHash, sectionHash } from '../text/content-hash.ts';
import type { ApprovalRecord, ContentSection } from './types.ts';

/** What stands before the first heading that parts the article. */
const BEGINNING = 'Beginning';

/** The record that an approval left, beside what it would be for the text as it is now. */
export function readApprovalRecord(article: Article, recorded: string | null): ApprovalRecord | null {
  if (recorded === null) return null;
  const sections = contentSections(article);
  const before = article.frontMatter?.data.approved_sections;
  return {
    recorded,
    current: contentHash(article.text.slice(bodyStart(article))),
    sections,
    recordedSections: Array.isArray(before) ? before.flatMap(recordedSection) : [],
  };
}

/** Where the body begins: behind the line that closes the front matter. */
export function bodyStart({ frontMatter, text }: Article): number {
  if (frontMatter === null) return 0;
  return (
    frontMatter.span.end +
    (/^[ \t]{0,9}(?:\r\n|\r|\n)/.exec(text.slice(frontMatter.span.end, frontMatter.span.end + 12))?.[0].length ?? 0)
  );
}

/** The body in as many pieces as it has main sections, each with its own hash. */
export function contentSections(article: Article): ContentSection[] {
  const start = bodyStart(article);
  const headings = article.sections.filter((s) => s.heading !== null && s.span.start >= start);
  const depth = partingDepth(headings.map((s) => s.depth));
  const cuts = headings.filter((s) => s.depth <= depth).map((s) => ({ title: s.title, start: s.span.start }));
  const pieces = [...((cuts[0]?.start ?? start + 1) > start ? [{ title: BEGINNING, start }] : []), ...cuts];
  return pieces
    .map(({ title, start: from }, i) => ({
      title,
      span: { start: from, end: pieces[i + 1]?.start ?? article.text.length },
    }))
    .filter(({ span }) => article.text.slice(span.start, span.end).trim() !== '')
    .map((piece) => ({ ...piece, hash: sectionHash(article.text.slice(piece.span.start, piece.span.end)) }));
}

/** The highest level that has more than one heading: below the title, usually. */
function partingDepth(depths: readonly number[]): number {
  const several = [1, 2, 3, 4, 5, 6].find((depth) => depths.filter((d) => d === depth).length > 1);
  return several ?? 6;
}

/** "1f3a9c0e Dosing", as the approval wrote it. */
function recordedSection(line: unknown): { readonly hash: string; readonly title: string }[] {
  const match = typeof line === 'string' ? /^([0-9a-f]{8}) (\S.*)$/.exec(line) : null;
  return match === null ? [] : [{ hash: match[1] ?? '', title: match[2] ?? '' }];
}
