/** A brand says which product is meant, and the formulary does not say which release it is: ConZip is tramadol, and lasts. */
import type { UnjudgedDose } from '../facts/types.ts';
import type { IndexedDrug } from '../formulary/formulary-index.ts';

type Release = NonNullable<UnjudgedDose['release']>;

/** The releases that the labels of the drug tell apart, where the text names a brand; none where it says the release. */
export function openReleases({ release, drugs }: UnjudgedDose, drug: IndexedDrug): readonly Release[] {
  if (release !== null || drug.brands.length === 0) return [];
  const name = drugs.find(({ id }) => id === drug.id)?.text.toLowerCase();
  const brands = drug.brands.map((brand) => brand.name.toLowerCase());
  // Beside "Ultram ER", "Ultram" is the plain one.
  if (name === undefined || !brands.includes(name) || brands.some((other) => other.startsWith(`${name} `))) return [];
  const labelled = drug.doseRules.flatMap((rule) => (rule.status === 'on-label' ? (rule.release ?? []) : []));
  const known = [...new Set(labelled)].filter(isRelease);
  return known.length > 1 ? known : [];
}

const isRelease = (release: string): release is Release => release === 'IR' || release === 'ER' || release === 'DR';
