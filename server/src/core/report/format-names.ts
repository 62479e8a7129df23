/** Every format of the report, in the order of the help; apart from the formats themselves, so that help is quick. */
export const FORMATS = [
  'stylish',
  'compact',
  'json',
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
  'rdjson',
  'markdown',
  'html',
] as const;

export type FormatName = (typeof FORMATS)[number];
