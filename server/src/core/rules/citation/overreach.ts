import type { ArticleFacts, CitationFact, DoseFact } from '../../facts/types.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports one citation behind a sentence that doses several drugs: the reader cannot tell which dose it supports. */
export const citationOverreach: ArticleRule = {
  id: 'citation/overreach',
  scope: 'article',
  summary: 'A single citation ends a sentence that gives doses of several drugs.',
  rationale:
    'One source at the end of a sentence with several regimens is asked to support all of them, and rarely does. ' +
    'Cite each dose where it stands, or split the sentence. The rule is a question to the writer: a guideline may ' +
    'well give every dose of the list.',
  needs: ['doses', 'citations'],
  defaultSeverity: 'info',
  messages: {
    overreach:
      'Citation {label} alone ends a sentence with {doses} doses of {drugs}. Cite each dose where it stands, or make sure that the source gives all of them.',
  },
  examples: {
    bad: [
      {
        title: 'Three regimens, one number',
        markdown:
          '# Neuropathy\n\nGive duloxetine 60 mg once daily, pregabalin 75 mg twice daily or gabapentin 300 mg three times daily [1].\n\n## References\n\n1. Lee A. Neuropathy. BMJ 2019.',
        reports: '[1]',
      },
    ],
    good: [
      {
        title: 'Each dose is cited',
        markdown:
          '# Neuropathy\n\nGive duloxetine 60 mg once daily [1], pregabalin 75 mg twice daily [2] or gabapentin 300 mg three times daily [3].\n\n## References\n\n1. Lee A. Neuropathy. BMJ 2019.\n2. Roy B. Pain. BMJ 2020.\n3. Ek C. Nerves. BMJ 2021.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html'],
  *check(facts) {
    if (!isEnglish(facts)) return;
    for (const { citation, doses } of claims(facts)) {
      const drugs = [...new Set(doses.flatMap((dose) => dose.drugs.map((drug) => drug.name)))];
      if (drugs.length < FEWEST_DRUGS) continue;
      const label = citation.numbers[0] === undefined ? (citation.keys[0] ?? '') : String(citation.numbers[0]);
      const data = { label, doses: String(doses.length), drugs: drugs.join(', ') };
      yield { messageId: 'overreach', data, span: citation.span, subject: `${label} ${drugs.join(' ')}` };
    }
  },
};

/** Two drugs in one sentence are a usual pair of options; three are a list. */
const FEWEST_DRUGS = 3;

/** Each claim that has one mark with one number, and the doses in it. */
function claims(facts: ArticleFacts): readonly { citation: CitationFact; doses: readonly DoseFact[] }[] {
  const marks = new Map<number, number>();
  for (const { claim } of facts.citations) marks.set(claim.start, (marks.get(claim.start) ?? 0) + 1);
  const byClaim = new Map<CitationFact, DoseFact[]>();
  for (const dose of facts.doses) {
    if (dose.role !== 'recommendation' || dose.drugs.length === 0) continue;
    const citation = facts.citations[dose.citations[0] ?? -1];
    if (citation === undefined || marks.get(citation.claim.start) !== 1) continue;
    if (citation.numbers.length + citation.keys.length > 1 && citation.parts.length !== 1) continue;
    if (dose.span.start < citation.claim.start || dose.span.end > citation.span.start) continue;
    const known = byClaim.get(citation);
    if (known === undefined) byClaim.set(citation, [dose]);
    else if (known.length < 50) known.push(dose);
  }
  return [...byClaim].map(([citation, doses]) => ({ citation, doses }));
}
