/** Reads every dose of an article: from its layout and the lists of names to dose facts that still lack their citations. */
import type { Article, Block } from '../../article/model.ts';
import type { ConditionMatch, FormularyIndex, NameMatch } from '../../formulary/formulary-index.ts';
import type { DrugRef, Patient } from '../types.ts';
import type { Draft } from './assemble/draft.ts';
import { finishDraft } from './assemble/finish.ts';
import { buildReading, dailyOf } from './build-reading.ts';
import { isAboutFood, isDose } from './context/guards.ts';
import { indicationOf, sentenceCondition } from './context/indication.ts';
import { headingsAbove, patientIn, placesAbove, sentencePatients } from './context/patient.ts';
import { readPhase } from './context/phase.ts';
import { roleOf } from './context/role.ts';
import type { DoseReading } from './dose-reading.ts';
import { isInstruction, isPlainInstruction } from './instruction.ts';
import { doseDrugs } from './join/dose-drugs.ts';
import type { NamedDrug } from './join/drug-groups.ts';
import { sentenceDrugs } from './join/sentence-drugs.ts';
import { type CellContext, cellContext } from './join/table-context.ts';
import { completeFromTable, isPreparation } from './join/table-doses.ts';
import { rowPatient } from './join/table-patient.ts';
import { mayHoldDose, readBlock, type SentenceReading } from './read-sentence.ts';

interface Reader {
  readonly article: Article;
  readonly index: FormularyIndex;
  readonly instruction: boolean;
  readonly drugsIn: (block: Block) => readonly NameMatch[];
  readonly conditionsIn: (block: Block) => readonly ConditionMatch[];
  readonly patientAt: (block: Block) => Patient | null;
  /** Drugs of the last dose of each block that was read. */
  readonly dosed: Map<number, readonly NamedDrug[]>;
}

/** Every dose of the article in reading order. Total: no text makes it throw. */
export function readDoses(article: Article, index: FormularyIndex): DoseReading[] {
  const reader: Reader = {
    article,
    index,
    instruction: isInstruction(article),
    drugsIn: remember((block) => index.lexicon.find(block.view.text)),
    conditionsIn: remember((block) => index.indications.find(block.view.text)),
    patientAt: remember((block) => patientIn(block.view.text)),
    dosed: new Map(),
  };
  return article.blocks.flatMap((block) => (isRead(block) ? readOne(reader, block) : []));
}

/** Header cells name what the cells below hold; they give nothing. */
const isRead = (block: Block): boolean =>
  block.cell?.row !== 0 && (block.region === 'body' || (block.region === 'header' && block.kind === 'paragraph'));

/** A footnote that holds a reference quotes doses of studies. */
const isReferenceNote = (block: Block): boolean =>
  block.footnote !== null && /\b(?:doi|pmid)\b|\bet al\b|https?:/i.test(block.view.text);

function remember<T>(read: (block: Block) => T): (block: Block) => T {
  const known = new Map<number, T>();
  return (block) => {
    const there = known.get(block.index);
    if (there !== undefined) return there;
    const value = read(block);
    known.set(block.index, value);
    return value;
  };
}

function readOne(reader: Reader, block: Block): DoseReading[] {
  if (!reader.instruction && !mayHoldDose(block.view.text)) return [];
  const cell = cellContext(reader.article, block, reader.drugsIn);
  if (isPreparation(cell) || isReferenceNote(block)) return [];
  const named = { drugs: reader.drugsIn(block), conditions: reader.conditionsIn(block) };
  const reading = readBlock(reader.article, block, named, { instruction: reader.instruction });
  const found: DoseReading[] = [];
  let earlier: readonly NamedDrug[] = [];
  for (const sentence of reading.sentences) {
    if (reader.instruction && continueInstruction(found, sentence)) continue;
    const read = readSentence(reader, block, sentence, cell, earlier);
    limitEarlier(found, sentence, read.doses);
    found.push(...read.doses);
    earlier = read.topic ?? topicOf(reading.drugs, sentence) ?? earlier;
  }
  if (earlier.length > 0 && found.length > 0) reader.dosed.set(block.index, earlier);
  return found;
}

/** "5 mg via nebuliser. Repeat every 20-30 minutes as required.": in an instruction, timing alone completes the dose before it. */
function continueInstruction(found: DoseReading[], sentence: SentenceReading): boolean {
  const last = found[found.length - 1];
  const more = sentence.amountless;
  if (last === undefined || more === null || sentence.drafts.length > 0) return false;
  const timed = last.frequency !== null || last.per !== null;
  const routes = last.routes.length > 0 ? last.routes : more.routes;
  const completed: DoseReading = {
    ...last,
    frequency: timed ? last.frequency : more.frequency,
    per: timed ? last.per : more.per,
    asNeeded: last.asNeeded || more.asNeeded,
    duration: last.duration ?? more.duration,
    over: last.over ?? more.over,
    count: last.count ?? more.count,
    routes,
    route: routes[0] ?? null,
  };
  found[found.length - 1] = { ...completed, daily: dailyOf({ ...completed, total: null }) ?? last.daily };
  return true;
}

/** The one drug that a sentence without a dose names; an empty list when it names several, null when none. */
function topicOf(drugs: readonly NameMatch[], sentence: SentenceReading): readonly NamedDrug[] | null {
  const inside = drugs.filter(
    (drug) => drug.start >= sentence.start && drug.end <= sentence.end && drug.kind === 'drug',
  );
  const [first] = inside;
  if (first === undefined) return null;
  return inside.every((drug) => (drug.id ?? drug.name) === (first.id ?? first.name)) ? [first] : [];
}

interface SentenceDoses {
  readonly doses: readonly DoseReading[];
  /** Drugs of the last dose; null when there was no dose. */
  readonly topic: readonly NamedDrug[] | null;
}

function readSentence(
  reader: Reader,
  block: Block,
  sentence: SentenceReading,
  cell: CellContext,
  earlier: readonly NamedDrug[],
): SentenceDoses {
  const drafts = completeFromTable(draftsOf(reader, sentence), sentence, cell);
  if (drafts.length === 0 || (!reader.instruction && isAboutFood(sentence.tokens))) return { doses: [], topic: null };
  const named = sentenceDrugs(sentence, drafts, reader.index.lexicon);
  const patients = sentencePatients(sentence.tokens, sentence.elements, drafts);
  const place = { article: reader.article, block, cell, drugsIn: reader.drugsIn, dosed: reader.dosed };
  const doses: DoseReading[] = [];
  let topic: readonly NamedDrug[] | null = null;
  let before: { draft: Draft; phase: DoseReading['phase']; told: number } | null = null;
  drafts.forEach((draft, nth) => {
    const own = named[nth];
    const drugs = doseDrugs({
      ...place,
      sentence,
      draft,
      own: own?.drugs ?? [],
      earlier,
      closed: own?.closed === true,
    });
    const { phase, told } = readPhase({ tokens: sentence.tokens, draft, before, after: drafts[nth + 1] ?? null });
    const header = phaseOfHeader(cell.headerText);
    const support = {
      drug: drugs.refs.length > 0,
      ownDrug: (own?.drugs.length ?? 0) > 0,
      instruction: reader.instruction && isPlainInstruction(sentence),
      phaseKnown: phase !== 'unspecified',
      patient: (patients[nth] ?? null) !== null,
      dosing: DOSING.test(cell.headerText) || speaksOfDoses(sentence, draft),
    };
    const isOne =
      draft.amountNext === draft.first ? true : isDose(sentence.tokens, draft, drafts[nth - 1] ?? null, support);
    before = { draft, phase, told };
    if (!isOne) return;
    const finalPhase = phase === 'unspecified' && header !== null ? header : phase;
    finishDraft(sentence, draft, finalPhase);
    doses.push(
      buildReading(draft, {
        block,
        sentence,
        drugs: drugs.refs,
        component: own?.component ?? null,
        phase: finalPhase,
        role: roleOf({ tokens: sentence.tokens, draft, phase: finalPhase }),
        patient: patients[nth] ?? patientAbove(reader, block, cell),
        indication: indicationOf(
          { article: reader.article, vocabulary: reader.index.indications, conditionsIn: reader.conditionsIn },
          block,
          sentenceCondition(sentence.tokens, sentence.elements, draft),
        ),
      }),
    );
    if (drugs.named.length > 0) topic = drugs.named;
  });
  return { doses, topic };
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

function phaseOfHeader(text: string): DoseReading['phase'] | null {
  if (/\b(?:start|initial)/i.test(text)) return 'start';
  if (/\bmax/i.test(text)) return 'max';
  if (/\bloading\b/i.test(text)) return 'loading';
  if (/\bmaintenance\b/i.test(text)) return 'maintenance';
  return /\b(?:target|goal)\b/i.test(text) ? 'target' : null;
}

/** In an instruction without an amount the timing alone is read. */
function draftsOf(reader: Reader, sentence: SentenceReading): Draft[] {
  if (sentence.drafts.length > 0) return [...sentence.drafts];
  const { amountless } = sentence;
  if (amountless === null || !hasSchedule(amountless)) return [];
  if (reader.instruction) return isPlainInstruction(sentence) ? [amountless] : [];
  // "Hydrocortisone 1 % cream applied twice daily" says how often, and of what strength, but no amount.
  const applied = amountless.strength !== null && sentence.elements.some((element) => element.kind === 'drug');
  return applied && amountless.frequency !== null ? [amountless] : [];
}

const hasSchedule = (draft: Draft): boolean =>
  draft.frequency !== null || draft.duration !== null || draft.days !== null || draft.per !== null;

function patientAbove(reader: Reader, block: Block, cell: CellContext): Patient | null {
  const { article, patientAt } = reader;
  const places = [...placesAbove(article, block), ...headingsAbove(article, block)];
  const row = rowPatient(cell);
  if (row !== null) return row;
  for (const place of places) {
    const patient = patientAt(place);
    if (patient !== null) return patient;
  }
  return article.title === null ? null : patientIn(article.title.text);
}

/** "… every 4 hours. Maximum 4 g in 24 hours.": the limit also bounds the dose of the sentence before it. */
function limitEarlier(found: DoseReading[], sentence: SentenceReading, doses: readonly DoseReading[]): void {
  const last = found[found.length - 1];
  const limit = doses[0];
  if (last === undefined || limit === undefined || limit.phase !== 'max' || limit.high === null || limit.unit === null)
    return;
  if (last.max !== null || last.phase === 'max' || sentence.elements[0]?.kind === 'drug') return;
  if (!sameDrugs(last.drugs, limit.drugs)) return;
  const per = limit.per === 'minute' || limit.per === 'month' ? null : limit.per;
  found[found.length - 1] = { ...last, max: { value: limit.high, unit: limit.unit, basis: limit.basis, per } };
}

const sameDrugs = (a: readonly DrugRef[], b: readonly DrugRef[]): boolean =>
  a.length === b.length && a.every((drug, i) => drug.name === b[i]?.name);
