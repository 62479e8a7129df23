import type { FormularyIndex } from '../formulary/formulary-index.ts';
import { english, type Translate } from '../text/translate.ts';

/** Months after which a formulary is called old: labels change more often. */
const OLD = 12;

/** One sentence for each formulary in force whose release is more than a year before `asOf` (YYYY-MM-DD). */
export function formularyAgeNotes(
  index: Pick<FormularyIndex, 'releases'>,
  asOf: string,
  t: Translate = english,
): readonly string[] {
  return index.releases.flatMap(({ id, release }) => {
    const months = monthsBetween(release, asOf);
    if (months === null || months <= OLD) return [];
    return [t('The formulary {0} {1} is {2} months old; labels may have changed since.', id, release, months)];
  });
}

/** A release such as 2026.11 or 2026-11-03 is a year and a month; others tell no age. */
function monthsBetween(release: string, asOf: string): number | null {
  const [from, to] = [release, asOf].map((text) => /^(\d{4})[.-](\d{1,2})(?!\d)/.exec(text));
  if (from == null || to == null) return null;
  return (Number(to[1]) - Number(from[1])) * 12 + Number(to[2]) - Number(from[2]);
}
