import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('abbrev/undefined', {
  reports: [
    ['a plural', '⟦TCA⟧s are second-line. TCAs are old.', 'found'],
    ['a table cell', '| Measure | Value |\n| --- | --- |\n| ⟦NNT⟧ | 4 |', 'found'],
    ['in a sentence', '- The ⟦PNHS⟧ is rare', 'found'],
  ],
  ignores: [
    ['explained before', 'Tricyclic antidepressants (TCAs) are old. TCAs are second-line.'],
    ['explained behind', 'TCA (tricyclic antidepressant) is old.'],
    ['explained in a list', 'TCA is old.\n\n## Abbreviations\n\n- TCA: tricyclic antidepressant'],
    ['what everybody knows', 'Check the ECG and HIV status.'],
    ['a heading in capitals', '## TREATMENT OF GOUT IN ADULTS'],
    ['a house list', 'TCAs are old.', { options: { 'abbrev/undefined': { known: ['TCA'] } } }],
    ['code', '`TCA`'],
    ['a comment', '<!-- TCA -->'],
  ],
});
