import type { InternalRule } from '../rule.ts';

/** A configuration that is not understood may switch off what it meant to switch on. */
export const internalConfiguration: InternalRule = {
  id: 'internal/configuration',
  scope: 'internal',
  summary: 'The configuration or the front matter could not be used as written.',
  rationale:
    'An unknown rule, an unknown option or front matter that is not valid YAML means that something was asked for and is not done. It is named with the file and the key.',
  needs: [],
  defaultSeverity: 'error',
  messages: {
    invalid: 'The configuration {file} could not be used ({error}). Correct it.',
    unknownRule:
      'The configuration {file} names the rule "{rule}", which does not exist. Correct its name, or remove it.',
    frontMatter:
      'The front matter could not be read ({error}), so what it says about the article is not known. Correct it.',
  },
  examples: { bad: [], good: [] },
  fix: 'none',
  since: '0.1.0',
  references: [],
};
