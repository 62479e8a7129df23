/** Turns a collected draft, with its drugs and context, into the published shape; offsets become source spans. */

import type { Block } from '../../article/model.ts';
import type { Span } from '../../text/span.ts';
import { decimal, multiply, toNumber } from '../../units/decimal.ts';
import { NOT_KEPT } from '../kept-object.ts';
import type { DoseFact, DosePart, DrugRef, IndicationRef, Patient, Phase } from '../types.ts';
import type { Draft } from './assemble/draft.ts';
import { type DoseReading, NOT_ASKED } from './dose-reading.ts';
import type { ViewSpan } from './grammar/element.ts';
import { releaseAbbreviation } from './grammar/forms.ts';

export interface DoseContext {
  readonly block: Block;
  /** Text of the article, in which the names of the drugs have their spans. */
  readonly source: string;
  readonly drugs: readonly DrugRef[];
  readonly component: string | null;
  readonly phase: Phase;
  readonly role: DoseFact['role'];
  readonly doubtful: boolean;
  readonly patient: Patient | null;
  readonly indication: IndicationRef | null;
  readonly jurisdictions: DoseFact['jurisdictions'];
  /** What the heading of its section says of the release. */
  readonly releaseAbove: () => DoseFact['release'];
}

export function buildReading(draft: Draft, context: DoseContext): DoseReading {
  const { view } = context.block;
  const source = ({ start, end }: ViewSpan): Span => view.sourceSpan(start, end);
  const part = ({ kind, span }: Draft['parts'][number]): DosePart => ({
    kind,
    span: source(span),
    text: view.text.slice(span.start, span.end),
  });
  const reading: DoseFact = {
    span: source({ start: draft.start, end: draft.end }),
    drugs: context.drugs,
    component: context.component,
    low: draft.low,
    high: draft.high,
    unit: draft.unit,
    openEnd: draft.openEnd,
    basis: draft.basis,
    per: draft.per,
    divided: draft.divided,
    frequency: draft.frequency,
    asNeeded: draft.asNeeded,
    count: draft.count,
    days: draft.days,
    duration: draft.duration,
    over: draft.over,
    daily: dailyOf(draft),
    max: draft.max,
    routes: draft.routes,
    route: draft.routes[0] ?? null,
    form: draft.form,
    release: draft.release ?? releaseInNames(context.drugs, context.source) ?? context.releaseAbove(),
    strength: draft.strength,
    phase: context.phase,
    role: context.role,
    patient: context.patient,
    indication: context.indication,
    confidence: context.doubtful ? 'low' : 'high',
    freeText: draft.freeText && draft.frequency === null && draft.per === null,
    jurisdictions: context.jurisdictions,
    parts: draft.parts.map(part),
    block: context.block.span,
    // What is found out later stands empty: see `DoseReading`.
    citations: [],
    entries: [],
    sourced: false,
    verdicts: [],
    verdict: NOT_ASKED,
    blockKey: '',
    kept: NOT_KEPT,
  };
  return reading;
}

/** "Effexor XR" says its release in its name; several drugs say it only together. */
function releaseInNames(drugs: readonly DrugRef[], source: string): DoseFact['release'] {
  const [first = null, ...others] = drugs.map(
    ({ text, span }) => releaseAbbreviation(text.slice(text.lastIndexOf(' ') + 1)) ?? releaseBehind(source, span.end),
  );
  return others.every((release) => release === first) ? first : null;
}

/** The one release that a heading names in letters. */
export function releaseIn(text: string): DoseFact['release'] {
  const named = new Set(text.slice(0, 80).match(LETTERS) ?? []);
  const [letters] = named;
  return letters === undefined || named.size > 1 ? null : releaseAbbreviation(letters);
}

const LETTERS = /\b(?:[XESMI]R|CR|XL)\b/g;

/** "Metoprolol (extended release)" in the cell, heading or sentence from which the dose has its drug. */
function releaseBehind(source: string, at: number): DoseFact['release'] {
  const [, word, letters] = RELEASE_BEHIND.exec(source.slice(at, at + 60)) ?? [];
  if (letters !== undefined) return releaseAbbreviation(letters);
  if (word === undefined) return null;
  return /^imm/i.test(word) ? 'IR' : /^del/i.test(word) ? 'DR' : 'ER';
}

const RELEASE_BEHIND =
  /^(?: (?:succinate|tartrate|hydrochloride|sulfate|sulphate))?[ ,]{0,2}\(?(?:(extended|prolonged|modified|sustained|slow|controlled|immediate|delayed)[- ]release\b|([XESMLI]R|CR|XL)(?![\p{L}\d-]))/iu;

/** The total for a day: as stated, or the regimen multiplied out. Weekly doses, infusions and steps have none. */
export function dailyOf(
  draft: Pick<Draft, 'unit' | 'basis' | 'total' | 'low' | 'high' | 'per' | 'frequency'>,
): DoseFact['daily'] {
  const { unit, basis, total, low, high } = draft;
  if (total !== null) return { ...total, from: 'stated' };
  if (unit === null) return null;
  if (draft.per === 'day') return { low, high, unit, basis, from: 'stated' };
  if (draft.per !== null && draft.per !== 'dose') return null;
  const often = timesADay(draft.frequency);
  if (often === null) return null;
  return { low: times(low, often.min), high: times(high, often.max), unit, basis, from: 'computed' };
}

/** Doses in a day, fewest and most; null where they are more than a day apart or do not come out even. */
function timesADay(frequency: DoseFact['frequency']): { min: string; max: string } | null {
  if (frequency === null || !(frequency.period > 0)) return null;
  const { min, max, period, periodUnit, periodMax } = frequency;
  if (periodUnit === 'd') return period === 1 && (periodMax ?? 1) === 1 ? { min: String(min), max: String(max) } : null;
  const hours = periodUnit === 'h' ? period : periodUnit === 'min' ? period / 60 : null;
  const longest = periodUnit === 'h' ? (periodMax ?? period) : periodUnit === 'min' ? (periodMax ?? period) / 60 : null;
  if (hours === null || longest === null || longest > 24 || periodUnit === 'min') return null;
  return { min: String(round((24 / longest) * min)), max: String(round((24 / hours) * max)) };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

function times(amount: number | null, often: string): number | null {
  if (amount === null || !Number.isFinite(amount)) return null;
  return toNumber(multiply(decimal(amount), decimal(Number(often))));
}
