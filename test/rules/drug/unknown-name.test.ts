import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('drug/unknown-name', {
  reports: [
    ['an invented name', 'Start ⟦zoltrapine⟧ 50 mg twice daily.', 'unknown'],
    ['a list item', '- ⟦Foobarazole⟧ 20 mg once daily', 'unknown'],
    ['once', 'Start ⟦zoltrapine⟧ 50 mg twice daily, later zoltrapine 100 mg twice daily.', 'unknown'],
  ],
  ignores: [
    ['a known name', 'Start duloxetine 30 mg once daily.'],
    ['a name of the open list', 'Start alendronate 10 mg once daily.'],
    ['a misspelt name', 'Start duloxetin 30 mg once daily.'],
    ['an ordinary word', 'The routine 5 mg dose is given once daily.'],
    ['code', 'Write `zoltrapine 50 mg` never.'],
  ],
});
