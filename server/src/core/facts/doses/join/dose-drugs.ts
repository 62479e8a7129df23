/** Settles the drugs of one dose: those of its sentence, of the sentence before, of its table, or of what stands above it. */
import type { Article, Block } from '../../../article/model.ts';
import type { FormularyIndex, NameMatch } from '../../../formulary/formulary-index.ts';
import type { DrugRef } from '../../types.ts';
import type { Draft } from '../assemble/draft.ts';
import type { SentenceReading } from '../read-sentence.ts';
import { oneOf } from '../tokens/one-of.ts';
import type { NamedDrug } from './drug-groups.ts';
import { inheritedDrugs } from './inherited-drugs.ts';
import type { CellContext } from './table-context.ts';

export interface DoseDrugsInput {
  readonly article: Article;
  readonly block: Block;
  readonly cell: CellContext;
  readonly drugsIn: (block: Block) => readonly NameMatch[];
  /** Drugs of the last dose of each block that was read. */
  readonly dosed: ReadonlyMap<number, readonly NamedDrug[]>;
  readonly sentence: SentenceReading;
  readonly draft: Draft;
  readonly own: readonly NamedDrug[];
  /** Drugs that the sentences before spoke of. */
  readonly earlier: readonly NamedDrug[];
  /** True when the sentence names something unknown in the place of a drug. */
  readonly closed: boolean;
  readonly index: FormularyIndex;
  /** Which of the doses of its cell it is, where there are as many as drugs. */
  readonly among: number | null;
}

export interface FoundDrugs {
  readonly refs: readonly DrugRef[];
  readonly named: readonly NamedDrug[];
  /** The block that names them, where it is another than the dose's. */
  readonly place: Block | null;
}

export function doseDrugs(input: DoseDrugsInput): FoundDrugs {
  const { article, block, cell, own, earlier, dosed, drugsIn } = input;
  if (own.length > 0 || input.closed)
    return { refs: own.map((drug) => toRef(block, drug, false)), named: own, place: null };
  if (earlier.length > 0)
    return { refs: earlier.map((drug) => toRef(block, drug, false)), named: earlier, place: null };
  if (cell.drugs.length > 0 && cell.drugBlock !== null) {
    const { drugBlock } = cell;
    return { refs: cell.drugs.map((drug) => toRef(drugBlock, drug, 'table-header')), named: [], place: drugBlock };
  }
  const of = input.among === null ? undefined : cell.pair?.drugs[input.among];
  if (of !== undefined && cell.pair !== null)
    return { refs: [toRef(cell.pair.block, of, 'table-header')], named: [], place: cell.pair.block };
  if (cell.otherColumn) return NOT_FOUND;
  const from = { article, drugsIn, dosedIn: (other: Block) => dosed.get(other.index) ?? [] };
  const inherited = inheritedDrugs(from, block, continuesItem(input));
  if (inherited === null || isOfOtherMeasure(input, inherited.drugs)) return NOT_FOUND;
  const refs = inherited.drugs.map((drug) => toRef(inherited.block, drug, inherited.how));
  return { refs, named: inherited.drugs, place: inherited.block };
}

const NOT_FOUND: FoundDrugs = { refs: [], named: [], place: null };

/** "12 units/kg/hour" below aspirin: what is sold by mass alone is not dosed by its activity; that line lost its own drug. */
const isOfOtherMeasure = ({ draft, index }: DoseDrugsInput, drugs: readonly NamedDrug[]): boolean =>
  draft.unit !== null &&
  ACTIVITY.test(draft.unit) &&
  drugs.length > 0 &&
  drugs.every(({ id }) => isSoldByMass(id, index));

const ACTIVITY = /^(?:million |milli)?units$/;

function isSoldByMass(id: string | null, index: FormularyIndex): boolean {
  const units = (id === null ? undefined : index.drug(id))?.products.flatMap(({ strengths }) =>
    strengths.map(({ unit }) => unit),
  );
  return units !== undefined && units.length > 0 && units.every((unit) => /^(?:mg|g|mcg)(?:\/|$)/.test(unit));
}

const CONTINUING = oneOf(
  'start starting started initiate initial initially begin commence increase increasing titrate titration uptitrate reduce decrease taper usual typical target maintenance maximum max dose doses dosage dosing loading low lower higher then repeat effective may can up continue thereafter range not give administer use',
);

/** True when the words before the amount go on about something named before: "Start at low doses (10 mg/day)". */
function continuesItem({ sentence, draft }: DoseDrugsInput): boolean {
  const led = sentence.tokens.slice(0, Math.min(draft.first, 12)).filter((token) => token.kind === 'word');
  return led.length === 0 || led.slice(0, 4).some((token) => CONTINUING.test(token.word));
}

const toRef = (block: Block, drug: NamedDrug, inherited: DrugRef['inherited']): DrugRef => ({
  id: drug.id,
  name: drug.name,
  text: drug.text,
  kind: drug.kind,
  inherited,
  span: block.view.sourceSpan(drug.start, drug.end),
  ...(drug.confidence !== undefined && { confidence: drug.confidence }),
});
