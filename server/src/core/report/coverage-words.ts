import type { Coverage } from '../engine/types.ts';
import { reasonsInWords } from '../judge/not-checked-words.ts';
import type { FindingJson } from './lint-report.ts';
import type { ReportHead, ReportTail } from './report-writer.ts';

/** "Doses: 12 found, 8 checked, 4 not checked (3 no indication named, 1 route not stated)". */
export function coverageWords({ found, checked, notChecked, reasons, unread = 0 }: Coverage): string {
  const why = notChecked > 0 ? ` (${reasonsInWords(reasons)})` : '';
  const more = unread > 0 ? `; ${unreadWords(unread)}` : '';
  return `Doses: ${found} found, ${checked} checked, ${notChecked} not checked${why}${more}`;
}

/** "3 amounts in code, attributes or words for pictures not read". */
export const unreadWords = (unread: number): string =>
  `${counted(unread, 'amount')} in code, attributes or words for pictures not read`;

/** Is there something that silence must not stand for? */
export const isIncomplete = ({ notChecked, unread = 0 }: Coverage): boolean => notChecked + unread > 0;

export const totalCoverage = ({ summary, reasons }: ReportTail): string => coverageWords({ ...summary.doses, reasons });

/** What doses were compared with: labels, formularies and the day. */
export function judgedByWords({ jurisdictions, formulary, asOf }: ReportHead): string {
  const labels =
    jurisdictions.length === 0 ? 'every label in the formulary' : `the labels of ${jurisdictions.join(', ')}`;
  const releases = formulary.map(({ id, release }) => `${id} ${release}`).join(', ') || 'none';
  return `Judged by ${labels}; formulary ${releases}; as of ${asOf}.`;
}

/** "1 error, 2 warnings, 0 notes in 3 articles". */
export function countWords({ summary }: ReportTail): string {
  const { errors, warnings, infos, files } = summary;
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(infos, 'note')} in ${counted(files, 'article')}`;
}

export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** A dose that was not checked is told by coverage, unless someone asked for more than a note. */
export const isCounted = ({ rule, severity }: FindingJson): boolean =>
  rule !== 'dose/not-checked' || severity !== 'info';

/** "2 findings fixed by this change"; nothing where the run compared nothing. */
export const fixedWords = (count: number): string =>
  count === 0 ? '' : `${counted(count, 'finding')} fixed by this change`;
