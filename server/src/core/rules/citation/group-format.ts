import type { CitationFact } from '../../facts/types.ts';
import { normaliseGroup } from '../../repairs/normalise-group.ts';
import { ascending, asRanges, type Joiners, RUN } from '../../repairs/number-groups.ts';
import { houseJoiners } from '../../repairs/renumber.ts';
import { phrase } from '../../text/translate.ts';
import type { ArticleRule, Fix } from '../rule.ts';

/** Reports a group of citation numbers that is out of order, repeats a number or lists a run one by one. */
export const citationGroupFormat: ArticleRule = {
  id: 'citation/group-format',
  scope: 'article',
  summary: 'The numbers of one citation are not in order, repeat or are not joined to a range.',
  rationale:
    'Numbered styles write the numbers of one mark ascending, each once, and three or more in a row as a range ' +
    '("1-3, 7"). A repeated or descending number is often the trace of a careless edit. Marks that are written ' +
    'apart, such as "[1][2]", are only judged for repeats.',
  needs: ['citations'],
  defaultSeverity: 'info',
  messages: {
    repeated: 'Citation {numbers} names {twice} twice. Write each number once: {better}.',
    descending: 'The numbers of citation {numbers} are not in ascending order. Write {better}.',
    run: 'Citation {numbers} lists a run one by one. Write {better}.',
  },
  examples: {
    bad: [
      {
        title: 'A run',
        markdown:
          '# Gout\n\nRest the joint [1, 2, 3].\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n2. Roy B. Ice. BMJ 2020.\n3. Ek C. Rest. BMJ 2021.',
        reports: '[1, 2, 3]',
      },
    ],
    good: [
      {
        title: 'A range',
        markdown:
          '# Gout\n\nRest the joint [1-3].\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n2. Roy B. Ice. BMJ 2020.\n3. Ek C. Rest. BMJ 2021.',
      },
    ],
  },
  fix: 'safe',
  since: 'next',
  references: ['https://infoguides.rit.edu/c.php?g=726149&p=9432053'],
  *check({ citations }, { source }) {
    const house = houseJoiners(citations, source ?? '');
    for (const citation of citations) {
      const messageId = GROUPED.has(citation.style) ? faultOf(citation) : null;
      if (messageId === null) continue;
      const numbers = citation.parts.map(writtenPart).join(', ');
      const better = asRanges(ascending(citation.numbers), SHOWN).join(', ');
      const twice = String(citation.numbers.find((number, at) => citation.numbers.indexOf(number) < at) ?? '');
      const fix = source === undefined ? null : regrouped(citation, source, house(citation.style));
      yield {
        messageId,
        data: { numbers, better, twice },
        span: citation.span,
        subject: numbers,
        ...(fix && { fixes: [fix] }),
      };
    }
  },
};

const GROUPED: ReadonlySet<CitationFact['style']> = new Set(['bare', 'bracket', 'parenthesis', 'superscript']);
const SHOWN = { comma: ', ', dash: '–', ranges: true };

/** Brackets and raised numbers are read the same in any order; whether others still are depends on the words around. */
function regrouped(citation: CitationFact, source: string, house: Joiners): Fix | null {
  const edit = normaliseGroup(citation, source, house);
  const safe = citation.style === 'bracket' || citation.style === 'superscript';
  return edit && { title: phrase('Write {0}', edit.text), safe, edits: [edit] };
}

function faultOf({ numbers, parts, enclosures }: CitationFact): 'repeated' | 'descending' | 'run' | null {
  if (new Set(numbers).size < numbers.length) return 'repeated';
  if (enclosures > 1) return null;
  if (numbers.some((number, at) => at > 0 && number < (numbers[at - 1] ?? 0))) return 'descending';
  const singles = parts.map((part) => (part.numbers.length === 1 ? (part.numbers[0] ?? 0) : Number.NaN));
  const run = singles.some((number, at) => at + 1 >= RUN && isRun(singles.slice(at + 1 - RUN, at + 1)) && number > 0);
  return run ? 'run' : null;
}

const isRun = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);

const writtenPart = (part: CitationFact['parts'][number]): string =>
  part.numbers.length > 1
    ? `${part.numbers[0]}–${part.numbers[part.numbers.length - 1]}`
    : String(part.numbers[0] ?? '');
