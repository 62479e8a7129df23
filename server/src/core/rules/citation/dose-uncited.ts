import type { ArticleFacts, DoseFact } from '../../facts/types.ts';
import { describeDose, doseSubject } from '../dose-words.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a recommended dose without a source, in an article that otherwise cites: the one number that needs one. */
export const citationDoseUncited: ArticleRule = {
  id: 'citation/dose-uncited',
  scope: 'article',
  summary: 'A recommended dose has no citation in its paragraph, list item, table row or step.',
  rationale:
    'A reader must be able to check every dose at its source. The rule speaks only in an article that has a citation ' +
    'or a reference list, once a paragraph, list item or cell; adjustments ("increase by 25 mg"), quoted trial arms, ' +
    'warnings and doses that could be read in more than one way are left alone.',
  needs: ['doses', 'citations', 'references', 'algorithms'],
  defaultSeverity: 'error',
  messages: {
    uncited: 'No citation supports the dose {dose}. Cite the label or guideline that it comes from.',
  },
  examples: {
    bad: [
      {
        title: 'One bullet cites, one does not',
        markdown:
          '# Painful diabetic neuropathy\n\n- Duloxetine 60 mg once daily [1]\n- Pregabalin 100 mg three times daily\n\n## References\n\n1. Lee A. Neuropathy. BMJ 2019.',
        reports: '100 mg three times daily',
      },
    ],
    good: [
      {
        title: 'Both doses are cited',
        markdown:
          '# Painful diabetic neuropathy\n\n- Duloxetine 60 mg once daily [1]\n- Pregabalin 100 mg three times daily [1]\n\n## References\n\n1. Lee A. Neuropathy. BMJ 2019.',
      },
      {
        title: 'An article that cites nothing at all',
        markdown: '# Painful diabetic neuropathy\n\n- Duloxetine 60 mg once daily',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html'],
  *check(facts) {
    if (facts.citations.length === 0 && facts.references.length === 0) return;
    const cited = citedDoses(facts);
    const covered = new Set([...cited].flatMap(drugsOfBlock));
    const reported = new Set<number>();
    for (const dose of facts.doses) {
      if (!needsCitation(dose) || cited.has(dose) || reported.has(dose.block.start)) continue;
      if (drugsOfBlock(dose).some((key) => covered.has(key))) continue;
      reported.add(dose.block.start);
      yield { messageId: 'uncited', data: { dose: describeDose(dose) }, span: dose.span, subject: doseSubject(dose) };
    }
  },
};

const needsCitation = (dose: DoseFact): boolean =>
  dose.role === 'recommendation' &&
  dose.confidence === 'high' &&
  dose.drugs.length > 0 &&
  !['increment', 'decrement', 'threshold'].includes(dose.phase);

/** Doses that are cited themselves or stand in a cited step of an algorithm. */
function citedDoses(facts: ArticleFacts): ReadonlySet<DoseFact> {
  const steps = facts.algorithms.flatMap((algorithm) => algorithm.steps).filter((step) => step.citations.length > 0);
  const inSteps = new Set(steps.flatMap((step) => step.doses));
  return new Set(facts.doses.filter((dose, index) => dose.citations.length > 0 || inSteps.has(index)));
}

/** A second dose of the same drug in the same paragraph, item or cell shares its citation. */
const drugsOfBlock = (dose: DoseFact): readonly string[] =>
  dose.drugs.map((drug) => `${dose.block.start} ${drug.name}`);
