import {
  type ArticleFacts,
  analyseArticle,
  counted,
  type FindingJson,
  factsJson,
  findingJson,
  Places,
  withoutByteOrderMark,
} from '../core/index.ts';
import type { Environment } from './environment.ts';
import { Failure } from './failure.ts';
import { complain, print } from './output.ts';
import { decodeLine, refusalOf } from './read-input.ts';

type Answer = Record<string, unknown>;

/** What the answer to one line is made of, and whether it fails the run. */
type Answerer = (text: string, path: string) => { readonly body: Answer; readonly failed: boolean };

/** Options that say where reports go, what is read or what is left out: lines have none of that, so none is ignored unsaid. */
export function checkLineOptions(
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  known: readonly string[],
): void {
  if (paths.length > 0) throw new Failure(`--ndjson: reads standard input and takes no paths (${paths.join(', ')})`);
  const given = known.find((name) => options[name] !== undefined && options[name] !== false);
  if (given !== undefined)
    throw new Failure(
      `--ndjson: has no meaning together with --${given.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`,
    );
}

/**
 * One JSON object a line in, one a line out, in order and streamed. A line that cannot be read is answered with an
 * error, the rest goes on, and how many there were is said. True when any article had a finding at or above the fail
 * level.
 */
export async function ndjson(answer: Answerer): Promise<boolean> {
  let failed = false;
  let [read, unread] = [0, 0];
  for await (const line of linesOf(process.stdin)) {
    const result = one(line, answer);
    if (result === null) continue;
    read += 1;
    if ('error' in result.body) unread += 1;
    failed ||= result.failed;
    if (!(await print(`${JSON.stringify(result.body)}\n`))) break;
  }
  if (unread > 0) complain(`${unread} of ${counted(read, 'line')} could not be read; their answers say why`);
  return failed;
}

/** As bytes: U+2028 in a text ends no line, and what is no UTF-8 must not become other letters. */
async function* linesOf(input: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let parts: Buffer[] = [];
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end)]);
      parts = [];
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
  }
  yield Buffer.concat(parts);
}

const LF = 10;

/** Null for a line with nothing in it. */
function one(bytes: Buffer, answer: Answerer): { body: Answer; failed: boolean } | null {
  let id: unknown = null;
  const refused = (error: string): { body: Answer; failed: boolean } => ({ body: { id, error }, failed: false });
  try {
    const line = decodeLine(bytes);
    if ('unreadable' in line) return refused(line.unreadable.words);
    if (line.text.trim() === '') return null;
    const input = JSON.parse(line.text) as { id?: unknown; text?: unknown; path?: unknown } | null;
    id = typeof input?.id === 'string' ? input.id : null;
    if (typeof input?.text !== 'string') return refused('the line has no "text"');
    if (id === null) return refused('the line has no "id"');
    const refusal = refusalOf(input.text);
    if (refusal !== null) return refused(refusal.words);
    const path = typeof input.path === 'string' ? input.path : String(id);
    const { body, failed } = answer(input.text, path);
    return { body: { id, ...body }, failed };
  } catch (error) {
    return refused(error instanceof Error ? error.message : 'cannot be read');
  }
}

export function lintAnswer(env: Environment, fails: (severity: FindingJson['severity']) => boolean): Answerer {
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

export function factsAnswer(env: Environment): Answerer {
  return (text, path) => {
    const { facts } = analyseArticle(text, env, { clinical: true });
    const json = factsJson(facts, new Places(withoutByteOrderMark(text)));
    return { body: { path, ...json, ...unreadBibliography(facts) }, failed: false };
  };
}
