import {
  type AnalysisEnvironment,
  buildFormularyIndex,
  type Config,
  defaultConfig,
  digest,
  type Formulary,
  type FormularyIndex,
  loadFormulary,
  mergeConfig,
  parseNameList,
  RULES,
  rememberingIndex,
} from '../core/index.ts';
import type { Settings } from '../protocol/requests.ts';
import { type ConfigFile, findConfigFile } from './config-file.ts';
import type { Host } from './host.ts';
import { fileName, folderOf, resolvePath } from './uri-paths.ts';

/** Something wrong with what articles are judged by; shown as a finding of the tool about itself. */
export interface ToolProblem {
  readonly rule: 'internal/configuration' | 'internal/formulary';
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
}

export interface ResolvedEnvironment extends AnalysisEnvironment {
  readonly problems: readonly ToolProblem[];
  /** Files whose change changes this environment. */
  readonly files: readonly string[];
}

type Loaded = { readonly formulary: Formulary; readonly digest: string };

const RULE_IDS = RULES.map((rule) => rule.id);

/**
 * Configuration files, settings and formularies → what each article is judged by. A file that cannot be used is a
 * problem, and the last good reading of it stays in force. Equal input gives the same object, so that it can be a key.
 */
export class Environments {
  private settings: Settings = {};
  private roots: readonly string[] = [];
  private readonly resolved = new Map<string, Promise<ResolvedEnvironment>>();
  private readonly lastFormulary = new Map<string, Loaded>();
  private readonly lastConfig = new Map<string, unknown>();
  private readonly known = new Map<string, ResolvedEnvironment>();
  private readonly indexes = new Map<string, FormularyIndex>();
  private builtIn: Loaded | null = null;
  private release: () => void = () => undefined;
  private waiting = false;
  /** Settled by the first configuration: nothing is judged by settings that are about to change. */
  private readonly configured = new Promise<void>((resolve) => {
    this.release = resolve;
  });

  constructor(private readonly host: Host) {}

  configure(settings: Settings, roots: readonly string[]): void {
    this.settings = settings;
    this.roots = roots;
    this.release();
    this.reset();
  }

  /** Forgets what was read from files; called when one of them may have changed. */
  reset(): void {
    this.resolved.clear();
  }

  /** The workspace folders. */
  get folders(): readonly string[] {
    return this.roots;
  }

  /** True for a formulary file that some article is judged by. */
  uses(uri: string): boolean {
    return [...this.known.values()].some((env) => env.files.includes(uri));
  }

  /** Bad files are problems of the result; it rejects only where the host itself fails. */
  async for(uri: string): Promise<ResolvedEnvironment> {
    if (!this.waiting) this.host.schedule(this.release, PATIENCE);
    this.waiting = true;
    await this.configured;
    const folder = folderOf(uri) ?? '';
    const ready = this.resolved.get(folder) ?? this.resolve(uri);
    this.resolved.set(folder, ready);
    ready.catch(() => this.resolved.delete(folder));
    return ready;
  }

  private async resolve(uri: string): Promise<ResolvedEnvironment> {
    const problems: ToolProblem[] = [];
    const file = await findConfigFile(uri, this.roots, this.host);
    const base = file?.uri ?? `${this.roots[0] ?? folderOf(uri) ?? ''}/`;
    const merged = mergeConfig(defaultConfig({ asOf: this.host.today() }), this.configValue(file, problems), RULE_IDS);
    for (const error of merged.errors) problems.push(invalidConfig(file?.name ?? 'configuration', error));
    const config = this.withSettings(merged.config, problems);
    const own = merged.formulary.map((path) => resolvePath(folderOf(base) ?? '', path));
    const set = (this.settings.formularies ?? []).map((path) => resolvePath(this.roots[0] ?? '', path));
    const files = [...new Set([...set, ...own])];
    const formularies = await this.readFormularies(files, problems);
    if (merged.builtin && this.settings.builtInFormulary !== false) formularies.push(...this.readBuiltIn(problems));
    if (formularies.length === 0) problems.push({ rule: 'internal/formulary', messageId: 'missing', data: {} });
    return this.shared({ config, formulary: this.index(formularies), problems, files });
  }

  private configValue(file: ConfigFile | null, problems: ToolProblem[]): unknown {
    if (file === null) return null;
    if (file.error === null) {
      this.lastConfig.set(file.uri, file.value);
      return file.value;
    }
    problems.push(invalidConfig(file.name, file.error));
    return this.lastConfig.get(file.uri) ?? null;
  }

  private withSettings(config: Config, problems: ToolProblem[]): Config {
    const { rules, jurisdictions, minReview } = this.settings;
    const said = {
      ...(rules !== undefined && { rules }),
      ...(jurisdictions !== undefined && jurisdictions.length > 0 && { jurisdictions }),
      ...(minReview !== undefined && { minReview }),
    };
    const merged = mergeConfig(config, said, RULE_IDS);
    for (const error of merged.errors) problems.push(invalidConfig('settings of the editor', error));
    return merged.config;
  }

  private async readFormularies(uris: readonly string[], problems: ToolProblem[]): Promise<Loaded[]> {
    const loaded: Loaded[] = [];
    for (const uri of uris) {
      const fresh = await this.readFormulary(uri, problems);
      if (fresh !== null) this.lastFormulary.set(uri, fresh);
      const used = fresh ?? this.lastFormulary.get(uri);
      if (used !== undefined) loaded.push(used);
    }
    return loaded;
  }

  private async readFormulary(uri: string, problems: ToolProblem[]): Promise<Loaded | null> {
    const file = await this.host.readFile(uri);
    const name = fileName(uri);
    if (!('text' in file)) {
      problems.push(invalidFormulary(name, 'missing' in file ? 'there is no such file' : file.error));
      return null;
    }
    const result = loadFormulary(file.text, name);
    if ('formulary' in result) return { formulary: result.formulary, digest: digest(file.text) };
    problems.push(invalidFormulary(name, result.errors[0]?.message ?? 'not a formulary'));
    return null;
  }

  /** The build has validated it, so it is only parsed. */
  private readBuiltIn(problems: ToolProblem[]): readonly Loaded[] {
    try {
      const text = this.host.builtIn.formulary;
      this.builtIn ??= { formulary: JSON.parse(text) as Formulary, digest: digest(text) };
      return [this.builtIn];
    } catch (error) {
      problems.push(invalidFormulary('built in', error instanceof Error ? error.message : String(error)));
      return [];
    }
  }

  private build(formularies: readonly Loaded[]): FormularyIndex {
    return rememberingIndex(buildFormularyIndex(formularies, parseNameList(this.host.builtIn.names)));
  }

  private index(formularies: readonly Loaded[]): FormularyIndex {
    const key = formularies.map((one) => one.digest).join(' ');
    const index = this.indexes.get(key) ?? this.build(formularies);
    this.indexes.clear();
    this.indexes.set(key, index);
    return index;
  }

  /** The same object for the same content, so that a needless reset leaves every analysis standing. */
  private shared(fresh: ResolvedEnvironment): ResolvedEnvironment {
    const digests = fresh.formulary.releases.map((release) => release.digest);
    const key = JSON.stringify([fresh.config, digests, fresh.problems, fresh.files]);
    const known = this.known.get(key) ?? fresh;
    if (this.known.size > 20) this.known.clear();
    this.known.set(key, known);
    return known;
  }
}

/** Milliseconds that a client has to send its settings before the defaults are taken. */
const PATIENCE = 1_500;

const invalidConfig = (file: string, error: string): ToolProblem => ({
  rule: 'internal/configuration',
  messageId: 'invalid',
  data: { file, error },
});

const invalidFormulary = (formulary: string, error: string): ToolProblem => ({
  rule: 'internal/formulary',
  messageId: 'invalid',
  data: { formulary, error },
});
