import { expectFindings } from '../../harness/expect-findings.ts';

const PHN = '# Postherpetic neuralgia\n\n';

expectFindings('dose/start-outside-start-range', {
  reports: [
    ['above the start', `${PHN}Start gabapentin ⟦600 mg once daily⟧.`, 'above'],
    ['several times a day', `${PHN}Start gabapentin ⟦300 mg three times daily⟧.`, 'above'],
    ['a range', `${PHN}Start with gabapentin ⟦300-600 mg daily⟧.`, 'above'],
    ['no use named', 'Start gabapentin ⟦900 mg daily⟧.', 'above'],
  ],
  ignores: [
    ['what a start by weight comes to', `${PHN}Start gabapentin at 10 mg/kg once daily (mostly 600 mg once daily).`],
    ['the start', `${PHN}Start gabapentin 300 mg once daily.`],
    ['the same day in other doses', `${PHN}Start gabapentin 150 mg twice daily.`],
    ['a careful start', `${PHN}Start gabapentin 100 mg once daily.`],
    ['what is kept up', `${PHN}Give gabapentin 600 mg three times daily.`],
    ['a target after the start', `${PHN}Start gabapentin 300 mg once daily, target 600 mg three times daily.`],
    ['another use', '# Diabetic neuropathy\n\nStart gabapentin 600 mg once daily.'],
    ['a drug without a starting rule', '# Hypothyroidism\n\nStart levothyroxine 300 mcg once daily.'],
    ['a start that is also given by weight', '# Type 2 diabetes\n\nStart insulin glargine 20 units once daily.'],
    ['a warning', `${PHN}Do not start gabapentin 600 mg once daily.`],
    ['code', `${PHN}\`start gabapentin 600 mg once daily\``],
  ],
});
