import type { Article } from '../article/model.ts';
import type { Span } from '../text/span.ts';
import { withoutEnd } from '../text/without-end.ts';
import { datedLines, dateKeyOf } from './dated-lines.ts';
import { mayBeNamed, namedBy } from './metadata-names.ts';

/** "Last updated: 8 October 2025" or a row of a two-column table near the top; the key as front matter has it. */
export interface KeyLine {
  readonly key: string;
  readonly value: string;
  readonly valueSpan: Span;
}

/** What a line or a table may call each key of the front matter. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  last_updated: ['last updated', 'updated', 'last modified', 'last revised', 'date of last update', 'revised'],
  last_reviewed: ['last reviewed', 'date of last review'],
  next_review: ['next review', 'next review due', 'review due', 'review by', 'date of next review', 'next revision'],
  status: ['status', 'review status', 'article status', 'article review status'],
  authors: [
    'author',
    'authors',
    'written by',
    'prepared by',
    'lead author',
    'compiled by',
    'drafted by',
    'clinical lead',
    'by',
  ],
  reviewers: [
    ...['reviewer', 'reviewers', 'reviewed by', 'medically reviewed by', 'clinically reviewed by'],
    ...['peer reviewed by', 'checked by', 'verified by'],
  ],
  audience: [
    ...['audience', 'intended audience', 'target audience', 'intended for', 'intended users', 'target users'],
    ...['users', 'readers', 'intended readers', 'readership', 'for use by', 'written for'],
  ],
  jurisdiction: ['jurisdiction', 'jurisdictions', 'applies to'],
  approved_by: ['approved by', 'approver', 'ratified by', 'endorsed by', 'clearance', 'cleared by'],
  approved_on: ['approved on', 'approval date', 'date of approval', 'date approved'],
  content_hash: ['content hash'],
  ai_assisted: ['ai assisted', 'ai-assisted'],
  ai_reviewed_by: ['ai reviewed by', 'ai output reviewed by'],
  funding: ['funding', 'funded by'],
  conflicts_of_interest: ['conflicts of interest', 'conflict of interest', 'competing interests'],
  patient_version: ['patient version', 'version for patients'],
};
const KEY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([key, names]) => names.map((name) => [name, key] as const)),
);
const ALL = [...KEY_OF.keys()].sort((a, b) => b.length - a.length).join('|');
/** A key opens a line, or stands behind a dot, a dash, a stroke or a stop that parts it from the key before. */
const KEY = new RegExp(
  `(?:^|[\\r\\n]|[ \\t][·•|–—][ \\t]|[.;][ \\t])[ \\t>*_|-]{0,6}(${ALL})(?: date| on|(?: names?)?(?:\\(s\\))?)[*_]{0,2}[ \\t]*:[*_]{0,2}[ \\t]*(?=[^\\r\\n])`,
  'gi',
);
/** Words that a page prints right behind a value. */
const TAIL = /(?<!\s)\s*(?:View [a-z ]{3,30}policy|Read more|Learn more).*$/i;
/** What stands behind a dot or a stroke is something else. */
const NEXT = /[ \t][·•|][ \t].*$/;
const LONGEST = 200;
const EARLY_BLOCKS = 12;
/** Some documents end with their author and date. */
const LATE_BLOCKS = 8;
const EARLY_TABLE = 20;

/** Lines of the form "key: value" in the first and last blocks of the article, and two-column tables at the top. */
export function keyLines(article: Article): KeyLine[] {
  const late = article.blocks.length - LATE_BLOCKS;
  const lines = article.blocks
    .filter(({ index, region, cell }) => {
      const isOuter = index < EARLY_BLOCKS || index >= late || region === 'header';
      return isOuter && cell === null && region !== 'references';
    })
    .flatMap((b) => linesOf(article.text.slice(b.span.start, b.span.end), b.span.start));
  return [...lines, ...article.tables.flatMap((table) => rowsOf(article, table))];
}

/** A value goes on to the end of its line, or to the next key of the line. */
function linesOf(text: string, offset: number): KeyLine[] {
  const keys = [...text.matchAll(KEY)];
  const named = keys.map((match, i) => {
    const start = match.index + match[0].length;
    const rest = text.slice(start, Math.min(start + LONGEST, keys[i + 1]?.index ?? text.length));
    const line = /^[^\r\n]*/.exec(rest)?.[0] ?? '';
    const value = withoutEnd(line.replace(NEXT, '').replace(TAIL, ''), /[*_|\s]/);
    const at = offset + start;
    return { key: keyOf(match[1] ?? ''), value, valueSpan: { start: at, end: at + value.length } };
  });
  const own = ownWords(text, offset);
  return [...named, ...own, ...datedLines(text, offset, keys.length + own.length)];
}

/** "Guideline lead: A. Roe": a name that no list has, if its value is short and fits it. */
function ownWords(text: string, offset: number): KeyLine[] {
  if (text.length > LONGEST_LINES || !hasName(text)) return [];
  return [...text.matchAll(LABELLED)].flatMap((match) => {
    const [whole, label = '', value = ''] = match;
    const at = offset + match.index + whole.length - value.length;
    const valueSpan = { start: at, end: at + value.length };
    return keyOf(label) === ''
      ? namedBy(label, value.replace(TAIL, '').replace(/[*_]+/g, '')).map((named) => ({ ...named, valueSpan }))
      : [];
  });
}

function hasName(text: string): boolean {
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1))
    if (mayBeNamed(text.slice(Math.max(0, at - LONGEST_LABEL), at))) return true;
  return false;
}

const LONGEST_LINES = 1500;
/** With marks of emphasis and a space around it. */
const LONGEST_LABEL = 44;
const LABELLED =
  /(?:^|[\r\n]|[ \t][·•|–—][ \t]|[.;][ \t])[ \t>*_|-]{0,6}(\p{L}[\p{L}&/’' -]{2,38})[*_]{0,2}[ \t]?:[*_]{0,2}[ \t]{1,3}([^\r\n·•|*:;]{3,160}?)(?=[.;]?[*_]{0,2}(?:$|[\r\n·•|*;]|(?<=\p{L}{3}|\d\d)\.[ \t]))/gu;

function rowsOf(article: Article, table: Article['tables'][number]): KeyLine[] {
  if (table.header.length !== 2 || (table.header[0] ?? 0) > EARLY_TABLE) return [];
  return [table.header, ...table.rows].flatMap((row) => {
    const [name, value] = row.map((i) => (i === null ? undefined : article.blocks[i]));
    const words = name?.view.text ?? '';
    if (value === undefined) return [];
    const said = value.view.text.trim();
    const key = keyOf(words) || (dateKeyOf(words, said) ?? '');
    const named = key === '' ? namedBy(words, said) : [{ key, value: said }];
    return named.map((one) => ({ ...one, valueSpan: value.span }));
  });
}

const keyOf = (name: string): string =>
  KEY_OF.get(
    name
      .trim()
      .replace(/(?<!\s)\s*:$/, '')
      .replace(/(?: names?)?(?:\(s\))?$/i, '')
      .toLowerCase(),
  ) ?? '';
