/**
 * A MedicationKnowledge that somebody else wrote: its structured doses as they are, doses in words through the reader of
 * labels. It says neither whose label it is nor where it can be opened again; without both no dose is entered.
 */
import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import type { DoseRule, Drug, Source } from '../../formulary/model.ts';
import { type ImportNote, shortened } from '../import-note.ts';
import { draftRules, slug } from '../labels/draft-rules.ts';
import { soundDrug } from '../labels/sound-drug.ts';
import { ruleOf } from './dosage.ts';
import { isObject } from './extensions.ts';
import { conceptWords, type Guideline, guidelinesOf, type Json } from './guidelines.ts';
import { codesOf, nameOf, synonymsOf } from './names.ts';

export interface FhirOptions {
  readonly index: FormularyIndex;
  readonly today: string;
  /** Whose label the facts are, where the file does not say. */
  readonly jurisdiction: string | null;
  /** Where the file can be opened again. */
  readonly sourceUrl: string | null;
}

export interface FhirDraft {
  readonly drug: Drug;
  readonly sources: Readonly<Record<string, Source>>;
  readonly notes: readonly ImportNote[];
}

export function foreignDrug(resource: Json, options: FhirOptions): FhirDraft | null {
  const name = nameOf(resource).toLowerCase();
  if (name.length < 2) return null;
  const entry = options.index.lexicon.lookup(name);
  const genericName = entry?.kind === 'drug' ? entry.name : name;
  const id = slug(entry?.id ?? genericName);
  const base: Drug = {
    id,
    genericName,
    synonyms: [...new Set([...synonymsOf(resource), name])].filter(
      (each) => each.toLowerCase() !== genericName.toLowerCase(),
    ),
    brands: [],
    codes: wellFormed(codesOf(resource)),
    classes: [],
    products: [],
    doseRules: [],
    ceilings: [],
    adjustments: [],
    boxedWarnings: [],
    contraindications: [],
    interactions: [],
    review: { state: 'draft', remarks: 'imported from FHIR; to be compared with its source' },
  };
  const url =
    options.sourceUrl ?? (typeof resource.url === 'string' && /^https?:/.test(resource.url) ? resource.url : null);
  const guidelines = guidelinesOf(resource);
  const { jurisdiction } = options;
  if (jurisdiction === null || url === null)
    return { drug: base, sources: {}, notes: guidelines.map((each) => unplaced(id, each)) };
  return withRules(base, guidelines, { ...options, jurisdiction, url });
}

const wellFormed = ({ rxcui = [], unii, atc = [] }: Drug['codes']): Drug['codes'] => ({
  ...(rxcui.some((each) => /^\d{1,8}$/.test(each)) && { rxcui: rxcui.filter((each) => /^\d{1,8}$/.test(each)) }),
  ...(unii !== undefined && /^[A-Z0-9]{10}$/.test(unii) && { unii }),
  ...(atc.some((each) => /^[A-V]\d{2}[A-Z]{2}\d{2}$/.test(each)) && {
    atc: atc.filter((each) => /^[A-V]\d{2}[A-Z]{2}\d{2}$/.test(each)),
  }),
});

const unplaced = (drug: string, guideline: Guideline): ImportNote => ({
  drug,
  place: 'dosage',
  understood: false,
  text: shortened(wordsOf(guideline)),
  result: 'whose label it is and where it can be opened again is not said; give --jurisdiction and --source-url',
});

const wordsOf = ({ dosage, uses }: Guideline): string =>
  `${uses.join(', ')}: ${typeof dosage.text === 'string' ? dosage.text : JSON.stringify(dosage)}`;

interface Placement extends FhirOptions {
  readonly jurisdiction: string;
  readonly url: string;
}

function withRules(base: Drug, guidelines: readonly Guideline[], options: Placement): FhirDraft {
  const sourceId = `${base.id}-${options.jurisdiction.toLowerCase()}`;
  const source: Source = {
    kind: 'local',
    jurisdiction: options.jurisdiction,
    publisher: 'FHIR MedicationKnowledge',
    title: `${base.genericName}, medication knowledge`,
    url: options.url,
    retrieved: options.today,
    tier: 'B',
    currency: 'unknown',
  };
  const notes: ImportNote[] = [];
  const rules: DoseRule[] = [];
  for (const guideline of guidelines) {
    const found = rulesFrom(guideline, base, sourceId, options);
    for (const rule of found.rules)
      rules.push({ ...rule, id: `${base.id}-${options.jurisdiction.toLowerCase()}-draft-${rules.length + 1}` });
    notes.push(...found.notes);
  }
  const sound = soundDrug({ ...base, doseRules: rules }, { [sourceId]: source });
  return { drug: sound.drug, sources: { [sourceId]: source }, notes: [...notes, ...sound.notes] };
}

type Found = { readonly rules: readonly DoseRule[]; readonly notes: readonly ImportNote[] };

/** Structured doses as they are; a dose in words through the reader of labels. */
function rulesFrom(guideline: Guideline, drug: Drug, source: string, { index, jurisdiction }: Placement): Found {
  const { dosage, uses } = guideline;
  const route = routeIn(dosage);
  const [use] = uses.map((label) => useOf(label, index));
  if (Array.isArray(dosage.doseAndRate))
    return structured(guideline, { drug, source, jurisdiction, route, uses: uses.map((label) => useOf(label, index)) });
  if (typeof dosage.text !== 'string')
    return { rules: [], notes: [note(drug, guideline, 'no dose in numbers or words')] };
  const context = {
    index,
    drugId: drug.id,
    names: new Set([drug.genericName.toLowerCase(), ...drug.synonyms.map((each) => each.toLowerCase())]),
    jurisdiction,
    source,
    loinc: null,
    section: null,
    route,
    release: null,
    use: use ?? null,
  };
  return draftRules(
    `# ${drug.genericName}\n\n${uses.length === 0 ? '' : `## ${uses.join(', ')}\n\n`}${dosage.text}\n`,
    context,
  );
}

function routeIn({ route }: Json): string | null {
  const [words] = conceptWords(route);
  const known = words?.toLowerCase().split(/\s/)[0];
  return known === undefined ? null : (ROUTES[known] ?? null);
}

const ROUTES: Readonly<Record<string, string>> = {
  oral: 'oral',
  po: 'oral',
  intravenous: 'intravenous',
  iv: 'intravenous',
  intramuscular: 'intramuscular',
  subcutaneous: 'subcutaneous',
  topical: 'topical',
  transdermal: 'transdermal',
  rectal: 'rectal',
  sublingual: 'sublingual',
  buccal: 'buccal',
  inhalation: 'inhaled',
  nasal: 'intranasal',
};

function useOf(label: string, index: FormularyIndex): { readonly id: string; readonly label: string } {
  const found = index.indications.find(label).find((match) => match.weak !== true);
  return { id: found?.id ?? slug(label), label };
}

interface Structured {
  readonly drug: Drug;
  readonly source: string;
  readonly jurisdiction: string;
  readonly route: string | null;
  readonly uses: readonly { readonly id: string; readonly label: string }[];
}

function structured(guideline: Guideline, { drug, source, jurisdiction, route, uses }: Structured): Found {
  if (uses.length === 0) return { rules: [], notes: [note(drug, guideline, 'no use is named')] };
  if (route === null) return { rules: [], notes: [note(drug, guideline, 'no route is named that is known here')] };
  const { dosage } = guideline;
  const read = ruleOf(dosage, dosage.asNeededBoolean === true ? 'prn' : 'maintenance', {}) as unknown as DoseRule;
  if (read.perDose === undefined || read.perDose.unit === undefined)
    return { rules: [], notes: [note(drug, guideline, 'the dose is no amount or range with a unit')] };
  const evidence = [{ source, quote: shortened(wordsOf(guideline)), says: 'range' }];
  const limits = [...maxima(dosage)];
  const rule: DoseRule = {
    ...read,
    id: 'draft',
    status: 'on-label',
    jurisdiction,
    indications: uses,
    route,
    population: { ageMinDays: 6574 },
    limits: limits.map((limit) => ({ ...limit, evidence })),
    evidence,
    ...(read.basis !== 'absolute' && { note: 'drafted; whether the label caps the dose was not read' }),
  };
  return { rules: [rule], notes: [note(drug, guideline, 'entered as a rule', true)] };
}

function* maxima({ maxDosePerPeriod, maxDosePerAdministration }: Json): Generator<DoseRule['limits'][number]> {
  const plain = (unit: unknown): string => String(unit ?? '').replace(/\/(?:kg|m2)$/, '');
  const periods = Array.isArray(maxDosePerPeriod) ? maxDosePerPeriod : [maxDosePerPeriod];
  for (const period of periods) {
    if (!isObject(period) || !isObject(period.numerator) || !isObject(period.denominator)) continue;
    const { value, unit } = period.numerator;
    const by = `${String(period.denominator.value)} ${String(period.denominator.unit ?? period.denominator.code)}`;
    if (typeof value === 'number' && /^(?:1 (?:d|day)|24 (?:h|hours?))$/.test(by))
      yield { kind: 'stated-maximum', value, unit: plain(unit), per: 'day' };
  }
  if (isObject(maxDosePerAdministration) && typeof maxDosePerAdministration.value === 'number')
    yield {
      kind: 'stated-maximum',
      value: maxDosePerAdministration.value,
      unit: plain(maxDosePerAdministration.unit),
      per: 'dose',
    };
}

const note = (drug: Drug, guideline: Guideline, result: string, understood = false): ImportNote => ({
  drug: drug.id,
  place: 'dosage',
  understood,
  text: shortened(wordsOf(guideline)),
  result,
});
