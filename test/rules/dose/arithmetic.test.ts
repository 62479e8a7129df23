import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/arithmetic', {
  reports: [
    ['a total in brackets', 'Give pregabalin 100 mg three times daily (⟦400 mg/day⟧).', 'differs'],
    ['a named total', 'Give pregabalin 100 mg twice daily, for a total of ⟦300 mg daily⟧.', 'differs'],
    ['hours', 'Give acetaminophen 500 mg every 6 hours (⟦3 g/day⟧).', 'differs'],
    ['a range', 'Give pregabalin 50-100 mg three times daily (⟦150-600 mg/day⟧).', 'differs'],
    ['a total that stands first', 'Give pregabalin ⟦300 mg/day⟧, as 75 mg three times daily.', 'differs'],
    ['a total first, in hours', 'Give acetaminophen ⟦3 g daily⟧ (given as 500 mg every 8 hours).', 'differs'],
    ['divided doses', 'Give pregabalin ⟦300 mg daily in 2 divided doses⟧ of 200 mg.', 'differs'],
    ['a maximum that nobody is light enough for', 'Give lorazepam ⟦1 mg/kg IV⟧, maximum 4 mg.', 'weight'],
    ['a maximum that nobody is heavy enough for', 'Give lorazepam ⟦0.1 mg/kg IV⟧, maximum 400 mg.', 'weight'],
  ],
  ignores: [
    ['a maximum by weight', 'Give lorazepam 0.1 mg/kg IV, maximum 4 mg.'],
    ['a newborn', 'Neonates: give phytonadione 0.2 mg/kg IV, maximum 1 mg.'],
    ['they agree', 'Give pregabalin 100 mg three times daily (300 mg/day).'],
    ['in another unit', 'Give acetaminophen 1000 mg three times daily (3 g/day).'],
    ['a range that agrees', 'Give pregabalin 50-100 mg three times daily (150-300 mg/day).'],
    ['a count that is a range', 'Give pregabalin 100 mg two to three times daily (300 mg/day).'],
    ['rounding', 'Give amoxicillin 13.3 mg/kg three times daily (40 mg/kg/day).'],
    ['as needed', 'Give acetaminophen 500 mg every 4 hours as needed (2 g/day).'],
    ['a total that stands first', 'Give pregabalin 300 mg/day, as 150 mg twice daily.'],
    ['divided doses', 'Give pregabalin 300 mg daily in 2 divided doses of 150 mg.'],
    ['another step', 'Give pregabalin 150 mg daily, then 100 mg three times daily.'],
    ['the total of a course', 'Give colchicine 500 mcg twice daily, total 6 mg a course.'],
    ['no total', 'Give pregabalin 100 mg three times daily.'],
    ['code', '`pregabalin 100 mg three times daily (400 mg/day)`'],
  ],
});
