import { expectFindings } from '../../harness/expect-findings.ts';

const USE = '# Hypothyroidism\n\n';
const DPN = '# Diabetic peripheral neuropathy\n\n';

expectFindings('dose/order-of-magnitude', {
  reports: [
    ['milligrams for micrograms', `${USE}Give levothyroxine ⟦75 mg daily⟧.`, 'implausible'],
    ['a lost point', `${DPN}Give pregabalin ⟦3000 mg daily⟧.`, 'implausible'],
    ['micrograms for milligrams', `${DPN}Give duloxetine ⟦60-120 mcg daily⟧.`, 'implausible'],
    ['a range', `${USE}Give levothyroxine ⟦50-100 mg daily⟧.`, 'implausible'],
    ['a table cell', `${USE}| Drug | Dose |\n| --- | --- |\n| Levothyroxine | ⟦75 mg daily⟧ |`, 'implausible'],
    ['a list item', `${USE}- Levothyroxine ⟦75 mg daily⟧`, 'implausible'],
    ['one of two drugs', `${USE}Give lisinopril 10 mg daily and levothyroxine ⟦75 mg daily⟧.`, 'implausible'],
  ],
  ignores: [
    ['the unit of the label', `${USE}Give levothyroxine 75 mcg daily.`],
    ['the same dose in another unit', `${USE}Give levothyroxine 0.075 mg daily.`],
    ['twice the maximum', `${DPN}Give pregabalin 600 mg daily.`],
    ['a dose that no shift makes usual', `${DPN}Give pregabalin 900 mg daily.`],
    ['a drug that is not known', `${USE}Give mirabegron 3000 mg daily.`],
    ['code', `${USE}\`levothyroxine 75 mg daily\``],
    ['a comment', `${USE}<!-- levothyroxine 75 mg daily -->`],
  ],
});
