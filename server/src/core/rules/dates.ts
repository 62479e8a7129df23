/** Whether a date, YYYY-MM-DD or YYYY-MM, is wholly before another: a month is over when its last day is. */
export const isBefore = (date: string, other: string): boolean => date < other.slice(0, date.length);

/** Whether a date is later than today, with a day's grace: east of here tomorrow has begun. */
export function isFuture(date: string, asOf: string): boolean {
  return date > dayAfter(asOf).slice(0, date.length);
}

function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const next = new Date(0);
  next.setUTCFullYear(year, month - 1, date + 1);
  return next.toISOString().slice(0, 10);
}

/** The same day some years later, as text: 2024-02-29 becomes 2027-02-29, which only orders dates. */
export const yearsAfter = (date: string, years: number): string =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;

export const yearOf = (date: string): number => Number(date.slice(0, 4));
