import { access, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { stringify } from 'yaml';
import { CONFIG_KEYS, CONFIG_NAMES, type Origin, PRESET_NAMES, type ResolvedConfig, RULES } from '../../core/index.ts';
import { machineFiles } from '../config-files.ts';
import { Environments, type JudgingOptions, oneOf } from '../environment.ts';
import { EXIT, Failure } from '../failure.ts';
import { complain, writeOutput } from '../output.ts';

interface Value {
  readonly key: string;
  readonly value: unknown;
  readonly from: Origin;
}

const DEFAULT: Origin = { from: 'default', line: null };

/** `clinlint config print FILE`: the settings that an article is judged by, and which file, preset or option set each. */
export async function configPrint(
  path: string,
  options: JudgingOptions & { readonly format: string },
): Promise<number> {
  const format = oneOf('--format', options.format, ['text', 'json']);
  const cwd = process.cwd();
  const { settings, loaded } = await new Environments(options, cwd).settingsOf(path);
  const nameOf = machineFiles(cwd).nameOf;
  const found = loaded.address === null ? null : nameOf(loaded.address);
  const values = valuesOf(settings);
  const json = { version: 1, file: path, configuration: found, files: loaded.files.map(nameOf), values };
  await writeOutput(format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : asText(path, found, values), undefined);
  return EXIT.clean;
}

/** Every key and every rule, in a fixed order. */
function valuesOf(settings: ResolvedConfig): readonly Value[] {
  const { config, origins } = settings;
  const keys = CONFIG_KEYS.flatMap((key) => {
    const value = key.read(settings);
    if (key.name !== 'disclaimer' || typeof value !== 'object' || value === null)
      return [{ key: key.name, value, from: origins.get(key.name) ?? DEFAULT }];
    return Object.entries(value).map(([audience, policy]) => {
      const name = `disclaimer.${audience}`;
      return { key: name, value: policy, from: origins.get(name) ?? DEFAULT };
    });
  });
  const rules = RULES.filter(({ id }) => !id.startsWith('internal/')).map(({ id, defaultSeverity }) => {
    const severity = config.rules[id] ?? defaultSeverity;
    const own = config.options[id];
    const from = origins.get(`rules.${id}`) ?? DEFAULT;
    return { key: `rules.${id}`, value: own === undefined ? severity : [severity, own], from };
  });
  return [...keys, ...rules];
}

function asText(path: string, found: string | null, values: readonly Value[]): string {
  const lines = values.map(({ key, value, from }) => [`${key}: ${JSON.stringify(value)}`, originWords(from)] as const);
  const width = Math.min(60, Math.max(...lines.map(([line]) => line.length)));
  const head = `# ${path}: ${found === null ? 'no configuration file found' : `judged by ${found}`}\n`;
  return head + lines.map(([line, origin]) => `${line.padEnd(width)}  # ${origin}\n`).join('');
}

const originWords = ({ from, line }: Origin): string => (line === null ? from : `${from}:${line}`);

/** `clinlint init`: a configuration to begin with. It never replaces one. */
export async function init(options: { readonly format: string; readonly preset?: readonly string[] }): Promise<number> {
  const format = oneOf('--format', options.format, ['yaml', 'json']);
  const presets = (options.preset ?? ['recommended']).map((name) => oneOf('--preset', name, PRESET_NAMES));
  const cwd = process.cwd();
  for (const name of CONFIG_NAMES.filter((one) => one !== 'package.json')) {
    if (await exists(resolve(cwd, name))) throw new Failure(`${name}: is there already; edit it, or remove it first`);
  }
  const name = `.clinlintrc.${format}`;
  const text = format === 'yaml' ? yamlText(presets) : `${JSON.stringify(jsonValue(presets), null, 2)}\n`;
  await writeFile(resolve(cwd, name), text, { flag: 'wx' }).catch((error: Error) => {
    throw new Failure(`${name}: cannot be written: ${error.message}`);
  });
  complain(`wrote ${name}; see what it sets with \`clinlint config print FILE\``);
  return EXIT.clean;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const SCHEMA = 'https://github.com/clinlint/clinlint/raw/main/schemas/config.schema.json';

const jsonValue = (presets: readonly string[]): Record<string, unknown> => ({
  $schema: SCHEMA,
  extends: presets,
  rules: {},
});

const yamlText = (presets: readonly string[]): string => `# yaml-language-server: $schema=${SCHEMA}
# What Clinlint judges articles by. The nearest file above an article holds; this is docs/configuration.md in short.

# Presets: ${PRESET_NAMES.join(', ')}. Other files by path: ./shared.yaml
${stringify({ extends: presets })}
# Labels to judge by; without it every label in the formulary is judged.
# jurisdictions: [US]

# Lowest review state of the dose rules that may judge: draft, reviewed or approved.
# minReview: reviewed

# error, warning, info or off; with options: [warning, {…}]
rules: {}
#  dose/below-range: off

# Settings for some files only.
# overrides:
#   - files: patients/**
#     audience: patient
#     rules: { citation/dose-uncited: info }
`;
