/** What is read of a label, whatever format it came in: names, codes, products, and the sections that carry facts. */
import type { Product } from '../../formulary/model.ts';

export interface LabelRecord {
  readonly setId: string | null;
  readonly version: string | null;
  /** YYYY-MM-DD. */
  readonly effectiveDate: string | null;
  readonly title: string | null;
  /** Who holds the label: the manufacturer or distributor. */
  readonly publisher: string | null;
  /** Active ingredients; two or more are a combination. */
  readonly ingredients: readonly Ingredient[];
  readonly genericNames: readonly string[];
  readonly brandNames: readonly string[];
  readonly rxcui: readonly string[];
  readonly atc: readonly string[];
  readonly routes: readonly string[];
  readonly products: readonly Product[];
  readonly classes: readonly { readonly system: string; readonly code: string; readonly name: string }[];
  readonly sections: readonly LabelSection[];
}

export interface Ingredient {
  readonly name: string;
  readonly unii: string | null;
}

export interface LabelSection {
  /** LOINC code of the section that it stands in: 34068-7 for every subsection of the dosage section. */
  readonly loinc: string;
  /** "2.1 Hyperlipidemia"; null for the section itself. */
  readonly title: string | null;
  /** Paragraphs, lists and tables as Markdown. */
  readonly text: string;
}

export const LOINC = {
  boxedWarning: '34066-1',
  indications: '34067-9',
  dosage: '34068-7',
  contraindications: '34070-3',
} as const;
