/** Reads every dose of an article: from its layout and the lists of names to dose facts that still lack their citations. */
import type { Article, Block } from '../../article/model.ts';
import type { ConditionMatch, FormularyIndex } from '../../formulary/formulary-index.ts';
import { byValue, once } from '../../text/memo.ts';
import { owned } from '../../text/owned.ts';
import type { SupportOf } from '../support.ts';
import type { DrugRef, UnjudgedDose } from '../types.ts';
import { dailyOf } from './build-reading.ts';
import { withoutAllergies } from './context/allergy-to.ts';
import { patientIn, patientOf } from './context/patient.ts';
import { useSaid } from './context/use-lines.ts';
import type { DoseReading } from './dose-reading.ts';
import { isCountable } from './grammar/dose-units.ts';
import { isInstruction } from './instruction.ts';
import type { NamedDrug } from './join/drug-groups.ts';
import { type CellContext, cellContext } from './join/table-context.ts';
import { isPreparation } from './join/table-doses.ts';
import { keptDoses, type ReadBlock } from './kept-doses.ts';
import { mayHoldDose, readBlock, type SentenceReading } from './read-sentence.ts';
import { type Reader, readSentence, type SaidUse } from './read-sentence-doses.ts';

/** The doses of one block, of which it is not yet known what supports them. */
export interface BlockDoses {
  readonly block: number;
  readonly doses: readonly DoseReading[];
}

/** Every dose of the article in reading order, by block; a block without any is left out. Total: no text makes it throw. */
export function readDoses(article: Article, index: FormularyIndex): BlockDoses[] {
  const drugsIn = byValue((block: Block) => index.lexicon.find(block.view.text, block.view.words));
  const reader: Reader = {
    article,
    index,
    instruction: isInstruction(article),
    matter: matterOf(article),
    drugsIn,
    conditionsIn: byValue((block: Block) => {
      const { text, words } = block.view;
      return withoutAllergies(text, index.indications.find(text, words), () => drugsIn(block));
    }),
    titlePatient: once(() => (article.title === null ? null : patientIn(article.title.text))),
    patientAt: byValue((block: Block) => patientOf(block.view)),
    dosed: new Map(),
  };
  return article.pieces.flatMap((piece) => {
    const read = keptDoses(reader, piece, () => readPiece(reader, article.blocks.slice(piece.first, piece.end)));
    for (const { block, dosed } of read) if (dosed.length > 0) reader.dosed.set(block, dosed);
    return read;
  });
}

const readPiece = (reader: Reader, blocks: readonly Block[]): ReadBlock[] =>
  blocks.flatMap((block) => {
    const doses = isRead(block) ? readOne(reader, block) : [];
    return doses.length > 0 ? [{ block: block.index, doses, dosed: reader.dosed.get(block.index) ?? [] }] : [];
  });

const matterOf = ({ frontMatter, text }: Article): string | null =>
  frontMatter === null ? null : owned(text.slice(frontMatter.span.start, frontMatter.span.end));

/** The doses with what supports each. */
export const supported = (found: readonly BlockDoses[], supportOf: SupportOf): UnjudgedDose[] =>
  found.flatMap(({ block, doses }) =>
    doses.map((dose) => {
      const { citations, entries, sourced } = supportOf({ span: dose.span, block });
      return { ...dose, citations, entries, sourced };
    }),
  );

/** Header cells name what the cells below hold; they give nothing. */
const isRead = (block: Block): boolean =>
  block.cell?.row !== 0 && (block.region === 'body' || (block.region === 'header' && block.kind === 'paragraph'));

/** A footnote that holds a reference quotes doses of studies. */
const isReferenceNote = (block: Block): boolean =>
  block.footnote !== null && /\b(?:doi|pmid)\b|\bet al\b|https?:/i.test(block.view.text);

function readOne(reader: Reader, block: Block): DoseReading[] {
  if (!reader.instruction && !mayHoldDose(block)) return [];
  const cell = cellContext(reader.article, block, reader.drugsIn);
  if (isPreparation(cell) || isReferenceNote(block)) return [];
  const named = { drugs: reader.drugsIn(block), conditions: reader.conditionsIn(block) };
  const reading = readBlock(reader.article, block, named, { instruction: reader.instruction });
  const found: DoseReading[] = [];
  let earlier: readonly NamedDrug[] = [];
  let said: SaidUse | null = null;
  let from = isOneEach(cell, reading.sentences) ? 0 : null;
  for (const sentence of reading.sentences) {
    if (reader.instruction && continueInstruction(found, sentence)) continue;
    const read = readSentence({ reader, block, cell, sentence, earlier, said, from });
    if (from !== null) from += sentence.drafts.length;
    limitEarlier(found, sentence, read.doses);
    found.push(...read.doses);
    earlier = read.topic ?? topicOf(sentence, block.view.text) ?? earlier;
    said = saidAfter(block, sentence, named.conditions, said);
  }
  if (earlier.length > 0 && found.length > 0) reader.dosed.set(block.index, earlier);
  // Whose dose it is stands in columns that were lost.
  return isLostTable(block, reader.article) ? found.map((dose) => ({ ...dose, confidence: 'low' })) : found;
}

/** "2 g + 500 mg" beside "A + B" */
const isOneEach = ({ pair }: CellContext, sentences: readonly SentenceReading[]): boolean =>
  pair !== null && sentences.reduce((sum, { drafts }) => sum + drafts.length, 0) === pair.drugs.length;

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

/** What is said of a drug holds until another drug is spoken of. */
function saidAfter(
  { view }: Block,
  sentence: SentenceReading,
  conditions: readonly ConditionMatch[],
  before: SaidUse | null,
): SaidUse | null {
  const use = useSaid(view.text, sentence, conditions);
  const topic = topicOf(sentence, view.text);
  const drug = topic === null || topic[0] === undefined ? null : (topic[0].id ?? topic[0].name);
  if (use !== null && (drug !== null || (topic === null && use.labelled))) return { ...use, drug };
  return before !== null && (topic === null || drug === before.drug) ? before : null;
}

/** The one drug that a sentence without a dose names; an empty list when it names several, null when none. */
function topicOf({ drugs }: SentenceReading, text: string): readonly NamedDrug[] | null {
  const named = drugs.filter(({ kind, end }) => kind === 'drug' && !MISSING.test(text.slice(end, end + 24)));
  const [first] = named;
  if (first === undefined) return null;
  return named.every((drug) => (drug.id ?? drug.name) === (first.id ?? first.name)) ? [first] : [];
}

/** "Only where X is not available." What cannot be given is not what the next sentence doses. */
const MISSING = /^ (?:is|are) (?:not (?:available|tolerated|suitable)|unavailable|contraindicated)/;

/** "… every 4 hours. Maximum 4 g in 24 hours.": the limit also bounds the dose of the sentence before it. */
function limitEarlier(found: DoseReading[], sentence: SentenceReading, doses: readonly DoseReading[]): void {
  const last = found[found.length - 1];
  const limit = doses[0];
  if (last === undefined || limit === undefined || limit.phase !== 'max' || limit.high === null) return;
  // "Maximum 6 in 24 hours": of what was counted before.
  const unit = limit.unit ?? (last.unit === null || isCountable(last.unit) ? (last.unit ?? 'dose') : null);
  if (unit === null) return;
  if (last.max !== null || last.phase === 'max' || sentence.elements[0]?.kind === 'drug') return;
  if (!sameDrugs(last.drugs, limit.drugs) || isForOthers(limit, last)) return;
  const per = limit.per === 'minute' || limit.per === 'month' ? null : limit.per;
  found[found.length - 1] = { ...last, max: { value: limit.high, unit, basis: limit.basis, per } };
}

/** "Not above 20 mg daily over 60 years of age" bounds nobody else's dose. */
const isForOthers = ({ patient }: DoseReading, other: DoseReading): boolean =>
  patient !== null && patient.text !== other.patient?.text;

const sameDrugs = (a: readonly DrugRef[], b: readonly DrugRef[]): boolean =>
  a.length === b.length && a.every((drug, i) => drug.name === b[i]?.name);

const TABLE_ROW = /^[ \t]{0,20}\|[^\n]{0,4000}\|[ \t]{0,20}$/gm;
const DELIMITER = /^[ \t]{0,20}\|[ \t:|-]{2,400}$/m;

/** Rows of a table whose delimiter row does not fit its header: Markdown takes them for a paragraph. */
function isLostTable(block: Block, { text }: Article): boolean {
  if (block.kind !== 'paragraph' || text[block.span.start] !== '|') return false;
  const source = text.slice(block.span.start, block.span.end);
  return DELIMITER.test(source) && (source.match(TABLE_ROW)?.length ?? 0) > 1;
}
