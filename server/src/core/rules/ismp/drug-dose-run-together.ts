import { phrase } from '../../text/translate.ts';
import { doseSubject } from '../dose-words.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "Tegretol300 mg": an l or an o at the end of a name has been read as a figure. */
export const ismpDrugDoseRunTogether: ArticleRule = {
  id: 'ismp/drug-dose-run-together',
  scope: 'article',
  summary: 'The name of a drug runs into its dose.',
  rationale:
    'A last l is read as 1 and a last o as 0: "Inderal40 mg" as "Inderal 140 mg". A space between them changes neither the name nor the amount.',
  needs: ['doses', 'drugs'],
  defaultSeverity: 'error',
  messages: {
    joined: '"{name}" runs into "{amount}": the end of the name can be read as a figure. Put a space between them.',
  },
  examples: {
    bad: [{ title: 'No space', markdown: 'Give tramadol50 mg every 6 hours.', reports: 'tramadol50' }],
    good: [{ title: 'With a space', markdown: 'Give tramadol 50 mg every 6 hours.' }],
  },
  fix: 'safe',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    if (!isEnglish(facts)) return;
    const names = new Map(facts.drugs.map((drug) => [drug.span.end, drug]));
    for (const dose of facts.doses) {
      const low = dose.parts.find((part) => part.kind === 'low');
      const name = low === undefined ? undefined : names.get(low.span.start);
      if (low === undefined || name === undefined || !/\p{L}$/u.test(name.text)) continue;
      names.delete(name.span.end);
      yield {
        messageId: 'joined',
        data: { name: name.text, amount: low.text },
        span: { start: name.span.start, end: low.span.end },
        subject: `${doseSubject(dose)}|${name.text}`,
        fixes: [
          {
            title: phrase('Put a space between them'),
            safe: dose.confidence === 'high',
            edits: [{ start: low.span.start, end: low.span.start, text: ' ' }],
          },
        ],
      };
    }
  },
};
