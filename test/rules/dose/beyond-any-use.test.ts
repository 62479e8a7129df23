import { expectFindings } from '../../harness/expect-findings.ts';

/** A use for which levothyroxine has no rule. */
const PHN = '# Postherpetic neuralgia\n\n';

expectFindings('dose/beyond-any-use', {
  reports: [
    ['milligrams for micrograms', `${PHN}Give levothyroxine ⟦100 mg once daily⟧.`, 'beyond'],
    ['a zero too many', `${PHN}Give levothyroxine ⟦2 mg daily⟧.`, 'beyond'],
    ['the sum of the day', `${PHN}Give levothyroxine ⟦1 mg twice daily⟧.`, 'beyond'],
    ['another unit', `${PHN}Give levothyroxine ⟦2000 mcg once daily⟧.`, 'beyond'],
    ['a range', `${PHN}Give levothyroxine ⟦50-100 mg daily⟧.`, 'beyond'],
    ['a maximum', `${PHN}Levothyroxine, maximum ⟦100 mg daily⟧.`, 'beyond'],
    ['a table cell', `${PHN}| Drug | Dose |\n| --- | --- |\n| Levothyroxine | ⟦100 mg daily⟧ |`, 'beyond'],
    ['a list item', `${PHN}- Levothyroxine ⟦100 mg daily⟧`, 'beyond'],
    ['milligrams by weight', `${PHN}Give levothyroxine ⟦1.6 mg/kg daily⟧.`, 'byWeight'],
    ['less than the usual range once shifted', `${PHN}Give levothyroxine ⟦25 mg daily⟧.`, 'beyond'],
  ],
  ignores: [
    ['what another use allows', `${PHN}Give levothyroxine 0.2 mg once daily.`],
    ['a few times the most', `${PHN}Give levothyroxine 1.2 mg once daily.`],
    ['a use with a rule, which has a verdict', '# Hypothyroidism\n\nGive levothyroxine 100 mg once daily.'],
    ['no shift makes it usual', `${PHN}Give levothyroxine 3 mg once daily.`],
    ['a route without a rule', `${PHN}Give levothyroxine 100 mg intravenously once daily.`],
    ['one of several drugs', `${PHN}Give levothyroxine or gabapentin 100 mg daily.`],
    ['by weight, which no rule is', `${PHN}Give levothyroxine 100 mg/kg daily.`],
    ['micrograms by weight', `${PHN}Give levothyroxine 1.6 mcg/kg daily.`],
    ['a volume by weight', `${PHN}Give levothyroxine 3 mL/kg daily.`],
    ['a trial', `${PHN}In a randomised trial, patients received levothyroxine 100 mg daily.`],
    ['a warning', `${PHN}Never give levothyroxine 100 mg daily.`],
    ['a drug without rules', `${PHN}Give warfarin 500 mg daily.`],
    ['code', `${PHN}\`levothyroxine 100 mg daily\``],
  ],
});
