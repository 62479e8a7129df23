import type { SchemaNode } from './check-value.ts';
import { CONFIG_KEYS, oneOrMore } from './config-keys.ts';
import { PRESET_NAMES } from './presets.ts';

/** What the configuration needs to know of a rule. */
export interface RuleOutline {
  readonly id: string;
  readonly summary: string;
  readonly defaultSeverity: string;
  readonly options?: { readonly schema: SchemaNode };
}

const SEVERITIES = ['error', 'warning', 'info', 'off'];

/** The schema as it is published: overrides point to the settings instead of repeating them. */
export function publishedConfigSchema(rules: readonly RuleOutline[]): SchemaNode {
  const names = Object.keys(settingsSchemas(rules));
  return schemaWith(rules, Object.fromEntries(names.map((name) => [name, { $ref: `#/properties/${name}` }])));
}

/** JSON Schema of a configuration file, which files are checked by. */
export const configSchema = (rules: readonly RuleOutline[]): SchemaNode => schemaWith(rules, settingsSchemas(rules));

function schemaWith(rules: readonly RuleOutline[], inOverrides: Readonly<Record<string, SchemaNode>>): SchemaNode {
  const settings = settingsSchemas(rules);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://github.com/clinlint/clinlint/raw/main/schemas/config.schema.json',
    title: 'Clinlint configuration',
    description:
      'Contents of .clinlintrc.yaml, .clinlintrc.yml or .clinlintrc.json, and of the key "clinlint" in package.json.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      extends: {
        description:
          'What this file builds on: presets by name, other configuration files by a path that starts with "./" or "../". Later ones win over earlier ones, and this file over all of them.',
        ...oneOrMore({ type: 'string', minLength: 1 }),
        examples: PRESET_NAMES,
      },
      ...settings,
      overrides: {
        description: 'Settings for some files only; later entries win.',
        type: 'array',
        items: overrideSchema(inOverrides),
      },
    },
  };
}

function settingsSchemas(rules: readonly RuleOutline[]): Record<string, SchemaNode> {
  return {
    rules: {
      description: 'Severity by rule, or a list of severity and options. A rule that is not named keeps its default.',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
    },
    ...Object.fromEntries(CONFIG_KEYS.map(({ name, schema }) => [name, schema])),
  };
}

function overrideSchema(settings: Readonly<Record<string, SchemaNode>>): SchemaNode {
  const globs = oneOrMore({ type: 'string', minLength: 1 });
  return {
    type: 'object',
    additionalProperties: false,
    required: ['files'],
    properties: {
      files: { description: 'Globs, relative to the folder of the configuration file that was found.', ...globs },
      excludeFiles: { description: 'Globs of files that are left out again.', ...globs },
      ...settings,
    },
  };
}

function ruleSchema(rule: RuleOutline): SchemaNode {
  const severity = { enum: SEVERITIES };
  const options = rule.options?.schema;
  const items = options === undefined ? [severity] : [severity, options];
  return {
    description: rule.summary,
    default: rule.defaultSeverity,
    anyOf: [severity, { type: 'array', items, minItems: 1, maxItems: items.length }],
  };
}
