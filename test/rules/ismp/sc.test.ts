import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('ismp/sc', {
  reports: [
    ['SC', 'Give insulin glargine 10 units ⟦SC⟧ daily.', 'abbreviated'],
    ['SQ', 'Give insulin glargine 12 units ⟦SQ⟧ at bedtime.', 'abbreviated'],
    ['points', 'Give morphine 2.5 mg ⟦s.c.⟧ every 4 hours.', 'abbreviated'],
    ['sub q', 'Give insulin glargine 10 units ⟦sub q⟧ every 24 hours.', 'abbreviated'],
    ['one of two routes', 'Give morphine 2.5 mg IV or ⟦SC⟧ every 4 hours.', 'abbreviated'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Morphine | 5 mg ⟦SC⟧ every 4 hours |', 'abbreviated'],
  ],
  ignores: [
    ['in words', 'Give insulin glargine 10 units subcutaneously daily.'],
    ['SUBQ', 'Give insulin glargine 10 units SUBQ daily.'],
    ['subcut', 'Give insulin glargine 10 units subcut daily.'],
    ['a state', 'The SC guideline was published in 2020.'],
    ['code', 'Write `morphine 2.5 mg SC daily` never.'],
  ],
});
