import {
  type AnalysisEnvironment,
  type Bibliography,
  BibliographyReader,
  buildFormularyIndex,
  type Config,
  type ConfigHost,
  folderOf as configFolder,
  defaultConfig,
  digest,
  type Formulary,
  type FormularyError,
  type FormularyIndex,
  findConfig,
  findSiteDisclaimer,
  type LoadedConfig,
  layerProblems,
  loadConfig,
  loadFormulary,
  mergeConfig,
  type ParsedConfig,
  parseNameList,
  RULES,
  rememberingIndex,
  resolveConfig,
} from '../core/index.ts';
import type { Settings } from '../protocol/requests.ts';
import { Accepted } from './accepted.ts';
import type { Host } from './host.ts';
import { fileName, folderOf, pathBelow, resolvePath, rootOf, trimmed } from './uri-paths.ts';

/** Something wrong with what articles are judged by; shown as a finding of the tool about itself. */
export interface ToolProblem {
  readonly rule: 'internal/configuration' | 'internal/formulary';
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
}

export interface ResolvedEnvironment extends AnalysisEnvironment {
  /** The same index without a memory: of a text that is read once nothing is asked again. */
  readonly plain: AnalysisEnvironment;
  readonly problems: readonly ToolProblem[];
  /** Files whose change changes this environment. */
  readonly files: readonly string[];
  /** Findings that are accepted for now; null = none. */
  readonly accepted: Accepted | null;
  /** Addresses of the bibliography files that the configuration names. */
  readonly bibliography: readonly string[];
}

type ReadBaseline = Accepted | string;
type Indexes = { readonly plain: FormularyIndex; readonly remembering: FormularyIndex };
type Loaded = { readonly formulary: Formulary; readonly digest: string };

/**
 * Configuration files, settings and formularies → what each article is judged by. A file that cannot be used is a
 * problem, and the last good reading of it stays in force. Equal input gives the same object, so that it can be a key.
 */
export class Environments {
  private settings: Settings = {};
  private roots: readonly string[] = [];
  private readonly resolved = new Map<string, Promise<ResolvedEnvironment>>();
  private readonly lastFormulary = new Map<string, Loaded>();
  /** The last good reading of each configuration file. */
  private readonly lastConfig = new Map<string, ParsedConfig>();
  private readonly loaded = new Map<string, Promise<LoadedConfig>>();
  private readonly siteDisclaimers = new Map<string, Promise<string | null>>();
  private readonly known = new Map<string, ResolvedEnvironment>();
  private readonly baselines = new Map<string, Promise<ReadBaseline>>();
  private readonly indexes = new Map<string, Indexes>();
  private builtIn: Loaded | null = null;
  private revision = 0;
  private bibliographies: BibliographyReader | null = null;
  private release: () => void = () => undefined;
  private waiting = false;
  /** Settled by the first configuration: nothing is judged by settings that are about to change. */
  private readonly configured = new Promise<void>((resolve) => {
    this.release = resolve;
  });

  constructor(
    private readonly host: Host,
    /** Told of every formulary file that was read: what is wrong with it, or that nothing is. */
    private readonly problemsOf: (uri: string, text: string, errors: readonly FormularyError[]) => void = () =>
      undefined,
  ) {}

  configure(settings: Settings, roots: readonly string[]): void {
    this.settings = settings;
    this.roots = roots;
    this.release();
    this.reset();
  }

  /** A bibliography file changed: articles that were judged by it are judged anew. */
  bibliographyChanged(): void {
    this.revision++;
  }

  /** True for a file that some article leads to, or would if it stood there. */
  cites(uri: string): boolean {
    return this.bibliographies?.asked(uri) === true;
  }

  /** Forgets what was read from files; called when one of them may have changed. */
  reset(): void {
    this.resolved.clear();
    this.loaded.clear();
    this.siteDisclaimers.clear();
    this.baselines.clear();
  }

  /** The workspace folders. */
  get folders(): readonly string[] {
    return this.roots;
  }

  /** True for a formulary or configuration file that some article is judged by. */
  uses(uri: string): boolean {
    return [...this.known.values()].some((env) => env.files.includes(uri));
  }

  /** Bad files are problems of the result; it rejects only where the host itself fails. */
  async for(uri: string): Promise<ResolvedEnvironment> {
    if (!this.waiting) this.host.schedule(this.release, PATIENCE);
    this.waiting = true;
    await this.configured;
    const ready = this.resolved.get(uri) ?? this.resolve(uri);
    this.resolved.set(uri, ready);
    ready.catch(() => this.resolved.delete(uri));
    return ready;
  }

  private async resolve(uri: string): Promise<ResolvedEnvironment> {
    const loaded = await this.configFor(uri);
    const problems = loaded.problems.map(invalidConfig);
    const page = await this.siteDisclaimerFor(uri);
    const siteDisclaimer = page === null ? {} : { siteDisclaimer: this.configHost().nameOf(page) };
    const base = {
      config: { ...defaultConfig({ asOf: this.host.today() }), ...siteDisclaimer },
      formulary: [],
      builtin: true,
      baseline: null,
      bibliography: [],
    };
    const said = resolveConfig(loaded, pathBelow(loaded.folder, uri), base, resolvePath);
    const config = this.withSettings(said.config, problems);
    const set = (this.settings.formularies ?? []).map((path) => resolvePath(this.roots[0] ?? '', path));
    const formularyFiles = [...new Set([...set, ...said.formulary])];
    const formularies = await this.readFormularies(formularyFiles, problems);
    if (said.builtin && this.settings.builtInFormulary !== false) formularies.push(...this.readBuiltIn(problems));
    for (const problem of layerProblems(formularies)) problems.push(invalidFormulary('in layers', problem));
    if (formularies.length === 0) problems.push({ rule: 'internal/formulary', messageId: 'missing', data: {} });
    const accepted = await this.acceptedFor(uri, said.baseline, problems);
    const others = [said.baseline, page].filter((file) => file !== null);
    const files = [...formularyFiles, ...loaded.files, ...others];
    const { bibliography } = said;
    const { remembering, plain: formulary } = this.index(formularies);
    const plain = { config, formulary };
    return this.shared({ config, formulary: remembering, plain, problems, files, accepted, bibliography });
  }

  private async acceptedFor(uri: string, address: string | null, problems: ToolProblem[]): Promise<Accepted | null> {
    if (address === null) return null;
    const known = this.baselines.get(address) ?? this.readBaseline(address);
    this.baselines.set(address, known);
    const read = await known;
    if (typeof read === 'string') {
      problems.push(invalidConfig(`${fileName(address)}: ${read}`));
      return null;
    }
    if (!read.needsGone(uri)) return read;
    const complete = read.withGone(await this.missing(read));
    this.baselines.set(address, Promise.resolve(complete));
    return complete;
  }

  private async readBaseline(address: string): Promise<ReadBaseline> {
    const file = await this.host.readFile(address);
    if ('missing' in file) return 'the baseline does not exist; write it with --update-baseline';
    if (!('text' in file)) return `cannot be read: ${file.error}`;
    return Accepted.read(file.text, configFolder(address));
  }

  private async missing({ paths, folder }: Accepted): Promise<readonly string[]> {
    const gone: string[] = [];
    for (const path of paths) {
      if ('missing' in (await this.host.readFile(resolvePath(folder, path)))) gone.push(path);
    }
    return gone;
  }

  /** The configuration of an article's folder; a text in no folder is judged as if it stood in the workspace folder. */
  private configFor(uri: string): Promise<LoadedConfig> {
    const folder = folderOf(uri) ?? trimmed(this.roots[0] ?? '');
    const known = this.loaded.get(folder) ?? this.load(folder);
    this.loaded.set(folder, known);
    return known;
  }

  private siteDisclaimerFor(uri: string): Promise<string | null> {
    const folder = folderOf(uri) ?? '';
    const known =
      this.siteDisclaimers.get(folder) ??
      (folder === '' ? Promise.resolve(null) : findSiteDisclaimer(folder, this.configHost(), this.topOf(folder)));
    this.siteDisclaimers.set(folder, known);
    return known;
  }

  /** Above its workspace folder only this machine has files. */
  private topOf(folder: string): (at: string) => boolean {
    const root = rootOf(folder, this.roots);
    return (at) => !at.startsWith('file:') && (root === null || at === root);
  }

  private async load(folder: string): Promise<LoadedConfig> {
    const host = this.configHost();
    const found = folder === '' ? null : await findConfig(folder, host, this.topOf(folder));
    return loadConfig(found, found === null ? folder : configFolder(found), host, RULES, this.lastConfig);
  }

  /** The bibliography files of an article, read anew: one whose text is the same is not parsed again. */
  async bibliographyFor(
    uri: string,
    text: string,
    { bibliography }: ResolvedEnvironment,
  ): Promise<Bibliography | null> {
    this.bibliographies ??= new BibliographyReader(this.configHost());
    return this.bibliographies.for(text, folderOf(uri), bibliography);
  }

  private configHost(): ConfigHost {
    return {
      readFile: (address) => this.host.readFile(address),
      resolve: resolvePath,
      nameOf: (address) => pathBelow(rootOf(address, this.roots) ?? '', address) ?? fileName(address),
    };
  }

  private withSettings(config: Config, problems: ToolProblem[]): Config {
    const { rules, jurisdictions, minReview } = this.settings;
    const said = {
      ...(rules !== undefined && { rules }),
      ...(jurisdictions !== undefined && jurisdictions.length > 0 && { jurisdictions }),
      ...(minReview !== undefined && { minReview }),
    };
    const merged = mergeConfig(config, said, RULES);
    for (const error of merged.errors) problems.push(invalidConfig(`settings of the editor: ${error}`));
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
    const messageId = this.lastFormulary.has(uri) ? 'kept' : 'invalid';
    if (!('text' in file)) {
      problems.push(invalidFormulary(name, 'missing' in file ? 'there is no such file' : file.error, messageId));
      return null;
    }
    const result = loadFormulary(file.text, name);
    this.problemsOf(uri, file.text, 'errors' in result ? result.errors : []);
    if ('formulary' in result) return { formulary: result.formulary, digest: digest(file.text) };
    problems.push(invalidFormulary(name, result.errors[0]?.message ?? 'not a formulary', messageId));
    return null;
  }

  /** The build has validated it, so it is only parsed. */
  private readBuiltIn(problems: ToolProblem[]): readonly Loaded[] {
    try {
      const { formulary, digest: sum } = this.host.builtIn;
      this.builtIn ??= { formulary: JSON.parse(formulary) as Formulary, digest: sum };
      return [this.builtIn];
    } catch (error) {
      problems.push(invalidFormulary('built in', error instanceof Error ? error.message : String(error)));
      return [];
    }
  }

  private build(formularies: readonly Loaded[]): Indexes {
    const plain = buildFormularyIndex(formularies, parseNameList(this.host.builtIn.names));
    return { plain, remembering: rememberingIndex(plain) };
  }

  private index(formularies: readonly Loaded[]): Indexes {
    const key = formularies.map((one) => one.digest).join(' ');
    const index = this.indexes.get(key) ?? this.build(formularies);
    this.indexes.clear();
    this.indexes.set(key, index);
    return index;
  }

  /** The same object for the same content, so that a needless reset leaves every analysis standing. */
  private shared(fresh: ResolvedEnvironment): ResolvedEnvironment {
    const digests = fresh.formulary.releases.map((release) => release.digest);
    const key = JSON.stringify([
      fresh.config,
      digests,
      fresh.problems,
      fresh.files,
      fresh.accepted?.key,
      fresh.bibliography,
      this.revision,
    ]);
    const known = this.known.get(key) ?? fresh;
    if (this.known.size > 20) this.known.clear();
    this.known.set(key, known);
    return known;
  }
}

/** Milliseconds that a client has to send its settings before the defaults are taken. */
const PATIENCE = 1_500;

/** `line` is "file:line: what is wrong". */
const invalidConfig = (line: string): ToolProblem => {
  const cut = line.indexOf(': ');
  return {
    rule: 'internal/configuration',
    messageId: 'invalid',
    data: { file: line.slice(0, cut), error: line.slice(cut + 2) },
  };
};

const invalidFormulary = (formulary: string, error: string, messageId = 'invalid'): ToolProblem => ({
  rule: 'internal/formulary',
  messageId,
  data: { formulary, error },
});
