/** Words in the place of a medicine's name, right before an amount or behind "mg of", that no list of names knows but that are near a name. */

import type { Block } from '../../article/model.ts';
import { viewOffset } from '../../text/text-view.ts';
import { isOrdinaryWord } from '../ordinary-word.ts';
import type { Around, Found } from './written-forms.ts';

/** A word, then at most what may stand between a name and its amount. */
const BEFORE =
  /(?<![\p{L}\d-])(\p{L}{6,30})(?:[ (:,-]{1,3}(?:IV|IM|SC|PO|SL|oral|orally|tablets?|capsules?|suspension|solution|syrup|inhaler|injection|cream|patch(?:es)?|XR|SR|ER|MR|dose|at|of|hydrochloride|sodium|sulph?f?ate)){0,2}[ (:,-]{0,3}$/u;
const BEHIND = /^ (?:of )?(?:(?:oral|IV|intravenous|IM) )?(\p{L}{6,30})(?![\p{L}\d-])/u;

export function namePlaces(block: Block, { amounts, lexicon }: Around): Found[] {
  if (amounts.length === 0) return [];
  const { view } = block;
  const found = new Map<number, Found>();
  for (const amount of amounts) {
    const start = viewOffset(view, amount.start);
    const end = viewOffset(view, amount.end);
    const before = BEFORE.exec(view.text.slice(Math.max(0, start - 80), start));
    if (before !== null) add(before[1] ?? '', Math.max(0, start - 80) + before.index);
    const behind = BEHIND.exec(view.text.slice(end, end + 60));
    if (behind !== null) add(behind[1] ?? '', end + behind[0].length - (behind[1] ?? '').length);
  }
  return [...found.values()];

  function add(word: string, start: number): void {
    const near = isOrdinaryWord(word) ? null : lexicon.nearest(word);
    if (near !== null) found.set(start, { kind: 'name-place', start, end: start + word.length, word: near });
  }
}
