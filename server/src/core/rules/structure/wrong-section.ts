import type { ArticleFacts, OutlineFact } from '../../facts/types.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { Span } from '../../text/span.ts';
import { advisedDoses } from '../advised-doses.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports advice under a heading where nobody looks for it, such as a dose under "Symptoms". */
export const structureWrongSection: ArticleRule = {
  id: 'structure/wrong-section',
  scope: 'article',
  summary: 'A recommended dose stands under a heading about something else.',
  rationale:
    'Readers go by headings. A dose under "Symptoms" or "Diagnosis", or a drug to avoid under "Monitoring", is missed by whoever looks for treatment.',
  needs: ['article', 'doses', 'outline', 'prose'],
  defaultSeverity: 'off',
  messages: {
    dose: 'A dose of {drug} stands under "{title}". Move it to the section on treatment.',
    avoid: 'The advice against {drug} stands under "{title}". Move it to the section on treatment.',
  },
  examples: {
    bad: [
      {
        title: 'A dose under symptoms',
        markdown: '# Gout\n\n## Symptoms\n\nGive colchicine 0.6 mg once daily.',
        reports: '0.6 mg once daily',
      },
    ],
    good: [
      {
        title: 'A dose under treatment',
        markdown: '# Gout\n\n## Symptoms and treatment\n\nGive colchicine 0.6 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: [],
  *check(facts) {
    if (!isEnglish(facts)) return;
    for (const dose of advisedDoses(facts)) {
      const section = sectionOf(facts, dose.span);
      const drug = dose.drugs[0]?.name ?? '';
      if (section !== undefined && ELSEWHERE.test(section.title) && !TREATS.test(section.title)) {
        yield { messageId: 'dose', data: { drug, title: section.title }, span: dose.span, subject: `dose|${drug}` };
      }
    }
    for (const { stance, span, name } of facts.prose.stances) {
      const section = stance === 'against' ? sectionOf(facts, span) : undefined;
      if (section !== undefined && /\bmonitoring|follow-up\b/i.test(section.title)) {
        yield { messageId: 'avoid', data: { drug: name, title: section.title }, span, subject: `avoid|${name}` };
      }
    }
  },
};

const ELSEWHERE =
  /^(?:\d[\d.]* )?(?:(?:signs and )?symptoms?(?: and signs)?|clinical (?:features|presentation|picture)|presentation|diagnosis|investigations?|differential diagnosis|prognosis)\b/i;
const TREATS = /\b(?:treat|therap|manag|prevent|prophyla|dos|medic|drug|symptomatic)/i;

/** The innermost section: the last that begins before the place. */
function sectionOf({ outline }: ArticleFacts, { start }: Span): OutlineFact | undefined {
  return outline[partitionPoint(outline.length, (at) => (outline[at]?.span.start ?? 0) <= start) - 1];
}
