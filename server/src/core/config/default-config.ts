import type { Config } from './types.ts';

const PROFESSIONAL =
  'This article is written for healthcare professionals. It does not replace clinical judgement about an individual patient. Check every dose and recommendation against the current product label and the primary sources before use.';
const PATIENT =
  'This article gives general information and does not replace the advice of your doctor or pharmacist. In an emergency, call your local emergency number. Do not start, stop or change a medicine on your own.';

/** No wording and no place of the house. */
const OPEN = { sentences: {}, place: 'anywhere' } as const;

/** What holds where no configuration says otherwise. `asOf` is today's date, YYYY-MM-DD, from the host. */
export function defaultConfig({ asOf }: { readonly asOf: string }): Config {
  return {
    rules: {},
    options: {},
    jurisdictions: [],
    minReview: 'draft',
    asOf,
    audience: null,
    citationStyle: 'auto',
    disclaimer: {
      professional: { parts: ['audience', 'clinical-judgement', 'verify'], text: PROFESSIONAL, ...OPEN },
      patient: { parts: ['clinical-judgement', 'emergency', 'no-self-change'], text: PATIENT, ...OPEN },
    },
    clinical: null,
  };
}
