/** Tells of a piece of an article whether a dose could be read in it, wherever in the article it stands. */
import type { Article, Block } from '../../article/model.ts';
import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import { isDose, type Support } from './context/guards/is-dose.ts';
import { cellContext } from './join/table-context.ts';
import { completeFromTable } from './join/table-doses.ts';
import { mayHoldDose, readBlock, type SentenceReading } from './read-sentence.ts';

/** All that headings, neighbours and other pieces can say for an amount: each only ever makes it more of a dose. */
const ALL_SUPPORT: Support = {
  drug: true,
  ownDrug: true,
  instruction: false,
  phaseKnown: true,
  patient: true,
  dosing: true,
};

/**
 * False only if no amount in the article could be a dose, also as a part of a longer article. The regions are not asked:
 * they follow from headings that may stand in other parts.
 */
export function couldReadDose(article: Article, index: FormularyIndex): boolean {
  return article.blocks.some(
    (block) => block.cell?.row !== 0 && mayHoldDose(block) && holdsAmount(article, block, index),
  );
}

function holdsAmount(article: Article, block: Block, index: FormularyIndex): boolean {
  const { text, words } = block.view;
  const drugsIn = ({ view }: Block) => index.lexicon.find(view.text, view.words);
  const named = { drugs: drugsIn(block), conditions: index.indications.find(text, words) };
  const { sentences } = readBlock(article, block, named, { instruction: false });
  const cell = cellContext(article, block, drugsIn);
  return sentences.some((sentence) => holdsDose(sentence, completeFromTable(sentence.drafts, sentence, cell)));
}

const holdsDose = (sentence: SentenceReading, drafts: ReturnType<typeof completeFromTable>): boolean =>
  drafts.some((draft, nth) => isDose(sentence, draft, drafts[nth - 1] ?? null, ALL_SUPPORT));
