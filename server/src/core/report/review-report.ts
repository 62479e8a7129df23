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

const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** "3 clinical changes in 2 articles; 1 needs attention. 1 finding more is accepted in the baseline." */
export function reviewSummary({ files }: ReviewReport): string {
  const clinical = files.map((file) => file.changes.filter(({ kind }) => kind !== 'baseline'));
  const all = clinical.flat();
  const articles = clinical.filter((changes) => changes.length > 0).length;
  const serious = all.filter((change) => change.level !== 'info').length;
  const attention = serious === 0 ? '' : `; ${serious} ${serious === 1 ? 'needs' : 'need'} attention`;
  const changes =
    all.length === 0
      ? 'No clinical changes.'
      : `${counted(all.length, 'clinical change')} in ${counted(articles, 'article')}${attention}.`;
  return [changes, ...baselineSummary(files)].join(' ');
}

function baselineSummary(files: readonly ReviewedFile[]): string[] {
  const entries = files.flatMap((file) => file.changes).filter(({ kind }) => kind === 'baseline');
  const accepted = entries.filter(({ about }) => about !== 'baseline');
  const more = accepted.filter(({ change }) => change === 'added').length;
  const fewer = accepted.filter(({ change }) => change === 'removed').length;
  return [
    ...(entries.length > accepted.length ? ['The baseline itself came or went.'] : []),
    ...(more === 0 ? [] : [`The baseline accepts ${counted(more, 'new finding')}.`]),
    ...(fewer === 0
      ? []
      : [`${more === 0 ? 'The baseline' : 'It'} no longer needs ${fewer === 1 ? '1 entry' : `${fewer} entries`}.`]),
  ];
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
export function fileNote({ change, renamedFrom, changes }: ReviewedFile): string {
  const noun = changes.every(({ kind }) => kind === 'baseline') ? 'baseline' : 'article';
  if (change === 'added') return ` (new ${noun})`;
  if (change === 'removed') return ` (${noun} removed)`;
  return renamedFrom === undefined ? '' : ` (was ${renamedFrom})`;
}
