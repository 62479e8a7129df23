/** Adds one piece (a frequency, a route, a duration …) to a dose, where it is still missing. */
import type { Frequency } from '../../types.ts';
import type { Element } from '../grammar/element.ts';
import { momentsIn } from '../grammar/events.ts';
import { isCountedForm } from '../grammar/forms.ts';
import type { Draft } from './draft.ts';

/** True when the piece was taken. */
export function attach(draft: Draft, element: Element): boolean {
  switch (element.kind) {
    case 'frequency':
      return attachFrequency(draft, element);
    case 'per':
      return attachPer(draft, element);
    case 'when':
      draft.when = [...new Set([...draft.when, ...element.when])];
      draft.meals ||= element.meals;
      draft.parts.push({ kind: 'frequency', span: element });
      return true;
    case 'count':
      if (draft.count !== null) return false;
      draft.count = element.count;
      return true;
    case 'days':
      if (draft.days !== null) return false;
      draft.days = element.days;
      return true;
    case 'duration':
      return attachDuration(draft, element);
    case 'over':
      return attachOver(draft, element);
    case 'route':
      return attachRoute(draft, element);
    default:
      return attachRest(draft, element);
  }
}

function attachRest(draft: Draft, element: Element): boolean {
  switch (element.kind) {
    case 'form':
      if (draft.form !== null) return false;
      draft.form = element.form;
      return true;
    case 'release':
      if (draft.release !== null) return false;
      draft.release = element.release;
      return true;
    case 'strength':
      if (draft.strength !== null) return false;
      draft.strength = { value: element.value, unit: element.unit, per: element.per };
      return true;
    case 'as-needed':
      draft.asNeeded = true;
      return true;
    case 'divided':
      if (draft.divided !== null) return false;
      draft.divided = element.divided;
      return true;
    case 'free-text':
      draft.freeText = true;
      return true;
    default:
      return false;
  }
}

function attachFrequency(draft: Draft, element: Element & { kind: 'frequency' }): boolean {
  if (draft.frequency !== null && !draft.lentTiming) return false;
  if (draft.lentTiming) withdrawTiming(draft);
  draft.frequency = element.frequency;
  // "600 mg in divided doses (twice daily)": what is divided is the amount of a day.
  if (draft.divided !== null && draft.per === null && isWithinDay(element.frequency)) draft.per = 'day';
  if (element.frequency.when !== undefined) draft.when = [...draft.when, ...element.frequency.when];
  draft.doubtful ||= element.doubtful;
  draft.parts.push({ kind: 'frequency', span: element });
  return true;
}

const isWithinDay = ({ periodUnit, period }: Frequency): boolean =>
  (periodUnit === 'd' && period === 1) || (periodUnit === 'h' && period < 24);

function attachPer(draft: Draft, element: Element & { kind: 'per' }): boolean {
  if ((draft.per !== null || draft.frequency !== null) && !draft.lentTiming) return false;
  if (draft.lentTiming) withdrawTiming(draft);
  draft.per = element.per;
  draft.parts.push({ kind: 'per', span: element });
  return true;
}

/** What was said before the amount gives way to what is said behind it: "review every 2 weeks: 10 mg twice daily". */
function withdrawTiming(draft: Draft): void {
  draft.lentTiming = false;
  draft.frequency = null;
  draft.when = [];
}

/** "200 mg over 24 hours" is the amount of a day; "four times a day over 24 hours" lasts a day. */
function attachOver(draft: Draft, element: Element & { kind: 'over' }): boolean {
  if (draft.over !== null) return false;
  const { low, high, unit } = element.over;
  const day = unit === 'h' && low === 24 && high === 24;
  if (draft.frequency !== null && (day || unit === 'd'))
    return attachDuration(draft, { ...element, kind: 'duration', duration: element.over });
  draft.over = element.over;
  if (day && draft.per === null && draft.frequency === null) draft.per = 'day';
  return true;
}

function attachDuration(draft: Draft, element: Element & { kind: 'duration' }): boolean {
  if (draft.duration !== null) return false;
  draft.duration = element.duration;
  draft.parts.push({ kind: 'duration', span: element });
  return true;
}

/** The first words for a route stand; eye drops may name the eye after the route. */
function attachRoute(draft: Draft, element: Element & { kind: 'route' }): boolean {
  if (draft.routes.length > 0 && !draft.lentRoute) return false;
  draft.lentRoute = false;
  draft.routes = element.routes;
  draft.parts.push({ kind: 'route', span: element });
  return true;
}

/** Takes over what stands before the amount and holds for every amount of the clause. */
export function inheritShared(draft: Draft, shared: readonly Element[]): void {
  // The nearest comes first: "oral 20 mg/kg, rectal 40 mg/kg".
  for (const element of [...shared].reverse()) {
    if ((element.kind === 'frequency' || element.kind === 'per' || element.kind === 'when') && isTimed(draft)) continue;
    if (element.kind === 'count' && (isTimed(draft) || draft.count !== null)) continue;
    // "After two intramuscular doses … an infusion at 0.1 mcg/kg/min": nothing runs into a muscle.
    if (element.kind === 'route' && draft.per === 'minute' && element.routes.includes('intramuscular')) continue;
    if ((element.kind === 'route' && draft.routes.length > 0) || !attach(draft, element)) continue;
    if (element.kind === 'frequency') draft.lentTiming = true;
    // "IV 20 mg": right before its amount a route is the amount's own.
    if (element.kind === 'route') draft.lentRoute = draft.first - element.next > 2;
  }
}

const isTimed = (draft: Draft): boolean => draft.frequency !== null || draft.per !== null || draft.when.length > 0;

/** A counted form right behind a mass is the form, and the mass its strength unless more is said. */
export function noteForm(draft: Draft, element: Element & { kind: 'form' }, adjacent: boolean): void {
  attach(draft, element);
  if (adjacent && isCountedForm(element.form) && !draft.bare) draft.strengthForm = true;
}

/** Moments of the day as a frequency: "in the morning and at bedtime" is twice a day. */
export function finishTiming(draft: Draft): void {
  if (draft.when.length === 0) return;
  const when = [...draft.when];
  const moments = momentsIn(when);
  if (draft.frequency !== null) {
    // "three times a day in the morning", "morning and night once daily"
    const { min, max, period, periodUnit } = draft.frequency;
    const otherwise = (moments > 0 && moments < min) || moments > max;
    if (otherwise && period === 1 && periodUnit === 'd' && !draft.meals) draft.doubtful = true;
    draft.frequency = { ...draft.frequency, when };
    return;
  }
  // "after meals and at bedtime": how many meals is not said.
  if (moments === 0 || draft.meals) return;
  draft.frequency = { min: moments, max: moments, period: 1, periodUnit: 'd', when } satisfies Frequency;
  if (draft.per === 'day' && moments === 1) draft.per = null;
}
