/** A label as one drug of a formulary: names, codes, products, warnings, and dose rules drafted from the dosage text. */

import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import type { DoseRule, Drug, Evidence, Source, TextFact } from '../../formulary/model.ts';
import { digest } from '../../text/digest.ts';
import { type ImportNote, shortened } from '../import-note.ts';
import { type DraftContext, draftRules, slug, type Use } from './draft-rules.ts';
import { type LabelRecord, type LabelSection, LOINC } from './label-record.ts';
import { type SoundDrug, soundDrug } from './sound-drug.ts';

export interface DrugDraft {
  readonly drug: Drug;
  readonly sources: Readonly<Record<string, Source>>;
  readonly notes: readonly ImportNote[];
}

export interface LabelOptions {
  readonly index: FormularyIndex;
  readonly jurisdiction: string;
  /** YYYY-MM-DD, when the input is read. */
  readonly today: string;
}

/** Null where the label does not say which drug it is of. */
export function draftLabel(record: LabelRecord, options: LabelOptions): DrugDraft | null {
  const names = namesOf(record, options.index);
  if (names === null) return null;
  const { id, genericName } = names;
  const sourceId = `${id}-${options.jurisdiction.toLowerCase()}`;
  const source = sourceOf(record, genericName, options);
  const rules = rulesOf(record, { names, sourceId, ...options });
  const facts = (loinc: string): readonly TextFact[] => textFacts(record, loinc, sourceId, options.jurisdiction);
  const drug: Drug = {
    id,
    genericName,
    synonyms: names.synonyms,
    brands: unique(record.brandNames.filter((name) => !isSameName(name, [genericName, ...names.synonyms]))).map(
      (name) => ({
        name,
        jurisdiction: options.jurisdiction,
      }),
    ),
    codes: codesOf(record),
    classes: record.classes,
    products: record.products,
    doseRules: rules.rules,
    ceilings: [],
    adjustments: [],
    boxedWarnings: facts(LOINC.boxedWarning),
    contraindications: facts(LOINC.contraindications),
    interactions: [],
    review: {
      state: 'draft',
      remarks: 'imported; every rule was drafted by a machine and is to be compared with the label',
    },
  };
  const sound = soundDrug(drug, { [sourceId]: source }, rules.vague);
  return {
    drug: sound.drug,
    sources: { [sourceId]: source },
    notes: [...settled(rules.notes, sound), ...sound.notes],
  };
}

/** A dose whose rule was left out afterwards was not understood; why stands in a note of its own. */
function settled(notes: readonly ImportNote[], { drug, joined }: SoundDrug): readonly ImportNote[] {
  return notes.flatMap((note): readonly ImportNote[] => {
    const id = note.understood ? note.result.replace(/^rule /, '') : '';
    const host = joined.get(id) ?? id;
    if (!note.understood) return [note];
    if (!drug.doseRules.some((rule) => rule.id === host)) return [];
    return [host === id ? note : { ...note, result: `joined to rule ${host}` }];
  });
}

interface Names {
  readonly id: string;
  readonly genericName: string;
  readonly synonyms: readonly string[];
  readonly all: ReadonlySet<string>;
}

function namesOf(record: LabelRecord, index: FormularyIndex): Names | null {
  const ingredients = unique(record.ingredients.map((each) => each.name.toLowerCase()));
  const generics = unique(record.genericNames.map((name) => name.toLowerCase()));
  const given = ingredients.length > 1 ? ingredients.join(' / ') : (generics[0] ?? ingredients[0]);
  if (given === undefined || given.trim().length < 2) return null;
  const entry =
    ingredients.length > 1 ? undefined : (index.lexicon.lookup(given) ?? index.lexicon.lookup(ingredients[0] ?? ''));
  const genericName = entry?.kind === 'drug' ? entry.name : given;
  const others = [...generics, ...(ingredients.length > 1 ? [] : ingredients)].filter(
    (name) => name !== genericName.toLowerCase(),
  );
  const synonyms = unique(others).filter((name) => name.length > 1);
  const all = [genericName, ...synonyms, ...record.brandNames].map((name) => name.toLowerCase());
  return { id: slug(entry?.id ?? genericName), genericName, synonyms, all: new Set(all) };
}

const isSameName = (name: string, others: readonly string[]): boolean =>
  name.length < 2 || others.some((other) => other.toLowerCase() === name.toLowerCase());

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

function codesOf({ rxcui, ingredients, atc }: LabelRecord): Drug['codes'] {
  const [sole, second] = ingredients;
  const unii = second === undefined ? sole?.unii : null;
  const given = unique(rxcui.filter((code) => /^\d{1,8}$/.test(code)));
  return {
    ...(given.length > 0 && { rxcui: given }),
    ...(unii != null && /^[A-Z0-9]{10}$/.test(unii) && { unii }),
    ...(atc.length > 0 && { atc }),
  };
}

const SET_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function sourceOf(record: LabelRecord, name: string, { jurisdiction, today }: LabelOptions): Source {
  const { setId, version, effectiveDate } = record;
  const known = setId !== null && SET_ID.test(setId) ? setId.toLowerCase() : null;
  const address =
    known === null
      ? 'https://dailymed.nlm.nih.gov/dailymed/'
      : `https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=${known}`;
  return {
    kind: 'label',
    jurisdiction,
    publisher: `${record.publisher ?? 'manufacturer not named'}, through DailyMed`,
    title: `${shortened(record.brandNames[0] ?? name)}, prescribing information`,
    url: address,
    ...(known !== null && { setId: known }),
    ...(version !== null && { splVersion: version }),
    ...(effectiveDate !== null && { effectiveDate }),
    retrieved: today,
    tier: 'A',
    currency: 'unknown',
  };
}

interface RulesOptions extends LabelOptions {
  readonly names: Names;
  readonly sourceId: string;
}

interface LabelRules {
  readonly rules: readonly DoseRule[];
  /** Ids of rules whose phase the text does not say. */
  readonly vague: ReadonlySet<string>;
  readonly notes: readonly ImportNote[];
}

function rulesOf(record: LabelRecord, { names, sourceId, index, jurisdiction }: RulesOptions): LabelRules {
  const sections = record.sections.filter((section) => section.loinc === LOINC.dosage);
  const context: Omit<DraftContext, 'section'> = {
    index,
    drugId: names.id,
    names: names.all,
    jurisdiction,
    source: sourceId,
    loinc: LOINC.dosage,
    route: sole(record.routes.length > 0 ? record.routes : record.products.map((product) => product.route)),
    release: sole(record.products.map((product) => product.release)),
    use: soleUse(record, index),
  };
  const drafted = sections.map((section) =>
    draftRules(asArticle(names.genericName, section), { ...context, section: section.title }),
  );
  const named = (at: number): string => `${names.id}-${jurisdiction.toLowerCase()}-draft-${at + 1}`;
  const numbered = drafted
    .flatMap((each) => each.rules.map((rule) => ({ rule, isVague: each.vague.has(rule) })))
    .map(({ rule, isVague }, at) => ({ rule: { ...rule, id: named(at) }, isVague }));
  let number = 0;
  const notes = drafted
    .flatMap((each) => each.notes)
    .map((note) => (note.understood ? { ...note, result: `rule ${named(number++)}` } : note));
  const sure = numbered.filter((each) => !each.isVague);
  const vague = numbered.filter((each) => each.isVague).map((each) => each.rule);
  return { rules: [...sure.map((each) => each.rule), ...vague], vague: new Set(vague.map((rule) => rule.id)), notes };
}

const asArticle = (name: string, { title, text }: LabelSection): string =>
  `# ${name}\n\n${title === null ? '' : `## ${title.replace(/\s+/g, ' ')}\n\n`}${text}\n`;

function sole(all: readonly string[]): string | null {
  const [first, second] = unique(all);
  return first === undefined || second !== undefined ? null : first;
}

/** The one condition that the section on indications names; a label with several leaves the doses to name theirs. */
function soleUse(record: LabelRecord, index: FormularyIndex): Use | null {
  const text = record.sections
    .filter((section) => section.loinc === LOINC.indications)
    .map((section) => section.text)
    .join('\n');
  const found = unique(
    index.indications
      .find(text)
      .filter((match) => match.weak !== true)
      .map((match) => match.id),
  );
  const broadest = found.filter((id) => !found.some((other) => other !== id && index.indications.covers(other, id)));
  const [id, second] = broadest;
  return id === undefined || second !== undefined ? null : { id, label: index.indications.label(id) ?? id };
}

const MOST_QUOTED = 2_000;

/** One entry for a boxed warning; one for each subsection of the contraindications, or each line where there is none. */
function textFacts(record: LabelRecord, loinc: string, source: string, jurisdiction: string): readonly TextFact[] {
  const sections = record.sections.filter((section) => section.loinc === loinc);
  const parts = loinc === LOINC.boxedWarning ? [sections.map(whole).join('\n\n')] : sections.flatMap(contraindications);
  return parts
    .map((part) => part.replace(/^(?:[-*#>|]+|\d{1,2}\.)\s+/, '').trim())
    .filter((part) => part.length > 2 && !HEADING.test(part))
    .map((part): TextFact => {
      const evidence: Evidence = {
        source,
        loinc,
        quote: part.slice(0, MOST_QUOTED),
        passageSha256: digest(part),
        says: 'text',
      };
      return { note: shortened(part), jurisdiction, evidence: [evidence] };
    });
}

const whole = ({ title, text }: LabelSection): string => [title ?? '', text].filter((part) => part !== '').join(': ');

/** "4.1 Nitrates" and its text are one contraindication. */
const contraindications = (section: LabelSection): readonly string[] =>
  /^\d{1,2}\.\d{1,2}/.test(section.title ?? '') ? [whole(section)] : section.text.split(/\n+/);

const HEADING = /^(?:\d{1,2}(?:\.\d{1,2})?\s*)?(?:CONTRAINDICATIONS|BOXED WARNING|WARNING)S?:?$/i;
