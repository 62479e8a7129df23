/**
 * The card of one drug: what the formulary knows about it, as plain JSON for hover, command line and other tools. It
 * shows and counts what is missing, and it recommends nothing.
 */
import { INTENDED_USE } from '../config/intended-use.ts';
import { drugSources, type NamedSource } from '../formulary/drug-sources.ts';
import type { FormularyIndex, IndexedDrug } from '../formulary/formulary-index.ts';
import type { Adjustment, DoseRule, LimitKind, Review, Source, TextFact } from '../formulary/model.ts';
import { amountWords } from '../judge/dose-words.ts';
import { english, type Translate } from '../text/translate.ts';
import { adjustmentWords, limitText, patientWords, ruleDoseWords } from './drug-card-words.ts';
import { type RangeScale, rangeScales } from './range-bars.ts';

export interface DrugCard {
  /** Formulary id; null for a drug that is known by name alone. */
  readonly id: string | null;
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly brands: readonly string[];
  readonly codes: { readonly rxcui?: readonly string[]; readonly unii?: string; readonly atc?: readonly string[] };
  readonly classes: readonly string[];
  /** Label rules, grouped by use, jurisdiction, route, release and patients. */
  readonly uses: readonly CardUse[];
  /** Off-label rules of guidelines. */
  readonly guidelines: readonly CardUse[];
  /** "by mouth: 600 mg a day". */
  readonly ceilings: readonly {
    readonly route: string;
    readonly text: string;
    readonly value: number;
    readonly unit: string;
    readonly per: string;
  }[];
  readonly renal: readonly string[];
  readonly otherAdjustments: readonly string[];
  readonly boxedWarnings: readonly { readonly text: string; readonly jurisdiction: string | null }[];
  readonly contraindications: readonly { readonly text: string; readonly jurisdiction: string | null }[];
  /** The lasting doses of the uses, as bars of a picture; the uses of the article come first. */
  readonly ranges: readonly RangeScale[];
  readonly review: Review | null;
  readonly sources: readonly CardSource[];
  /** What the formulary does not say, each in one sentence. */
  readonly missing: readonly string[];
  readonly notice: string;
}

export interface CardUse {
  readonly label: string;
  readonly indications: readonly string[];
  readonly jurisdiction: string;
  readonly route: string;
  readonly release: readonly string[];
  /** Null: adults without further marks. */
  readonly patients: string | null;
  readonly doses: readonly { readonly rule: string; readonly type: DoseRule['doseType']; readonly text: string }[];
  readonly limits: readonly CardLimit[];
  readonly conditions: readonly string[];
  readonly state: Review['state'];
  /** Ids of the sources. */
  readonly sources: readonly string[];
}

export interface CardLimit {
  readonly kind: LimitKind;
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly per: string;
}

export interface CardSource {
  readonly id: string;
  readonly title: string;
  readonly kind: Source['kind'];
  readonly publisher: string;
  readonly jurisdiction: string;
  readonly url: string;
  /** Date of the version, as far as it is known. */
  readonly date: string | null;
  readonly retrieved: string | null;
  readonly tier: 'A' | 'B' | 'C';
  readonly currency: 'current' | 'old' | 'unknown';
}

export interface DrugCardOptions {
  /** Jurisdictions chosen; empty shows all. International guidelines are always shown. */
  readonly jurisdictions: readonly string[];
  /** Conditions of the article, whose uses come first. */
  readonly indications?: readonly string[];
}

/** `id` is a formulary id or any name. A drug without an entry gets a card that says so. */
export function drugCard(
  index: FormularyIndex,
  id: string,
  options: DrugCardOptions,
  t: Translate = english,
): DrugCard {
  const entry = index.lexicon.lookup(id);
  const drug = index.drug(id) ?? (entry?.id == null ? undefined : index.drug(entry.id));
  if (drug === undefined) return nameOnly(entry?.name ?? id, t);
  const shown = drug.doseRules.filter((rule) => isShown(rule, options));
  const grouped = (status: DoseRule['status']): readonly CardUse[] =>
    inOrder(
      groupUses(
        shown.filter((rule) => rule.status === status),
        drug,
      ),
      index,
      options,
    );
  const uses = grouped('on-label');
  const guidelines = grouped('off-label');
  const inWords = (adjustment: Adjustment): string => adjustmentWords(adjustment, drug.doseRules);
  return {
    id: drug.id,
    name: drug.genericName,
    synonyms: drug.synonyms,
    brands: [...new Set(drug.brands.map((brand) => brand.name))],
    codes: drug.codes,
    classes: [...new Set(drug.classes.map((each) => each.name))],
    uses,
    guidelines,
    ceilings: drug.ceilings.map(({ route, value, unit, per }) => ({
      route,
      text: amountWords({ low: value, high: value, unit, per }),
      value,
      unit,
      per,
    })),
    renal: drug.adjustments.filter(({ when }) => 'renal' in when).map(inWords),
    otherAdjustments: drug.adjustments.filter(({ when }) => !('renal' in when)).map(inWords),
    boxedWarnings: drug.boxedWarnings.map(textOf),
    contraindications: drug.contraindications.map(textOf),
    ranges: rangeScales(inCardOrder([...uses, ...guidelines], shown)),
    review: drug.review,
    sources: drugSources(drug, shown).map(cardSource),
    missing: missingParts(drug, options, t),
    notice: t(INTENDED_USE),
  };
}

const textOf = ({ note, jurisdiction }: TextFact): DrugCard['boxedWarnings'][number] => ({
  text: note,
  jurisdiction: jurisdiction ?? null,
});

/** The rules of the uses as the card lists them; starting doses and steps are on no bar of their own. */
const inCardOrder = (uses: readonly CardUse[], rules: readonly DoseRule[]): readonly DoseRule[] =>
  uses
    .flatMap((use) => use.doses)
    .flatMap(({ rule: id }) => rules.find((rule) => rule.id === id && !PASSING.has(rule.doseType)) ?? []);

const NOT_CHECKED = 'The formulary has no dose rules for it: its doses are not checked.';

const nameOnly = (name: string, t: Translate): DrugCard => ({
  id: null,
  name,
  synonyms: [],
  brands: [],
  codes: {},
  classes: [],
  uses: [],
  guidelines: [],
  ceilings: [],
  renal: [],
  otherAdjustments: [],
  boxedWarnings: [],
  contraindications: [],
  ranges: [],
  review: null,
  sources: [],
  missing: [t(NOT_CHECKED)],
  notice: t(INTENDED_USE),
});

const isShown = ({ jurisdiction }: DoseRule, { jurisdictions }: DrugCardOptions): boolean =>
  jurisdictions.length === 0 || jurisdiction === 'INT' || jurisdictions.includes(jurisdiction);

/** Rules that differ by the kind of dose alone make one use: start, maintenance, loading. */
function groupUses(rules: readonly DoseRule[], drug: IndexedDrug): readonly CardUse[] {
  const groups = new Map<string, DoseRule[]>();
  for (const rule of rules) {
    const ids = rule.indications.map((each) => each.id).join(' ');
    const source = rule.status === 'off-label' ? (rule.evidence[0]?.source ?? '') : '';
    const key = [
      rule.jurisdiction,
      rule.route,
      rule.release?.join(' '),
      ids,
      patientWords(rule.population),
      source,
    ].join('|');
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()].flatMap((group) => cardUse(group, drug));
}

const TYPES: readonly DoseRule['doseType'][] = [
  'initial',
  'loading',
  'titration',
  'maintenance',
  'single',
  'prn',
  'infusion',
  'taper',
];

/** Their limits hold for a while only and would read as limits of the whole use. */
const PASSING: ReadonlySet<DoseRule['doseType']> = new Set(['initial', 'loading', 'titration', 'taper']);

function cardUse(group: readonly DoseRule[], drug: IndexedDrug): readonly CardUse[] {
  const rules = [...group].sort((a, b) => TYPES.indexOf(a.doseType) - TYPES.indexOf(b.doseType));
  const [first] = rules;
  if (first === undefined) return [];
  const lasting = rules.filter((rule) => !PASSING.has(rule.doseType));
  return [
    {
      label: first.indications.map((each) => each.label).join('; '),
      indications: first.indications.map((each) => each.id),
      jurisdiction: first.jurisdiction,
      route: first.route,
      release: first.release ?? [],
      patients: patientWords(first.population),
      doses: rules
        .map((rule) => ({ rule: rule.id, type: rule.doseType, text: ruleDoseWords(rule) }))
        .filter(({ text }) => text !== ''),
      limits: unique(
        (lasting.length > 0 ? lasting : rules).flatMap((rule) => rule.limits.map((limit) => cardLimit(limit, rule))),
      ),
      // Start and maintenance often hold under the same condition.
      conditions: [...new Set(rules.flatMap(({ condition }) => (condition === undefined ? [] : [condition])))],
      state: rules.map((rule) => (rule.review ?? drug.review).state).reduce(lessReviewed),
      sources: [...new Set(rules.flatMap((rule) => rule.evidence.map((each) => each.source)))],
    },
  ];
}

const lessReviewed = (a: Review['state'], b: Review['state']): Review['state'] =>
  a === 'draft' || b === 'draft' ? 'draft' : a === 'reviewed' ? a : b;

const cardLimit = (limit: DoseRule['limits'][number], rule: DoseRule): CardLimit => ({
  kind: limit.kind,
  text: limitText(limit, rule),
  value: limit.value ?? null,
  unit: limit.unit ?? null,
  per: limit.per,
});

function unique(limits: readonly CardLimit[]): readonly CardLimit[] {
  return limits.filter((limit, at) => limits.findIndex((other) => other.text === limit.text) === at);
}

const LATER = ['US', 'EU', 'UK', 'INT'];

/** Uses of the article first; then by jurisdiction, the chosen ones in the order of choice; adults before others. */
function inOrder(uses: readonly CardUse[], index: FormularyIndex, options: DrugCardOptions): readonly CardUse[] {
  const order = [...options.jurisdictions, ...LATER];
  const concerned = (use: CardUse): boolean =>
    (options.indications ?? []).some((id) => use.indications.some((each) => index.indications.covers(each, id)));
  const rank = (use: CardUse): number =>
    (order.includes(use.jurisdiction) ? order.indexOf(use.jurisdiction) : order.length) * 4 +
    (concerned(use) ? 0 : 2) +
    (isForAdults(use) ? 0 : 1);
  return [...uses].sort((a, b) => rank(a) - rank(b));
}

/** Ages are named only where they are not those of all adults. */
const isForAdults = ({ patients }: CardUse): boolean =>
  patients === null || !/\b(?:years|months|weeks|under \d[\d,.]* kg)\b/.test(patients);

const cardSource = ({ id, source }: NamedSource): CardSource => ({
  id,
  title: source.title,
  kind: source.kind,
  publisher: source.publisher,
  jurisdiction: source.jurisdiction,
  url: source.url,
  date: source.effectiveDate ?? (source.year === undefined ? null : String(source.year)),
  retrieved: source.retrieved ?? null,
  tier: source.tier,
  currency: source.currency ?? 'unknown',
});

function missingParts(drug: IndexedDrug, { jurisdictions }: DrugCardOptions, t: Translate): readonly string[] {
  if (drug.doseRules.length === 0) return [t(NOT_CHECKED)];
  const asked = jurisdictions.length > 0 ? jurisdictions : LATER.slice(0, 3);
  const absent = asked.filter(
    (each) => !drug.doseRules.some((rule) => rule.status === 'on-label' && rule.jurisdiction === each),
  );
  const renal =
    drug.adjustments.some(({ when }) => 'renal' in when) ||
    drug.doseRules.some((rule) => rule.population?.renal !== undefined);
  return [
    ...(absent.length === 0 ? [] : [t('No label rule for {0}.', absent.join(', '))]),
    ...(renal ? [] : [t('Nothing on reduced kidney function.')]),
    ...(drug.boxedWarnings.length > 0 ? [] : [t('No boxed warning is recorded; the label may have one.')]),
  ];
}
