import type { DoseFact } from '../facts/types.ts';
import { doseWords, maximumWords, routeWords } from '../judge/dose-words.ts';
import { drugWords } from '../judge/explain-reading.ts';

/** One dose in words for a chip, from what was read and nothing else: "pregabalin 150 mg a day, by mouth, start". */
export function doseLabel(dose: DoseFact): string {
  const drug = dose.drugs.length === 0 ? 'drug not stated' : drugWords(dose);
  const amount = dose.low === null && dose.high === null ? 'amount not stated' : doseWords(dose);
  const head = [drug, dose.component === null ? '' : `(${dose.component})`, amount];
  const extras = [
    dose.asNeeded ? 'as needed' : '',
    routeWords(dose.routes),
    dose.phase === 'unspecified' ? '' : dose.phase,
    dose.max === null ? '' : `max ${maximumWords(dose.max)}`,
  ];
  return [head.filter((part) => part !== '').join(' '), ...extras.filter((part) => part !== '')].join(', ');
}
