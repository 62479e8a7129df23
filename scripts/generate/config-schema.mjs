// JSON Schema of the configuration file: the rules with their options from the metadata, the rest as the core reads it.
const SEVERITIES = ['error', 'warning', 'info', 'off'];

const PARTS = [
  'audience',
  'clinical-judgement',
  'verify',
  'ai',
  'off-label',
  'jurisdiction-date',
  'funding',
  'emergency',
  'no-self-change',
  'liability',
];

/** One value or a list of them. */
const oneOrMore = (items) => ({ anyOf: [items, { type: 'array', items, uniqueItems: true }] });

export function configSchema(rules) {
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
      rules: {
        description: 'Severity by rule, or a list of severity and options. A rule that is not named keeps its default.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
      jurisdictions: {
        description: 'Labels to judge doses by. Without it every jurisdiction in the formulary is judged.',
        ...oneOrMore({ enum: ['US', 'EU', 'UK'] }),
      },
      minReview: {
        description: 'Lowest review state of the dose rules that may judge.',
        enum: ['draft', 'reviewed', 'approved'],
        default: 'draft',
      },
      audience: {
        description: 'For whom articles are written that do not say so.',
        enum: ['professional', 'patient'],
      },
      disclaimer: {
        description: 'What a disclaimer must say, and the text that the quick fix inserts.',
        type: 'object',
        additionalProperties: false,
        properties: {
          professional: policy(['audience', 'clinical-judgement', 'verify']),
          patient: policy(['clinical-judgement', 'emergency', 'no-self-change']),
        },
      },
      clinical: {
        description: 'true: every file is an article; false: none is. Without it the text decides.',
        type: 'boolean',
      },
      formulary: {
        description: 'Paths of formularies, relative to this file, in order of priority over the built-in one.',
        ...oneOrMore({ type: 'string' }),
      },
      builtin: { description: 'Whether the built-in formulary is used.', type: 'boolean', default: true },
    },
  };
}

function ruleSchema(rule) {
  const severity = { enum: SEVERITIES };
  const options = rule.options?.schema;
  const items = options === undefined ? [severity] : [severity, options];
  return {
    description: rule.summary,
    default: rule.defaultSeverity,
    anyOf: [severity, { type: 'array', items, minItems: 1, maxItems: items.length }],
  };
}

const policy = (parts) => ({
  type: 'object',
  additionalProperties: false,
  properties: {
    parts: {
      description: 'Parts that the disclaimer must have.',
      ...oneOrMore({ enum: PARTS }),
      default: parts,
    },
    text: { description: 'Text that the quick fix inserts.', type: 'string' },
  },
});
