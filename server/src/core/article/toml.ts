import { parse, TomlDate } from 'smol-toml';
import type { Span } from '../text/span.ts';
import { snakeCase } from './front-matter.ts';
import type { FrontMatter } from './model.ts';

/** Reads TOML front matter whose text starts at `offset` of the article; a broken one is said, never guessed at. */
export function readToml(toml: string, offset: number, span: Span): FrontMatter {
  try {
    const data = withSnakeKeys(parse(toml, { integersAsBigInt: 'asNeeded' }));
    return { span, data, spans: placesOf(toml, offset), error: null };
  } catch (error) {
    return { span, data: {}, spans: {}, error: said(error) };
  }
}

/** The first line; below it the source is quoted. */
const said = (error: unknown): string =>
  error instanceof Error ? (error.message.split(/[\r\n]/)[0] ?? '') : 'cannot be read';

const withSnakeKeys = (table: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [snakeCase(key), plain(value)]));

/** As YAML gives it: a date is its text, a number too large for exactness as well. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().slice(0, 10);
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? withSnakeKeys(value) : value;
}

const KEY = /^[ \t]*(?:"([^"\r\n]{1,100})"|'([^'\r\n]{1,100})'|([\w-]{1,100}))[ \t]*=[ \t]*/;
const TABLE = /^[ \t]*\[\[?[ \t]*[\w.-]{1,100}[ \t]*\]\]?[ \t]*(?:#.*)?$/;

/** Where the values of the keys above the first table stand, to the end of the line that each begins on: the library does not tell. */
function placesOf(toml: string, offset: number): Record<string, Span> {
  const places: [string, Span][] = [];
  for (const { 0: line, index } of toml.matchAll(/[^\r\n]+/g)) {
    if (TABLE.test(line)) break;
    const key = KEY.exec(line);
    if (key === null) continue;
    const start = offset + index;
    const name = snakeCase(key[1] ?? key[2] ?? key[3] ?? '');
    places.push([name, { start: start + key[0].length, end: start + line.length }]);
  }
  // The first wins: a line that looks like a key may stand in a text of several lines.
  return Object.fromEntries(places.reverse());
}
