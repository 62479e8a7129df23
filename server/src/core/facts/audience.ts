import { placesOf, type Stated, statedNames } from './stated-values.ts';
import type { Audience, GovernanceFacts } from './types.ts';

const WORDS: readonly (readonly [Audience, RegExp])[] = [
  [
    'professional',
    /^(?:(?:health ?-?care |medical |health |hospital |nursing |clinical |critical care |primary care |emergency |general )?(?:professionals?|providers?|practitioners?|staff|doctors?|nurses?|pharmacists?|physicians?|clinicians?)|hcps?|prescribers?|gps?|midwi(?:fe|ves)|paramedics?|surgeons?|dentists?|specialists?|[a-z]{3,20}(?:ologists?|etricians?|iatricians?|etists?|iatrists?))$/i,
  ],
  [
    'patient',
    /^(?:patients?|(?:general )?public|consumers?|lay(?: people| readers?)?|carers?|parents?|famil(?:y|ies))$/i,
  ],
];

/** For whom the article says it is; `value` is null where it names two audiences, or one that nobody knows. */
export function readAudience(stated: readonly Stated[]): GovernanceFacts['audience'] {
  const names = statedNames(stated, 'audience');
  if (names.length === 0) return null;
  const known = names.map((name) => WORDS.find(([, words]) => words.test(name))?.[0]);
  const [first] = known;
  const value = first !== undefined && known.every((one) => one === first) ? first : null;
  return { value, text: names.join(' and '), span: placesOf(stated, ['audience'])[0]?.span ?? null };
}
