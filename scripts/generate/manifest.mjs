// The editor's settings for rules, in the extension manifest: only where the manifest has a configuration section.

/** Sets `clinlint.rules`, which lists every rule; everything else in the manifest is left as it is. */
export function manifestWithSettings(manifest, rules) {
  const section = manifest.contributes.configuration;
  const known = section.properties?.['clinlint.rules'] ?? { scope: 'window' };
  const properties = { ...section.properties, 'clinlint.rules': { ...known, ...setting(rules) } };
  return {
    ...manifest,
    contributes: { ...manifest.contributes, configuration: { ...section, properties } },
  };
}

const setting = (rules) => ({
  type: 'object',
  default: {},
  markdownDescription: '%setting.rules%',
  additionalProperties: false,
  properties: Object.fromEntries(
    rules.map((rule) => [rule.id, { enum: ['error', 'warning', 'info', 'off'], description: rule.summary }]),
  ),
});
