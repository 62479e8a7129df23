import type { JudgingOptions } from '../environment.ts';
import { writeOutput } from '../output.ts';
import { parseExpression } from '../query/expression.ts';
import { readFacts } from '../read-facts.ts';

export interface QueryOptions extends JudgingOptions {
  readonly outputFile?: string;
  readonly raw?: boolean;
}

/** `clinlint query EXPRESSION`: what a JMESPath expression says of the facts. It is read before any article is. */
export async function query(expression: string, paths: readonly string[], options: QueryOptions): Promise<number> {
  const ask = parseExpression(expression);
  const { document, status } = await readFacts(paths, options);
  const answer = ask(JSON.stringify(document));
  await writeOutput(options.raw === true ? raw(answer) : printed(answer), options.outputFile);
  return status;
}

const printed = (answer: unknown): string => `${JSON.stringify(answer, null, 2)}\n`;

/** Texts for other commands: one alone, or a list of them line by line. Anything else stays JSON. */
function raw(answer: unknown): string {
  if (typeof answer === 'string') return `${answer}\n`;
  const isTexts = Array.isArray(answer) && answer.every((each) => typeof each === 'string');
  return isTexts ? answer.map((each) => `${each}\n`).join('') : printed(answer);
}
