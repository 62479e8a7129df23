import type { RuleOutline } from './config-schema.ts';
import { checkConfig, inContext } from './load-config.ts';
import { applySettings } from './resolve-config.ts';
import type { Config } from './types.ts';

/** Settings that stand in no file, laid over a configuration: those of an editor. */
export interface ConfigResult {
  readonly config: Config;
  /** One line each; empty when everything was understood. */
  readonly errors: readonly string[];
}

/** Lays parsed settings over a base. Nothing unknown is passed over: every such thing is an error with a hint. */
export function mergeConfig(base: Config, raw: unknown, rules: readonly RuleOutline[]): ConfigResult {
  const { value, problems } = checkConfig(raw, rules);
  const errors = problems.map(({ path, message }) => inContext(path, message));
  const settings = { config: base, formulary: [], builtin: true, baseline: null, bibliography: [] };
  return { config: applySettings(settings, value ?? {}, (path) => path).config, errors };
}
