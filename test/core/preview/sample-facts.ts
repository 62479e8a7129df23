import { emptyFacts } from '../../../server/src/core/engine/empty-facts.ts';
import { NOT_KEPT } from '../../../server/src/core/facts/kept-object.ts';
import type {
  AlgorithmFact,
  AlgorithmStep,
  ArticleFacts,
  CitationFact,
  DoseFact,
  ReferenceFact,
} from '../../../server/src/core/facts/types.ts';
import type { Verdict } from '../../../server/src/core/formulary/verdict.ts';

/** Facts for preview tests, made by hand: what the drawing needs filled in, everything else empty. */
const NOWHERE = { start: 0, end: 0 };

export const verdict = (part: Partial<Verdict> = {}): Verdict => ({
  kind: 'within-label',
  drug: null,
  dimension: 'day',
  jurisdiction: null,
  scope: null,
  rule: null,
  limit: null,
  reason: null,
  ...part,
});

export const dose = (name: string, part: Partial<DoseFact> = {}): DoseFact => ({
  span: NOWHERE,
  drugs: [{ id: name, name, text: name, kind: 'drug', inherited: false, span: NOWHERE }],
  kept: NOT_KEPT,
  component: null,
  low: 10,
  high: 10,
  unit: 'mg',
  openEnd: null,
  basis: null,
  per: 'day',
  divided: null,
  frequency: null,
  asNeeded: false,
  count: null,
  days: null,
  duration: null,
  over: null,
  daily: null,
  max: null,
  routes: [],
  route: null,
  form: null,
  release: null,
  strength: null,
  phase: 'unspecified',
  role: 'recommendation',
  patient: null,
  indication: null,
  citations: [],
  entries: [],
  sourced: false,
  confidence: 'high',
  freeText: false,
  jurisdictions: [],
  parts: [],
  block: NOWHERE,
  blockKey: '',
  verdicts: [],
  verdict: verdict(),
  ...part,
});

export const step = (id: string, text: string, part: Partial<AlgorithmStep> = {}): AlgorithmStep => ({
  id,
  number: id,
  kind: 'action',
  text,
  span: NOWHERE,
  titleSpan: NOWHERE,
  condition: null,
  relation: null,
  details: [],
  detailPlaces: [],
  drugs: [],
  doses: [],
  citations: [],
  ...part,
});

export const citation = (...numbers: readonly number[]): CitationFact => ({
  span: NOWHERE,
  numbers,
  keys: [],
  style: 'bracket',
  parts: [],
  claim: NOWHERE,
  target: null,
  enclosures: 1,
  behind: null,
  punctuation: null,
  names: [],
});

export const reference = (position: number): ReferenceFact => ({
  span: NOWHERE,
  number: position,
  position,
  key: null,
  type: null,
  title: null,
  source: null,
  year: null,
  doi: null,
  pmid: null,
  url: null,
  text: `Entry <${position}>`,
  start: 0,
  label: null,
  kept: NOT_KEPT,
  list: 0,
  authors: null,
  identifiers: [],
});

export const facts = (part: Partial<ArticleFacts> = {}): ArticleFacts => ({
  ...emptyFacts(''),
  clinical: { clinical: true, reason: 'test', advises: true },
  ...part,
});

export const algorithm = (
  steps: readonly AlgorithmStep[],
  edges: AlgorithmFact['edges'] = steps
    .slice(1)
    .map((to, at) => ({ from: steps[at]?.id ?? '', to: to.id, label: null })),
): AlgorithmFact => ({ span: NOWHERE, title: 'Managing acute back pain', steps, edges });

/** Every kind of box, verdict, link and oddity at once. */
export function everything(): ArticleFacts {
  const long =
    'If pain is still severe after four weeks at the highest tolerated dose and no red flag has appeared, consider an antidepressant with analgesic effect, after checking for interactions with what is already given';
  return facts({
    article: {
      ...facts().article,
      title: 'How is acute low back pain with sciatica managed in adults?',
      status: 'under-review',
    },
    doses: [
      dose('ibuprofen', { low: 400, high: 800, frequency: { min: 3, max: 3, period: 1, periodUnit: 'd' }, per: null }),
      dose('naproxen', {
        low: 750,
        high: 3000,
        phase: 'start',
        verdict: verdict({
          kind: 'above-label-maximum',
          limit: { value: 1500, unit: 'mg', per: 'day', kind: 'stated-maximum', jurisdiction: 'US', source: 'Label' },
        }),
      }),
      dose('duloxetine', { low: 30, high: 60, verdict: verdict({ kind: 'below-usual' }) }),
      dose('tizanidine', { low: 2, high: 4, verdict: verdict({ kind: 'not-checked', reason: 'no-indication' }) }),
      dose(
        'a drug with a very long name and another-very-long-name-without-any-break-in-it-at-all-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        {
          verdict: verdict({ kind: 'off-label-supported-cited' }),
        },
      ),
    ],
    citations: [citation(1, 2), citation(7)],
    references: [reference(1), reference(2)],
    algorithms: [
      algorithm(
        [
          step('1', 'Adults with low back pain of less than six weeks', { kind: 'state', citations: [0] }),
          step('2', 'Is there a red flag?', { kind: 'decision', details: ['Fever, weight loss, saddle anaesthesia'] }),
          step('3', 'Start a non-steroidal anti-inflammatory drug & keep moving <b>', {
            doses: [0, 1],
            citations: [0, 1],
            condition: 'no red flag',
            details: ['Check renal function first', long],
            relation: 'add',
          }),
          step('4', long, { doses: [2, 3, 4], relation: 'unstated', condition: 'inadequate response' }),
          step('5', 'Refer to the pain service', { kind: 'link', relation: 'switch' }),
        ],
        [
          { from: '1', to: '2', label: null },
          { from: '2', to: '3', label: 'no' },
          { from: '2', to: '5', label: 'yes' },
          { from: '3', to: '4', label: null },
          { from: '4', to: '5', label: 'if still inadequate' },
          { from: '4', to: '2', label: 'reassess' },
        ],
      ),
    ],
  });
}
