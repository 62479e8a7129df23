import { expectFindings } from '../../harness/expect-findings.ts';

const DPN = '# Diabetic peripheral neuropathy\n\n';

expectFindings('dose/below-range', {
  reports: [
    ['a maintenance dose', `${DPN}The maintenance dose of pregabalin is ⟦50 mg daily⟧.`, 'belowUsual'],
    ['a target dose', `${DPN}Pregabalin: target dose ⟦75 mg daily⟧.`, 'belowUsual'],
    ['a range', `${DPN}The maintenance dose of pregabalin is ⟦50-75 mg daily⟧.`, 'belowUsual'],
    ['another unit', `${DPN}The maintenance dose of pregabalin is ⟦0.05 g daily⟧.`, 'belowUsual'],
    ['a list item', `${DPN}- Pregabalin: maintenance dose ⟦50 mg daily⟧`, 'belowUsual'],
    ['a table cell', `${DPN}| Drug | Maintenance dose |\n| --- | --- |\n| Pregabalin | ⟦50 mg daily⟧ |`, 'belowUsual'],
  ],
  ignores: [
    ['the lower end itself', `${DPN}The maintenance dose of pregabalin is 150 mg daily.`],
    ['a starting dose', `${DPN}Start pregabalin at 50 mg daily.`],
    ['a step', `${DPN}Increase pregabalin by 50 mg daily each week.`],
    ['a dose without a phase', `${DPN}Give pregabalin 50 mg daily.`],
    ['a drug that is not known', `${DPN}The maintenance dose of mirabegron is 5 mg daily.`],
    ['a quoted trial arm', `${DPN}Trials used a pregabalin target dose of 75 mg daily.`],
    ['code', `${DPN}\`The maintenance dose of pregabalin is 50 mg daily\``],
    ['a comment', `${DPN}<!-- The maintenance dose of pregabalin is 50 mg daily. -->`],
  ],
});
