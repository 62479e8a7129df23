import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('evidence/statistic-incomplete', {
  reports: [
    ['a bare number needed to treat', 'Trials show an ⟦NNT of 4.04⟧ for 600 mg/day.', 'found'],
    ['a number needed to harm', '- The ⟦NNH was 12⟧ only', 'found'],
    ['a share of patients', '⟦50% of patients achieved⟧ relief.', 'found'],
  ],
  ignores: [
    ['an interval and an outcome', 'The hazard ratio for death was 0.8 (95% CI 0.7 to 0.9) compared with placebo.'],
    ['a comparator and a time', '50% of patients achieved relief over 12 weeks compared with 30% on placebo.'],
    ['a heart rate', 'Give 10 mg if HR 60 bpm.'],
    ['code', '`NNT of 4.04`'],
    ['a comment', '<!-- NNT of 4.04 -->'],
  ],
});
