import { resolve } from 'node:path';
import {
  type ArticleFacts,
  analyseArticle,
  buildDiagrams,
  factsJson,
  Places,
  planDefinition,
  renderAlgorithmHtml,
  renderAlgorithmMermaid,
  renderAlgorithmSvg,
  withoutByteOrderMark,
} from '../../core/index.ts';
import { Environments, type JudgingOptions, oneOf } from '../environment.ts';
import { EXIT, Failure } from '../failure.ts';
import { complain, writeOutput } from '../output.ts';
import { keepApart } from '../own-report.ts';
import { readInput } from '../read-input.ts';

export interface AlgorithmOptions extends JudgingOptions {
  readonly format: string;
  readonly outputFile?: string;
}

const FORMATS = ['svg', 'html', 'mermaid', 'json', 'fhir'] as const;

/** `clinlint algorithm FILE`: draws the treatment algorithm, or says that the article has none. */
export async function algorithm(path: string, options: AlgorithmOptions): Promise<number> {
  const format = oneOf('--format', options.format, FORMATS);
  const cwd = process.cwd();
  await keepApart(options.outputFile, [path]);
  const input = await readInput(resolve(cwd, path));
  if ('unreadable' in input) throw new Failure(`${path}: ${input.unreadable.words}`);
  const environments = new Environments(options, cwd);
  const env = await environments.for(path);
  const bibliography = await environments.bibliographyFor(path, input.text);
  const { facts } = analyseArticle(input.text, env, { bibliography });
  if (facts.algorithms.length === 0) complain(`${path}: no treatment algorithm found in this article`);
  const text = withoutByteOrderMark(input.text);
  if (format === 'json') await writeOutput(printed(asJson(path, facts, text)), options.outputFile);
  else if (format === 'fhir') {
    const plan = planDefinition({ facts, text, formulary: env.formulary });
    if (plan !== null) await writeOutput(printed(plan), options.outputFile);
    const unsure = dosesToCheck(facts);
    if (unsure !== null) complain(`${path}: ${unsure}`);
  } else if (facts.algorithms.length > 0) await writeOutput(draw(format, facts, text), options.outputFile);
  return EXIT.clean;
}

const printed = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function draw(format: Exclude<(typeof FORMATS)[number], 'json' | 'fhir'>, facts: ArticleFacts, text: string): string {
  const diagrams = buildDiagrams(facts, text);
  if (format === 'mermaid') return renderAlgorithmMermaid(diagrams);
  return format === 'svg' ? renderAlgorithmSvg(diagrams) : renderAlgorithmHtml(diagrams, facts.article.language);
}

/** A plan has no place for verdicts, so that they are said beside it; null where every dose is within a label. */
function dosesToCheck({ algorithms, doses }: ArticleFacts): string | null {
  const all = new Set(algorithms.flatMap(({ steps }) => steps.flatMap((step) => step.doses)));
  const judged = [...all].flatMap((at) => doses[at] ?? []).filter(({ role }) => role === 'recommendation');
  const open = judged.filter(({ verdict }) => verdict.kind !== 'within-label').length;
  if (open === 0) return null;
  return `${open} of ${judged.length} doses in the plan are not known to be within a label; see clinlint lint`;
}

/** The first algorithm at the top, all of them in `algorithms`; the doses and citations that their steps point to beside them. */
function asJson(path: string, facts: ArticleFacts, text: string): Record<string, unknown> {
  const { algorithms, doses, citations } = factsJson(facts, new Places(text));
  const first = (algorithms as Record<string, unknown>[])[0] ?? { title: null, steps: [], edges: [] };
  return { version: 1, path, ...first, algorithms, doses, citations };
}
