import type { InternalRule } from '../rule.ts';

/** Without drug facts no dose is judged, so a formulary that cannot be used or is old is a finding. */
export const internalFormulary: InternalRule = {
  id: 'internal/formulary',
  scope: 'internal',
  summary: 'A formulary could not be used, or is out of date.',
  rationale:
    'Every verdict on a dose rests on the formulary. One that is missing, invalid or older than a year is named, with the field that is wrong, instead of leaving doses unjudged in silence.',
  needs: [],
  defaultSeverity: 'error',
  messages: {
    invalid:
      'The formulary {formulary} could not be used ({error}). No dose is judged by it. Correct it, or leave it out.',
    kept: 'The formulary {formulary} could not be used ({error}). Its last good reading stays in force. Correct it.',
    missing: 'No formulary is in force, so no dose is judged. Name one, or use the built-in one.',
    outdated:
      'The formulary {formulary} was released on {release}, more than 12 months before {asOf}. Labels may have changed: use a newer release.',
  },
  examples: { bad: [], good: [] },
  fix: 'none',
  since: '0.1.0',
  references: [],
};
