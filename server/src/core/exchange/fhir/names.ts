/** Names and codes of a MedicationKnowledge. */
import type { Drug } from '../../formulary/model.ts';
import { isObject } from './extensions.ts';
import { type Json, objects } from './guidelines.ts';
import { SYSTEMS } from './write-fhir.ts';

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

export const nameOf = ({ code }: Json): string => {
  if (!isObject(code)) return '';
  const display = objects(code.coding)
    .map((each) => each.display)
    .find((each) => typeof each === 'string');
  return typeof code.text === 'string' ? code.text : typeof display === 'string' ? display : '';
};

export const synonymsOf = ({ synonym, name }: Json): readonly string[] => [...strings(synonym), ...strings(name)];

export function codesOf({ code }: Json): Drug['codes'] {
  const coding = isObject(code) ? objects(code.coding) : [];
  const of = (system: string): readonly string[] =>
    coding.filter((each) => each.system === system).map((each) => String(each.code));
  const [rxcui, [unii], atc] = [of(SYSTEMS.RXNORM), of(SYSTEMS.UNII), of(SYSTEMS.ATC)];
  return { ...(rxcui.length > 0 && { rxcui }), ...(unii !== undefined && { unii }), ...(atc.length > 0 && { atc }) };
}
