import { isMap, isScalar, parseDocument } from 'yaml';
import type { Span } from '../text/span.ts';
import type { FrontMatter } from './model.ts';

/** `lastUpdated`, `last-updated` and `Last Updated` are all `last_updated`. */
export function snakeCase(key: string): string {
  return key
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase();
}

/** Reads YAML front matter whose text starts at `offset` of the article; a broken one is said, never guessed at. */
export function readFrontMatter(yaml: string, offset: number, span: Span): FrontMatter {
  const data: Record<string, unknown> = {};
  const spans: Record<string, Span> = {};
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
    const error = document.errors[0];
    if (error !== undefined) return { span, data: {}, spans: {}, error: said(error) };
    if (document.contents === null) return { span, data, spans, error: null };
    if (!isMap(document.contents)) return { span, data: {}, spans: {}, error: 'not a mapping of keys to values' };
    const values = document.toJS({ maxAliasCount: 20 }) as Record<string, unknown>;
    for (const pair of document.contents.items) {
      if (!isScalar(pair.key) || pair.key.value === null) continue;
      const name = String(pair.key.value);
      data[snakeCase(name)] = values[name];
      const range = (pair.value as { range?: [number, number, number] } | null)?.range ?? pair.key.range;
      if (range) spans[snakeCase(name)] = { start: offset + range[0], end: offset + range[1] };
    }
    return { span, data, spans, error: null };
  } catch (error) {
    return { span, data: {}, spans: {}, error: error instanceof Error ? said(error) : 'cannot be read' };
  }
}

/** The reader's complaint, the same whatever ends the lines of the source that it quotes. */
const said = (error: Error): string => error.message.replaceAll('\\r\\n', '\\n').replaceAll('\r\n', '\n');
