import type { InternalRule } from '../rule.ts';

/** A bibliography file that is not read whole leaves citations unjudged, so what is wrong with it is named. */
export const internalBibliography: InternalRule = {
  id: 'internal/bibliography',
  scope: 'internal',
  summary: 'A bibliography file could not be used as written.',
  rationale:
    'A key is looked up in the bibliography file. An entry that cannot be read, a file that is not there, or a cited key that stands twice leaves in doubt which source is meant. It is named with file and line, and keys that are not found are then not reported.',
  needs: [],
  defaultSeverity: 'error',
  messages: {
    unusable: 'The bibliography {file} could not be read whole ({error}). Correct it, or name another.',
    duplicate:
      'The key "{key}" stands twice in the bibliography {file}; the first entry counts. Remove or rename the other.',
  },
  examples: { bad: [], good: [] },
  fix: 'none',
  since: '0.1.0',
  references: [],
};
