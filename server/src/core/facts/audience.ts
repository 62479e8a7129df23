import { placesOf, type Stated, statedNames, statedText } from './stated-values.ts';
import type { Audience, GovernanceFacts } from './types.ts';

const WORDS: readonly (readonly [Audience, RegExp])[] = [
  [
    'professional',
    /^(?:all )?(?:(?:health ?-?care|medical|non-medical|health|hospital|nursing|clinical|critical care|primary care|emergency|general|registered|licen[cs]ed|qualified|trained) ){0,2}(?:professionals?|workers?|providers?|practitioners?|staff|doctors?|nurses?|pharmacists?|physicians?|prescribers?|clinicians?|hcps?|gps?|midwi(?:fe|ves)|paramedics?|surgeons?|dentists?|specialists?|[a-z]{3,20}(?:ologists?|etricians?|iatricians?|etists?|iatrists?))(?:\s(?:in|of|at|on|who|working|caring|managing)\s.*)?$/i,
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
  const known = audiencesIn(stated, names).map((name) => WORDS.find(([, words]) => words.test(name))?.[0]);
  const [first] = known;
  const value = first !== undefined && known.every((one) => one === first) ? first : null;
  return { value, text: names.join(' and '), span: placesOf(stated, ['audience'])[0]?.span ?? null };
}

/** What goes on about the first ("providers in clinics, working alone") names no other; "doctors, nurses" are two. */
function audiencesIn(stated: readonly Stated[], names: readonly string[]): readonly string[] {
  const whole = statedText(stated, 'audience');
  return whole !== null && GOES_ON.test(whole) ? [whole] : names.flatMap((name) => name.split(/\s*,\s*/));
}

const GOES_ON = /^[^,;]{3,60}?\s(?:in|of|at|on|who|working|caring|managing)\s/;
