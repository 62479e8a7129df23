/** Evidence that was read long ago is to be read again. */
import type { Problem } from '../invariants/problem.ts';
import type { Formulary, Source } from '../model.ts';

/** Sources read, or published when nothing says that they were read, more than `months` before `asOf` (YYYY-MM-DD). */
export function oldEvidence(formulary: Formulary, asOf: string, months: number): readonly Problem[] {
  const limit = monthOf(asOf) - months;
  return Object.entries(formulary.sources).flatMap(([id, source]): Problem[] => {
    const date = dateOf(source);
    if (date === null)
      return [
        { path: `/sources/${id}`, message: 'has no date at which it was read; open it again and add "retrieved"' },
      ];
    if (monthOf(date) >= limit) return [];
    return [{ path: `/sources/${id}`, message: `was read on ${date}, more than ${months} months ago; open it again` }];
  });
}

const dateOf = ({ retrieved, effectiveDate }: Source): string | null =>
  [retrieved, effectiveDate].find((date) => date !== undefined && /^\d{4}/.test(date)) ?? null;

/** Months since year 0, days as a fraction. */
function monthOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year * 12 + month + day / 32;
}
