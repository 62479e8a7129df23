import { phrase } from '../../text/translate.ts';
import { type Notation, notationProblems, UNITS } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "500mg": an m has been read as zeros. */
export const ismpNumberUnitSpace: ArticleRule = {
  id: 'ismp/number-unit-space',
  scope: 'article',
  summary: 'No space stands between a number and its unit.',
  rationale:
    'An m that touches the number has been read as a zero or two, ten or a hundred times as much. The value and the unit stay the same. Only doses are read.',
  needs: ['doses'],
  defaultSeverity: 'info',
  messages: { space: '"{part}" has no space before the unit, which can be read as more zeros. Write "{apart}".' },
  examples: {
    bad: [{ title: 'A tablet', markdown: 'Give amoxicillin 500mg three times daily.', reports: 'mg' }],
    good: [
      { title: 'With a space', markdown: 'Give amoxicillin 500 mg three times daily.' },
      { title: 'A percentage', markdown: 'Apply capsaicin 8% patches.' },
    ],
  },
  fix: 'safe',
  since: 'next',
  references: [
    'https://www.ismp.org/recommendations/error-prone-abbreviations-list',
    'https://springer.com/gp/authors-editors/journal-author/numerals-and-units/1370',
  ],
  *check(facts) {
    const ends = new Map<number, string>();
    for (const { parts } of facts.doses)
      for (const { kind, span, text } of parts) if (kind === 'low' || kind === 'high') ends.set(span.end, text);
    yield* notationProblems(facts, 'space', {
      kinds: UNITS,
      find: (part) => {
        const before = ends.get(part.span.start);
        if (part.kind !== 'unit') return whole(part.kind, part.text);
        if (before === undefined || !/\d$/.test(before) || !/^\p{L}/u.test(part.text)) return null;
        const unit = part.text.split('/')[0] ?? '';
        const data = { part: `${before}${unit}`, apart: `${before} ${unit}` };
        return { start: 0, end: 0, replacement: ' ', title: TITLE, safe: true, data };
      },
    });
  },
};

const TITLE = phrase('Put a space before the unit');

/** A total is one piece: "300mg/day". */
function whole(kind: string, text: string): Notation | null {
  const match = kind === 'total' ? GLUED.exec(text) : null;
  if (match === null) return null;
  const at = match.index + 1;
  const data = { part: text, apart: `${text.slice(0, at)} ${text.slice(at)}` };
  return { start: at, end: at, replacement: ' ', title: TITLE, safe: true, data };
}

const GLUED = /\d(?=\p{L})/u;
