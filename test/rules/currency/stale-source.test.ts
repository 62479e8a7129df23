import { expectFindings } from '../../harness/expect-findings.ts';

const LIST =
  '\n\n## References\n\n1. Gout Society. Guideline on gout. J Gout 2012;1:1-9.\n2. Gout Society. Update. J Gout 2024;2:1-9.';
const BODY = '\n\nWe recommend colchicine 0.6 mg once daily.';

expectFindings('currency/stale-source', {
  reports: [
    ['a year in parentheses', `# Gout\n\nSee the ⟦most recent guideline⟧ (2015).${BODY}`, 'stale'],
    ['a year within the claim', `# Gout\n\nSee the ⟦latest 2016 EULAR recommendations⟧.${BODY}`, 'stale'],
    ['the year of the entry it cites', `# Gout\n\nAs the ⟦most recent guidelines⟧ say [1].${BODY}${LIST}`, 'stale'],
    [
      'a year that another sentence gives for the same citation',
      `# Gout\n\nAs the ⟦most recent guidelines⟧ say [1].\n\nThe 2013 standards of care allow it [1].${BODY}`,
      'stale',
    ],
  ],
  ignores: [
    ['three years ago', `# Gout\n\nSee the most recent guideline (2022).${BODY}`],
    ['no year', `# Gout\n\nSee the most recent guidelines.${BODY}`],
    ['a newer entry cited too', `# Gout\n\nAs the most recent guidelines say [1,2].${BODY}${LIST}`],
    ['what is not a source', `# Gout\n\nRepeat the most recent scan of 2015.${BODY}`],
    ['a comment', `# Gout\n\n<!-- most recent guideline (2015) -->${BODY}`],
    ['code', `# Gout\n\n\`most recent guideline (2015)\`${BODY}`],
  ],
});
