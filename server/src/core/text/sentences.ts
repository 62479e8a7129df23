import { partitionPoint } from './partition-point.ts';
import { allMatches } from './signs/sign.ts';
import { type Sentence, splitSentences } from './split-sentences.ts';

export type { Sentence };

/** A citation mark right after the full stop: "… relief. 1, 2", "… relief.[3]", a superscript or footnote object. */
const MARK = /^\s{0,2}(?:\[[\d,;\s–-]{1,40}\]|[\d⁰¹²³⁴-⁹][\d,\s–⁰¹²³⁴-⁹-]{0,40}|\uFFFC)+(?=\s*$|\s+\p{Lu})/u;
/** The same glued to the stop, where the next sentence begins behind it. */
const GLUED =
  /(?<=[\p{Ll}%)\]]{2}[.!?]["”’)]?)(?:\[[\d,;\s–-]{1,40}\]|[\d⁰¹²³⁴-⁹][\d,–⁰¹²³⁴-⁹-]{0,40}|\uFFFC){1,9}(?=\s+["“(]?\p{Lu})/gu;

/** Sentences of a block's text in view offsets; a citation that follows the full stop belongs to the sentence before it. */
export function sentences(text: string): readonly Sentence[] {
  const result: Sentence[] = [];
  let start = 0;
  for (const part of splitSentences(text)) {
    if (part.end <= start) continue;
    const mark = MARK.exec(text.slice(part.end, part.end + 120));
    const end = mark === null ? part.end : part.end + mark[0].length;
    const from = start;
    for (const glued of allMatches(text.slice(from, end), GLUED)) {
      const cut = from + glued.index + glued[0].length;
      result.push({ start, end: cut });
      start = cut;
    }
    if (start < end) result.push({ start, end });
    start = end;
  }
  return result;
}

/** The sentence that an offset stands in; undefined only for a text without any. */
export function sentenceAt(all: readonly Sentence[], offset: number): Sentence | undefined {
  return all[Math.max(0, partitionPoint(all.length, (at) => (all[at]?.start ?? 0) <= offset) - 1)];
}
