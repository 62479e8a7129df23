import type { ArticleFacts, DoseFact } from '../../facts/types.ts';
import { findUnit } from '../../units/units.ts';
import { advisedDoses, soleDrug } from '../advised-doses.ts';
import { isForChildren } from '../child-patients.ts';
import { describeDose, doseSubject } from '../dose-words.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a dose by weight without a maximum: a heavy child is given more than an adult. */
export const doseCeilingMissing: ArticleRule = {
  id: 'dose/ceiling-missing',
  scope: 'article',
  summary: 'A dose by weight for children has no maximum.',
  rationale:
    'A child of 60 kg passes the adult dose of most medicines that are given by weight. Reported once a drug, where no ' +
    'maximum stands with any of its doses in the article. Children under six, stated weight bands, infusions by the minute or hour and ' +
    'fluids are left alone; the option `adults` adds doses by weight that are not for children.',
  needs: ['doses'],
  defaultSeverity: 'info',
  options: {
    schema: { type: 'object', additionalProperties: false, properties: { adults: { type: 'boolean' } } },
    defaults: { adults: false },
  },
  messages: { missing: '{dose} is by weight and has no maximum. Give the highest amount, such as the adult dose.' },
  examples: {
    bad: [
      {
        title: 'No maximum',
        markdown: 'In children, give ibuprofen 10 mg/kg every 8 hours.',
        reports: '10 mg/kg every 8 hours',
      },
    ],
    good: [
      {
        title: 'The adult dose as maximum',
        markdown: 'In children, give ibuprofen 10 mg/kg (max 400 mg) every 8 hours.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://publications.aap.org/pediatrics/article-abstract/129/5/916/73761'],
  *check(facts, { options: { adults } }) {
    const settled = boundedDrugs(facts);
    for (const dose of advisedDoses(facts)) {
      const drug = soleDrug(dose);
      if (drug === null || settled.has(drug.name) || !isByWeight(dose)) continue;
      if (isForChildren(dose) ? isSmallChild(dose) : adults !== true) continue;
      settled.add(drug.name);
      yield { messageId: 'missing', data: { dose: describeDose(dose) }, span: dose.span, subject: doseSubject(dose) };
    }
  },
};

/** Drugs with a maximum somewhere, or with an amount for all that a reader will not pass. */
function boundedDrugs({ doses }: ArticleFacts): Set<string> {
  const bounded = doses.filter((dose) => dose.max !== null || dose.role === 'limit' || dose.phase === 'max');
  return new Set(bounded.flatMap((dose) => dose.drugs.map((drug) => drug.name)));
}

const isByWeight = ({ basis, unit, per, phase, over, patient }: DoseFact): boolean =>
  basis === 'kg' &&
  unit !== null &&
  findUnit(unit)?.dimension === 'mass' &&
  (per === null || per === 'dose' || per === 'day') &&
  over === null &&
  !['increment', 'decrement', 'threshold'].includes(phase) &&
  (patient === null || patient.weightMaxKg === null);

const SIX_YEARS = 2192;

/** Infants and small children do not reach an adult's dose. */
const isSmallChild = ({ patient }: DoseFact): boolean =>
  patient !== null &&
  ((patient.ageMaxDays !== null && patient.ageMaxDays <= SIX_YEARS) ||
    /neonat|newborn|infant|baby|babies|preterm|premature/i.test(patient.text));
