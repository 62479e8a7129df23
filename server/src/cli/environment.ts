import { relative, resolve } from 'node:path';
import {
  type AnalysisEnvironment,
  type Bibliography,
  BibliographyReader,
  defaultConfig,
  digest,
  findConfig,
  findSiteDisclaimer,
  folderOf,
  formularyAgeNotes,
  type Jurisdiction,
  type LintReport,
  type LoadedConfig,
  layerProblems,
  loadConfig,
  loadFormulary,
  mayCiteFile,
  nearestName,
  type ResolvedConfig,
  RULES,
  type RuleSetting,
  resolveConfig,
} from '../core/index.ts';
import { addressOf, type Files, machineFiles } from './config-files.ts';
import { Failure } from './failure.ts';
import {
  builtInFormulary,
  formularyIndex,
  identityOf,
  type JudgingSpec,
  type LoadedFormulary,
} from './judging-spec.ts';
import { type Input, readInput } from './read-input.ts';

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
  /** The same as plain data. */
  readonly spec: JudgingSpec;
  /** Equal where everything that is found in a text is equal. */
  readonly identity: string;
  readonly releases: LintReport['formulary'];
  readonly configDigest: string;
  /** Lines for standard error: a formulary that has grown old. */
  readonly notes: readonly string[];
}

const RULE_IDS = RULES.map((rule) => rule.id);
const COMMAND_LINE = { from: 'command line', line: null };

/** What the working folder is judged by: for commands about no article, or about text that is in no file. */
export async function readEnvironment(options: JudgingOptions, cwd: string): Promise<Environment> {
  return new Environments(options, cwd).for(resolve(cwd, 'article.md'));
}

/** What an article is judged by. */
export interface Judging {
  for(path: string): Promise<Environment>;
  bibliographyFor(path: string, text: string): Promise<Bibliography | null>;
}

/**
 * Configuration files and options → what each article is judged by. Every file is read once in a run, and articles that
 * are judged by the same settings share one environment. Throws a Failure that names file, line and mistake.
 */
export class Environments implements Judging {
  private readonly bibliographies: BibliographyReader;
  private readonly asOf: string;
  private readonly loaded = new Map<string, Promise<LoadedConfig>>();
  private readonly disclaimerPages = new Map<string, boolean>();
  private readonly siteDisclaimers = new Map<string, Promise<string | null>>();
  private readonly environments = new Map<string, Promise<Environment>>();
  private readonly ofFolders = new Map<string, Promise<Environment>>();
  private readonly formularies = new Map<string, Promise<readonly LoadedFormulary[]>>();

  constructor(
    private readonly options: JudgingOptions,
    private readonly cwd: string,
    readonly files: Files = machineFiles(cwd),
    /** In an earlier state a formulary may not have been there yet. */
    private readonly formulariesMayMiss = false,
  ) {
    this.bibliographies = new BibliographyReader(files);
    this.asOf = checkDate(options.asOf ?? today());
    checkOptions(options);
  }

  /** The same options over the files of another state. */
  over(files: Files, formulariesMayMiss: boolean): Environments {
    return new Environments(this.options, this.cwd, files, formulariesMayMiss);
  }

  async for(path: string): Promise<Environment> {
    const folder = folderOf(addressOf(resolve(this.cwd, path)));
    const known = this.ofFolders.get(folder);
    if (known !== undefined) return known;
    const { layers } = await this.loadedFor(folder);
    const env = this.find(path);
    // Where no glob tells files of a folder apart, one answers for all.
    if (layers.every(({ only }) => only === null)) this.ofFolders.set(folder, env);
    return env;
  }

  private async find(path: string): Promise<Environment> {
    const { settings } = await this.settingsOf(path);
    const key = JSON.stringify([settings.config, settings.formulary, settings.builtin]);
    const known = this.environments.get(key) ?? this.build(settings);
    this.environments.set(key, known);
    return known;
  }

  /** The bibliography files of an article, as they are or as `reader` gives them; null where it has none. */
  async bibliographyFor(path: string, text: string, reader = this.bibliographies): Promise<Bibliography | null> {
    if (!mayCiteFile(text)) return null;
    const { settings } = await this.settingsOf(path);
    return reader.for(text, folderOf(addressOf(resolve(this.cwd, path))), settings.bibliography);
  }

  /** The settings in force for an article, with the origin of each, and the file that was found. */
  async settingsOf(path: string): Promise<{ readonly settings: ResolvedConfig; readonly loaded: LoadedConfig }> {
    const address = addressOf(resolve(this.cwd, path));
    const loaded = await this.loadedFor(folderOf(address));
    if (loaded.problems.length > 0) throw new Failure(loaded.problems.join('\n'));
    const below = address.startsWith(`${loaded.folder}/`) ? address.slice(loaded.folder.length + 1) : null;
    const page = await this.siteDisclaimerFor(folderOf(address));
    const base = {
      config: { ...defaultConfig({ asOf: this.asOf }), ...(page !== null && { siteDisclaimer: page }) },
      formulary: [],
      builtin: true,
      baseline: null,
      bibliography: [],
    };
    const settings = resolveConfig(loaded, below, base, this.files.resolve);
    return { settings: withOptions(settings, this.options, this.cwd), loaded };
  }

  private siteDisclaimerFor(folder: string): Promise<string | null> {
    const known =
      this.siteDisclaimers.get(folder) ??
      findSiteDisclaimer(folder, this.files, () => false, this.disclaimerPages).then(
        (found) => found && this.files.nameOf(found),
      );
    this.siteDisclaimers.set(folder, known);
    return known;
  }

  private loadedFor(folder: string): Promise<LoadedConfig> {
    const known = this.loaded.get(folder) ?? this.load(folder);
    this.loaded.set(folder, known);
    return known;
  }

  /** Globs of a file that was named on the command line are relative to the working folder. */
  private async load(folder: string): Promise<LoadedConfig> {
    const { config } = this.options;
    if (config === false) return loadConfig(null, folder, this.files, RULES);
    if (config !== undefined) return this.once(addressOf(resolve(this.cwd, config)), addressOf(this.cwd));
    const found = await findConfig(folder, this.files, () => false);
    return found === null ? loadConfig(null, folder, this.files, RULES) : this.once(found, folderOf(found));
  }

  /** Folders below one configuration share its reading. */
  private once(address: string, folder: string): Promise<LoadedConfig> {
    const known = this.loaded.get(`file ${address}`) ?? loadConfig(address, folder, this.files, RULES);
    this.loaded.set(`file ${address}`, known);
    return known;
  }

  private async build({ config, formulary, builtin }: ResolvedConfig): Promise<Environment> {
    const key = JSON.stringify(formulary);
    const reading = this.formularies.get(key) ?? this.readFormularies(formulary);
    this.formularies.set(key, reading);
    const spec = { config, formularies: await reading, builtin };
    return environmentFrom(spec);
  }

  private async readFormularies(paths: readonly string[]): Promise<readonly LoadedFormulary[]> {
    const found: LoadedFormulary[] = [];
    for (const path of paths) {
      const input = await this.files.readInput(addressOf(path));
      const isMissing = 'unreadable' in input && input.unreadable.messageId === 'notRead';
      if (!isMissing || !this.formulariesMayMiss) found.push(parsedFormulary(input, relative(this.cwd, path) || path));
    }
    return found;
  }
}

/** Throws a Failure where the formularies do not go together. */
export function environmentFrom(spec: JudgingSpec): Environment {
  const { config, formularies } = spec;
  const all = spec.builtin ? [...formularies, builtInFormulary()] : formularies;
  const clashes = layerProblems(all);
  if (clashes.length > 0) throw new Failure(clashes.join('\n'));
  const releases = all.map(({ formulary, digest: sum }) => {
    return { id: formulary.id, release: formulary.release, digest: sum };
  });
  return {
    config,
    // Built when it is asked for.
    get formulary() {
      return formularyIndex(spec);
    },
    spec,
    identity: identityOf(spec),
    releases,
    configDigest: digest(JSON.stringify(config)).slice(0, 16),
    notes: formularyAgeNotes({ releases }, config.asOf),
  };
}

function parsedFormulary(input: Input, name: string): LoadedFormulary {
  const text = formularyText(input, name);
  const loaded = loadFormulary(text, name);
  if ('errors' in loaded) throw new Failure(loaded.errors.map((e) => e.message).join('\n'));
  return { formulary: loaded.formulary, digest: digest(text) };
}

/** Bytes that are no UTF-8 text, or too many, are refused before anything is read from them. */
export const readFormularyText = async (path: string, name: string): Promise<string> =>
  formularyText(await readInput(path), name);

function formularyText(input: Input, name: string): string {
  if ('unreadable' in input) throw new Failure(`${name}: the formulary cannot be read: ${input.unreadable.words}`);
  return input.text;
}

/** Everything that is wrong with the options, before any file is read. */
function checkOptions(options: JudgingOptions): void {
  ruleSettings(options.rule);
  jurisdictionsOf(options.jurisdiction);
  if (options.minReview !== undefined) oneOf('--min-review', options.minReview, STATES);
}

const STATES = ['draft', 'reviewed', 'approved'] as const;
const SETTINGS = ['error', 'warning', 'info', 'off'] as const;

function ruleSettings(given: readonly string[] = []): Record<string, RuleSetting> {
  const rules: Record<string, RuleSetting> = {};
  for (const text of given) {
    const [id = '', setting] = text.split('=');
    if (setting === undefined) throw new Failure(`--rule ${text}: say its severity, such as ${id}=off`);
    if (!RULE_IDS.includes(id)) throw new Failure(`--rule ${text}: unknown rule "${id}"${hint(id, RULE_IDS)}`);
    rules[id] = oneOf('--rule', setting, SETTINGS);
  }
  return rules;
}

const jurisdictionsOf = (given: readonly string[] = []): readonly Jurisdiction[] =>
  given.map((one) => oneOf<Jurisdiction>('--jurisdiction', one, ['US', 'EU', 'UK']));

/** The command line has the last word; its formularies come before those of the configuration. */
function withOptions(settings: ResolvedConfig, options: JudgingOptions, cwd: string): ResolvedConfig {
  const rules = ruleSettings(options.rule);
  const jurisdictions = jurisdictionsOf(options.jurisdiction);
  const { minReview } = options;
  const formulary = (options.formulary ?? []).map((path) => resolve(cwd, path));
  const said = [
    ...Object.keys(rules).map((id) => `rules.${id}`),
    ...(jurisdictions.length > 0 ? ['jurisdictions'] : []),
    ...(minReview === undefined ? [] : ['minReview']),
    ...(formulary.length > 0 ? ['formulary'] : []),
    ...(options.builtin === false ? ['builtin'] : []),
  ];
  return {
    config: {
      ...settings.config,
      rules: { ...settings.config.rules, ...rules },
      ...(jurisdictions.length > 0 && { jurisdictions }),
      ...(minReview !== undefined && { minReview: oneOf('--min-review', minReview, STATES) }),
    },
    formulary: [...formulary, ...settings.formulary],
    builtin: settings.builtin && options.builtin !== false,
    baseline: settings.baseline,
    bibliography: settings.bibliography,
    origins: new Map([...settings.origins, ...said.map((key) => [key, COMMAND_LINE] as const)]),
  };
}

export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((a) => a === value);
  if (found !== undefined) return found;
  const near = nearestName(value, allowed);
  throw new Failure(
    `${option}: "${value}" is not one of ${allowed.join(', ')}${near === null ? '' : `; did you mean "${near}"?`}`,
  );
}

const hint = (name: string, known: readonly string[]): string => {
  const nearest = nearestName(name, known);
  return nearest === null ? '; see `clinlint rules`' : `; did you mean "${nearest}"?`;
};

/** YYYY-MM-DD. */
export const today = (): string => new Date().toISOString().slice(0, 10);

export function checkDate(text: string, option = '--as-of'): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // 30 February is read as 2 March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new Failure(`${option}: "${text}" is not a date such as 2026-01-31`);
  return text;
}
