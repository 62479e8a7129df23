import { byBlockWith } from '../../article/by-block.ts';
import type { Article } from '../../article/model.ts';
import type { FormularyIndex, IndexedDrug } from '../../formulary/formulary-index.ts';
import { byObject } from '../../text/memo.ts';
import type { UnjudgedDose } from '../types.ts';
import { type Seeker, seekerOf, tellingWords } from './telling-words.ts';
import type { CautionFact, ContraindicationListFact } from './types.ts';

/** What the labels say of each drug that is advised, or whose contraindications are listed; no number plays a part. */
export function readCautions(
  article: Article,
  doses: readonly UnjudgedDose[],
  lists: readonly ContraindicationListFact[],
  index: FormularyIndex,
): readonly CautionFact[] {
  const ids = new Set([...doses.flatMap(advised), ...lists.map(({ drug }) => drug)]);
  const notes = [...ids].flatMap((id) => index.drug(id) ?? []).flatMap(notesOf);
  if (notes.length === 0) return [];
  const said = wordsSaid(article, index);
  return notes.map(({ words, ...note }) => ({ ...note, said: words.some((word) => said.has(word)) }));
}

const advised = ({ role, drugs }: UnjudgedDose): readonly string[] =>
  role === 'recommendation' ? drugs.flatMap(({ id }) => id ?? []) : [];

interface Note extends Omit<CautionFact, 'said'> {
  readonly words: readonly string[];
}

/** A note that none of its words could tell is left out. */
const notesOf = byObject((drug: IndexedDrug): readonly Note[] => [
  ...of(drug, 'boxed-warning'),
  ...of(drug, 'contraindication'),
]);

function of(drug: IndexedDrug, kind: CautionFact['kind']): Note[] {
  const names = [drug.genericName, ...drug.synonyms];
  const facts = kind === 'boxed-warning' ? drug.boxedWarnings : drug.contraindications;
  return facts.flatMap(({ note }, index) => {
    const words = tellingWords(note, names);
    return words.length === 0 ? [] : [{ drug: drug.id, kind, index, words }];
  });
}

/** Seeks every word that any note asks for. */
const seekerFor = byObject(
  (drugs: FormularyIndex['drugs']): Seeker =>
    seekerOf(new Set(drugs.flatMap((drug) => notesOf(drug).flatMap((note) => note.words)))),
);

const inBlocks = byBlockWith((block, index: FormularyIndex) => seekerFor(index.drugs)(block.view.text));

function wordsSaid(article: Article, index: FormularyIndex): ReadonlySet<string> {
  const said = new Set<string>();
  for (const { found } of inBlocks(article, index, ({ region }) => region === 'body')) {
    for (const word of found) said.add(word);
  }
  return said;
}
