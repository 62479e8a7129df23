import { compile, tokenize } from '@jmespath-community/jmespath';

/**
 * Where an expression that cannot be read goes wrong, and at what. The parser says what it met but not where; it reads
 * from left to right, so the mistake is the first word with which the words so far can no longer be begun.
 */
export function mistakeIn(expression: string): string {
  const tokens = wordsOf(expression);
  if (tokens === null) return strangeSign(expression);
  for (const [at, { start }] of tokens.entries()) {
    const end = tokens[at + 1]?.start ?? expression.length;
    if (!mayGoOn(expression.slice(0, end)))
      return `column ${start + 1}: unexpected ${expression.slice(start, end).trim()}`;
  }
  return `column ${expression.length + 1}: the expression ends before it is complete`;
}

/** The column of a quotation that is not closed, which the parser would close at the end; null where all are. */
export function openQuotation(expression: string): number | null {
  let opened: number | null = null;
  for (let at = 0; at < expression.length; at++) {
    const sign = expression[at];
    if (opened === null && (sign === "'" || sign === '"' || sign === '`')) opened = at;
    else if (opened !== null && sign === '\\') at += 1;
    else if (opened !== null && sign === expression[opened]) opened = null;
  }
  return opened === null ? null : opened + 1;
}

type Words = ReturnType<typeof tokenize>;

/** Null where a sign is none of the language's. */
export function wordsOf(expression: string): Words | null {
  try {
    return tokenize(expression).filter(({ type }) => type !== 'EOF');
  } catch {
    return null;
  }
}

/** Complete, or wrong only in that it ends. */
function mayGoOn(beginning: string): boolean {
  try {
    compile(beginning);
    return true;
  } catch (error) {
    return error instanceof Error && /\bEOF\b/.test(error.message);
  }
}

/** It stands where the longest beginning ends that is all words. */
function strangeSign(expression: string): string {
  const isWords = (end: number): boolean =>
    openQuotation(expression.slice(0, end)) === null && wordsOf(expression.slice(0, end)) !== null;
  let end = expression.length - 1;
  while (end > 0 && !isWords(end)) end -= 1;
  const rest = expression.slice(end).trimStart();
  const what = rest.startsWith('`') ? 'no JSON between backticks' : 'not a word of JMESPath';
  return `column ${expression.length - rest.length + 1}: ${what}: ${rest.slice(0, 20)}`;
}
