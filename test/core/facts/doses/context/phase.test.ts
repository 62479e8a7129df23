import { describe, expect, test } from 'vitest';
import { brief, readProse } from '../brief.ts';

const CASES: readonly (readonly [text: string, doses: readonly string[]])[] = [
  ['Start pregabalin 75 mg twice daily.', ['pregabalin 75 mg x2/1d start']],
  ['The initial dose of pregabalin is 150 mg/day.', ['pregabalin 150 mg per day start']],
  ['Pregabalin 150 mg/day initially.', ['pregabalin 150 mg per day start']],
  [
    'Increase pregabalin by 75 mg every 3–7 days to 300 mg/day.',
    ['pregabalin 75 mg x1/3-7d increment', 'pregabalin 300 mg per day target'],
  ],
  ['Titrate gabapentin in increments of 300 mg every 3 days.', ['gabapentin 300 mg x1/3d increment']],
  ['The target dose of pregabalin is 300 mg/day.', ['pregabalin 300 mg per day target']],
  ['Maintenance: pregabalin 300 mg/day.', ['pregabalin 300 mg per day maintenance']],
  ['Raise pregabalin to 300 mg twice daily.', ['pregabalin 300 mg x2/1d target']],
  ['Titrate pregabalin up to 600 mg/day.', ['pregabalin -600 mg per day max (limit)']],
  ['Taper prednisolone by 5 mg every week.', ['prednisolone 5 mg x1/1wk decrement']],
  ['Reduce prednisolone to 5 mg daily.', ['prednisolone 5 mg per day target']],
  [
    'Phenytoin 20 mg/kg loading dose, then 100 mg three times daily.',
    ['phenytoin 20 mg/kg loading', 'phenytoin 100 mg x3/1d maintenance'],
  ],
  ['The maximum dose of pregabalin is 600 mg/day.', ['pregabalin -600 mg per day max (limit)']],
  [
    'Either duloxetine 30 mg daily or pregabalin 75 mg daily can be started.',
    ['duloxetine 30 mg per day', 'pregabalin 75 mg per day'],
  ],
  [
    'Start duloxetine 30 mg daily or pregabalin 75 mg daily.',
    ['duloxetine 30 mg per day start', 'pregabalin 75 mg per day start'],
  ],
  ['Vancomycin 15–20 mg/kg every 12 hours (target trough 15–20 mg/L).', ['vancomycin 15-20 mg/kg x1/12h']],
  [
    'Metformin is increased by 500 mg weekly to a maintenance dose of 1 g twice daily.',
    ['metformin 500 mg per week increment', 'metformin 1 g x2/1d maintenance'],
  ],
  [
    'Topiramate 25 mg daily for a week, then ↑ by 25 mg/wk to 50 mg twice daily.',
    [
      'topiramate 25 mg per day for 1-1wk start',
      'topiramate 25 mg per week increment',
      'topiramate 50 mg x2/1d target',
    ],
  ],
  [
    'Amoxicillin 5 mg/kg (max 300 mg), azithromycin 10 mg/kg (max 600 mg), ceftriaxone 15 mg/kg.',
    [
      'amoxicillin 5 mg/kg max 300 mg',
      'amoxicillin -300 mg max (limit)',
      'azithromycin 10 mg/kg max 600 mg',
      'azithromycin -600 mg max (limit)',
      'ceftriaxone 15 mg/kg',
    ],
  ],
  [
    'Carvedilol (target 25 mg twice daily) or metformin (500 mg twice daily).',
    ['carvedilol 25 mg x2/1d target', 'metformin 500 mg x2/1d'],
  ],
  [
    'Start amitriptyline (10 mg) or nortriptyline (25 mg) at night.',
    ['amitriptyline 10 mg start', 'nortriptyline 25 mg x1/1d NIGHT start'],
  ],
  [
    'Sertraline 50 mg daily, increasing to 100 mg daily after two weeks.',
    ['sertraline 50 mg per day start', 'sertraline 100 mg per day target'],
  ],
  [
    'Sertraline 50 mg daily, or 100 mg daily in severe illness.',
    ['sertraline 50 mg per day', 'sertraline 100 mg per day'],
  ],
  [
    'Valproate 10 mg/kg twice daily initially (600 mg daily in adults).',
    ['valproate 10 mg/kg x2/1d start', 'valproate 600 mg per day start'],
  ],
  ['Sertraline should be initiated at no more than 25 mg daily.', ['sertraline -25 mg per day start (limit)']],
  ['Start low. The maximum of sertraline is 200 mg daily.', ['sertraline -200 mg per day max (limit)']],
  ['Sertraline 50 mg (or an equivalent) is the starting dose.', ['sertraline 50 mg start']],
  [
    'Start metformin 500 mg daily; the usual dose is 1 g twice daily.',
    ['metformin 500 mg per day start', 'metformin 1 g x2/1d maintenance'],
  ],
  ['Rituximab 1.4 mg/m2 (capped at 2 mg) is given.', ['rituximab 1.4 mg/m2 max 2 mg', 'rituximab -2 mg max (limit)']],
  ['Limit sertraline to 20 mg daily with phenytoin.', ['sertraline -20 mg per day max (limit)']],
  ['Sertraline should be limited to 20 mg daily.', ['sertraline -20 mg per day max (limit)']],
  ['Cap the daily dose of sertraline at 40 mg.', ['sertraline -40 mg per day max (limit)']],
  ['Sertraline is limited to three days; give 50 mg.', ['sertraline 50 mg']],
  ['Rapid digitalisation: digoxin 0.75 mg over 2 hours.', ['digoxin 0.75 mg over 2-2h loading']],
  ['Digoxin 50 mcg bolus, 50 mcg/h for a day.', ['digoxin 50 mcg loading', 'digoxin 50 mcg per hour for 1-1d']],
  [
    'Levetiracetam is increased by 7 mg/kg every 2 weeks (maximum 500 mg) to 30 mg/kg twice daily.',
    [
      'levetiracetam 7 mg/kg x1/2wk increment',
      'levetiracetam -500 mg max (limit)',
      'levetiracetam 30 mg/kg x2/1d target',
    ],
  ],
  ['Lithium must not be given at more than 5 mg/kg/day.', ['lithium -5 mg/kg per day max (limit)']],
  ['Venlafaxine 375 mg is the maximum.', ['venlafaxine -375 mg max (limit)']],
  [
    'Sertraline 25 mg each morning; adjust by 25 mg at weekly intervals.',
    ['sertraline 25 mg x1/1d MORN start', 'sertraline 25 mg x1/1wk increment'],
  ],
  [
    'Clonidine 0.1 mg at night, increased if necessary to 0.2 mg.',
    ['clonidine 0.1 mg x1/1d NIGHT start', 'clonidine 0.2 mg target'],
  ],
  ['Citalopram 10–20 mg daily without a load.', ['citalopram 10-20 mg per day']],
  [
    'Digoxin loading dose: 0.75 mg over 2 hours (elderly 0.5 mg).',
    ['digoxin 0.75 mg over 2-2h loading', 'digoxin 0.5 mg loading'],
  ],
  ['Avoid pregabalin doses above 600 mg/day.', ['pregabalin 600- mg per day threshold (prohibition)']],
  ['Do not use duloxetine 120 mg daily.', ['duloxetine 120 mg per day (prohibition)']],
  [
    'Give naloxone 2 mg. If there is no response after 10 mg, consider another cause.',
    ['naloxone 2 mg', 'naloxone 10 mg threshold (evidence)'],
  ],
  ['Refer pain that is not responding to 10 mg of morphine.', ['morphine 10 mg threshold (evidence)']],
  [
    'Enalapril 2.5 mg daily to start, up to 20 mg daily.',
    ['enalapril 2.5 mg per day start', 'enalapril -20 mg per day max (limit)'],
  ],
  ['If the pain settles after 10 mg of morphine, stop.', ['morphine 10 mg']],
  ['If more than 40 mg of prednisolone is needed, refer.', ['prednisolone 40- mg threshold (evidence)']],
  [
    'In a randomised trial, duloxetine 120 mg daily was no better than 60 mg daily.',
    ['duloxetine 120 mg per day (evidence)', 'duloxetine 60 mg per day (evidence)'],
  ],
  ['She was taking tramadol 100 mg daily before admission.', ['tramadol 100 mg per day (history)']],
  ['We recommend duloxetine 60 mg daily, based on two trials.', ['duloxetine 60 mg per day']],
  ['Warfarin 5 mg as directed by the clinic.', ['warfarin 5 mg']],
  ['Sertraline is introduced at 25 mg daily.', ['sertraline 25 mg per day start']],
  ['Clonidine: opening dose 50 mcg twice daily.', ['clonidine 50 mcg x2/1d start']],
  ['The restaurant opened; its opening hours matter. Clonidine 50 mcg is taken.', ['clonidine 50 mcg']],
  ['Treatment is initiated with a single 600-mg loading dose of heparin.', ['heparin 600 mg loading']],
  ['Start warfarin 5 mg daily after three loading doses of heparin.', ['warfarin 5 mg per day start']],
  [
    'Levetiracetam 1 g (20 mg/kg) loading dose, then 500 mg twice daily.',
    ['levetiracetam 1 g loading', 'levetiracetam 20 mg/kg loading', 'levetiracetam 500 mg x2/1d maintenance'],
  ],
  ['Baclofen 5 mg three times daily to begin with; review weekly.', ['baclofen 5 mg x3/1d start']],
  ['Baclofen 5 mg three times daily, at first.', ['baclofen 5 mg x3/1d start']],
  ['Baclofen 5 mg to start the programme well.', ['baclofen 5 mg']],
  ['Zopiclone 7.5 mg at night (maximum).', ['zopiclone -7.5 mg x1/1d NIGHT max (limit)']],
  ['For tramadol, 400 mg daily is the upper limit.', ['tramadol -400 mg per day max (limit)']],
  ['For tramadol, 400 mg daily is the upper range of what was studied.', ['tramadol 400 mg per day']],
  [
    'Tramadol 100 mg twice daily (starting dose 50 mg twice daily over 75 years).',
    ['tramadol 100 mg x2/1d', 'tramadol 50 mg x2/1d start'],
  ],
  ['At least 2 g of valproate daily is needed to maintain remission.', ['valproate 2- g per day maintenance']],
  ['Norepinephrine 0.1 mcg/kg/min to maintain a MAP of 65 mmHg.', ['norepinephrine 0.1 mcg/kg per minute']],
  ['Venlafaxine is withdrawn by 37.5 mg every 2 weeks.', ['venlafaxine 37.5 mg x1/2wk decrement']],
  ['The dose of prednisolone is halved every week to 5 mg daily.', ['prednisolone 5 mg per day target']],
  ['Fentanyl is stepped up by 12 mcg/h every 3 days.', ['fentanyl 12 mcg per hour x1/3d increment']],
  ['Fentanyl is stepped down by 12 mcg/h every 3 days.', ['fentanyl 12 mcg per hour x1/3d decrement']],
  [
    'Prednisolone taper: 40 mg daily for 3 days, 20 mg daily for 3 days.',
    ['prednisolone 40 mg per day for 3-3d', 'prednisolone 20 mg per day for 3-3d'],
  ],
  ['Titration: pregabalin 75 mg every 7 days.', ['pregabalin 75 mg x1/7d increment']],
  ['Pregabalin 600 mg daily (the label gives a maximum) is common.', ['pregabalin 600 mg per day']],
  ['Aim for digoxin 125 mcg daily.', ['digoxin 125 mcg per day target']],
  [
    'Venlafaxine 37.5 mg daily, + 37.5 mg/week.',
    ['venlafaxine 37.5 mg per day', 'venlafaxine 37.5 mg per week increment'],
  ],
  ['Add topiramate 25 mg every 7 days.', ['topiramate 25 mg x1/7d']],
  ['Increase, adding 25 mg every 7 days.', ['? 25 mg x1/7d increment']],
  ['The highest daily dose of citalopram is 20 mg.', ['citalopram -20 mg per day max (limit)']],
  ['The highest dose tested was 80 mg of sertraline.', ['sertraline 80 mg']],
  [
    'Furosemide is raised from 20 mg daily in steps of 20 mg to 80 mg daily.',
    ['furosemide 20 mg per day', 'furosemide 20 mg increment', 'furosemide 80 mg per day target'],
  ],
  ['Furosemide is reduced in steps of 20 mg.', ['furosemide 20 mg decrement']],
  ['Give at most 8 mg of ondansetron.', ['ondansetron -8 mg max (limit)']],
  ['Phenytoin 15 mg/kg, no faster than 50 mg/min.', ['phenytoin 15 mg/kg', 'phenytoin -50 mg per minute max (limit)']],
  [
    'Initiation: baclofen 5 mg daily (week 1), 10 mg daily (week 2).',
    ['baclofen 5 mg per day start', 'baclofen 10 mg per day'],
  ],
  ['Start baclofen 5 mg at intervals of no less than 8 hours.', ['baclofen 5 mg x1/8h start']],
  [
    'The way up for topiramate is via 25 mg and 50 mg to the target of 100 mg daily.',
    ['topiramate 25 mg', 'topiramate 50 mg', 'topiramate 100 mg per day target'],
  ],
  [
    'Venlafaxine 37.5 mg daily, doubling every 2 weeks to a goal of 150 mg daily.',
    ['venlafaxine 37.5 mg per day start', 'venlafaxine 150 mg per day target'],
  ],
  [
    'Sertraline from 25 mg daily rising to 100 mg daily.',
    ['sertraline 25 mg per day start', 'sertraline 100 mg per day target'],
  ],
  ['Sertraline two to four times 25 mg daily, initially.', ['sertraline 25 mg per day start']],
  ['The mean daily dose of sertraline was 80 mg.', ['sertraline 80 mg per day (evidence)']],
];

describe('phase and role', () => {
  test.each(CASES)('%s', (text, doses) => {
    expect(readProse(text).map(brief)).toEqual(doses);
  });
});
