/** One result of the openFDA label endpoint as a label. Its text comes flattened, section by section. */

import { type LabelRecord, type LabelSection, LOINC } from './label-record.ts';
import { routeOf } from './product-words.ts';

type Json = Readonly<Record<string, unknown>>;

/** Null for something that is no label. Never throws. */
export function openFdaLabel(value: unknown): LabelRecord | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const label = value as Json;
  const openfda = (typeof label.openfda === 'object' && label.openfda !== null ? label.openfda : {}) as Json;
  const genericNames = texts(openfda.generic_name);
  const substances = texts(openfda.substance_name);
  const unii = texts(openfda.unii);
  return {
    setId: text(label.set_id),
    version: text(label.version),
    effectiveDate: dateOf(text(label.effective_time)),
    title: null,
    publisher: texts(openfda.manufacturer_name)[0] ?? null,
    ingredients: substances.map((name, at) => ({
      name,
      unii: substances.length === unii.length ? (unii[at] ?? null) : null,
    })),
    genericNames,
    brandNames: texts(openfda.brand_name),
    // Those of openFDA are products, not ingredients.
    rxcui: [],
    atc: [],
    routes: [...new Set(texts(openfda.route).map(routeOf))],
    products: [],
    classes: texts(openfda.pharm_class_epc).map((name) => ({
      system: 'EPC',
      code: '',
      name: name.replace(/(?<!\s)\s*\[EPC\]$/, ''),
    })),
    sections: SECTIONS.flatMap(([field, loinc]) => texts(label[field]).flatMap((each) => parts(each, loinc))),
  };
}

const SECTIONS = [
  ['boxed_warning', LOINC.boxedWarning],
  ['indications_and_usage', LOINC.indications],
  ['dosage_and_administration', LOINC.dosage],
  ['contraindications', LOINC.contraindications],
] as const;

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

const text = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

export function dateOf(digits: string | null): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(digits ?? '') ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

const SUBSECTION = /(?:^|\s)(\d{1,2}\.\d{1,2})\s+(?=\p{Lu})/gu;

/** "2 DOSAGE AND ADMINISTRATION 2.1 Hypertension The usual …": a part for each number that opens one. */
function parts(flat: string, loinc: string): readonly LabelSection[] {
  const starts = [...flat.matchAll(SUBSECTION)];
  if (loinc !== LOINC.dosage || starts.length === 0) return [{ loinc, title: null, text: markdown(flat) }];
  const lead = flat.slice(0, starts[0]?.index ?? 0);
  const rest = starts.map((start, at): LabelSection => {
    const from = start.index + start[0].length;
    return { loinc, title: start[1] ?? null, text: markdown(flat.slice(from, starts[at + 1]?.index ?? flat.length)) };
  });
  return [{ loinc, title: null, text: markdown(lead) }, ...rest].filter((part) => part.text !== '');
}

/** Bullets become list items, and nothing of the text is markup. */
const markdown = (flat: string): string =>
  flat
    .replace(/</g, '&lt;')
    .replace(/\s*[•●▪]\s*/g, '\n- ')
    .trim();
