/** Small formularies for the tests of this folder. */
import type { DoseRule, Drug, Formulary } from '../../../server/src/core/formulary/model.ts';

export const drug = (id: string, extra: Partial<Drug> = {}): Drug => ({
  id,
  genericName: id.replaceAll('-', ' '),
  synonyms: [],
  brands: [],
  codes: {},
  classes: [],
  products: [],
  doseRules: [],
  ceilings: [],
  adjustments: [],
  boxedWarnings: [],
  contraindications: [],
  interactions: [],
  review: { state: 'draft' },
  ...extra,
});

export const rule = (id: string, extra: Partial<DoseRule> = {}): DoseRule => ({
  id,
  status: 'on-label',
  jurisdiction: 'US',
  indications: [],
  route: 'oral',
  doseType: 'maintenance',
  basis: 'absolute',
  limits: [],
  evidence: [{ source: 'label-us' }],
  ...extra,
});

export const formulary = (drugs: readonly Drug[], extra: Partial<Formulary> = {}): Formulary => ({
  schemaVersion: 1,
  id: 'test',
  title: 'Test formulary',
  release: '1',
  sources: {
    'label-us': {
      kind: 'label',
      jurisdiction: 'US',
      publisher: 'DailyMed',
      title: 'Label',
      url: 'https://dailymed.nlm.nih.gov/',
      tier: 'B',
    },
  },
  drugs,
  ...extra,
});
