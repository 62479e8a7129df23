import { relative, resolve } from 'node:path';
import {
  checkFormulary,
  type FormularyCheck,
  type FormularyError,
  parseCodeTables,
  parseNameList,
} from '../../core/index.ts';
import { BUILT_IN_FORMULARY, DRUG_NAMES } from '../../data/built-in.ts';
import { DRUG_CODES, LABEL_SETS } from '../../data/code-tables.ts';
import { checkDate, oneOf, readFormularyText, today } from '../environment.ts';
import { EXIT, Failure } from '../failure.ts';
import { complain, writeOutput } from '../output.ts';

export interface FormularyCheckOptions {
  readonly olderThan?: string;
  readonly asOf?: string;
  readonly format: string;
}

interface Checked extends FormularyCheck {
  readonly file: string;
}

/**
 * `clinlint formulary check`: exit status 0 nothing to say, 1 something to look at again, 2 a formulary that must not
 * be used.
 */
export async function formularyCheck(files: readonly string[], options: FormularyCheckOptions): Promise<number> {
  const format = oneOf('--format', options.format, ['text', 'json']);
  const checks = await readChecks(files, options);
  await writeOutput(format === 'json' ? asJson(checks) : asText(checks), undefined);
  if (format === 'text') for (const { file, ...check } of checks) complain(summary(file, check));
  if (checks.some((check) => check.errors.length > 0)) return EXIT.failed;
  return checks.some((check) => check.warnings.length > 0) ? EXIT.findings : EXIT.clean;
}

async function readChecks(files: readonly string[], options: FormularyCheckOptions): Promise<readonly Checked[]> {
  const cwd = process.cwd();
  const rules = {
    names: parseNameList(DRUG_NAMES),
    tables: parseCodeTables(DRUG_CODES, LABEL_SETS),
    asOf: checkDate(options.asOf ?? today()),
    olderThan: months(options.olderThan),
  };
  // On lines of its own, so that a message can name one.
  const builtIn = (): string => JSON.stringify(JSON.parse(BUILT_IN_FORMULARY), null, 2);
  if (files.length === 0) return [{ file: BUILT_IN, ...checkFormulary(builtIn(), BUILT_IN, rules) }];
  const checks: Checked[] = [];
  for (const path of files) {
    const file = relative(cwd, resolve(cwd, path)) || path;
    checks.push({ file, ...checkFormulary(await readFormularyText(resolve(cwd, path), file), file, rules) });
  }
  return checks;
}

const BUILT_IN = 'built-in formulary';

function months(given: string | undefined): number | null {
  if (given === undefined) return null;
  const value = Number(given);
  if (!Number.isInteger(value) || value < 0) throw new Failure(`--older-than: "${given}" is not a number of months`);
  return value;
}

function asText(checks: readonly Checked[]): string {
  const lines = checks.flatMap(({ errors, warnings }) => [
    ...errors.map(({ message }) => `error: ${message}`),
    ...warnings.map(({ message }) => `warning: ${message}`),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

function asJson(checks: readonly Checked[]): string {
  const problems = checks.flatMap(({ errors, warnings }) => [
    ...errors.map((each: FormularyError) => ({ severity: 'error', ...each })),
    ...warnings.map((each: FormularyError) => ({ severity: 'warning', ...each })),
  ]);
  return `${JSON.stringify({ version: 1, problems }, null, 2)}\n`;
}

function summary(file: string, { formulary, errors, warnings }: FormularyCheck): string {
  const found = `${errors.length} errors, ${warnings.length} warnings`;
  if (formulary === null) return `${file}: refused; ${found}`;
  const rules = formulary.drugs.flatMap((drug) => drug.doseRules);
  const drafts = formulary.drugs.flatMap((drug) =>
    drug.doseRules.filter((rule) => (rule.review ?? drug.review).state === 'draft'),
  );
  const state = `${formulary.drugs.length} drugs, ${rules.length} dose rules, ${drafts.length} of them drafts`;
  return `${file}: ${state}; ${found}`;
}
