import { compile, getRegisteredFunctions, TreeInterpreter } from '@jmespath-community/jmespath';
import { nearestName } from '../../core/index.ts';
import { Failure } from '../failure.ts';
import { mistakeIn, openQuotation, wordsOf } from './mistake.ts';

/** Longer than anybody writes: what reads and answers an expression goes as deep as it is nested. */
const MAX_LENGTH = 10_000;

/** Reads a JMESPath expression; what it gives answers it for a JSON text. Throws a Failure that names the place. */
export function parseExpression(expression: string): (json: string) => unknown {
  if (expression.length > MAX_LENGTH)
    throw new Failure(`query: longer than ${MAX_LENGTH} characters; ask less at once`);
  const opened = openQuotation(expression);
  if (opened !== null) throw new Failure(`query: column ${opened}: a quotation that is not closed`);
  const tree = read(expression);
  checkFunctions(expression);
  return (json) => answer(tree, json);
}

type Tree = ReturnType<typeof compile>;

function read(expression: string): Tree {
  try {
    return compile(expression);
  } catch (error) {
    if (error instanceof RangeError) throw new Failure('query: nested too deeply');
    throw new Failure(`query: ${mistakeIn(expression)}`);
  }
}

/** The language would only notice where it comes by, and without an article that it holds for it never does. */
function checkFunctions(expression: string): void {
  const known = getRegisteredFunctions();
  const words = wordsOf(expression) ?? [];
  for (const [at, { type, value, start }] of words.entries()) {
    const isCalled = type === 'UnquotedIdentifier' && words[at + 1]?.type === 'Lparen';
    if (!isCalled || known.includes(String(value))) continue;
    const near = nearestName(String(value), known);
    const hint = near === null ? '' : `; did you mean "${near}"?`;
    throw new Failure(`query: column ${start + 1}: there is no function "${value}"${hint}`);
  }
}

/** The language has neither loops nor recursion: every answer comes to an end. */
function answer(tree: Tree, json: string): unknown {
  try {
    // Objects without a prototype have the fields of the facts and no others ("constructor").
    return TreeInterpreter.search(tree, JSON.parse(json, bare)) ?? null;
  } catch (error) {
    if (error instanceof RangeError) throw new Failure('query: nested too deeply, or its answer is too large');
    throw new Failure(`query: ${error instanceof Error ? error.message.replace(/\.$/, '') : String(error)}`);
  }
}

const bare = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.assign(Object.create(null), value)
    : value;
