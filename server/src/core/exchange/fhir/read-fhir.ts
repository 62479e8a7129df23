/**
 * FHIR MedicationKnowledge, R4 or R5, alone or in a Bundle → drugs. What was written by `write-fhir` comes back with every
 * fact; of other files the structured dosage is taken, and dosage in words is read by our own reader. Total: odd input
 * gives notes, never an exception.
 */

import { completeFormulary } from '../../formulary/complete-drug.ts';
import type { Drug, Formulary, Source } from '../../formulary/model.ts';
import { asDraft } from '../as-draft.ts';
import { ruleOf } from './dosage.ts';
import { factsIn, isObject } from './extensions.ts';
import { type FhirDraft, type FhirOptions, foreignDrug } from './foreign-drug.ts';
import { guidelinesOf, type Json, objects } from './guidelines.ts';
import { codesOf, nameOf, synonymsOf } from './names.ts';

export interface FhirDrug extends FhirDraft {
  /** JSON pointer of the resource in the input. */
  readonly pointer: string;
}

export interface FhirRead {
  /** Id, title and release, where the file has them. */
  readonly head: Json;
  readonly drugs: readonly FhirDrug[];
  /** Resources that are no medication knowledge. */
  readonly others: number;
}

export function readFhir(value: unknown, options: FhirOptions): FhirRead {
  const resources = resourcesIn(value);
  const own = resources.filter(({ resource }) => resource.resourceType === 'MedicationKnowledge');
  const head = isObject(value) && isObject(value.meta) ? factsIn(value.meta.extension, 'formulary') : undefined;
  return {
    head: isObject(head) ? head : {},
    drugs: own.flatMap(({ resource, pointer }) => {
      const read = isOurs(resource) ? ownDrug(resource) : foreignDrug(resource, options);
      return read === null ? [] : [{ ...read, pointer }];
    }),
    others: resources.length - own.length,
  };
}

interface Placed {
  readonly resource: Json;
  readonly pointer: string;
}

function resourcesIn(value: unknown): readonly Placed[] {
  if (!isObject(value)) return [];
  if (value.resourceType !== 'Bundle') return [{ resource: value, pointer: '' }];
  const entries = Array.isArray(value.entry) ? value.entry : [];
  return entries.flatMap((entry: unknown, at): readonly Placed[] =>
    isObject(entry) && isObject(entry.resource) ? [{ resource: entry.resource, pointer: `/entry/${at}/resource` }] : [],
  );
}

const isOurs = (resource: Json): boolean => factsIn(resource.extension, 'drug') !== undefined;

/** Field names are taken over as they are: what is wrong with them is found when the whole is loaded. */
function ownDrug(resource: Json): FhirDraft {
  const facts = factsIn(resource.extension, 'drug');
  const sources: Record<string, Source> = {};
  for (const { id, ...source } of objects(factsIn(resource.extension, 'sources')))
    sources[String(id)] = source as unknown as Source;
  const drug = {
    review: { state: 'draft' },
    ...(isObject(facts) ? facts : {}),
    genericName: nameOf(resource),
    synonyms: synonymsOf(resource),
    codes: codesOf(resource),
    doseRules: guidelinesOf(resource).map(({ dosage, type, rest }) => ruleOf(dosage, type, rest)),
  } as unknown as Drug;
  return { drug: drafted(drug), sources, notes: [] };
}

/** An empty list is not written, and is a list again. */
function drafted(drug: Drug): Drug {
  const whole = { drugs: [drug] } as unknown as Formulary;
  const [completed = drug] = completeFormulary(whole).drugs;
  return asDraft(completed);
}
