import { resolve } from 'node:path';
import {
  analyseArticle,
  type CoveredArticle,
  type DrugCoverage,
  type FormularyCoverage,
  formularyCoverage,
  Places,
  reasonInWords,
  renderCoverageHtml,
  withoutByteOrderMark,
} from '../../core/index.ts';
import { discover } from '../discover.ts';
import { Environments, type JudgingOptions, oneOf } from '../environment.ts';
import { EXIT, Failure } from '../failure.ts';
import { complain, progress, writeOutput } from '../output.ts';
import { withoutOwnReport } from '../own-report.ts';
import { readInput } from '../read-input.ts';

export interface FormularyCoverageOptions extends JudgingOptions {
  readonly format: string;
  readonly outputFile?: string;
}

/** `clinlint formulary coverage`: which drugs and doses of the articles have no rule, most frequent first. */
export async function formularyCoverageOf(
  paths: readonly string[],
  options: FormularyCoverageOptions,
): Promise<number> {
  const format = oneOf('--format', options.format, ['text', 'json', 'html']);
  const cwd = process.cwd();
  const { articles, unreadable } = await readArticles(paths, options, cwd);
  if (articles.length === 0) throw new Failure(`no clinical articles found in ${paths.join(', ') || 'this folder'}`);
  const coverage = formularyCoverage(articles);
  await writeOutput(render(coverage, format), options.outputFile);
  return unreadable ? EXIT.failed : EXIT.clean;
}

function render(coverage: FormularyCoverage, format: 'text' | 'json' | 'html'): string {
  if (format === 'json') return `${JSON.stringify({ version: 1, ...coverage }, null, 2)}\n`;
  return format === 'html' ? renderCoverageHtml(coverage, reasonInWords) : asText(coverage);
}

async function readArticles(
  paths: readonly string[],
  options: FormularyCoverageOptions,
  cwd: string,
): Promise<{ readonly articles: readonly CoveredArticle[]; readonly unreadable: boolean }> {
  const found = await withoutOwnReport(await discover(paths, cwd), options.outputFile, cwd);
  const environments = new Environments(options, cwd);
  const articles: CoveredArticle[] = [];
  const line = progress(found.length);
  let unreadable = false;
  for (const { path, explicit } of found) {
    const input = await readInput(resolve(cwd, path));
    line.step();
    if ('unreadable' in input) {
      complain(`${path}: ${input.unreadable.words}`);
      unreadable = true;
      continue;
    }
    const env = await environments.for(path);
    const { facts } = analyseArticle(input.text, env);
    if (!explicit && !facts.clinical.clinical) continue;
    const places = new Places(withoutByteOrderMark(input.text));
    articles.push({
      path,
      facts,
      index: env.formulary,
      lineOf: (offset) => places.of({ start: offset, end: offset }).line,
    });
  }
  line.end();
  return { articles, unreadable };
}

/** How many doses of a drug are shown in the terminal. */
const SHOWN = 3;

function asText({ doses, articles, drugs }: FormularyCoverage): string {
  const lacking = drugs.filter((drug) => drug.withoutRule > 0);
  const lines = [
    `${doses.withoutRule} of ${doses.found} doses have no dose rule (${articles} ${articles === 1 ? 'article' : 'articles'}, ${drugs.length} drugs).`,
    ...(lacking.length === 0 ? [] : ['', 'without  found  drug']),
    ...lacking.flatMap(drugLines),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function drugLines(drug: DrugCoverage): readonly string[] {
  const reasons = Object.entries(drug.reasons).map(([reason, count]) => `${count} ${reasonInWords(reason)}`);
  const shown = drug.doses.filter((dose) => dose.withoutRule);
  const rest = shown.length - SHOWN;
  return [
    `${String(drug.withoutRule).padStart(7)}  ${String(drug.found).padStart(5)}  ${drug.name}: ${reasons.join(', ')}`,
    ...shown.slice(0, SHOWN).map(({ text, path, line }) => `                  ${path}:${line}  ${text}`),
    ...(rest > 0 ? [`                  and ${rest} more`] : []),
  ];
}
