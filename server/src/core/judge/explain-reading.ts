/** Says in one sentence how a dose was read; only what was read, nothing assumed. */
import type { Phase, UnjudgedDose } from '../facts/types.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import { amountWords, doseWords, maximumWords, RELEASE_WORDS, routeWords } from './dose-words.ts';

const PHASES: Readonly<Record<Phase, string | null>> = {
  start: 'as a starting dose',
  increment: 'as a step up',
  decrement: 'as a step down',
  target: 'as the target dose',
  maintenance: 'as the maintenance dose',
  loading: 'as a loading dose',
  max: 'as the maximum',
  threshold: 'as a threshold',
  unspecified: null,
};

/** "Read: pregabalin 300–600 mg a day by mouth for diabetic peripheral neuropathic pain." With the index, the formulary's
 * words for the condition; else those of the text. */
export function explainReading(dose: UnjudgedDose, index?: FormularyIndex): string {
  const condition = dose.indication?.id == null ? undefined : index?.indications.label(dose.indication.id);
  const parts = [
    dose.release === null ? null : RELEASE_WORDS[dose.release],
    dose.drugs.length === 0 ? 'a dose without a drug:' : drugWords(dose),
    doseWords(dose),
    totalWords(dose),
    routeWords(dose.routes),
    PHASES[dose.phase],
    dose.asNeeded ? 'as needed' : null,
    dose.indication === null ? null : `for ${condition ?? dose.indication.text}`,
    dose.patient === null || dose.patient.text === '' ? null : `(${dose.patient.text})`,
  ];
  return `Read: ${parts.filter((part) => part !== null && part !== '').join(' ')}${dose.max === null ? '' : `, at most ${maximumWords(dose.max)}`}${doubt(dose)}.`;
}

/** The drugs that are judged: the members of a class rather than the class. */
export function drugWords({ drugs }: Pick<UnjudgedDose, 'drugs'>): string {
  const members = drugs.filter((drug) => drug.kind === 'drug');
  return [...new Set((members.length > 0 ? members : drugs).map((drug) => drug.name))].join(' or ');
}

function totalWords({ daily, per, low, high, unit }: UnjudgedDose): string | null {
  if (daily === null || per === 'day') return null;
  if (daily.high === high && daily.low === low && daily.unit === unit) return null;
  return `(${amountWords({ ...daily, per: 'day' }, daily.basis)} in all)`;
}

const doubt = ({ confidence }: UnjudgedDose): string => (confidence === 'low' ? '; another reading is possible' : '');
