/** Doses of one drug with the same figures, in units that are a thousand times apart: "5 mcg/kg/min" and "5 mg/kg/min". */
import type { DoseFact } from '../facts/types.ts';
import { amountWords } from '../judge/dose-words.ts';
import { capital } from '../text/capital.ts';
import type { Problem } from './rule.ts';

/** Each with the first one before it; which of the two is wrong, the text alone does not tell. */
export function unitTwins(doses: readonly DoseFact[]): { readonly own: DoseFact; readonly other: DoseFact }[] {
  const seen = new Map<string, DoseFact[]>();
  const found: { own: DoseFact; other: DoseFact }[] = [];
  for (const own of doses) {
    if (!isStatement(own)) continue;
    const key = keyOf(own);
    const before = seen.get(key) ?? [];
    const other = before.find((it) => isThousandfold(it.unit, own.unit) && isSameWay(it, own));
    if (other !== undefined) found.push({ own, other });
    if (before.every((it) => it.unit !== own.unit)) seen.set(key, [...before, own]);
  }
  return found;
}

const NEAR = 40;
const STEP: readonly string[] = ['ng', 'mcg', 'mg', 'g'];

const isThousandfold = (a: string | null, b: string | null): boolean =>
  Math.abs(STEP.indexOf(a ?? '') - STEP.indexOf(b ?? '')) === 1;

/** Its drug stands right beside it: what is taken from further off may be another's. */
const isStatement = ({ confidence, role, drugs, unit, low, high, span }: DoseFact): boolean =>
  confidence === 'high' &&
  (role === 'recommendation' || role === 'limit') &&
  drugs.length === 1 &&
  drugs.every(
    (drug) => drug.inherited === false && span.start - drug.span.end <= NEAR && drug.span.start - span.end <= NEAR,
  ) &&
  STEP.includes(unit ?? '') &&
  (low ?? high) !== null;

/** A rate is compared with a rate, and a day's amount with a day's, however the day is said. */
function keyOf({ drugs, low, high, basis, per, frequency, over }: DoseFact): string {
  const once = frequency?.periodUnit === 'd' && frequency.period === 1 && frequency.max === 1;
  const period = per === 'day' || (per === null && once) ? 'day' : (per ?? 'dose');
  return [drugs[0]?.name, low ?? high, high ?? low, basis, period, over === null].join('|');
}

/** Another route or another form is another product. */
const isSameWay = (a: DoseFact, b: DoseFact): boolean =>
  (a.routes.length === 0 || b.routes.length === 0 || a.routes.some((route) => b.routes.includes(route))) &&
  (a.form === b.form || a.form === null || b.form === null);

export function inOtherUnit(own: DoseFact, other: DoseFact): Problem {
  const name = own.drugs[0]?.name ?? '';
  const data = { drug: capital(name), own: saidOf(own), other: saidOf(other) };
  const related = [{ span: other.span, message: data.other }];
  const subject = `${name}|${data.own}|${data.other}`;
  return { messageId: 'thousandfold', data, span: own.span, severity: 'warning', subject, related };
}

export const saidOf = ({ low, high, unit, basis, per }: DoseFact): string =>
  amountWords({ low, high, unit: unit ?? '', per }, basis);
