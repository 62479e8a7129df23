import picomatch from 'picomatch/posix';
import { isRecord } from './check-value.ts';
import { CONFIG_KEYS, mergeRules, type Settings } from './config-keys.ts';
import type { ConfigLayer, LoadedConfig, Origin } from './load-config.ts';

/** Settings in force, and by key where each comes from; a key that is not named keeps its default. */
export interface ResolvedConfig extends Settings {
  readonly origins: ReadonlyMap<string, Origin>;
}

/**
 * Lays the layers of a configuration over a base, for one article. `path` is the article's path relative to the folder
 * of the configuration; null for one outside of it, which no override reaches.
 */
export function resolveConfig(
  loaded: LoadedConfig,
  path: string | null,
  base: Settings,
  resolve: (folder: string, path: string) => string,
): ResolvedConfig {
  const origins = new Map<string, Origin>();
  let settings = base;
  for (const layer of loaded.layers) {
    if (!holdsFor(layer, path)) continue;
    settings = applySettings(settings, layer.settings, (one) => resolve(layer.folder, one));
    for (const key of namedKeys(layer.settings)) origins.set(key.join('.'), layer.originOf(key));
  }
  return { ...settings, origins };
}

export function applySettings(
  base: Settings,
  said: Readonly<Record<string, unknown>>,
  resolve: (path: string) => string,
): Settings {
  const withRules = said.rules === undefined ? base : mergeRules(base, said.rules);
  return CONFIG_KEYS.filter(({ name }) => said[name] !== undefined).reduce(
    (settings, key) => key.merge(settings, said[key.name], resolve),
    withRules,
  );
}

/** `rules.dose/below-range`, `minReview`: what `config print` lists one by one. */
function namedKeys(settings: Readonly<Record<string, unknown>>): readonly (readonly string[])[] {
  return Object.entries(settings).flatMap(([key, value]) => {
    if ((key !== 'rules' && key !== 'disclaimer') || !isRecord(value)) return [[key]];
    return Object.keys(value).map((name) => [key, name]);
  });
}

function holdsFor({ only }: ConfigLayer, path: string | null): boolean {
  if (only === null) return true;
  return path !== null && matches(only.files, path) && !matches(only.excludeFiles, path);
}

/** A glob without a slash is a file name in any folder. */
const matches = (globs: readonly string[], path: string): boolean =>
  globs.length > 0 && picomatch(globs.map(plain), { dot: true, basename: false })(path);

function plain(glob: string): string {
  const rest = glob.replace(/^\.\//, '');
  if (!rest.includes('/')) return `**/${rest}`;
  return rest.endsWith('/') ? `${rest}**` : rest;
}
