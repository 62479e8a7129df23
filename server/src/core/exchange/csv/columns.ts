/**
 * The spreadsheet form of a formulary: one header for all rows, the kind of row in the first column. For each kind the
 * columns that it fills and the fields that they stand for; writing and reading follow the same table.
 */
export type CellKind = 'text' | 'number' | 'flag' | 'list' | 'json' | 'strengths' | 'indications';

export interface Column {
  readonly name: string;
  /** Field, with points into nested objects. */
  readonly field: string;
  readonly kind: CellKind;
}

const columns = (kind: CellKind, ...pairs: readonly (readonly [string, string])[]): readonly Column[] =>
  pairs.map(([name, field]) => ({ name, field, kind }));

const text = (...pairs: readonly (readonly [string, string])[]) => columns('text', ...pairs);
const number = (...pairs: readonly (readonly [string, string])[]) => columns('number', ...pairs);

const same = (...names: readonly string[]): readonly (readonly [string, string])[] => names.map((name) => [name, name]);

const POPULATION: readonly Column[] = [
  ...number(
    ['age_min_days', 'population.ageMinDays'],
    ['age_max_days', 'population.ageMaxDays'],
    ['weight_min_kg', 'population.weightMinKg'],
    ['weight_max_kg', 'population.weightMaxKg'],
    ['renal_min', 'population.renal.min'],
    ['renal_max', 'population.renal.max'],
  ),
  ...text(
    ['renal_metric', 'population.renal.metric'],
    ['renal_unit', 'population.renal.unit'],
    ['sex', 'population.sex'],
    ['setting', 'population.setting'],
    ['experience', 'population.experience'],
  ),
  ...columns('flag', ['pregnancy', 'population.pregnancy'], ['dialysis', 'population.dialysis']),
  ...columns('list', ['child_pugh', 'population.hepatic.childPugh']),
];

const amounts = (prefix: string, field: string): readonly Column[] => [
  ...number(
    [`${prefix}_low`, `${field}.low`],
    [`${prefix}_usual`, `${field}.usual`],
    [`${prefix}_high`, `${field}.high`],
  ),
  ...text([`${prefix}_unit`, `${field}.unit`]),
];

export const EVIDENCE: readonly Column[] = text(
  ['evidence', 'source'],
  ['section', 'section'],
  ['loinc', 'loinc'],
  ['evidence_url', 'url'],
  ['evidence_retrieved', 'retrieved'],
  ['evidence_note', 'note'],
  ['passage_sha256', 'passageSha256'],
  ['quote', 'quote'],
  ['says', 'says'],
);

/** Kinds of row, in the order in which they are written for a drug. */
export const ROWS = {
  formulary: [
    ...text(['id', 'id'], ['name', 'title'], ['release', 'release'], ['jurisdiction', 'jurisdictionDefault']),
    ...columns('list', ['retire', 'retire']),
  ],
  source: [
    ...text(
      ['kind', 'kind'],
      ['jurisdiction', 'jurisdiction'],
      ['publisher', 'publisher'],
      ['name', 'title'],
      ['url', 'url'],
      ['set_id', 'setId'],
      ['spl_version', 'splVersion'],
      ['effective_date', 'effectiveDate'],
      ...same('doi', 'pmid', 'retrieved', 'licence', 'tier', 'currency'),
    ),
    ...number(['year', 'year']),
  ],
  drug: [
    ...text(
      ['name', 'genericName'],
      ['unii', 'codes.unii'],
      ['strength_basis', 'strengthBasis'],
      ['remarks', 'review.remarks'],
      ['review_due', 'review.dueOn'],
    ),
    ...columns(
      'list',
      ['synonyms', 'synonyms'],
      ['rxcui', 'codes.rxcui'],
      ['atc', 'codes.atc'],
      ['retire', 'retire'],
      ['unknown', 'unknown'],
    ),
    ...columns('flag', ['indication_required', 'indicationRequired'], ['extends', 'extends']),
    ...number(['charge', 'charge'], ['molecular_weight', 'molecularWeight']),
  ],
  brand: text(...same('name', 'jurisdiction')),
  class: text(...same('system', 'code', 'name')),
  product: [...text(...same('form', 'release', 'route')), ...columns('strengths', ['strengths', 'strengths'])],
  rule: [
    ...text(
      ...same('id', 'status', 'jurisdiction', 'route', 'scope', 'basis', 'condition'),
      ['type', 'doseType'],
      ['note', 'note'],
    ),
    ...columns('indications', ['indications', 'indications']),
    ...columns('json', ['indication_codes', 'indicationCodes']),
    ...columns('list', ['releases', 'release']),
    ...amounts('dose', 'perDose'),
    ...amounts('day', 'perDay'),
    ...amounts('rate', 'rate'),
    ...number(
      ['cap', 'cap.value'],
      ['times_min', 'frequency.min'],
      ['times_max', 'frequency.max'],
      ['min_interval_h', 'frequency.minIntervalH'],
      ['duration_min', 'duration.min'],
      ['duration_max', 'duration.max'],
      ['pieces', 'application.units'],
      ['area_cm2', 'application.areaCm2'],
      ['minutes', 'application.minutes'],
      ['every_days', 'application.everyDays'],
    ),
    ...text(
      ['cap_unit', 'cap.unit'],
      ['cap_per', 'cap.per'],
      ['times_per', 'frequency.per'],
      ['duration_unit', 'duration.unit'],
    ),
    ...POPULATION,
  ],
  limit: [...text(...same('kind', 'unit', 'per')), ...number(['value', 'value'])],
  step: [
    ...number(['after_days', 'afterDays'], ['to_value', 'toValue'], ['by_value', 'byValue']),
    ...text(...same('unit', 'per')),
  ],
  ceiling: [...text(...same('route', 'unit', 'per')), ...number(['value', 'value']), ...POPULATION],
  adjustment: columns('json', ['when', 'when'], ['applies_to', 'appliesTo'], ['effect', 'effect']),
  boxed: text(...same('note', 'jurisdiction')),
  contraindication: text(...same('note', 'jurisdiction')),
  interaction: text(...same('note', 'jurisdiction')),
  evidence: [],
} as const satisfies Readonly<Record<string, readonly Column[]>>;

export type RowKind = keyof typeof ROWS;

export const isRowKind = (name: string): name is RowKind => name in ROWS;

const OWN = ['row', 'drug', 'source'];

/** Every column, each once. */
export const HEADER: readonly string[] = [
  ...new Set([
    ...OWN,
    ...Object.values(ROWS).flatMap((list: readonly Column[]) => list.map((column) => column.name)),
    ...EVIDENCE.map((column) => column.name),
  ]),
];
