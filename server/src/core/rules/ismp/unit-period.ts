import type { ArticleFacts } from '../../facts/types.ts';
import { phrase } from '../../text/translate.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "200 mg. every 6 hours": the point has been read as a 1. */
export const ismpUnitPeriod: ArticleRule = {
  id: 'ismp/unit-period',
  scope: 'article',
  summary: 'A unit is written with a full stop.',
  rationale:
    'A full stop behind a unit serves no purpose and has been read as the figure 1, or as the end of the instruction. Only a stop inside a sentence is found. The value and the unit stay the same.',
  needs: ['doses', 'notations'],
  defaultSeverity: 'info',
  messages: {
    period: 'The full stop in "{written}" can be read as a figure, or as the end of the instruction. Write "{unit}".',
  },
  examples: {
    bad: [{ title: 'Inside a sentence', markdown: 'Give ibuprofen 200 mg. every 6 hours.', reports: 'mg.' }],
    good: [{ title: 'At the end of a sentence', markdown: 'Give ibuprofen 200 mg. Repeat after 6 hours.' }],
  },
  fix: 'safe',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    if (!isEnglish(facts)) return;
    const written = facts.notations.filter(({ kind }) => kind === 'unit-period');
    const units = written.length === 0 ? NONE : unitEnds(facts);
    for (const { span, text } of written) {
      const unit = text.slice(0, -1);
      const sure = units.get(span.end - 1);
      if (sure === undefined) continue;
      const edit = { start: span.end - 1, end: span.end, text: '' };
      yield {
        messageId: 'period',
        data: { written: text, unit },
        span,
        subject: text,
        fixes: [{ title: phrase('Remove the full stop'), safe: sure, edits: [edit] }],
      };
    }
  },
};

const NONE: ReadonlyMap<number, boolean> = new Map();

/** Where the pieces of doses end, and whether that is surely a unit. */
const unitEnds = ({ doses }: ArticleFacts): ReadonlyMap<number, boolean> =>
  new Map(
    doses.flatMap(({ parts, confidence }) =>
      parts.map(({ kind, span }) => [span.end, confidence === 'high' && kind === 'unit'] as const),
    ),
  );
