/** Reads the doses of one sentence: finds their drugs, phase, role, patient and indication, and drops what is no dose. */
import type { Article, Block } from '../../article/model.ts';
import type { ConditionMatch, FormularyIndex, NameMatch } from '../../formulary/formulary-index.ts';
import type { IndicationRef, Patient, Phase } from '../types.ts';
import type { Draft } from './assemble/draft.ts';
import { finishDraft } from './assemble/finish.ts';
import { buildReading, releaseIn } from './build-reading.ts';
import { answerOption } from './context/answer-option.ts';
import { isGroupAlone, isLedAsGroup } from './context/comorbidity.ts';
import { isAboutFood } from './context/guards/food.ts';
import { isDose, type Support } from './context/guards/is-dose.ts';
import { indicationOf } from './context/indication.ts';
import { jurisdictionsOf } from './context/jurisdictions.ts';
import { headingsAbove, placesAbove, sectionHeadings, sentencePatients } from './context/patient.ts';
import { type PhaseInput, readPhase } from './context/phase.ts';
import { leadsAbove, phaseAbove } from './context/phase-above.ts';
import { roleOf } from './context/role.ts';
import { type OwnUse, sentenceUse } from './context/sentence-use.ts';
import type { DoseReading } from './dose-reading.ts';
import { isCountable } from './grammar/dose-units.ts';
import type { Element } from './grammar/element.ts';
import { hasBlank, isOrdered, isPlainInstruction, isProse, otherWords } from './instruction.ts';
import { completeFromCard } from './join/card-lines.ts';
import { doseDrugs, type FoundDrugs } from './join/dose-drugs.ts';
import type { NamedDrug } from './join/drug-groups.ts';
import { routesNamed } from './join/place-route.ts';
import { type SentenceDrugs, sentenceDrugs } from './join/sentence-drugs.ts';
import type { CellContext } from './join/table-context.ts';
import { completeFromTable } from './join/table-doses.ts';
import { ofRow, rowPatient } from './join/table-patient.ts';
import type { SentenceReading } from './read-sentence.ts';
import { wordAt } from './tokens/token.ts';

export interface Reader {
  readonly article: Article;
  readonly index: FormularyIndex;
  readonly instruction: boolean;
  /** Front matter as written; a string of its own, which keeps no text alive. */
  readonly matter: string | null;
  readonly drugsIn: (block: Block) => readonly NameMatch[];
  readonly conditionsIn: (block: Block) => readonly ConditionMatch[];
  readonly patientAt: (block: Block) => Patient | null;
  readonly titlePatient: () => Patient | null;
  /** Drugs of the last dose of each block that was read. */
  readonly dosed: Map<number, readonly NamedDrug[]>;
}

export interface SentenceInput {
  readonly reader: Reader;
  readonly block: Block;
  readonly cell: CellContext;
  readonly sentence: SentenceReading;
  /** Drugs that the sentences before spoke of. */
  readonly earlier: readonly NamedDrug[];
  readonly said: SaidUse | null;
  /** How many doses its cell gives before it, where they are as many as the drugs of the row. */
  readonly from: number | null;
}

/** What a sentence before said outright that a drug is for; `drug` is null where it named none. */
export interface SaidUse {
  readonly match: ConditionMatch;
  readonly drug: string | null;
  /** "Indication: …" */
  readonly labelled: boolean;
}

export interface SentenceDoses {
  readonly doses: readonly DoseReading[];
  /** Drugs of the last dose; null when there was no dose. */
  readonly topic: readonly NamedDrug[] | null;
}

export function readSentence(input: SentenceInput): SentenceDoses {
  const { reader, sentence, cell } = input;
  const { tokens, elements } = sentence;
  const drafts = completeFromTable(draftsOf(reader, sentence), sentence, cell);
  if (drafts.length === 0 || (!isPrescription(input) && isAboutFood(tokens))) return { doses: [], topic: null };
  const named = sentenceDrugs(sentence, drafts, reader.index.lexicon);
  const patients = sentencePatients(tokens, elements, drafts);
  const countries = jurisdictionsOf(tokens, drafts);
  const doses: DoseReading[] = [];
  let topic: readonly NamedDrug[] | null = null;
  let before: PhaseInput['before'] = null;
  /** The dose before is a limit of one country. */
  let limited = false;
  drafts.forEach((draft, nth) => {
    const own = named[nth] ?? NO_DRUGS;
    const drugs = drugsOf(input, draft, own, nth);
    const jurisdictions = countries[nth] ?? [];
    const again = limited && jurisdictions.length > 0 && drafts[nth - 1]?.basis === draft.basis;
    const { phase, told } = readPhase({ tokens, draft, before, after: drafts[nth + 1] ?? null, again });
    limited = phase === 'max' && jurisdictions.length > 0;
    const last = before;
    before = { draft, phase, told };
    const patient = patients[nth] ?? null;
    const previous = drafts[nth - 1] ?? null;
    const support = supportFor(input, draft, { own, drugs, phase, patient, previous, jurisdictions });
    const amountless = draft.amountNext === draft.first;
    if (!amountless && !isDose(sentence, draft, previous, support)) return;
    const wider = phase === 'unspecified' ? phaseAround(input, draft) : phase;
    const finished = withRoute(fromCard(input, finishDraft(sentence, draft, wider)), input, drugs.place);
    drafts[nth] = finished;
    // A limit in brackets interrupts nothing.
    before = draft.bounds !== null && last !== null ? { ...last, told } : { draft: finished, phase, told };
    doses.push(settle(input, finished, { own, drugs, phase: wider, patient, previous, jurisdictions }));
    if (drugs.named.length > 0) topic = drugs.named;
  });
  return { doses, topic };
}

/** "Route: IV" beside "Dose: 5 mg". */
function fromCard({ reader, block, sentence }: SentenceInput, draft: Draft): Draft {
  const label = block.view.text.slice(sentence.start, sentence.start + 60);
  return completeFromCard(draft, { article: reader.article, block, end: sentence.end }, label);
}

/** What names the drug names its route too: "Midazolam (buccal)" over doses by age. */
function withRoute(draft: Draft, { reader, block }: SentenceInput, place: Block | null): Draft {
  if (place === null || draft.routes.length > 0) return draft;
  // "### Nebulised" below "## Salbutamol IV" is nearer.
  const nearer = headingsAbove(reader.article, block).filter(({ index }) => index > place.index);
  const routes = [...nearer, place].map(routesNamed).find((found) => found.length > 0);
  return routes === undefined ? draft : { ...draft, routes };
}

const NO_DRUGS: SentenceDrugs = { drugs: [], component: null, closed: false };

/** What was found out about one draft. */
interface Findings {
  readonly own: SentenceDrugs;
  readonly drugs: FoundDrugs;
  /** The dose before it in the sentence. */
  readonly previous: Draft | null;
  readonly phase: Phase;
  readonly patient: Patient | null;
  readonly jurisdictions: DoseReading['jurisdictions'];
}

function drugsOf(
  { reader, block, cell, sentence, earlier, from }: SentenceInput,
  draft: Draft,
  own: SentenceDrugs,
  nth: number,
): FoundDrugs {
  const { article, drugsIn, dosed, index } = reader;
  return doseDrugs({
    article,
    index,
    block,
    cell,
    drugsIn,
    dosed,
    sentence,
    draft,
    own: own.drugs,
    earlier,
    closed: own.closed,
    among: from === null ? null : from + nth,
  });
}

/** A header or a line above says what the sentence leaves open. */
const phaseAround = ({ reader, block, cell, sentence }: SentenceInput, draft: Draft): Phase =>
  (isStepIn(cell, sentence, draft) ? 'increment' : null) ??
  phaseOfHeader(headerFor(cell, sentence, draft)) ??
  phaseOfLabel(cell.label) ??
  phaseAbove(reader.article, block) ??
  'unspecified';

/** Under "Child (max dose)" the amount in brackets is the maximum and the other is not. */
function headerFor({ headerText }: CellContext, { tokens }: SentenceReading, { first }: Draft): string {
  const aside = /\(\s?max[^()]{0,20}\)/i.exec(headerText)?.[0];
  if (aside === undefined) return headerText;
  return wordAt(tokens, first - 1) === '(' ? aside : headerText.replace(aside, '');
}

/** "300 mg every 3 days", "by 5 mg", "50 mg" under "Titration", "Increment", "Raise by", "Dose increase"; "to 150 mg" is no step. */
function isStepIn({ headerText }: CellContext, { tokens }: SentenceReading, draft: Draft): boolean {
  const before = wordAt(tokens, draft.first - 1);
  return (
    /\bincrements?\b/i.test(headerText) ||
    (/\b(?:increas|rais|step|go|titrat|up)\w{0,8}(?: up| dose| the dose)? by\b|^steps?$/i.test(headerText.trim()) &&
      before !== 'to') ||
    (/\b(?:up-?)?titrat|\bincrease/i.test(headerText) && (/^(?:by|add|\+)$/.test(before) || isPace(draft, before)))
  );
}

/** "25 mg/week", "10 mg every 1–2 weeks" */
const isPace = ({ per, frequency }: Draft, before: string): boolean =>
  before !== 'to' &&
  (per === 'week' || (frequency?.max === 1 && (frequency.periodUnit === 'wk' || frequency.periodUnit === 'mo')));

function supportFor(input: SentenceInput, draft: Draft, found: Findings): Support {
  const { sentence, cell } = input;
  return {
    drug: found.drugs.refs.length > 0,
    // "2.5 mL" below "X 120 mg/5 mL".
    ownDrug: found.own.drugs.length > 0 || (cell.header !== null && cell.drugBlock === cell.header),
    instruction: isPrescription(input),
    phaseKnown: found.phase !== 'unspecified',
    patient: found.patient !== null,
    dosing:
      DOSING.test(cell.headerText) ||
      (cell.header !== null && phaseOfLabel(cell.label) !== null) ||
      speaksOfDoses(sentence, draft),
  };
}

/** "Children under 40 kg: 1 mg/kg/hour" */
const isLabelled = ({ tokens }: SentenceReading, { first }: Draft): boolean => wordAt(tokens, first - 1) === ':';

const isPrescription = ({ reader, sentence }: SentenceInput): boolean =>
  reader.instruction && isPlainInstruction(sentence);

function settle(input: SentenceInput, draft: Draft, found: Findings): DoseReading {
  const { reader, block, cell, sentence } = input;
  const { role, unsure } = roleOf({
    tokens: sentence.tokens,
    draft,
    phase: found.phase,
    heads: [cell.headerText, cell.label, ...leadsAbove(reader.article, block), ...answerOption(reader.article, block)],
    names: sentence.drugs.length,
    ofNothing:
      sentence.drugs.length === 0 &&
      found.drugs.refs.length === 0 &&
      !isCountable(draft.unit ?? '') &&
      block.cell === null &&
      isProse(sentence) &&
      !isLabelled(sentence, draft),
  });
  return buildReading(draft, {
    block,
    source: reader.article.text,
    releaseAbove: () => releaseAbove(reader.article, block),
    drugs: found.drugs.refs,
    component: found.own.component,
    phase: found.phase,
    role,
    doubtful: draft.doubtful || unsure,
    patient: found.patient ?? patientAbove(reader, block, cell),
    indication: useOf(input, draft, found),
    jurisdictions: found.jurisdictions,
  });
}

/** "## Quelip XR 200 mg" over doses: the nearest heading that names a release. */
const releaseAbove = (article: Article, block: Block): DoseReading['release'] => {
  const [nearest] = sectionHeadings(article, block);
  return nearest === undefined ? null : releaseIn(nearest.view.text);
};

/** What the dose is for; the condition of a group of patients only where the drugs are given for that, or for nothing above. */
function useOf(input: SentenceInput, draft: Draft, found: Findings): IndicationRef | null {
  const { reader, block, cell, sentence } = input;
  const { article, index, conditionsIn, drugsIn } = reader;
  const source = { article, vocabulary: index.indications, conditionsIn, drugsIn };
  const here = { block, cell, at: sentence.start };
  const own = ownUse(input, draft, found);
  const use = indicationOf(source, here, own);
  if (own === null || use?.from !== 'sentence' || !isLedAsGroup(block.view.text, own)) return use;
  const above = indicationOf(source, here, null, own.match.id);
  const drugs = found.drugs.refs.map(({ id }) => (id === null ? undefined : index.drug(id)));
  return above !== null && isGroupAlone({ own: own.match.id, above }, drugs, index.indications) ? above : use;
}

/** The condition of its own sentence, else the one that a sentence before said the drug is for. */
function ownUse({ reader, sentence, said }: SentenceInput, draft: Draft, { own, previous }: Findings): OwnUse | null {
  const { tokens, elements } = sentence;
  const use = sentenceUse({ tokens, elements, draft, previous }, reader.index.indications);
  if (said === null || (use !== null && use.match.weak !== true)) return use;
  const isMeant = own.drugs.every((drug) => (drug.id ?? drug.name) === said.drug) || said.drug === null;
  return isMeant ? { match: said.match, several: false, told: !said.labelled } : use;
}

const DOSING = /\b(?:dos(?:e|es|age|ing)|regimen|maximum|max|start|initial|maintenance|titration|amount|posology)\b/i;

/** "dose", "bolus", "infusion" near the amount. */
function speaksOfDoses(sentence: SentenceReading, draft: Draft): boolean {
  const near = sentence.tokens.slice(Math.max(0, draft.first - 10), draft.next + 6);
  return near.some((token) =>
    /^(?:dose|doses|dosage|dosed|dosing|bolus|infusion|infuse|give|given|administer|administered|prescribe|prescribed|regimen|therapy)$/.test(
      token.word,
    ),
  );
}

/** "Loading dose", "Maintenance" at the head of a row, "Metronidazole (loading)"; a longer label speaks of more. */
const phaseOfLabel = (label: string): Phase | null =>
  /\((?:start(?:ing)?|initial|loading|maintenance|target)(?: dose)?\) ?$/i.test(label) ||
  /^\s*(?:start|initial|loading|maintenance|target|max)[a-z.]*(?: (?:daily )?(?:dos(?:e|age)|infusion|bolus))?:?\s*$/i.test(
    label,
  )
    ? phaseOfHeader(label)
    : null;

function phaseOfHeader(text: string): Phase | null {
  if (/\b(?:start|initial)/i.test(text)) return 'start';
  if (/\bmax|\bceiling\b|\b(?:top|highest) dose|\bupper limit/i.test(text)) return 'max';
  if (/\bloading\b/i.test(text)) return 'loading';
  if (/\bmaintenance\b/i.test(text)) return 'maintenance';
  return /\b(?:target|goal)\b/i.test(text) ? 'target' : null;
}

/** In an instruction without an amount the timing alone is read. */
function draftsOf(reader: Reader, sentence: SentenceReading): Draft[] {
  if (sentence.drafts.length > 0) return [...sentence.drafts];
  const { amountless } = sentence;
  if (amountless === null || !hasSchedule(amountless) || hasBlank(sentence.tokens)) return [];
  if (reader.instruction)
    return isPlainInstruction(sentence) && isGiven(sentence) && saysHow(sentence, amountless) ? [amountless] : [];
  // "Hydrocortisone 1 % cream applied twice daily" says how often, and of what strength, but no amount.
  const applied = amountless.strength !== null && sentence.elements.some((element) => element.kind === 'drug');
  return applied && amountless.frequency !== null ? [amountless] : [];
}

/** "Bathe the baby twice a week": without a verb of giving, or anything that is given, a word too many tells of something else. */
const isGiven = (sentence: SentenceReading): boolean =>
  isOrdered(sentence) || sentence.elements.some(({ kind }) => GIVEN.has(kind)) || otherWords(sentence) === 0;
const GIVEN = new Set<Element['kind']>([
  'drug',
  'form',
  'route',
  'as-needed',
  'strength',
  'when',
  'condition',
  'release',
]);

/** A frequency says it by itself; a period or a duration only behind a verb of giving, or alone. */
const saysHow = (sentence: SentenceReading, draft: Draft): boolean =>
  draft.frequency !== null || isOrdered(sentence) || otherWords(sentence) === 0;

const hasSchedule = (draft: Draft): boolean =>
  draft.frequency !== null || draft.duration !== null || draft.days !== null || draft.per !== null;

function patientAbove(reader: Reader, block: Block, cell: CellContext): Patient | null {
  const { article, patientAt } = reader;
  const places = [...placesAbove(article, block), ...headingsAbove(article, block)];
  const row = rowPatient(cell);
  for (const place of places) {
    const patient = patientAt(place);
    if (patient !== null) return ofRow(row, patient);
  }
  return ofRow(row, reader.titlePatient());
}
