/** Exact decimal arithmetic. Invariant: a value is `digits × 10^-scale`; no binary float ever takes part. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const SHAPE = /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;

/** Reads plain or exponent notation ("0.5", ".5", "1e-3"); null for anything else, also for more than 400 digits. */
export function parseDecimal(text: string): Decimal | null {
  if (text.length > 400) return null;
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return null;
  const magnitude = BigInt(`${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return normal(sign === '-' ? -magnitude : magnitude, scale);
}

/** The decimal that a number prints as: exact for every number that was read from up to 15 digits. */
export function decimal(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), scale: 0 };
  const parsed = parseDecimal(String(value));
  if (parsed === null) throw new RangeError(`not a finite number: ${value}`);
  return parsed;
}

/** The same for any number; null for an infinite one or NaN. */
export const decimalOrNull = (value: number | null | undefined): Decimal | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : decimal(value);

export const toNumber = (value: Decimal): number => Number(`${value.digits}e${-value.scale}`);

export function multiply(a: Decimal, b: Decimal): Decimal {
  return normal(a.digits * b.digits, a.scale + b.scale);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return normal(at(a, scale) + at(b, scale), scale);
}

/** Negative, zero or positive, as for sorting. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = at(a, scale) - at(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * The quotient: exact where it ends within 24 places after the point, else cut there. Null for a division by zero.
 * Multiply first and divide last: then a cut quotient is never equal to a decimal that people write.
 */
export function divide(a: Decimal, b: Decimal): Decimal | null {
  if (b.digits === 0n) return null;
  const least = Math.max(0, a.scale - b.scale);
  const most = Math.max(MOST_PLACES, a.scale);
  for (let places = least; places < most; places += 1) {
    const numerator = a.digits * 10n ** BigInt(places - a.scale + b.scale);
    if (numerator % b.digits === 0n) return normal(numerator / b.digits, places);
  }
  return normal((a.digits * 10n ** BigInt(most - a.scale + b.scale)) / b.digits, most);
}

const MOST_PLACES = 24;

export const isAbove = (a: Decimal, b: Decimal): boolean => compare(a, b) > 0;
export const largest = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);
export const smallest = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b);

const at = (value: Decimal, scale: number): bigint => value.digits * 10n ** BigInt(scale - value.scale);

/** Powers by which trailing zeros are taken off, many at a time: a quotient can carry two dozen of them. */
const STEPS = [16, 8, 4, 2, 1].map((zeros) => ({ zeros, power: 10n ** BigInt(zeros) }));

function normal(digits: bigint, scale: number): Decimal {
  if (digits === 0n) return { digits, scale: 0 };
  if (scale <= 0) return { digits: scale === 0 ? digits : digits * 10n ** BigInt(-scale), scale: 0 };
  let d = digits;
  let s = scale;
  for (const { zeros, power } of STEPS) {
    while (s >= zeros && d % power === 0n) {
      d /= power;
      s -= zeros;
    }
  }
  return { digits: d, scale: s };
}
