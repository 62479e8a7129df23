import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/range-inverted', {
  reports: [
    ['ends exchanged', 'Give duloxetine ⟦120-60 mg daily⟧.', 'inverted'],
    ['an en dash', 'Give duloxetine ⟦120–60 mg daily⟧.', 'inverted'],
    ['an upper end of one that is no ratio', 'Give duloxetine ⟦8-1 mg daily⟧.', 'inverted'],
    ['an upper end that begins with one', 'Give duloxetine ⟦80 to 10 mg daily⟧.', 'inverted'],
    ['down to one, with a route', 'Give warfarin ⟦2 to 1 g intravenously⟧.', 'inverted'],
    ['the unit at both ends', 'Give duloxetine ⟦120 mg to 60 mg daily⟧.', 'inverted'],
    ['another unit', 'Give levothyroxine ⟦100-50 mcg daily⟧.', 'inverted'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Duloxetine | ⟦120-60 mg daily⟧ |', 'inverted'],
    ['a list item', '- Duloxetine ⟦120-60 mg daily⟧', 'inverted'],
    ['one of two drugs', 'Give warfarin 5 mg daily and duloxetine ⟦120-60 mg daily⟧.', 'inverted'],
  ],
  ignores: [
    ['ends in order', 'Give duloxetine 60-120 mg daily.'],
    ['equal ends', 'Give duloxetine 60-60 mg daily.'],
    ['a single amount', 'Give duloxetine 60 mg daily.'],
    ['a reduction', 'Taper duloxetine from 120 mg to 60 mg daily.'],
    ['a reduction in time', 'Duloxetine 120 mg to 60 mg daily after four weeks.'],
    ['a comparison', 'Better at duloxetine 120 mg to 60 mg daily.'],
    ['years', 'Duloxetine was studied from 2010-2005.'],
    ['a ratio', 'Give warfarin 2 mg daily (8 to 1 mg of duloxetine).'],
    ['strengths of a combination', 'Give Augmentin 875-125 mg.'],
    ['no drug at all', 'Give 120-60 mg daily.'],
    ['a range that leaves out the smaller unit', 'Give warfarin 500-1 g once.'],
    [
      'another language',
      'Bei starken Schmerzen geben wir nach der Operation und nur mit der Klinik duloxetine 120-60 mg.',
    ],
    ['code', 'Write `duloxetine 120-60 mg daily` never.'],
    ['a comment', 'Give duloxetine 60 mg daily. <!-- duloxetine 120-60 mg daily -->'],
  ],
});
