/** Says the parts of a formulary entry in a few words each: amounts, limits, patients, adjustments. */
import type { Adjustment, Amounts, DoseRule, LimitKind, Population } from '../formulary/model.ts';
import { amountWords, numberWords, perWords, rangeWords, unitWords } from '../judge/dose-words.ts';

type Basis = 'kg' | 'm2' | null;

const basisOf = (rule: DoseRule): Basis => (rule.basis === 'per-kg' ? 'kg' : rule.basis === 'per-m2' ? 'm2' : null);

/** "150–300 mg a day in 3 doses (50–100 mg each)"; empty where the rule gives no amount. */
export function ruleDoseWords(rule: DoseRule): string {
  const basis = basisOf(rule);
  const { perDose, perDay, rate, application } = rule;
  const extra = `${capWords(rule)}${daysWords(rule)}`;
  if (perDay !== undefined) return `${dayWords(rule, perDay, basis)}${extra}`;
  const applied = application === undefined ? '' : applicationWords({ ...application, ...(perDose && { units: 0 }) });
  if (perDose !== undefined)
    return [`${amountOf(perDose, basis)}${howOften(rule)}${usually(perDose)}${extra}`, applied]
      .filter((part) => part !== '')
      .join(', ');
  return rate === undefined ? applied : `${amountOf(rate, basis)}${usually(rate)}`;
}

function dayWords(rule: DoseRule, perDay: Amounts, basis: Basis): string {
  const { perDose, frequency } = rule;
  const often = frequency?.max === 1 && frequency.per === 'd' ? ' once a day' : ' a day';
  const each = perDose?.low === undefined ? '' : ` (${amountOf(perDose, basis)} each)`;
  return `${amountOf(perDay, basis)}${often}${usually(perDay)}${inDoses(rule)}${often === ' a day' ? each : ''}`;
}

function amountOf(amounts: Amounts, basis: Basis): string {
  const range = {
    low: amounts.low ?? (amounts.high === undefined ? (amounts.usual ?? null) : null),
    high: amounts.high ?? amounts.usual ?? null,
  };
  return `${rangeWords(range)} ${unitWords(amounts.unit, range, basis)}`;
}

const usually = ({ low, usual, high }: Amounts): string =>
  usual === undefined || usual === high || (low === undefined && high === undefined)
    ? ''
    : `, usually ${numberWords(usual)}`;

function inDoses({ frequency, perDay }: DoseRule): string {
  if (frequency?.max === undefined || frequency.per !== 'd' || frequency.max === 1) return '';
  const { min = frequency.max, max } = frequency;
  const comma = perDay !== undefined && usually(perDay) !== '' ? ',' : '';
  return `${comma} in ${min === max ? `${max}` : `${min} to ${max}`} doses`;
}

function howOften({ frequency, doseType }: DoseRule): string {
  const interval = frequency?.minIntervalH;
  if (frequency?.max !== undefined) {
    const { min = frequency.max, max } = frequency;
    const unit = frequency.per === 'wk' ? 'a week' : 'a day';
    return ` ${timesWords(min, max)} ${unit}`;
  }
  if (interval !== undefined && interval % 168 === 0)
    return interval === 168 ? ' once a week' : ` every ${interval / 168} weeks`;
  return interval === undefined ? (doseType === 'single' ? ' once' : '') : ` every ${interval} hours at the soonest`;
}

function timesWords(min: number, max: number): string {
  if (min !== max) return `${min} to ${max} times`;
  return max === 1 ? 'once' : max === 2 ? 'twice' : `${max} times`;
}

const capWords = ({ cap }: DoseRule): string =>
  cap === undefined ? '' : `, at most ${numberWords(cap.value)} ${cap.unit}${perWords(cap.per ?? 'dose')}`;

const UNITS_OF_TIME = { min: 'minutes', h: 'hours', d: 'days', wk: 'weeks', mo: 'months', y: 'years' } as const;

function daysWords({ duration }: DoseRule): string {
  if (duration === undefined) return '';
  const unit = UNITS_OF_TIME[duration.unit as keyof typeof UNITS_OF_TIME] ?? duration.unit;
  const range = rangeWords({ low: duration.min ?? null, high: duration.max ?? null });
  return range === '' ? '' : ` for ${range} ${unit}`;
}

function applicationWords({ units, areaCm2, minutes, everyDays }: NonNullable<DoseRule['application']>): string {
  const on = everyDays === 1 ? 'a day' : 'on';
  const parts = [
    units === undefined || units === 0 ? '' : `up to ${numberWords(units)} at a time`,
    areaCm2 === undefined ? '' : `${numberWords(areaCm2)} cm²`,
    minutes === undefined
      ? ''
      : minutes % 60 === 0 && minutes > 60
        ? `${minutes / 60} hours ${on}`
        : `${minutes} minutes ${on}`,
    everyDays === undefined || everyDays === 1 ? '' : `every ${numberWords(everyDays)} days`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const LIMIT_WORDS: Readonly<Record<LimitKind, string>> = {
  'stated-maximum': 'maximum',
  'recommended-dose': 'recommended up to',
  'no-benefit-above': 'no added benefit above',
  'studied-up-to': 'studied up to',
  'safety-not-evaluated-above': 'safety not evaluated above',
  'none-stated': 'no maximum stated',
};

/** "maximum 300 mg a day", "studied up to 600 mg a day". */
export function limitText(limit: DoseRule['limits'][number], rule: DoseRule): string {
  const words = LIMIT_WORDS[limit.kind];
  if (limit.value === undefined || limit.unit === undefined) return words;
  const { value, unit, per } = limit;
  return `${words} ${amountWords({ low: value, high: value, unit, per }, basisOf(rule))}`;
}

const ADULT_DAYS = 6570;
const YEAR = 365.25;

/** "2 to 11 years, under 40 kg"; null for adults without any further mark. */
export function patientWords(population: Population = {}): string | null {
  const parts = [
    ageWords(population),
    bandWords(population.weightMinKg, population.weightMaxKg, 'kg'),
    renalWords(population.renal),
    population.hepatic === undefined ? '' : `Child-Pugh ${population.hepatic.childPugh.join(' or ')}`,
    population.dialysis === true ? 'dialysis' : '',
    population.pregnancy === true ? 'pregnancy' : '',
    population.sex ?? '',
    population.experience === undefined ? '' : `opioid-${population.experience}`,
    population.setting ?? '',
  ];
  const words = parts.filter((part) => part !== '').join(', ');
  return words === '' ? null : words;
}

function ageWords({ ageMinDays = 0, ageMaxDays }: Population): string {
  if (ageMaxDays === undefined)
    return ageMinDays === 0 || (ageMinDays >= ADULT_DAYS && ageMinDays < 7000) ? '' : `from ${age(ageMinDays)}`;
  if (ageMinDays === 0) return `up to ${age(ageMaxDays, 0)}`;
  return `${age(ageMinDays)} to ${age(ageMaxDays, 0)}`;
}

/** Eighteen years are 6574.5 days and written as 6574, so the start of a band is rounded up by a day. */
function age(days: number, lead = 1): string {
  if (days >= 2 * YEAR - 1) return `${Math.floor((days + lead) / YEAR)} years`;
  return days >= 90 ? `${Math.round(days / 30.4)} months` : `${Math.floor(days / 7)} weeks`;
}

function bandWords(min: number | undefined, max: number | undefined, unit: string): string {
  if (min !== undefined && max !== undefined) return `${numberWords(min)} to under ${numberWords(max)} ${unit}`;
  if (min !== undefined) return `${numberWords(min)} ${unit} or more`;
  return max === undefined ? '' : `under ${numberWords(max)} ${unit}`;
}

const renalWords = (renal: Population['renal']): string =>
  renal === undefined ? '' : `${renal.metric.replace('-CG', '')} ${bandWords(renal.min, renal.max, renal.unit)}`;

interface Condition {
  readonly drug?: unknown;
  readonly text?: unknown;
  readonly metric?: unknown;
  readonly min?: unknown;
  readonly max?: unknown;
  readonly unit?: unknown;
  readonly childPugh?: unknown;
  readonly minDays?: unknown;
}

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const text = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise);

/** "CrCl under 60 mL/min: lower dose". */
/** One that holds for some uses only says for which; `rules` are those of the drug. */
export function adjustmentWords({ when, effect, appliesTo }: Adjustment, rules: readonly DoseRule[]): string {
  const conditions = Object.entries(when).map(([kind, value]) => conditionWords(kind, value));
  const uses = appliesTo === 'all' ? [] : usesOf(rules.filter(({ id }) => appliesTo.includes(id)));
  const everywhere = usesOf(rules).every((use) => uses.includes(use));
  const where = uses.length === 0 || everywhere ? '' : ` (${uses.join('; ')})`;
  return `${conditions.filter((each) => each !== '').join(', ')}: ${effectWords(effect)}${where}`;
}

const usesOf = (rules: readonly DoseRule[]): string[] => [
  ...new Set(rules.flatMap(({ indications }) => indications.map(({ label }) => label))),
];

function conditionWords(kind: string, value: unknown): string {
  if (Array.isArray(value)) return `${kind === 'interaction' ? 'with ' : ''}${value.map(String).join(', ')}`;
  if (typeof value !== 'object' || value === null) return `${kind} ${String(value)}`;
  const given: Condition = value;
  if (given.text !== undefined) return text(given.text);
  if (given.drug !== undefined) return `with ${text(given.drug)}`;
  if (Array.isArray(given.childPugh)) return `Child-Pugh ${given.childPugh.map(String).join(' or ')}`;
  const minDays = number(given.minDays);
  if (minDays !== undefined) return `from ${age(minDays)}`;
  const band = bandWords(number(given.min), number(given.max), text(given.unit));
  return `${text(given.metric, kind).replace('-CG', '')} ${band}`.trim();
}

function effectWords(effect: Adjustment['effect']): string {
  if (effect === 'avoid') return 'avoid';
  if (effect === 'start-lower') return 'lower dose';
  if (effect.factor !== undefined) return `${numberWords(effect.factor * 100)} % of the dose`;
  const replaced = Object.entries(effect.replace ?? {}).map(([field, value]) => replacedWords(field, value));
  return replaced.length === 0 ? 'other dose' : replaced.join(', ');
}

const PER: Readonly<Record<string, string>> = { perDay: ' a day', perDose: ' in one dose' };

function replacedWords(field: string, value: unknown): string {
  if (field === 'note') return String(value);
  if (typeof value !== 'object' || value === null) return `${field} ${String(value)}`;
  const given = value as Readonly<Record<string, unknown>>;
  const { low, usual, high, unit, max, per } = given;
  if (field === 'frequency') return `${numberWords(number(max) ?? 1)} times a ${per === 'wk' ? 'week' : 'day'}`;
  const top = number(high) ?? number(usual) ?? null;
  const range = rangeWords({ low: number(low) ?? (number(high) === undefined ? top : null), high: top });
  return `${range} ${text(unit)}${PER[field] ?? ''}`;
}
