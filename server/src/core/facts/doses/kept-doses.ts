/** The doses of a piece of an article that is being written, kept as long as nothing has changed that they were read from. */
import type { Article, Block, KeptPlaces, Piece } from '../../article/model.ts';
import { isSameItems } from '../../text/same-items.ts';
import type { Span } from '../../text/span.ts';
import { openingOf } from './context/opening.ts';
import { sectionHeadings } from './context/patient.ts';
import { indicationsBeside } from './context/use-lines.ts';
import type { DoseReading } from './dose-reading.ts';
import type { NamedDrug } from './join/drug-groups.ts';
import type { Reader } from './read-sentence-doses.ts';

/** What was read of one block. */
export interface ReadBlock {
  readonly block: number;
  readonly doses: readonly DoseReading[];
  /** What a dose in a later item goes on about. */
  readonly dosed: readonly NamedDrug[];
}

interface Kept {
  readonly read: readonly ReadBlock[];
  /** Where the piece stood then: its first block, and the offset of that. */
  readonly first: number;
  readonly start: number;
  /** What stands outside the piece and was asked. */
  readonly by: readonly unknown[];
}

const KEPT = new WeakMap<KeptPlaces, Kept>();

/**
 * A piece begins with the heading of a section, so what is asked of other pieces are the headings above it, the title,
 * opening, front matter, and sections "Indications" beside its own. A drug that such a heading names stands where that stands:
 * its piece is read again when it stands nearer or farther.
 */
export function keptDoses(reader: Reader, piece: Piece, read: () => readonly ReadBlock[]): readonly ReadBlock[] {
  const { article } = reader;
  const head = article.blocks[piece.first];
  if (piece.kept === null || head === undefined || !isClosed(article, head)) return read();
  const known = KEPT.get(piece.kept);
  const place = { first: piece.first, start: head.span.start };
  if (known !== undefined && isSameItems(known.by, surroundings(reader, piece, head, known)))
    return moved(known, place);
  const fresh = { read: read().map(knownByThemselves), ...place };
  KEPT.set(piece.kept, { ...fresh, by: surroundings(reader, piece, head, fresh) });
  return fresh.read;
}

/** What is found out about a dose can be kept by its own object as long as the dose is. */
const knownByThemselves = (block: ReadBlock): ReadBlock => ({
  ...block,
  doses: block.doses.map((dose) => ({ ...dose, kept: {} })),
});

/** Nothing of its section stands before it. */
const isClosed = (article: Article, head: Block): boolean =>
  head.index === 0 || article.sections[head.section]?.heading === head.index;

function surroundings(reader: Reader, piece: Piece, head: Block, known: Omit<Kept, 'by'>): unknown[] {
  const { article, index, instruction, matter } = reader;
  const { title } = article;
  const titleAt = title?.block ?? -1;
  const above = sectionHeadings(article, head);
  const isNamedAbove = known.read.some(({ doses }) => doses.some(({ drugs }) => drugs.some(isBefore(known.start))));
  return [
    index,
    instruction,
    title?.text,
    openingOf(article)?.view.said,
    titleAt >= piece.first && titleAt < piece.end ? titleAt - piece.first : null,
    matter,
    // The lines before the first section are another region; what a section above heads may be sources.
    Math.min(head.section, 3),
    article.sections[head.section]?.region,
    ...above.flatMap((block) => [block.view.said, block.index === titleAt]),
    ...(isNamedAbove ? above.map((block) => head.span.start - block.span.start) : []),
    ...usesBeside(
      reader,
      known.read.map(({ block }) => block - known.first + piece.first),
    ),
  ];
}

const isBefore =
  (start: number) =>
  ({ span }: { readonly span: Span }): boolean =>
    span.start < start;

/** The words of the sections "Indications" beside those with doses. */
function usesBeside(reader: Reader, blocks: readonly number[]): unknown[] {
  const sections = new Set(blocks.map((block) => reader.article.blocks[block]?.section ?? 0));
  return [...sections].flatMap((section) => [
    section === 0,
    ...indicationsBeside(reader, section).map(({ view }) => view.said),
  ]);
}

function moved({ read, first, start }: Kept, to: Pick<Kept, 'first' | 'start'>): readonly ReadBlock[] {
  const by = to.start - start;
  if (by === 0 && to.first === first) return read;
  const span = (at: Span): Span => ({ start: at.start + by, end: at.end + by });
  const dose = (one: DoseReading): DoseReading => ({
    ...one,
    span: span(one.span),
    drugs: one.drugs.map((drug) => ({ ...drug, span: span(drug.span) })),
    parts: one.parts.map((part) => ({ ...part, span: span(part.span) })),
    block: span(one.block),
  });
  return read.map((one) => ({ ...one, block: one.block - first + to.first, doses: one.doses.map(dose) }));
}
