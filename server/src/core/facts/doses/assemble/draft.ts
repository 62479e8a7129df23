/** A dose while its pieces are being collected from one sentence. Offsets are those of the block's view. */
import type { DoseFact, DosePart, DosePer, Frequency, Route } from '../../types.ts';
import type { Amount, Duration, Element, Over, ViewSpan } from '../grammar/element.ts';

export interface PartDraft {
  readonly kind: DosePart['kind'];
  readonly span: ViewSpan;
}

export interface Draft {
  /** Tokens of the amount itself, or of the first piece of a dose without one. */
  readonly first: number;
  readonly amountNext: number;
  /** Token after the last piece that follows without a gap. */
  next: number;
  start: number;
  end: number;
  low: number | null;
  high: number | null;
  unit: string | null;
  openEnd: 'low' | 'high' | null;
  opener: Amount['opener'];
  basis: 'kg' | 'm2' | null;
  per: DosePer | null;
  frequency: Frequency | null;
  when: readonly string[];
  /** True where it is also given at every meal, however many there are. */
  meals: boolean;
  asNeeded: boolean;
  count: number | null;
  days: readonly number[] | null;
  duration: Duration | null;
  over: Over | null;
  divided: DoseFact['divided'];
  total: {
    readonly low: number;
    readonly high: number;
    readonly unit: string;
    readonly basis: 'kg' | 'm2' | null;
  } | null;
  max: DoseFact['max'];
  routes: readonly Route[];
  /** True while a route or a timing is only taken over from before the amount, so that one behind it counts instead. */
  lentRoute: boolean;
  lentTiming: boolean;
  form: string | null;
  release: 'IR' | 'ER' | 'DR' | null;
  strength: DoseFact['strength'];
  doubtful: boolean;
  freeText: boolean;
  /** True behind "maximum", "not to exceed" and the like. */
  limit: boolean;
  /** The dose that this limit bounds. */
  bounds: Draft | null;
  /** True for the parts of a combination product ("160/800 mg"): no single amount. */
  combination: boolean;
  /** True where the fluid that it is mixed with is named. */
  diluted: boolean;
  /** True for a number without a unit. */
  bare: boolean;
  /** True when a counted form follows at once: "50 mg tablets" is a strength unless more is said. */
  strengthForm: boolean;
  readonly parts: PartDraft[];
}

/** A dose without an amount, that begins with this piece. Written out: copying a pattern of it costs more than the rest. */
export function emptyDraft({ first, next, start, end }: Element, amountNext = first, parts: PartDraft[] = []): Draft {
  return {
    first,
    amountNext,
    next,
    start,
    end,
    low: null,
    high: null,
    unit: null,
    openEnd: null,
    opener: null,
    basis: null,
    per: null,
    frequency: null,
    when: NOTHING,
    meals: false,
    asNeeded: false,
    count: null,
    days: null,
    duration: null,
    over: null,
    divided: null,
    total: null,
    max: null,
    routes: NOTHING,
    lentRoute: false,
    lentTiming: false,
    form: null,
    release: null,
    strength: null,
    doubtful: false,
    freeText: false,
    limit: false,
    bounds: null,
    combination: false,
    diluted: false,
    bare: false,
    strengthForm: false,
    parts,
  };
}

const NOTHING: readonly never[] = [];

export function draftOf(element: Element & { kind: 'amount' }): Draft {
  const { amount } = element;
  // "from" and "between" lead a range, they are no part of it.
  const start = amount.led ? amount.lowSpan.start : element.start;
  const draft = emptyDraft(element, element.next, amountParts(amount));
  draft.start = start;
  draft.unit = amount.unit;
  draft.opener = amount.opener;
  draft.basis = amount.basis;
  draft.per = amount.per;
  draft.frequency = amount.every;
  draft.doubtful = amount.doubtful;
  draft.strength = amount.strength === null ? null : { ...amount.strength, per: null };
  setEnds(draft, amount);
  return draft;
}

/** "up to X" has no lower end, "at least X" no upper one; a range keeps both whatever stands before it. */
function setEnds(draft: Draft, amount: Amount): void {
  const single = amount.low === amount.high;
  const upTo = amount.opener === 'up-to' || amount.opener === 'below';
  const atLeast = amount.opener === 'at-least' || amount.opener === 'above';
  draft.low = single && upTo ? null : amount.low;
  draft.high = single && atLeast ? null : amount.high;
  draft.openEnd = single && upTo ? 'low' : single && atLeast ? 'high' : null;
}

/** The dose is the same, its amount the one that is said now. */
export function restate(draft: Draft, amount: Amount): void {
  draft.unit = amount.unit;
  draft.end = amount.unitSpan?.end ?? amount.highSpan.end;
  const others = draft.parts.filter((part) => !isAmountPart(part));
  draft.parts.splice(0, draft.parts.length, ...amountParts(amount), ...others);
  setEnds(draft, amount);
}

const isAmountPart = ({ kind }: PartDraft): boolean => /^(?:low|between|high|unit)$/.test(kind);

function amountParts(amount: Amount): PartDraft[] {
  const parts: PartDraft[] = [{ kind: 'low', span: amount.lowSpan }];
  if (amount.highSpan.start !== amount.lowSpan.start) {
    parts.push({ kind: 'between', span: { start: amount.lowSpan.end, end: amount.highSpan.start } });
    parts.push({ kind: 'high', span: amount.highSpan });
  }
  if (amount.unitSpan !== null) parts.push({ kind: 'unit', span: amount.unitSpan });
  if (amount.perSpan !== null) parts.push({ kind: amount.every === null ? 'per' : 'frequency', span: amount.perSpan });
  return parts;
}

export function bareDraft(element: Element & { kind: 'number' }): Draft {
  return {
    ...emptyDraft(element),
    amountNext: element.next,
    low: element.value,
    high: element.high,
    doubtful: element.doubtful,
    bare: true,
    parts: [{ kind: 'low', span: { start: element.start, end: element.end } }],
  };
}

/** "160/800 mg twice daily": given so often, but no one amount. */
export function combinationDraft(element: Element): Draft {
  return { ...emptyDraft(element), amountNext: element.next, combination: true, doubtful: true };
}

export const hasTiming = (draft: Draft): boolean =>
  draft.frequency !== null ||
  draft.per !== null ||
  draft.when.length > 0 ||
  draft.count !== null ||
  draft.days !== null;
