import type { Span } from '../text/span.ts';
import { snakeCase } from './front-matter.ts';
import type { FrontMatter } from './model.ts';

/** A key, dotted or quoted, and where its value begins. */
const KEY = /^[ \t]*("[^"\r\n]{1,100}"|[\w-]{1,100}(?:\.[\w-]{1,100}){0,4})[ \t]*=[ \t]*/;
const TABLE = /^[ \t]*\[\[?[ \t]*([\w.-]{1,100})[ \t]*\]\]?[ \t]*(?:#.*)?$/;
const NOTHING = /^[ \t]*(?:#.*)?$/;

/**
 * Reads the TOML that front matter is written in: keys, strings, dates, numbers, flags, lists and tables. What is beyond
 * that is said, never guessed at.
 */
export function readToml(toml: string, offset: number, span: Span): FrontMatter {
  const data: Record<string, unknown> = {};
  const spans: Record<string, Span> = {};
  let table: Record<string, unknown> = data;
  const lines = [...toml.matchAll(/[^\r\n]*/g)].filter(({ 0: line }) => line !== '');
  for (let i = 0; i < lines.length; i++) {
    const { 0: line = '', index = 0 } = lines[i] ?? {};
    if (NOTHING.test(line)) continue;
    const named = TABLE.exec(line)?.[1];
    if (named !== undefined) {
      table = data[snakeCase(named)] = {};
      continue;
    }
    const key = KEY.exec(line);
    if (key === null) return broken(span, line);
    let written = line.slice(key[0].length);
    // A list may go on below.
    while (/^\[/.test(written) && !isClosed(written) && i + 1 < lines.length) written += ` ${lines[++i]?.[0] ?? ''}`;
    const value = valueIn(written);
    if (value === undefined) return broken(span, line);
    const name = snakeCase((key[1] ?? '').replaceAll('"', ''));
    table[name] = value;
    const start = offset + index + key[0].length;
    if (table === data) spans[name] = { start, end: start + (line.length - key[0].length) };
  }
  return { span, data, spans, error: null };
}

const broken = (span: Span, line: string): FrontMatter => ({
  span,
  data: {},
  spans: {},
  error: `"${line.trim().slice(0, 40)}" is no TOML that is read; write the front matter as YAML between ---`,
});

const STRING = /^(?:"((?:[^"\\\r\n]|\\.){0,2000})"|'([^'\r\n]{0,2000})')/;
const isClosed = (list: string): boolean => /\][ \t]*(?:#[^\]]*)?$/.test(list.slice(-200));

/** Undefined where it is none of what is read. */
function valueIn(written: string): unknown {
  const text = written.trim();
  if (text.startsWith('[')) return listOf(text);
  const string = STRING.exec(text);
  if (string !== null) return (string[1]?.replace(/\\(["\\])/g, '$1') ?? string[2]) as string;
  const bare = text.replace(/[ \t]#.*$/, '').trim();
  if (/^(?:true|false)$/.test(bare)) return bare === 'true';
  if (/^\d{4}-\d{2}-\d{2}/.test(bare)) return bare.slice(0, 10);
  return /^[-+]?\d[\d_]{0,20}(?:\.\d{1,20})?$/.test(bare) ? Number(bare.replaceAll('_', '')) : undefined;
}

function listOf(text: string): readonly unknown[] | undefined {
  const values: unknown[] = [];
  let rest = text.slice(1).trimStart();
  while (rest !== '' && !rest.startsWith(']')) {
    const item = STRING.exec(rest)?.[0] ?? /^[^,\]]{1,200}/.exec(rest)?.[0];
    const value = item === undefined || item.startsWith('{') ? undefined : valueIn(item);
    if (item === undefined || value === undefined) return undefined;
    values.push(value);
    rest = rest.slice(item.length).replace(/^[ \t]*,?[ \t]*/, '');
  }
  return rest.startsWith(']') ? values : undefined;
}
