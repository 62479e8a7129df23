import type { Patient } from '../../types.ts';
import type { Tokens } from '../tokens/token.ts';
import { type Element, make } from './element.ts';

export const NOBODY: Patient = {
  ageMinDays: null,
  ageMaxDays: null,
  weightMinKg: null,
  weightMaxKg: null,
  crclMin: null,
  crclMax: null,
  pregnancy: null,
  text: '',
};

export function patient(tokens: Tokens, first: number, next: number, found: Partial<Patient>): Element {
  const text = tokens
    .slice(first, next)
    .map((token, i) => (i > 0 && token.spaced ? ' ' : '') + token.raw)
    .join('');
  return make(tokens, first, next, { kind: 'patient', patient: { ...NOBODY, ...found, text } });
}
