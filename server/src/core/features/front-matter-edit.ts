import { isMap, isScalar, type Pair, parseDocument } from 'yaml';
import { snakeCase } from '../article/front-matter.ts';
import { readArticle } from '../article/read-article.ts';

/** A key of the front matter in snake case, and what it is to say; null takes it out. */
export type FrontMatterEntry = readonly [key: string, value: string | readonly string[] | null];

/**
 * Writes entries into the front matter and leaves every other line byte for byte: order, comments, quotes, line ends.
 * A key keeps the spelling it has. Null where the front matter cannot be edited without touching more.
 */
export function editFrontMatter(text: string, entries: readonly FrontMatterEntry[]): string | null {
  const { frontMatter } = readArticle(text);
  if (frontMatter === null) return newFrontMatter(text, entries);
  const open = lineEnd(text, frontMatter.span.start);
  const close = text.lastIndexOf('\n', frontMatter.span.end - 1) + 1;
  if (frontMatter.error !== null || close < open || text.startsWith('+++')) return null;
  let yaml = text.slice(open, close);
  for (const entry of entries) {
    const next = setEntry(yaml, entry, breakOf(text));
    if (next === null) return null;
    yaml = next;
  }
  return text.slice(0, open) + yaml + text.slice(close);
}

function newFrontMatter(text: string, entries: readonly FrontMatterEntry[]): string {
  const br = breakOf(text);
  const lines = entries.flatMap(([key, value]) => (value === null ? [] : linesOf(key, value)));
  return `---${br}${lines.map((line) => line + br).join('')}---${br}${br}${text}`;
}

const breakOf = (text: string): string => /\r\n|\n/.exec(text.slice(0, 100_000))?.[0] ?? '\n';

/** Offset behind the line that `offset` stands in. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

const linesOf = (key: string, value: string | readonly string[]): string[] =>
  typeof value === 'string' ? [`${key}: ${scalar(value)}`] : [`${key}:`, ...value.map((item) => `  - ${scalar(item)}`)];

/** Plain where YAML reads it as the same text, otherwise in double quotes, which JSON's are too. */
const scalar = (text: string): string =>
  /^[\p{L}\p{N}](?:[\p{L}\p{N} ._()/+-]*[\p{L}\p{N}.)])?$/u.test(text) && parseDocument(text).toJS() === text
    ? text
    : JSON.stringify(text);

function setEntry(yaml: string, [key, value]: FrontMatterEntry, br: string): string | null {
  const { contents, errors } = parseDocument(yaml, { logLevel: 'silent' });
  if (errors.length > 0 || (contents !== null && (!isMap(contents) || contents.flow === true))) return null;
  const pairs = isMap(contents) ? contents.items : [];
  const pair = pairs.find((it) => isScalar(it.key) && snakeCase(String(it.key.value)) === key);
  if (pair === undefined) return value === null ? yaml : appended(yaml, linesOf(styled(key, pairs), value), br);
  return replaced(yaml, pair, value, br);
}

function appended(yaml: string, lines: readonly string[], br: string): string {
  const gap = yaml === '' || yaml.endsWith('\n') ? '' : br;
  return yaml + gap + lines.map((line) => line + br).join('');
}

/** A new key is spelt as the others are. */
function styled(key: string, pairs: readonly Pair[]): string {
  const names = pairs.map((it) => (isScalar(it.key) ? String(it.key.value) : ''));
  if (names.some((name) => name.includes('_'))) return key;
  if (names.some((name) => /^[a-z]+-[a-z]/.test(name))) return key.replaceAll('_', '-');
  if (names.some((name) => /^[a-z]+[A-Z]/.test(name)))
    return key.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase());
  return key;
}

function replaced(yaml: string, pair: Pair, value: FrontMatterEntry[1], br: string): string | null {
  if (!isScalar(pair.key) || !pair.key.range) return null;
  const [start, keyEnd] = pair.key.range;
  const node = pair.value as { range?: readonly [number, number, number] | null; anchor?: string } | null;
  const [from, to] = node?.range ?? [keyEnd, keyEnd];
  const name = yaml.slice(start, keyEnd);
  // An anchor, or a key that does not begin its line, is more than we may touch.
  if (node?.anchor !== undefined || (start > 0 && yaml[start - 1] !== '\n')) return null;
  const isOneLine = isScalar(pair.value) && to > from && !/[\r\n]/.test(yaml.slice(from, to));
  if (typeof value === 'string' && isOneLine) return yaml.slice(0, from) + scalar(value) + yaml.slice(to);
  const last = yaml.slice(0, Math.max(to, keyEnd)).trimEnd().length;
  const end = lineEnd(yaml, Math.max(last, keyEnd));
  const lines = value === null ? [] : linesOf(name, value);
  return yaml.slice(0, start) + lines.map((line) => line + br).join('') + yaml.slice(end);
}
