/** What the name of a field says of the article, whatever words a house has for it: "Guideline lead", "date-modified", "Revision due". */

import { readDate } from './dates.ts';

/** A value under the key that front matter would have. */
export interface Named {
  readonly key: string;
  readonly value: string;
}

const DATES: readonly (readonly [key: string, names: RegExp])[] = [
  [
    'last_reviewed',
    /\b(?:last|latest|previous|recent)\b.{0,20}\breview|(?<!to be )\b(?:reviewed|checked)(?: on| date)?$/,
  ],
  [
    'last_updated',
    /\b(?:last|latest|date)\b.{0,20}\b(?:updat|revis|modif|chang|amend|edit)|^(?:edition|version)$|^(?:updated|revised|modified|amended|compiled|prepared|written|answered|question answered)(?: on| at)?$/,
  ],
  [
    'next_review',
    /\bnext\b.{0,20}\b(?:review|revision|update|reassessment)|\b(?:review|revision|reassessment)s?\b.{0,12}\b(?:due|by|on|before|date|planned|scheduled|deadline)$|\b(?:due|date) (?:for|of) (?:the )?(?:review|revision)|\bto be (?:reviewed|revised|updated)\b|\bexpir|\bvalid (?:until|to|till)|^(?:planned |scheduled )?(?:review|revision)$|^next ?review$|^review next$|^(?:next|next check|sunset|check again|re-?check|re-?review|good (?:until|through)|review again)$/,
  ],
  ['date', /^date$|^(?:date )?(?:of )?(?:publication|published|issued)(?: date| on)?$/],
  ['approved_on', /\b(?:approv|ratif|endors|authori[sz]|adopt|agreed|signed? ?-?off|clear(?:ed|ance)|released)/],
];

const PEOPLE: readonly (readonly [key: string, names: RegExp])[] = [
  [
    'reviewers',
    /\breviewers?$|^(?:medical(?:ly)? |clinical(?:ly)? )?reviewed$|^(?:second reader|read by)$|\b(?:reviewed|checked|verified|validated|vetted)\b.{0,20}\bby(?: (?:group|panel|board|committee|team))?$|\bfact ?-?check(?:ed)?(?: by)?$|\b(?:pharmac\w{1,4}|medical|clinical|peer|expert|external|editorial|second) (?:check|review)(?:ed)?(?: by)?$/,
  ],
  ['approved_by', /\b(?:approv|ratif|endors|authori[sz]|adopt|agreed|signed? ?-?off|clear(?:ed|ance)|released)/],
  [
    'authors',
    /\bauthors?\b|\b(?:written|prepared|compiled|drafted|developed|produced|edited|answered)(?: by)?$|\beditors?$|\b(?:owner|custodian|maintainers?)$|\bleads?$|^(?:responsible|byline|text|maintained by)$|\b(?:development|working|writing|guidelines?|author) (?:group|party|team|panel)$/,
  ],
];

const plainName = (name: string): string =>
  name
    .trim()
    .replace(/(?<!\s)\s*:$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();

const keyIn = (names: typeof DATES, name: string): string | null =>
  names.find(([, words]) => words.test(name))?.[0] ?? null;

const [LONGEST_NAME, LONGEST_VALUE] = [40, 200];
/** An agency approves products; a doubt or a flag is nobody. */
const NOBODY =
  /^(?:yes|no|true|false|pending|none|n\/a|tbc|draft)\b|\b(?:FDA|EMA|MHRA|TGA|Food and Drug|Medicines Agency|Commission)\b/i;

/** Parts of words of which every name above has one: most names of fields and lines have none. */
const WORD_OF_NAMES =
  /review|updat|revis|modif|chang|amend|edit|assess|expir|valid|approv|ratif|endors|authori|adopt|agreed|sign|clear|releas|check|verif|author|written|writing|prepared|compiled|drafted|develop|produced|owner|custodian|maintain|lead|responsible|byline|text|group|party|team|panel|committee|board|council|sunset|until|next|due|answer|read|vetted|edition|version|date|publi|issued/i;

export const mayBeNamed = (words: string): boolean => WORD_OF_NAMES.test(words);

/** The keys that a name and its value state: "Approved: Medicines Group, 4 March 2026" says who and when. */
export function namedBy(name: string, value: string): readonly Named[] {
  const words = plainName(name);
  if (!mayBeNamed(words)) return [];
  if (words.length > LONGEST_NAME || value.length > LONGEST_VALUE || value.trim() === '') return [];
  const date = readDate(value);
  // "4 March 2026 by the Board": the day may come first.
  const behind = date?.start === 0 ? (/^[\s,]{1,3}by (.*)$/.exec(value.slice(date.end))?.[1] ?? '') : '';
  const rest = date === null ? value : behind || value.slice(0, date.start);
  const who = rest
    .replace(/(?:^approved\b)?(?: ?\b(?:by|on|at|in) (?:the )?)?/i, '')
    .replace(/[\s,;:(–-]{1,4}$/, '')
    .trim();
  const person = /\p{L}{3}/u.test(who) && !NOBODY.test(who) ? keyIn(PEOPLE, words) : null;
  const body = person === null ? bodyIn(words, name) : null;
  const day = date === null ? null : keyIn(DATES, words);
  return [
    ...(person === null ? [] : [{ key: person, value: who }]),
    ...(body === null || date === null ? [] : [{ key: 'approved_by', value: body }]),
    ...(day === null || date === null ? [] : [{ key: day, value: date.date }]),
  ];
}

/** "Drugs Committee approval": the name says who. */
function bodyIn(words: string, name: string): string | null {
  const body = /^(.{2,30}\b(?:committee|board|council|panel|group|team))\b/.exec(words)?.[1];
  return body !== undefined && keyIn(PEOPLE, words) === 'approved_by' ? name.trim().slice(0, body.length) : null;
}
