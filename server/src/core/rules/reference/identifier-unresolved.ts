import type { InternalRule } from '../rule.ts';

/** Only where the host was asked to look identifiers up; what could not be looked up is no finding. */
export const referenceIdentifierUnresolved: InternalRule = {
  id: 'reference/identifier-unresolved',
  scope: 'internal',
  summary: 'A register does not know an identifier, knows it for another work or as retracted. Needs `--online`.',
  rationale:
    'A DOI, PMID or trial number that no register knows belongs to no source: it is invented or mistyped; a retracted work supports nothing. Nothing is looked up unless `lint --online` asks for it; then the identifiers alone are sent, to doi.org, PubMed and ClinicalTrials.gov, and answers are kept on disk. A register that does not answer is said and is never a finding.',
  needs: ['references', 'bibliography'],
  defaultSeverity: 'error',
  messages: {
    retracted:
      '{register} lists {identifier} as retracted. Remove what rests on it, or say in the text that it was retracted.',
    missing: '{register} does not know {identifier}. Copy the identifier from the source, or remove the reference.',
    otherTitle:
      '{identifier} belongs to another work: {register} gives it the title "{title}". Copy the identifier from the source that is meant.',
  },
  examples: { bad: [], good: [] },
  fix: 'none',
  since: 'next',
  references: [
    'https://www.doi.org/the-identifier/resources/factsheets/doi-resolution-documentation',
    'https://www.ncbi.nlm.nih.gov/books/NBK25499/',
    'https://clinicaltrials.gov/data-api/api',
  ],
};
