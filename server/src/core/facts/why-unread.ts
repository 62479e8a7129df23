import { mayDefine } from '../article/markdown/may-define.ts';
import type { Parse } from '../article/markdown/parse-chunks.ts';
import { readMarkdown } from '../article/markdown/read-markdown.ts';
import { splitChunks } from '../article/markdown/split-chunks.ts';
import type { Article } from '../article/model.ts';
import { isPlainForm } from '../article/plain/read-plain.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import { rememberingIndex } from '../formulary/remembering-index.ts';
import { NO_DOSE } from './clinical-gate.ts';
import { couldReadDose } from './doses/could-read-dose.ts';
import { holdsUnit, mayHoldDose, mayState } from './may-hold-dose.ts';
import { DICTIONARY, isDictionary } from './page-kind.ts';

/**
 * The reason for which the clinical gate would surely turn a text away, found without reading the article; null where
 * it must be read. What `parse` remembers is not parsed a second time.
 */
export function whyUnread(text: string, names: FormularyIndex, parse: Parse): string | null {
  if (mayState(text)) return null;
  if (isDictionary(text)) return DICTIONARY;
  return mayReadDose(text, names, parse) ? null : NO_DOSE;
}

/**
 * False only where the whole article would certainly give no dose: of Markdown that falls into pieces, those in which
 * a unit stands are read by themselves, and none of them has an amount that could be one.
 */
function mayReadDose(text: string, names: FormularyIndex, parse: Parse): boolean {
  // What one piece defines changes how another is read.
  if (isPlainForm(text) || mayDefine(text)) return mayHoldDose(text);
  const pieces = splitChunks(text).map(({ start, end }) => text.slice(start, end));
  if (pieces.length === 1) return mayHoldDose(text);
  const index = rememberingIndex(names);
  const layout = (piece: string): Article => ({ ...readMarkdown(piece, parse).article, suppressions: [] });
  return pieces.some((piece) => holdsUnit(piece) && couldReadDose(layout(piece), index));
}
