import { createInterface } from 'node:readline';
import {
  type ArticleFacts,
  analyseArticle,
  type FindingJson,
  factsJson,
  findingJson,
  Places,
  withoutByteOrderMark,
} from '../core/index.ts';
import type { Environment } from './environment.ts';
import { print } from './output.ts';

type Answer = Record<string, unknown>;

/**
 * One JSON object a line in, one a line out, in order and streamed. A line that cannot be read is answered with an
 * error and the rest goes on. True when any article had a finding at or above the fail level.
 */
export async function ndjson(
  answer: (text: string, path: string) => { readonly body: Answer; readonly failed: boolean },
): Promise<boolean> {
  let failed = false;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const result = one(line, answer);
    failed ||= result.failed;
    if (!(await print(`${JSON.stringify(result.body)}\n`))) break;
  }
  return failed;
}

function one(
  line: string,
  answer: (text: string, path: string) => { body: Answer; failed: boolean },
): { body: Answer; failed: boolean } {
  let id: unknown = null;
  try {
    const input = JSON.parse(line) as { id?: unknown; text?: unknown; path?: unknown } | null;
    id = input?.id ?? null;
    if (typeof input?.text !== 'string') return { body: { id, error: 'the line has no "text"' }, failed: false };
    if (typeof id !== 'string') return { body: { id: null, error: 'the line has no "id"' }, failed: false };
    const path = typeof input.path === 'string' ? input.path : id;
    const { body, failed } = answer(input.text, path);
    return { body: { id, ...body }, failed };
  } catch (error) {
    return { body: { id, error: error instanceof Error ? error.message : 'cannot be read' }, failed: false };
  }
}

export function lintAnswer(
  env: Environment,
  fails: (severity: FindingJson['severity']) => boolean,
): (text: string, path: string) => { body: Answer; failed: boolean } {
  return (text, path) => {
    const { facts, findings, suppressed, coverage } = analyseArticle(text, env, { clinical: true });
    const places = new Places(withoutByteOrderMark(text));
    const json = (list: typeof findings): unknown[] => list.map((f) => findingJson(f, (span) => places.of(span)));
    const body = {
      path,
      findings: json(findings),
      suppressed: json(suppressed),
      baselined: [],
      fixed: [],
      coverage: { doses: coverage },
      ...unreadBibliography(facts),
    };
    return { body, failed: findings.some((f) => fails(f.severity)) };
  };
}

/** Texts that come as lines have no folder to look in: said where it may matter. */
const unreadBibliography = ({ citations }: ArticleFacts): Answer =>
  citations.some(({ style }) => style === 'pandoc')
    ? { bibliography: 'not available: a text from standard input has no files beside it' }
    : {};

export function factsAnswer(env: Environment): (text: string, path: string) => { body: Answer; failed: boolean } {
  return (text, path) => {
    const { facts } = analyseArticle(text, env, { clinical: true });
    const json = factsJson(facts, new Places(withoutByteOrderMark(text)));
    return { body: { path, ...json, ...unreadBibliography(facts) }, failed: false };
  };
}
