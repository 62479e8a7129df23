import type { Article, Block } from '../article/model.ts';
import { ofWords } from '../text/of-words.ts';
import { readDate } from './dates.ts';
import type { GovernanceFacts } from './types.ts';

/** Words of a line that speaks of the article itself. */
const ABOUT =
  /\b(?:version|prepared|approved|endorsed|agreed|ratified|issued?|valid|review(?:ed|er)?|revis(?:ed|ion)|authors?|leads?|owner|verified|checked|protocol no|effective|expir(?:es|y)|updated|published|replaces|custodian)\b/i;
const AMOUNT = /\d\s?(?:mg|mcg|micrograms?|g|units|mL|mmHg)\b/;
const PERSON = /\b(?:Dr|Prof|Professor)\.?\s\p{Lu}|\p{Lu}\p{L}+,\s(?:MD|DO|PhD|PharmD|RN|NP|FRCP|MBBS|MSc|DM)\b/u;
const [EARLY, LATE, LONGEST, MOST] = [8, 4, 400, 6];

/**
 * Days and people in lines about the article, whatever stands before them: where such a line names a day, the article
 * does not leave its reader without one, even if it is not known which day it is.
 */
export function readOwnLines({ blocks }: Article): GovernanceFacts['ownLines'] {
  const edges = [...blocks.slice(0, EARLY), ...blocks.slice(Math.max(EARLY, blocks.length - LATE))];
  const lines = edges.filter((block) => isOwn(block) && speaksOfItself(block.view));
  return {
    dates: lines.flatMap(({ view }) => datesIn(view.text)),
    person: lines.some(({ view }) => PERSON.test(view.text)),
  };
}

const isOwn = ({ kind, cell, region }: Block): boolean =>
  kind === 'paragraph' && cell === null && (region === 'body' || region === 'header');

const speaksOfItself = ofWords(
  ({ text }) => text.length <= LONGEST && MAY_NAME.test(text) && ABOUT.test(text) && !AMOUNT.test(text),
);
/** A year or a title, without which nothing is found. */
const MAY_NAME = /(?:19|20)\d\d|\bDr\b|\bProf|, [MDPRFN]/;

function datesIn(text: string): string[] {
  const dates: string[] = [];
  let from = 0;
  for (let i = 0; i < MOST; i += 1) {
    const next = readDate(text.slice(from));
    if (next === null) break;
    dates.push(next.date);
    from += next.end;
  }
  return dates;
}
