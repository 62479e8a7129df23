/** Reads what stands under a unit: "/kg/day", "per m2", "a day", "daily", "/5 mL", "per 24 hours", "/8 h". */
import type { DosePer, Frequency } from '../../types.ts';
import { dictionary } from '../tokens/dictionary.ts';
import { phraseAt, type Tokens, wordAt } from '../tokens/token.ts';
import { unitAt } from './dose-units.ts';
import type { Concentration, ViewSpan } from './element.ts';
import { perOf, timeUnit, timeUnitAt } from './time-units.ts';

export interface Denominators {
  basis: 'kg' | 'm2' | null;
  per: DosePer | null;
  perSpan: ViewSpan | null;
  every: Frequency | null;
  concentration: Concentration | null;
  next: number;
}

const BASES = dictionary<'kg' | 'm2'>({
  kg: 'kg',
  kilogram: 'kg',
  kilograms: 'kg',
  kilo: 'kg',
  m2: 'm2',
  'm²': 'm2',
  sqm: 'm2',
});

const FLUIDS = new Set(['mL', 'L', 'microL', 'g', 'mg', 'mol', 'mmol', 'kg']);

export function readDenominators(tokens: Tokens, from: number): Denominators {
  const read: Denominators = { basis: null, per: null, perSpan: null, every: null, concentration: null, next: from };
  for (let round = 0; round < 4; round += 1) {
    if (!readOne(tokens, read)) break;
  }
  return read;
}

function readOne(tokens: Tokens, read: Denominators): boolean {
  const at = read.next;
  const word = wordAt(tokens, at);
  if (word === '/' || word === 'per') return underLine(tokens, read, at + 1, word === '/');
  if ((word === 'a' || word === 'an') && read.per === null) return article(tokens, read, at);
  if (read.per === null && (word === 'daily' || word === 'weekly' || word === 'monthly')) {
    if (phraseAt(tokens, at + 1, 'in', 'the')) return false;
    return setPer(tokens, read, at, at + 1, word === 'daily' ? 'day' : word === 'weekly' ? 'week' : 'month');
  }
  const dot = word === '.' || word === '\u00b7' || word === '⋅' || word === '*';
  return negativePower(tokens, read, dot ? at + 1 : at);
}

/** "mg kg-1", "mg.kg^-1^". */
function negativePower(tokens: Tokens, read: Denominators, at: number): boolean {
  const word = wordAt(tokens, at);
  const basis = BASES[word];
  const time = timeUnit(word);
  const per = time === null ? null : perOf(time);
  const fluid = word === 'l' || word === 'ml' || word === 'dl';
  if (basis === undefined && per === null && !fluid) return false;
  let next = at + 1;
  if (wordAt(tokens, next) === '^') next += 1;
  const minus = wordAt(tokens, next) === '-' && wordAt(tokens, next + 1) === '1';
  if (!minus) return false;
  next += 2;
  if (wordAt(tokens, next) === '^') next += 1;
  if (basis === undefined && !fluid) return per !== null && setPer(tokens, read, at, next, per);
  if (basis !== undefined) read.basis = basis;
  else read.concentration = { value: null, unit: word === 'ml' ? 'mL' : 'dL' };
  read.next = next;
  return true;
}

function article(tokens: Tokens, read: Denominators, at: number): boolean {
  const unit = timeUnit(wordAt(tokens, at + 1));
  const per = unit === null ? null : perOf(unit);
  if (per === null || wordAt(tokens, at + 1).length < 3) return false;
  return setPer(tokens, read, at, at + 2, per);
}

function setPer(tokens: Tokens, read: Denominators, first: number, next: number, per: DosePer): boolean {
  if (read.per !== null) return false;
  read.per = per;
  read.perSpan = { start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
  read.next = next;
  return true;
}

function underLine(tokens: Tokens, read: Denominators, at: number, slash: boolean): boolean {
  const first = read.next;
  const word = wordAt(tokens, at);
  const basis = basisAt(tokens, at);
  if (basis !== null && read.basis === null) {
    read.basis = basis.basis;
    read.next = pastBodyWeight(tokens, basis.next);
    return true;
  }
  if (word === 'dose' || word === 'doses') return setPer(tokens, read, first, at + 1, 'dose');
  if (word === 'daily') return setPer(tokens, read, first, at + 1, 'day');
  if (word === 'course' || word === 'cycle') return setPer(tokens, read, first, at + 1, 'course');
  return underTime(tokens, read, first, at) || underFluid(tokens, read, at, slash);
}

function basisAt(tokens: Tokens, at: number): { basis: 'kg' | 'm2'; next: number } | null {
  const basis = BASES[wordAt(tokens, at)];
  if (basis !== undefined) return { basis, next: at + 1 };
  if (wordAt(tokens, at) !== 'm')
    return phraseAt(tokens, at, 'square', 'metre') || phraseAt(tokens, at, 'square', 'meter')
      ? { basis: 'm2', next: at + 2 }
      : null;
  if (phraseAt(tokens, at + 1, '^', '2'))
    return { basis: 'm2', next: wordAt(tokens, at + 3) === '^' ? at + 4 : at + 3 };
  if (phraseAt(tokens, at + 1, '²')) return { basis: 'm2', next: at + 2 };
  if (phraseAt(tokens, at + 1, '(', '2', ')')) return { basis: 'm2', next: at + 4 };
  return phraseAt(tokens, at + 1, '2') ? { basis: 'm2', next: at + 2 } : null;
}

function pastBodyWeight(tokens: Tokens, at: number): number {
  let next = wordAt(tokens, at) === 'of' ? at + 1 : at;
  if (wordAt(tokens, next) === 'ideal' || wordAt(tokens, next) === 'actual' || wordAt(tokens, next) === 'lean')
    next += 1;
  if (phraseAt(tokens, next, 'body', 'weight')) return next + 2;
  if (phraseAt(tokens, next, 'body', 'mass')) return next + 2;
  return phraseAt(tokens, next, 'bodyweight') || phraseAt(tokens, next, 'bw') ? next + 1 : at;
}

/** "/day", "/24 h", "per 8 hours", "per 4 to 5 weeks" is left to the frequencies. */
function underTime(tokens: Tokens, read: Denominators, first: number, at: number): boolean {
  const number = tokens[at]?.kind === 'number' ? tokens[at]?.value : undefined;
  const time = timeUnitAt(tokens, number === undefined ? at : at + 1);
  if (time === null || (time.unit === 'd' && wordAt(tokens, time.next - 1).startsWith('night'))) return false;
  const count = number ?? 1;
  if (time.unit === 'h' && count === 24) return setPer(tokens, read, first, time.next, 'day');
  const per = perOf(time.unit);
  if (per === null) return false;
  if (count === 1) return setPer(tokens, read, first, time.next, per);
  if (read.every !== null || time.unit === 'y' || !(count > 0)) return false;
  read.every = { min: 1, max: 1, period: count, periodUnit: time.unit };
  read.perSpan = { start: tokens[first]?.start ?? 0, end: tokens[time.next - 1]?.end ?? 0 };
  read.next = time.next;
  return true;
}

function underFluid(tokens: Tokens, read: Denominators, at: number, slash: boolean): boolean {
  const number = tokens[at]?.kind === 'number' ? tokens[at]?.value : undefined;
  const begin = number === undefined ? at : at + 1;
  const lab = wordAt(tokens, begin);
  const unit = lab === 'dl' || lab === 'hpf' || lab === 'pg' ? { unit: 'dL', next: begin + 1 } : unitAt(tokens, begin);
  if (unit === null || unit.unit === '%' || (!slash && number === undefined && unit.unit === 'units')) return false;
  if (!FLUIDS.has(unit.unit) && unit.unit !== 'dL' && number === undefined && !slash && !isContainer(unit.unit))
    return false;
  read.concentration = { value: number ?? null, unit: unit.unit };
  read.next = unit.next;
  return true;
}

const isContainer = (unit: string): boolean => !['units', 'mEq', 'Eq', 'mcg', 'ng'].includes(unit);
