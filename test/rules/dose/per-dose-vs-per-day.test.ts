import { expectFindings } from '../../harness/expect-findings.ts';

const PHN = '# Postherpetic neuralgia\n\n';

expectFindings('dose/per-dose-vs-per-day', {
  reports: [
    ['the total of the day, three times', `${PHN}Give gabapentin ⟦3600 mg three times daily⟧.`, 'day'],
    ['every eight hours', `${PHN}Give gabapentin ⟦1800 mg every 8 hours⟧.`, 'day'],
    ['a range', `${PHN}Give gabapentin ⟦1800-3600 mg three times daily⟧.`, 'day'],
    ['a list item', `${PHN}- Gabapentin ⟦3600 mg three times daily⟧`, 'day'],
    ['a single dose as the day', 'In children with infection, give amoxicillin ⟦15 mg/kg/day⟧.', 'single'],
  ],
  ignores: [
    ['a day in parts', `${PHN}Give gabapentin 3600 mg daily in three divided doses.`],
    ['the largest regimen', `${PHN}Give gabapentin 1200 mg three times daily.`],
    ['too much, but not as a day either', `${PHN}Give gabapentin 6000 mg three times daily.`],
    ['too much, and a single dose of another use', '# Diabetic neuropathy\n\nGive pregabalin 300 mg twice daily.'],
    ['a usual single dose', 'In children with infection, give amoxicillin 15 mg/kg three times daily.'],
    ['a usual day', 'In children with infection, give amoxicillin 80 mg/kg/day.'],
    ['a drug of which only the starts are known', '# Acute pain\n\nGive hydromorphone 2 mg IV every 3 hours.'],
    ['a start', `${PHN}Start gabapentin 1800 mg three times daily.`],
    ['a warning', `${PHN}Never give gabapentin 3600 mg three times daily.`],
    ['code', `${PHN}\`gabapentin 3600 mg three times daily\``],
  ],
});
