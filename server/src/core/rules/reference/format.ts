import type { ReferenceFact } from '../../facts/types.ts';
import { isListOfSources } from '../cited-references.ts';
import type { ArticleRule, Problem } from '../rule.ts';

/** Reports entries that are punctuated or spelt unlike the others of the list: signs of a list put together in haste. */
export const referenceFormat: ArticleRule = {
  id: 'reference/format',
  scope: 'article',
  summary: 'A reference is written unlike the others: its closing stop, a doubled stop or the name of its journal.',
  rationale:
    'A list in one form is quick to check. Only what differs within the list is reported: no house style is assumed. ' +
    'A closing stop counts where nine of ten entries have one or none, a journal where it is written in two ways.',
  needs: ['references'],
  defaultSeverity: 'info',
  messages: {
    doubled: 'Entry {label} has a doubled full stop. Remove one.',
    stop: 'Entry {label} ends {odd} a full stop; the other entries end {usual} one. Write them alike.',
    title: 'The title of entry {label} ends with a full stop; the other titles do not. Write them alike.',
    lowerCase:
      'Entry {label} writes the journal "{name}" like a sentence. Write its name in capitals, or as the catalogue abbreviates it.',
    journal: 'Entry {label} writes "{name}"; entry {first} writes "{other}". Write the journal in one way.',
  },
  examples: {
    bad: [
      {
        title: 'A journal in two ways',
        markdown:
          '# Gout\n\nRest the joint [1]. Cool it [2].\n\n## References\n\n1. Lee A. Gout in adults. American Family Physician. 2019.\n2. Roy B. Ice for joints. American family physician. 2020.',
        reports: '2. Roy B. Ice for joints. American family physician. 2020.',
      },
    ],
    good: [
      {
        title: 'In one way',
        markdown:
          '# Gout\n\nRest the joint [1]. Cool it [2].\n\n## References\n\n1. Lee A. Gout in adults. American Family Physician. 2019.\n2. Roy B. Ice for joints. American Family Physician. 2020.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.ncbi.nlm.nih.gov/books/NBK7256/'],
  *check({ references }) {
    if (!isListOfSources(references)) return;
    yield* references.filter(({ text }) => /\p{L}{2}\.\.(?!\.)/u.test(text)).map((entry) => problem(entry, 'doubled'));
    yield* closingStops(references);
    yield* journals(references);
    yield* typedEntries(references);
  },
};

const labelOf = (entry: ReferenceFact): string => entry.key ?? String(entry.position);

const problem = (entry: ReferenceFact, messageId: string, data: Readonly<Record<string, string>> = {}): Problem => ({
  messageId,
  data: { label: labelOf(entry), ...data },
  span: entry.span,
  subject: `${messageId} ${entry.title ?? entry.text.slice(0, 60)}`,
});

const ENOUGH = 5;
/** One in this many entries may be unlike the others before there is no form to be unlike. */
const ONE_IN = 10;

/** An address or identifier at the end takes no stop, and links have their text hidden: neither is judged. */
function closingStops(references: readonly ReferenceFact[]): readonly Problem[] {
  const worded = references.filter(
    ({ text, url }) => /[\p{L}\d)][.]?$/u.test(text) && url === null && !/doi|PMC?ID|www\./i.test(text),
  );
  const [closed, open] = [
    worded.filter(({ text }) => text.endsWith('.')),
    worded.filter(({ text }) => !text.endsWith('.')),
  ];
  const [few, odd, usual] = closed.length < open.length ? [closed, 'with', 'without'] : [open, 'without', 'with'];
  if (worded.length < ENOUGH || few.length * ONE_IN > worded.length) return [];
  return few.map((entry) => problem(entry, 'stop', { odd, usual }));
}

/** Entries in labelled parts, whose titles and journals are known for sure. */
function typedEntries(references: readonly ReferenceFact[]): readonly Problem[] {
  const typed = references.filter(({ type, title }) => type !== null && title !== null);
  const closed = typed.filter(({ title }) => title?.endsWith('.'));
  const stops = closed.length * 3 <= typed.length ? closed : [];
  const journals = typed.filter(
    ({ type, source }) => !/guideline|label|web/i.test(type ?? '') && LOWER_CASE.test(source ?? ''),
  );
  return [
    ...stops.map((entry) => problem(entry, 'title')),
    ...journals.map((entry) => problem(entry, 'lowerCase', { name: entry.source ?? '' })),
  ];
}

/** "American family physician": several words, none but the first with a capital. */
const LOWER_CASE = /^\p{Lu}\p{Ll}{1,20}(?:\s\p{Ll}{2,20}){1,8}$/u;

/** The same name in other capitals or with other stops; the first entry that has it decides. */
function journals(references: readonly ReferenceFact[]): readonly Problem[] {
  const known = new Map<string, ReferenceFact>();
  return references.flatMap((entry): readonly Problem[] => {
    const name = entry.source;
    if (name === null) return [];
    const key = name
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim();
    const first = known.get(key);
    if (first === undefined) known.set(key, entry);
    if (first?.source == null || first.source === name) return [];
    return [problem(entry, 'journal', { name, other: first.source, first: labelOf(first) })];
  });
}
