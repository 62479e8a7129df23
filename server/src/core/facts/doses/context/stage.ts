/**
 * A heading or item without a condition that says which stage of one is meant: "Prophylaxis" in an article on gout,
 * "Exacerbations" in one on COPD.
 */

export type Stage = 'prevention' | 'secondary-prevention' | 'acute';

const LENGTH = 60;

const PREVENTION = '(?:prophylaxis|chemoprophylaxis|prevention|preventive|prophylactic)';
const TREATMENT =
  '(?: (?:treatment|therapy|medications?|drugs?|medicines?|options?|agents?|regimens?|of (?:attacks?|flares?|recurrence)))?';
const FLARE = '(?:flares?|attacks?|exacerbations?|flare[- ]ups?)';

const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [new RegExp(`^(?:secondary|extended) ${PREVENTION}${TREATMENT}$`, 'i'), 'secondary-prevention'],
  [
    new RegExp(
      `^(?:(?:primary|drug|pharmacological|long[- ]term|flare|antibiotic|antiviral) )?${PREVENTION}${TREATMENT}$`,
      'i',
    ),
    'prevention',
  ],
  [
    new RegExp(
      `^(?:(?:treatment|management) of )?(?:an )?(?:acute|acute ${FLARE}|severe ${FLARE}|${FLARE})(?: (?:treatment|management|therapy))?$`,
      'i',
    ),
    'acute',
  ],
];

export function stageOf(text: string): Stage | null {
  if (text.length > LENGTH) return null;
  const words = text
    .replace(/^[\d. ]{0,8}/, '')
    .replace(/:$/, '')
    .trim();
  return STAGES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

const ACUTE: Readonly<Record<string, string>> = {
  gout: 'gout-flare',
  copd: 'copd-exacerbation',
  asthma: 'acute-asthma',
};

const SECONDARY: Readonly<Record<string, string>> = {
  stroke: 'recurrent-stroke-prevention',
  mi: 'mi-prevention',
  vte: 'vte-recurrence',
};

/** The condition at that stage; null where the stage makes no other use of it. */
export function atStage(id: string, stage: Stage, prevention: (id: string) => string | null): string | null {
  if (stage === 'acute') return ACUTE[id] ?? null;
  return (stage === 'secondary-prevention' ? SECONDARY[id] : null) ?? prevention(id);
}
