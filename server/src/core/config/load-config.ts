import { byObject } from '../text/memo.ts';
import { checkValue, isRecord, type ValueProblem } from './check-value.ts';
import { configSchema, type RuleOutline } from './config-schema.ts';
import { isFault, type ParsedConfig, parseConfigFile } from './parse-config-file.ts';
import { presetSettings, unknownPreset } from './presets.ts';

export type ConfigText = { readonly text: string } | { readonly missing: true } | { readonly error: string };

/** What the host gives: files by address, whose parts are separated by `/`. */
export interface ConfigHost {
  readFile(address: string): Promise<ConfigText>;
  /** The address of a path that a file in `folder` names. */
  resolve(folder: string, path: string): string;
  /** An address as a reader knows it, for messages. */
  nameOf(address: string): string;
}

/** Where a setting comes from, in words: a file and line, or a preset. */
export interface Origin {
  readonly from: string;
  readonly line: number | null;
}

/** Settings that hold together, in the order in which they are laid over one another. */
export interface ConfigLayer {
  readonly settings: Readonly<Record<string, unknown>>;
  /** Folder of the file that says it: its paths are relative to it. */
  readonly folder: string;
  /** Globs of an override; null = all files. */
  readonly only: { readonly files: readonly string[]; readonly excludeFiles: readonly string[] } | null;
  originOf(path: readonly string[]): Origin;
}

export interface LoadedConfig {
  /** The file that was found; null = none. */
  readonly address: string | null;
  /** Globs of overrides are relative to it. */
  readonly folder: string;
  readonly layers: readonly ConfigLayer[];
  /** One line each: file, line, what is wrong, what was meant. */
  readonly problems: readonly string[];
  /** Every file that has a say. */
  readonly files: readonly string[];
}

export const CONFIG_NAMES = ['.clinlintrc.yaml', '.clinlintrc.yml', '.clinlintrc.json', 'package.json'] as const;

interface Loading {
  readonly host: ConfigHost;
  readonly rules: readonly RuleOutline[];
  readonly layers: ConfigLayer[];
  readonly problems: string[];
  readonly files: string[];
  /** The last good reading of a file, where the host wants one to stay in force. */
  readonly remembered: Map<string, ParsedConfig> | undefined;
}

export const folderOf = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf('/')));

/** The nearest configuration file of a folder and those above it; the search ends at the root of a repository. */
export async function findConfig(
  folder: string,
  host: ConfigHost,
  isTop: (folder: string) => boolean,
): Promise<string | null> {
  for await (const at of foldersUpward(folder, host, isTop)) {
    for (const name of CONFIG_NAMES) {
      const address = `${at}/${name}`;
      const file = await host.readFile(address);
      if ('missing' in file) continue;
      if (name !== 'package.json') return address;
      if ('text' in file && parseConfigFile(name, file.text) !== null) return address;
    }
  }
  return null;
}

/** A folder and those above it, up to the root of a repository. */
export async function* foldersUpward(
  folder: string,
  host: ConfigHost,
  isTop: (folder: string) => boolean,
): AsyncGenerator<string> {
  for (let at = folder; ; at = folderOf(at)) {
    yield at;
    if (isTop(at) || HAS_NOTHING_ABOVE.test(at) || !('missing' in (await host.readFile(`${at}/.git`)))) return;
  }
}

/** `/` itself, a drive, or the origin of an address. */
const HAS_NOTHING_ABOVE = /^$|:\/{0,2}$/;

/** Reads a configuration file and everything it builds on. What is wrong is a problem; the rest is kept. */
export async function loadConfig(
  address: string | null,
  folder: string,
  host: ConfigHost,
  rules: readonly RuleOutline[],
  remembered?: Map<string, ParsedConfig>,
): Promise<LoadedConfig> {
  const loading: Loading = { host, rules, layers: [], problems: [], files: [], remembered };
  if (address !== null) await addFile(loading, address, [], null);
  return { address, folder, layers: loading.layers, problems: loading.problems, files: loading.files };
}

async function addFile(loading: Loading, address: string, chain: readonly string[], by: string | null): Promise<void> {
  const name = loading.host.nameOf(address);
  if (chain.includes(address)) {
    const circle = [...chain.slice(chain.indexOf(address)), address].map((one) => loading.host.nameOf(one));
    loading.problems.push(`${by ?? name}: extends itself: ${circle.join(' → ')}`);
    return;
  }
  if (!loading.files.includes(address)) loading.files.push(address);
  const parsed = await readConfig(loading, address, name, by);
  if (parsed === null) return;
  const value = checked(loading, name, parsed);
  if (value === null) return;
  await addExtended(loading, address, value, parsed, chain);
  addLayers(loading, address, value, parsed);
}

async function readConfig(
  loading: Loading,
  address: string,
  name: string,
  by: string | null,
): Promise<ParsedConfig | null> {
  const file = await loading.host.readFile(address);
  const old = loading.remembered?.get(address) ?? null;
  if (!('text' in file)) {
    const reason = 'missing' in file ? 'does not exist; check the path' : `cannot be read: ${file.error}`;
    loading.problems.push(by === null ? `${name}: ${reason}` : `${by}: extends ${name}, which ${reason}`);
    return old;
  }
  const parsed = parseConfigFile(name, file.text);
  if (parsed === null) return { value: {}, lineOf: () => null };
  if (isFault(parsed)) {
    loading.problems.push(`${place(name, parsed.line)}: cannot be read: ${parsed.message}`);
    return old;
  }
  loading.remembered?.set(address, parsed);
  return parsed;
}

const place = (name: string, line: number | null): string => (line === null ? name : `${name}:${line}`);

const schemaFor = byObject(configSchema);

function checked(loading: Loading, name: string, parsed: ParsedConfig): Readonly<Record<string, unknown>> | null {
  const { value, problems } = checkConfig(parsed.value, loading.rules);
  for (const { path, message } of problems)
    loading.problems.push(`${place(name, parsed.lineOf(path))}: ${inContext(path, message)}`);
  return value;
}

/** A value of a configuration file without its faulty parts. An empty file says nothing. */
export function checkConfig(
  value: unknown,
  rules: readonly RuleOutline[],
): { readonly value: Readonly<Record<string, unknown>> | null; readonly problems: readonly ValueProblem[] } {
  const schema = schemaFor(rules);
  if (value === null || value === undefined) return { value: {}, problems: [] };
  const problems: ValueProblem[] = [];
  const kept = checkValue(value, schema, [], problems);
  return { value: kept !== null && isRecord(kept.value) ? kept.value : null, problems };
}

/** An unknown name says itself where it stands; a wrong value needs its key. */
export const inContext = (path: readonly string[], message: string): string =>
  message.startsWith('unknown ') || path.length === 0 ? message : `${path.join('.')}: ${message}`;

async function addExtended(
  loading: Loading,
  address: string,
  value: Readonly<Record<string, unknown>>,
  parsed: ParsedConfig,
  chain: readonly string[],
): Promise<void> {
  const names = listOf(value.extends);
  for (const [index, name] of names.entries()) {
    const line = parsed.lineOf(Array.isArray(value.extends) ? ['extends', String(index)] : ['extends']);
    const by = place(loading.host.nameOf(address), line);
    const preset = presetSettings(name, loading.rules);
    if (preset !== null) {
      const origin = { from: `preset ${name}`, line: null };
      loading.layers.push({ settings: preset, folder: folderOf(address), only: null, originOf: () => origin });
    } else if (/^\.{1,2}\/|^\/|\.(?:ya?ml|json)$/i.test(name)) {
      await addFile(loading, loading.host.resolve(folderOf(address), name), [...chain, address], by);
    } else loading.problems.push(`${by}: ${unknownPreset(name)}`);
  }
}

function addLayers(
  loading: Loading,
  address: string,
  value: Readonly<Record<string, unknown>>,
  parsed: ParsedConfig,
): void {
  const name = loading.host.nameOf(address);
  const folder = folderOf(address);
  const { extends: _extends, overrides, $schema: _schema, ...settings } = value;
  const origin =
    (below: readonly string[]) =>
    (path: readonly string[]): Origin => ({ from: name, line: parsed.lineOf([...below, ...path]) });
  loading.layers.push({ settings, folder, only: null, originOf: origin([]) });
  for (const [index, one] of (Array.isArray(overrides) ? overrides : []).entries()) {
    if (!isRecord(one)) continue;
    const { files, excludeFiles, ...own } = one;
    const only = { files: listOf(files), excludeFiles: listOf(excludeFiles) };
    loading.layers.push({ settings: own, folder, only, originOf: origin(['overrides', String(index)]) });
  }
}

const listOf = (value: unknown): readonly string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);
