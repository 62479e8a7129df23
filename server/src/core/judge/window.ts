/** The windows in which amounts are limited: one dose, so many hours, a rate, a course, a lifetime. */
import type { Dimension } from '../formulary/verdict.ts';

export type Window =
  | { readonly kind: 'dose' | 'course' | 'lifetime' | 'rate' }
  | { readonly kind: 'hours'; readonly hours: number };

export const DOSE: Window = { kind: 'dose' };
export const RATE: Window = { kind: 'rate' };
export const DAY: Window = { kind: 'hours', hours: 24 };

const NAMED: Readonly<Record<string, Window>> = {
  dose: DOSE,
  day: DAY,
  d: DAY,
  week: { kind: 'hours', hours: 168 },
  wk: { kind: 'hours', hours: 168 },
  month: { kind: 'hours', hours: 730.5 },
  course: { kind: 'course' },
  lifetime: { kind: 'lifetime' },
  hour: RATE,
  minute: RATE,
};

/** The window that the formulary's `per` names ("day", "rolling(168)"); null when it names none. */
export function windowOf(per: string): Window | null {
  const rolling = /^rolling\((\d{1,5})\)$/.exec(per);
  if (rolling !== null) return { kind: 'hours', hours: Math.max(1, Number(rolling[1])) };
  return Object.hasOwn(NAMED, per) ? (NAMED[per] ?? null) : null;
}

/** Totals over any number of hours are judged with the day. */
export function dimensionOf(window: Window): Dimension {
  if (window.kind === 'hours') return 'day';
  return window.kind === 'course' ? 'duration' : window.kind;
}

export const sameWindow = (a: Window, b: Window): boolean =>
  a.kind === b.kind && (a.kind !== 'hours' || b.kind !== 'hours' || a.hours === b.hours);
