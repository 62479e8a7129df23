import { CITATION_STYLES } from '../facts/citations/chosen-style.ts';
import type { SchemaNode } from './check-value.ts';
import { isRecord } from './check-value.ts';
import { mergePolicy, policySchema } from './disclaimer-policy.ts';
import type { Config, Jurisdiction, RuleSetting } from './types.ts';

/** Everything that a configuration decides: what articles are judged by, and the formularies that are loaded for it. */
export interface Settings {
  readonly config: Config;
  /** Addresses of formularies, in order of priority. */
  readonly formulary: readonly string[];
  readonly builtin: boolean;
  /** Address of the file with findings that are accepted for now; null = none. */
  readonly baseline: string | null;
  /** Addresses of bibliography files, beside those that an article names. */
  readonly bibliography: readonly string[];
}

/**
 * One key of the configuration. Adding a key is adding it here: the published schema, the check of files, `config
 * print` and the overrides all follow. `merge` gets a value that fits the schema.
 */
export interface ConfigKey {
  readonly name: string;
  readonly schema: SchemaNode;
  /** `resolve` turns a path of the file that says it into an address. */
  merge(base: Settings, value: unknown, resolve: (path: string) => string): Settings;
  /** The value in force, for `config print`. */
  read(settings: Settings): unknown;
}

/** One value or a list of them. */
export const oneOrMore = (items: SchemaNode): SchemaNode => ({
  anyOf: [items, { type: 'array', items, uniqueItems: true }],
});

const asList = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).map(String);

/** A key whose value replaces one field of the resolved configuration. */
function field<K extends keyof Config>(name: K, schema: SchemaNode, of: (value: unknown) => Config[K]): ConfigKey {
  return {
    name,
    schema,
    merge: (base, value) => ({ ...base, config: { ...base.config, [name]: of(value) } }),
    read: ({ config }) => config[name],
  };
}

const disclaimer: ConfigKey = {
  name: 'disclaimer',
  schema: {
    description: 'What a disclaimer must say, where it must stand, and the text that the quick fix inserts.',
    type: 'object',
    additionalProperties: false,
    properties: {
      professional: policySchema(['audience', 'clinical-judgement', 'verify']),
      patient: policySchema(['clinical-judgement', 'emergency', 'no-self-change']),
    },
  },
  merge: (base, value) => {
    const before = base.config.disclaimer;
    const said = isRecord(value) ? value : {};
    const merged = {
      professional: mergePolicy(before.professional, said.professional),
      patient: mergePolicy(before.patient, said.patient),
    };
    return { ...base, config: { ...base.config, disclaimer: merged } };
  },
  read: ({ config }) => config.disclaimer,
};

/** Paths of files, relative to the file that names them. */
const paths = (name: 'formulary' | 'bibliography', description: string): ConfigKey => ({
  name,
  schema: { description, ...oneOrMore({ type: 'string', minLength: 1 }) },
  merge: (base, value, resolve) => ({ ...base, [name]: asList(value).map(resolve) }),
  read: (settings) => settings[name],
});

const formulary = paths(
  'formulary',
  'Paths of formularies, relative to this file, in order of priority over the built-in one.',
);

const bibliography = paths(
  'bibliography',
  'Bibliography files (BibTeX, CSL-JSON, CSL-YAML) of all articles, relative to this file.',
);

const builtin: ConfigKey = {
  name: 'builtin',
  schema: { description: 'Whether the built-in formulary is used.', type: 'boolean', default: true },
  merge: (base, value) => ({ ...base, builtin: value === true }),
  read: (settings) => settings.builtin,
};

const baseline: ConfigKey = {
  name: 'baseline',
  schema: {
    description:
      'File with the findings that are accepted for now, relative to this file; --update-baseline writes it.',
    type: 'string',
    minLength: 1,
  },
  merge: (base, value, resolve) => ({ ...base, baseline: resolve(String(value)) }),
  read: (settings) => settings.baseline,
};

/** Severity of a rule, or a list of severity and options; the rest of a rule's setting stays as it was. */
export function mergeRules(base: Settings, value: unknown): Settings {
  const rules: Record<string, RuleSetting> = { ...base.config.rules };
  const options: Record<string, unknown> = { ...base.config.options };
  for (const [id, setting] of Object.entries(isRecord(value) ? value : {})) {
    const [severity, own] = Array.isArray(setting) ? (setting as unknown[]) : [setting];
    if (typeof severity === 'string') rules[id] = severity as RuleSetting;
    if (isRecord(own)) options[id] = own;
  }
  return { ...base, config: { ...base.config, rules, options } };
}

/** Every key but `rules`, whose schema needs the rules, and `extends` and `overrides`, which hold settings themselves. */
export const CONFIG_KEYS: readonly ConfigKey[] = [
  field(
    'jurisdictions',
    {
      description: 'Labels to judge doses by. Without it every jurisdiction in the formulary is judged.',
      ...oneOrMore({ enum: ['US', 'EU', 'UK'] }),
    },
    (value) => asList(value) as readonly Jurisdiction[],
  ),
  field(
    'minReview',
    {
      description: 'Lowest review state of the dose rules that may judge.',
      enum: ['draft', 'reviewed', 'approved'],
      default: 'draft',
    },
    (value) => value as Config['minReview'],
  ),
  field(
    'audience',
    { description: 'For whom articles are written that do not say so.', enum: ['professional', 'patient'] },
    (value) => value as Config['audience'],
  ),
  disclaimer,
  field(
    'clinical',
    {
      description: 'true: every file is an article; false: none is. Without it the text decides.',
      type: 'boolean',
    },
    (value) => value === true,
  ),
  formulary,
  builtin,
  baseline,
  bibliography,
  field(
    'citationStyle',
    { description: 'How articles cite; auto: what the text shows.', enum: [...CITATION_STYLES], default: 'auto' },
    (value) => value as Config['citationStyle'],
  ),
];
