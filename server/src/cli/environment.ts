import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { lilconfig } from 'lilconfig';
import { parse } from 'yaml';
import {
  type AnalysisEnvironment,
  buildFormularyIndex,
  type Config,
  defaultConfig,
  digest,
  type Formulary,
  formularyAgeNotes,
  type Jurisdiction,
  loadFormulary,
  mergeConfig,
  nearestName,
  parseNameList,
  RULES,
  type RuleSetting,
} from '../core/index.ts';
import { BUILT_IN_FORMULARY, DRUG_NAMES } from '../data/built-in.ts';
import { Failure } from './failure.ts';

/** Options that decide how articles are judged; the same for every command that judges. */
export interface JudgingOptions {
  readonly config?: string | false;
  readonly rule?: readonly string[];
  readonly jurisdiction?: readonly string[];
  readonly minReview?: string;
  readonly formulary?: readonly string[];
  readonly builtin?: boolean;
  readonly asOf?: string;
}

export interface Environment extends AnalysisEnvironment {
  readonly configDigest: string;
  /** Lines for standard error: a formulary that has grown old. */
  readonly notes: readonly string[];
}

const RULE_IDS = RULES.map((rule) => rule.id);

/** Reads configuration and formularies once for a run; throws a Failure that names file and mistake. */
export async function readEnvironment(options: JudgingOptions, cwd: string): Promise<Environment> {
  const asOf = checkDate(options.asOf ?? new Date().toISOString().slice(0, 10));
  const file = await readConfigFile(options.config, cwd);
  const merged = mergeConfig(defaultConfig({ asOf }), file.value, RULE_IDS);
  if (merged.errors.length > 0) throw new Failure(merged.errors.map((e) => `${file.path}: ${e}`).join('\n'));
  const config = withOptions(merged.config, options);
  const folder = dirname(resolve(cwd, file.path));
  const own = [
    ...(options.formulary ?? []).map((p) => resolve(cwd, p)),
    ...merged.formulary.map((p) => resolve(folder, p)),
  ];
  const formularies = await Promise.all(own.map((path) => readFormulary(path, cwd)));
  if (options.builtin !== false && merged.builtin) formularies.push(builtIn());
  const formulary = buildFormularyIndex(formularies, parseNameList(DRUG_NAMES));
  const configDigest = digest(JSON.stringify(config)).slice(0, 16);
  return { config, formulary, configDigest, notes: formularyAgeNotes(formulary, asOf) };
}

function builtIn(): { formulary: Formulary; digest: string } {
  // The build has validated it; reading it again would cost every start.
  return { formulary: JSON.parse(BUILT_IN_FORMULARY) as Formulary, digest: digest(BUILT_IN_FORMULARY) };
}

async function readFormulary(path: string, cwd: string): Promise<{ formulary: Formulary; digest: string }> {
  const name = relative(cwd, path) || path;
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new Failure(`${name}: the formulary cannot be read: ${error.message}`);
  });
  const loaded = loadFormulary(text, name);
  if ('errors' in loaded) throw new Failure(loaded.errors.map((e) => e.message).join('\n'));
  return { formulary: loaded.formulary, digest: digest(text) };
}

const readYaml = (_: string, content: string): unknown => parse(content);

async function readConfigFile(
  given: string | false | undefined,
  cwd: string,
): Promise<{ path: string; value: unknown }> {
  if (given === false) return { path: '.', value: null };
  const explorer = lilconfig('clinlint', {
    searchPlaces: ['.clinlintrc.yaml', '.clinlintrc.yml', '.clinlintrc.json', 'package.json'],
    loaders: { '.yaml': readYaml, '.yml': readYaml },
    stopDir: resolve('/'),
  });
  try {
    const found = given === undefined ? await explorer.search(cwd) : await explorer.load(resolve(cwd, given));
    return { path: found === null ? '.' : relative(cwd, found.filepath), value: found?.config ?? null };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'cannot be read';
    throw new Failure(`${given ?? 'configuration'}: cannot be read: ${reason}`);
  }
}

function withOptions(config: Config, options: JudgingOptions): Config {
  const rules: Record<string, RuleSetting> = { ...config.rules };
  for (const text of options.rule ?? []) {
    const [id = '', setting = ''] = text.split('=');
    if (!RULE_IDS.includes(id)) throw new Failure(`--rule ${text}: unknown rule "${id}"${hint(id, RULE_IDS)}`);
    rules[id] = oneOf('--rule', setting, ['error', 'warning', 'info', 'off']);
  }
  const jurisdictions = (options.jurisdiction ?? []).map((j) =>
    oneOf<Jurisdiction>('--jurisdiction', j, ['US', 'EU', 'UK']),
  );
  return {
    ...config,
    rules,
    jurisdictions: jurisdictions.length > 0 ? jurisdictions : config.jurisdictions,
    minReview:
      options.minReview === undefined
        ? config.minReview
        : oneOf('--min-review', options.minReview, ['draft', 'reviewed', 'approved']),
  };
}

export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((a) => a === value);
  if (found === undefined) throw new Failure(`${option}: "${value}" is not one of ${allowed.join(', ')}`);
  return found;
}

const hint = (name: string, known: readonly string[]): string => {
  const nearest = nearestName(name, known);
  return nearest === null ? '; see `clinlint rules`' : `; did you mean "${nearest}"?`;
};

function checkDate(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new Failure(`--as-of: "${text}" is not a date such as 2026-01-31`);
  return text;
}
