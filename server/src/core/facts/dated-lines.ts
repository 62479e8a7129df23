import type { Span } from '../text/span.ts';
import { withoutEnd } from '../text/without-end.ts';
import { readDate } from './dates.ts';

/** What stands before a day and says which day it is, without a colon too; keys as front matter has them. */
const DAYS: Readonly<Record<string, readonly string[]>> = {
  last_updated: [
    'last updated',
    'updated',
    'last update',
    'last edit',
    'last edited',
    'revised',
    'last revised',
    'last revision',
  ],
  last_reviewed: ['last reviewed', 'reviewed'],
  next_review: [
    ...['review', 'review date', 'next review', 'next update', 'next revision', 'date of next review', 'review due'],
    ...['due for review', 'for review', 'to be revised', 'to be reviewed', 'review on or before', 'review by'],
    ...[
      'expires',
      'expiry',
      'expiry date',
      'look again',
      'check again',
      'replace by',
      'valid until',
      'valid till',
      'valid to',
      'due for revision',
    ],
  ],
  approved_on: ['approved', 'approval date', 'ratified', 'endorsed', 'authorised', 'authorized', 'agreed'],
  date: [
    'prepared',
    'issued',
    'issue date',
    'date of issue',
    'effective',
    'effective date',
    'published',
    'version date',
  ],
};
/** What stands before somebody and says what they did with the article. */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  authors: [
    'clinical lead',
    'prepared by',
    'written by',
    'compiled by',
    'drafted by',
    'lead author',
    'prepared:',
    'lead:',
  ],
  reviewers: [
    ...['reviewed by', 'medically reviewed by', 'clinically reviewed by', 'checked by', 'verified by'],
    ...[
      'reviewed for accuracy by',
      'peer reviewed by',
      'peer-reviewed by',
      'fact-checked by',
      'externally reviewed by',
    ],
  ],
  approved_by: [
    ...['approved by', 'ratified by', 'endorsed by', 'authorised by', 'authorized by', 'signed off by'],
    ...['clinical approval', 'clinical sign-off', 'sign-off', 'approval by'],
    ...['approved:', 'ratified:', 'endorsed:', 'agreed by', 'agreed at', 'adopted by', 'accepted by'],
  ],
};

const keysOf = (names: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(names).flatMap(([key, all]) => all.map((name) => [name, key] as const)));
const [DAY_OF, PERSON_OF] = [keysOf(DAYS), keysOf(PEOPLE)];
const anyOf = (keys: ReadonlyMap<string, string>): string =>
  [...keys.keys()].sort((a, b) => b.length - a.length).join('|');

const BEFORE = '(?:^|[\\r\\n]|[ \\t][·•|–—][ \\t]|[ \\t]{2}|[.;,][ \\t])[ \\t>*_|-]{0,6}';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const DAY = new RegExp(
  `${BEFORE}(${anyOf(DAY_OF)})(?: on| by| from| in| before| due)?[*_]{0,2}[ \\t]?:?[*_]{0,2}[ \\t]{1,3}(?=\\d{1,4}[-./ a-z]|${MONTH})`,
  'gi',
);
const PERSON = new RegExp(
  `(?:${BEFORE}(${anyOf(PERSON_OF)})|(approved|ratified|endorsed|prepared|written)[ \\t][^\\r\\n|·;]{4,24}\\d by)[*_]{0,2}[ \\t](?=(\\p{L}[^\\r\\n|·•–—;]{3,120}))`,
  'giu',
);
/** Where a name ends: a day, a sentence of more words, or what else somebody did. */
const NAME_END =
  /,?\s(?:on\s)?(?=\d)|(?<=\p{L}{3})\.\s.*|,?\s(?:approved|reviewed|checked|ratified|endorsed|last|next|valid|to be)\s.*|,?\son\s.*/iu;
/** An agency approves products, and a doubt is nobody. */
const NOBODY =
  /^(?:yes|no|true|false|pending|none)\b|\b(?:FDA|EMA|MHRA|TGA|Food and Drug|Medicines Agency|Commission)\b/i;
/** A line about the article is no paragraph. */
const LONGEST_LINE = 500;
const LONGEST_DATE = 40;

interface StatedLine {
  readonly key: string;
  readonly value: string;
  readonly valueSpan: Span;
}

/**
 * "Issued 2 February 2026 · To be revised by February 2028", read only where a line says nothing else, or several
 * things of the article: a sentence may tell when something else was issued. `named`: how many keys with a colon it has.
 */
export function datedLines(text: string, offset: number, named: number): StatedLine[] {
  if (text.length > LONGEST_LINE || !/\d{4}/.test(text)) return [];
  const days = [...text.matchAll(DAY)].flatMap((match) => dayAt(text, match, offset) ?? []);
  const found = [...text.matchAll(PERSON)].flatMap((match) => personAt(match, offset));
  // Somebody and a day tell as much as two days do.
  const people = days.length + named === 0 && !found.some(({ key }) => key === 'approved_on') ? [] : found;
  const several = days.length + people.length + named > 1;
  return several ? [...days, ...people] : days.filter((line) => isAlone(text, line, offset));
}

function dayAt(text: string, match: RegExpExecArray, offset: number): StatedLine | null {
  const start = match.index + match[0].length;
  const date = readDate(text.slice(start, start + LONGEST_DATE));
  const key = DAY_OF.get((match[1] ?? '').toLowerCase());
  if (date === null || date.start > 0 || key === undefined) return null;
  const end = start + date.end;
  return { key, value: text.slice(start, end), valueSpan: { start: offset + start, end: offset + end } };
}

function personAt(match: RegExpExecArray, offset: number): StatedLine[] {
  const words = match[3] ?? '';
  // "Approved 2026-04-01 by L. Haddad"
  const key = PERSON_OF.get((match[1] ?? `${match[2]} by`).toLowerCase());
  const value = withoutEnd(words.split(NAME_END)[0] ?? '', /[*_\s.,]/);
  if (key === undefined || value.length < 3 || NOBODY.test(value)) return [];
  const start = offset + match.index + match[0].length;
  const line = { key, value, valueSpan: { start, end: start + value.length } };
  const date = key === 'approved_by' ? dateBehind(words.slice(value.length)) : null;
  return date === null ? [line] : [line, { ...line, key: 'approved_on', value: date }];
}

/** ", 9 March 2026", " on 21 May 2026": the day right behind a name. */
function dateBehind(words: string): string | null {
  const lead = /^,?\s(?:on\s)?/.exec(words)?.[0].length ?? 0;
  const date = readDate(words.slice(lead, lead + LONGEST_DATE));
  return date === null || date.start > 0 ? null : date.date;
}

/** The words and their day are the whole of their line. */
function isAlone(text: string, { valueSpan }: StatedLine, offset: number): boolean {
  const [start, end] = [valueSpan.start - offset, valueSpan.end - offset];
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1, start);
  return !/[.,;·•|–—]/.test(line.replace(/^[ \t>*_|-]+/, '')) && /^[\s*_.]{0,6}(?:[\r\n]|$)/.test(text.slice(end));
}

/** The key for a name whose value is a day: "Review date" beside "2028-02-12"; null where it is none. */
export function dateKeyOf(name: string, value: string): string | null {
  const words = name
    .trim()
    .replace(/(?<!\s)\s*:$/, '')
    .replace(/_/g, ' ')
    .toLowerCase();
  return value.length <= LONGEST_DATE && /\d{4}/.test(value) ? (DAY_OF.get(words) ?? null) : null;
}

/** The key for a name in the front matter that says what somebody did: "written_by". */
export const personKeyOf = (name: string): string | null =>
  PERSON_OF.get(name.replace(/_/g, ' ').toLowerCase()) ?? null;
