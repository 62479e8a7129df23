import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('wording/not-executable', {
  reports: [
    ['closely', 'Patients need to be watched; ⟦monitor closely⟧.', 'found'],
    ['regular monitoring', '- ⟦Regular monitoring⟧ of renal function', 'found'],
    ['to effect', 'Start low and ⟦titrate to effect⟧.', 'found'],
  ],
  ignores: [
    ['with an interval', 'Monitor renal function regularly, every 3 months.'],
    ['with an occasion', 'Monitor blood pressure carefully at each visit.'],
    ['code', '`monitor closely`'],
    ['a comment', '<!-- monitor closely -->'],
  ],
});
