import { CITATION_STYLES } from '../facts/citations/chosen-style.ts';
import type { Translate } from '../text/translate.ts';
import type { Suggestion } from './completion.ts';

/** Keys of the front matter that Clinlint reads, what each is for, and the values that it may have. */
const KEYS = {
  title: { detail: 'title of the article' },
  audience: { detail: 'who it is written for', values: ['professional', 'patient'] },
  status: { detail: 'review status', values: ['submitted', 'under-review', 'approved'] },
  last_updated: { detail: 'day of the last change, YYYY-MM-DD' },
  next_review: { detail: 'day of the next review, YYYY-MM-DD' },
  authors: { detail: 'who wrote it' },
  reviewers: { detail: 'who reviewed it' },
  jurisdiction: { detail: 'whose labels it follows', values: ['US', 'EU', 'UK'] },
  ai_assisted: { detail: 'whether text was written with AI', values: ['true', 'false'] },
  ai_reviewed_by: { detail: 'who reviewed text written with AI' },
  funding: { detail: 'who paid for it' },
  conflicts_of_interest: { detail: 'interests of the authors' },
  bibliography: { detail: 'files in which keys of citations are looked up' },
  citation_style: { detail: 'how it cites', values: CITATION_STYLES },
  patient_version: { detail: 'the article for patients on the same subject' },
  clinical: { detail: 'whether it is linted', values: ['true', 'false'] },
  publish: { detail: 'whether it is published', values: ['true', 'false'] },
} as const satisfies Readonly<Record<string, { readonly detail: string; readonly values?: readonly string[] }>>;

const isKey = (key: string): key is keyof typeof KEYS => Object.hasOwn(KEYS, key);

/** Suggestions inside front matter; null outside of it. */
export function frontMatterSuggestions(text: string, offset: number, t: Translate): readonly Suggestion[] | null {
  if (!/^---[ \t]{0,20}\r?\n/.test(text)) return null;
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  if (lines.length < 2 || lines.slice(1).some((line) => /^(?:---|\.\.\.)\s{0,20}$/.test(line))) return null;
  const line = lines.at(-1) ?? '';
  const value = /^([\w-]{1,60}):[ \t]{0,20}([^\s#]{0,60})$/.exec(line);
  if (value !== null) return values(snake(value[1] ?? ''), value[2] ?? '', offset, t);
  const typed = /^[\w-]{0,60}$/.exec(line)?.[0];
  return typed === undefined ? [] : keys(typed, text, offset, t);
}

function values(key: string, typed: string, offset: number, t: Translate): readonly Suggestion[] {
  if (!isKey(key)) return [];
  const { detail, ...known } = KEYS[key];
  const all: readonly string[] = 'values' in known ? known.values : [];
  return all
    .filter((value) => value.startsWith(typed))
    .map((value) => ({
      kind: 'value',
      label: value,
      text: value,
      replaces: { start: offset - typed.length, end: offset },
      detail: t(detail),
    }));
}

/** Keys that are not there yet. */
function keys(typed: string, text: string, offset: number, t: Translate): readonly Suggestion[] {
  const end = text.indexOf('\n---', 3);
  const there = new Set(
    [...text.slice(0, end < 0 ? offset : end).matchAll(/^([\w-]{1,60}):/gm)].map(([, key]) => snake(key ?? '')),
  );
  return Object.keys(KEYS)
    .filter(isKey)
    .filter((key) => !there.has(key) && key.startsWith(snake(typed)))
    .map((key) => ({
      kind: 'key',
      label: key,
      text: `${key}: `,
      replaces: { start: offset - typed.length, end: offset },
      detail: t(KEYS[key].detail),
    }));
}

const snake = (key: string): string =>
  key
    .replace(/-/g, '_')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
