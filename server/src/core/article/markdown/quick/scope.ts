import type { Yaml } from 'mdast';
import { definingLines } from '../may-define.ts';
import { labelKey } from './brackets.ts';
import { placed } from './source.ts';

/**
 * What the two parsers may read in different ways, or the quick one slowly: other line ends than `\n`, marks of the byte
 * order, footnotes, very long lines, other front matter than YAML, a tab behind a mark of quotation or such a mark far
 * in, rare tags.
 */
const UNUSUAL =
  /[\r\0\uFEFF]|\[\^[^\]\n]{1,999}\]:|^\+\+\+|>[> ]*\t|\n(?: {4}| {0,3}\t)[ \t]*>|<\/?(?:source|search)\b/i;
const LONGEST_LINE = 8_000;

export const looksUnusual = (text: string): boolean => UNUSUAL.test(text) || hasLongLine(text);

function hasLongLine(text: string): boolean {
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    if (end - start > LONGEST_LINE) return true;
    start = end + 1;
  }
  return text.length - start > LONGEST_LINE;
}

const MATTER = /^---[ \t]*\n(?:(?!---)[^\n]*\n)*?---[ \t]*(?:\n|$)/;

/** YAML front matter; undefined where there is none, null where that is not sure. */
export function matterOf(text: string): Yaml | undefined | null {
  if (!text.startsWith('---')) return undefined;
  const [whole] = MATTER.exec(text) ?? [];
  if (whole === undefined) return null;
  const body = whole.indexOf('\n') + 1;
  const end = whole.trimEnd().length;
  const close = whole.lastIndexOf('\n---');
  return { type: 'yaml', value: whole.slice(body, Math.max(body, close)), position: placed({ from: 0, to: end }) };
}

const DEFINITION =
  /^ {0,3}\[([^[\]\\&\n]{1,200})\]:[ \t]+[^\s<\\&"'()]+(?:[ \t]+"[^"\\&\n]*")?[ \t]*(?=\n[ \t]*\n|\n {0,3}\[[^\]\n]{1,200}\]:|\n?(?![\s\S]))/gm;

/** The labels that the text defines, each in a line of its own; null where a line may define one in another way. */
export function definedLabels(text: string): ReadonlySet<string> | null {
  if (!text.includes(']:')) return NONE;
  const labels = Array.from(text.matchAll(DEFINITION), ([, label = '']) => labelKey(label));
  return definingLines(text) === labels.length ? new Set(labels) : null;
}

const NONE: ReadonlySet<string> = new Set();
