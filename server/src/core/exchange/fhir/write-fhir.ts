/** A formulary as a FHIR Bundle of MedicationKnowledge, R4 or R5. */

import { drugSources } from '../../formulary/drug-sources.ts';
import type { DoseRule, Drug, Formulary } from '../../formulary/model.ts';
import { dosageOf, leftover } from './dosage.ts';
import { type Extension, factExtension } from './extensions.ts';

export type FhirVersion = 'R4' | 'R5';
type Json = Readonly<Record<string, unknown>>;

const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const UNII = 'http://fdasis.nlm.nih.gov';
const ATC = 'http://www.whocc.no/atc';

export function fhirBundle(formulary: Formulary, version: FhirVersion): Json {
  const { drugs, sources, schemaVersion, ...head } = formulary;
  const entry = drugs.map((drug) => ({ resource: medicationKnowledge(drug, formulary, version) }));
  return {
    resourceType: 'Bundle',
    meta: { extension: extensions({ formulary: head }) },
    type: 'collection',
    ...(entry.length > 0 && { entry }),
  };
}

const extensions = (facts: Json): readonly Extension[] =>
  Object.entries(facts).flatMap(([name, value]) => factExtension(name, value) ?? []);

function medicationKnowledge(drug: Drug, formulary: Formulary, version: FhirVersion): Json {
  const { genericName, codes, synonyms, doseRules, ...facts } = drug;
  const named = drugSources({ ...drug, sources: formulary.sources, formulary: formulary.id });
  const texts = [...drug.contraindications, ...drug.interactions].flatMap((each) =>
    each.evidence.map((one) => one.source),
  );
  const ids = [...new Set([...named.map((each) => each.id), ...texts])];
  const sources = ids.map((id) => ({ id, ...formulary.sources[id] }));
  const guidelines = doseRules.map((rule) => (version === 'R4' ? guideline4(rule) : guideline5(rule)));
  return {
    resourceType: 'MedicationKnowledge',
    id: resourceId(drug.id),
    extension: extensions({ drug: facts, sources }),
    code: { ...coded(drug), text: genericName },
    status: 'active',
    ...(synonyms.length > 0 && (version === 'R4' ? { synonym: synonyms } : { name: synonyms })),
    ...(guidelines.length > 0 &&
      (version === 'R4' ? { administrationGuidelines: guidelines } : { indicationGuideline: guidelines })),
  };
}

/** FHIR ids are at most 64 letters, digits, hyphens and points. */
const resourceId = (id: string): string => id.slice(0, 64);

function coded({ codes }: Drug): Json {
  const coding = [
    ...(codes.rxcui ?? []).map((code) => ({ system: RXNORM, code })),
    ...(codes.unii === undefined ? [] : [{ system: UNII, code: codes.unii }]),
    ...(codes.atc ?? []).map((code) => ({ system: ATC, code })),
  ];
  return coding.length === 0 ? {} : { coding };
}

function guideline4(rule: DoseRule): Json {
  const [first] = rule.indications;
  return {
    extension: extensions({ rule: leftover(rule) }),
    dosage: [{ type: { text: rule.doseType }, dosage: [dosageOf(rule)] }],
    ...(first !== undefined && { indicationCodeableConcept: { text: first.label } }),
  };
}

function guideline5(rule: DoseRule): Json {
  return {
    ...(rule.indications.length > 0 && {
      indication: rule.indications.map(({ label }) => ({ concept: { text: label } })),
    }),
    dosingGuideline: [
      {
        extension: extensions({ rule: leftover(rule) }),
        dosage: [{ type: { text: rule.doseType }, dosage: [dosageOf(rule)] }],
      },
    ],
  };
}

export const SYSTEMS = { RXNORM, UNII, ATC } as const;
