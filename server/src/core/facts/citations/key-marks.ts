import { Sign } from '../../text/signs/sign.ts';
import { type Mark, OBJECT, type TextView } from '../../text/text-view.ts';
import type { Candidate } from './candidate.ts';
import { NUMBER_LIST, readNumbers } from './number-list.ts';

const PANDOC = new Sign(/\[([^[\]]{0,300}@[^[\]]{1,300})\]/g);
const KEY = /(^|[\s;[-])@([\w][\w:.#$%&+?<>~/-]{0,99})/g;
/** "[@fig:flow]", "[@tbl-doses]" lead to a figure, table, section or box of the article. */
const CROSS_REFERENCE = /^(?:fig|tbl|tab|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|tip|nte|wrn|imp|cau)[:-]/i;
/** "As @lee2021 shows": in running text only a key that ends in a year is sure to be one. */
const IN_TEXT = new Sign(/(?<![\w@./])@([A-Za-z][\w:-]{0,60}(?:19|20)\d{2}[a-z]?)\b/g);
/** A footnote whose definition is missing stays as text. */
const UNDEFINED_NOTE = new Sign(/\[\^([^\s\]]{1,60})\]/g);
const NUMBERS = new RegExp(`^\\s?\\[?(${NUMBER_LIST})\\]?\\s?$`);

/** Footnotes, Pandoc keys and links within the page: marks that name what they lead to. */
export function keyMarks(view: TextView): Candidate[] {
  return [...fromMarks(view), ...undefinedNotes(view), ...pandoc(view), ...inText(view)];
}

function fromMarks(view: TextView): Candidate[] {
  return view.marks.flatMap((mark): Candidate[] => {
    const text = view.text.slice(mark.start, mark.end);
    if (mark.kind === 'footnote-reference' && mark.target !== null) return [note(mark.start, mark.end, mark.target)];
    return mark.kind === 'link' && mark.target !== null && NUMBERS.test(text)
      ? linked(mark, mark.target, view.text)
      : [];
  });
}

/** A number that is a link: to an entry on the page, or to the source itself, as "[20](https://…)" is. */
function linked({ start, end }: Mark, target: string, text: string): Candidate[] {
  const label = text.slice(start, end);
  // "[1]" with a definition elsewhere is written as a bracket.
  if (label.startsWith('[') && target === `#${label.slice(1, -1)}`) return [];
  const parts = readNumbers(label, start)?.map((part) => ({ ...part, key: null })) ?? [];
  if (parts.length === 0) return [];
  if (target.startsWith('#')) return [{ start, end, style: 'link', parts }];
  const before = text.slice(Math.max(0, start - 60), start);
  return isSource(target) && /\p{L}{2}/u.test(before) && !COUNTED.test(before)
    ? [{ start, end, style: 'link', target, parts }]
    : [];
}

const isSource = (target: string): boolean => /^(?:https?:\/\/|doi:)/i.test(target);
/** "Figure [3](…)", "step [2](…)": what the number counts is no source. */
const COUNTED =
  /\b(?:fig(?:ure)?s?|tables?|steps?|chapters?|sections?|pages?|parts?|append(?:ix|ices)|box(?:es)?|phases?|stages?|grades?|class(?:es)?|types?|levels?|versions?|days?|weeks?|no|nos|vol|volume|issue)\.?\s?$/i;

function note(start: number, end: number, label: string): Candidate {
  const numbers = /^[1-9]\d{0,2}$/.test(label) ? [Number(label)] : [];
  return { start, end, style: 'footnote', parts: [{ start, end, numbers, key: label }] };
}

const undefinedNotes = ({ text, signs }: TextView): Candidate[] =>
  UNDEFINED_NOTE.all(text, signs).map((m) => note(m.index, m.index + m[0].length, m[1] ?? ''));

function pandoc({ text, signs }: TextView): Candidate[] {
  return PANDOC.all(text, signs).flatMap((match): Candidate[] => {
    if (match[0].includes(OBJECT)) return [];
    const parts = [...match[0].matchAll(KEY)].flatMap((key) => {
      if (CROSS_REFERENCE.test(key[2] ?? '')) return [];
      const start = match.index + key.index + (key[1] ?? '').length;
      const name = (key[2] ?? '').replace(/[.:,;?/]+$/, '');
      return [{ start, end: start + name.length + 1, numbers: [], key: name }];
    });
    if (parts.length === 0) return [];
    return [{ start: match.index, end: match.index + match[0].length, style: 'pandoc', parts }];
  });
}

function inText({ text, signs }: TextView): Candidate[] {
  return IN_TEXT.all(text, signs).map((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    return { ...place, style: 'pandoc', parts: [{ ...place, numbers: [], key: match[1] ?? '' }] };
  });
}
