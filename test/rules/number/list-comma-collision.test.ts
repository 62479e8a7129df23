import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('number/list-comma-collision', {
  reports: [
    ['a day', 'Give pregabalin 150 mg on day ⟦1,300⟧ mg on day 2.', 'day'],
    ['a week', 'Start at 25 mg in week ⟦1,150⟧ mg in week 2.', 'day'],
    ['a duration', 'Give pregabalin 150 mg daily for ⟦7,10⟧ days.', 'day'],
    ['hours', 'The interval is ⟦8,12, or 24⟧ hours.', 'list'],
    ['amounts', 'Give gabapentin ⟦100,300 or 400⟧ mg three times daily.', 'list'],
  ],
  ignores: [
    ['a space', 'Give pregabalin 150 mg on day 1, 300 mg on day 2.'],
    ['a thousand', 'Give gabapentin 1,200 or 1,800 mg daily.'],
    ['a decimal comma', 'Give pregabalin 150 mg daily for 1,5 weeks.'],
    ['days of a cycle', 'Give methotrexate on days 1,8 and 15.'],
    ['citations', 'Pregabalin helps.1,2 and 3 trials agree.'],
    ['an age and its dose', 'Retinol by mouth: under 6 months 50,000 units; 6–12 months 100,000 units.'],
    ['a daily amount', 'The day dose is 1,600 mg of gabapentin.'],
    ['code', 'Write `day 1,600 mg` never.'],
  ],
});
