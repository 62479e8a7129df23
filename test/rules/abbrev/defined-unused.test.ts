import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('abbrev/defined-unused', {
  reports: [
    ['never used', 'Tricyclic antidepressants (⟦TCA⟧s) are second-line.', 'found'],
    ['a list item', '- Nerve hyperexcitability syndrome (⟦NHS⟧) is rare', 'found'],
  ],
  ignores: [
    ['used later', 'Tricyclic antidepressants (TCAs) are old. TCAs are second-line.'],
    ['used before', 'TCAs are old. Tricyclic antidepressants (TCAs) are second-line.'],
    ['no abbreviation', 'Tricyclic antidepressants (old drugs) are second-line.'],
    ['code', 'Tricyclic antidepressants `(TCAs)`'],
  ],
});
