import { INTENDED_USE } from '../config/intended-use.ts';
import type { ClinicalChange } from '../review/types.ts';
import type { Places } from './places.ts';

/** The published review report; field names are fixed, fields may be added. */
export interface ReviewReport {
  readonly version: 1;
  readonly notice: string;
  readonly files: readonly ReviewedFile[];
}

export interface ReviewedFile {
  readonly path: string;
  /** Its former path when it was renamed. */
  readonly renamedFrom?: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly changes: readonly ChangeJson[];
}

export interface ChangeJson extends Omit<ClinicalChange, 'place'> {
  /** From 1; of the new text, or of the old one where `side` says so. */
  readonly line: number;
  readonly side: 'before' | 'after';
}

/** Turns spans into lines of the text in which the change stands. */
export const changeJson = ({ place, ...change }: ClinicalChange, before: Places, after: Places): ChangeJson => ({
  ...change,
  line: (place.side === 'after' ? after : before).of(place.span).line,
  side: place.side,
});

export const reviewReport = (files: readonly ReviewedFile[]): ReviewReport => ({
  version: 1,
  notice: INTENDED_USE,
  files: files.filter((file) => file.changes.length > 0),
});

/** "3 clinical changes in 2 articles, 1 needs attention". */
export function reviewSummary({ files }: ReviewReport): string {
  const all = files.flatMap((file) => file.changes);
  if (all.length === 0) return 'No clinical changes.';
  const serious = all.filter((change) => change.level !== 'info').length;
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  const attention = serious === 0 ? '' : `; ${serious} ${serious === 1 ? 'needs' : 'need'} attention`;
  return `${count(all.length, 'clinical change')} in ${count(files.length, 'article')}${attention}.`;
}

const KIND_WORDS: Readonly<Record<ClinicalChange['kind'], string>> = {
  dose: 'Doses',
  strength: 'Strength of recommendations',
  step: 'Treatment algorithm',
  citation: 'Citations',
  reference: 'References',
  disclaimer: 'Disclaimer',
  status: 'Review status',
  suppression: 'Silenced findings',
  baseline: 'Accepted findings',
};

export const kindWords = (kind: ClinicalChange['kind']): string => KIND_WORDS[kind];

/** Changes of one file by kind, in the order in which they come. */
export function byKind(changes: readonly ChangeJson[]): readonly (readonly [ClinicalChange['kind'], ChangeJson[]])[] {
  const groups = new Map<ClinicalChange['kind'], ChangeJson[]>();
  for (const change of changes) groups.set(change.kind, [...(groups.get(change.kind) ?? []), change]);
  return [...groups];
}

/** Kinds whose two states do not name their subject themselves. */
const NEEDS_SUBJECT: readonly ClinicalChange['kind'][] = ['citation', 'strength', 'status', 'reference'];

/** What a change is about, where its states do not say it. */
export const subjectOf = ({ kind, about }: ChangeJson): string | null => (NEEDS_SUBJECT.includes(kind) ? about : null);

/** Where a change stands, for a reader: "line 12", or "was line 12". */
export const lineWords = ({ line, side }: ChangeJson): string => `${side === 'before' ? 'was line' : 'line'} ${line}`;

/** What a file was before, where that matters: a new article, a removed one, a former name. */
export function fileNote({ change, renamedFrom }: ReviewedFile): string {
  if (change === 'added') return ' (new article)';
  if (change === 'removed') return ' (article removed)';
  return renamedFrom === undefined ? '' : ` (was ${renamedFrom})`;
}
