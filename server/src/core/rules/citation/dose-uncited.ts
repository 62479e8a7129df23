import type { ArticleFacts, DoseFact } from '../../facts/types.ts';
import { drugWords } from '../../judge/explain-reading.ts';
import { counted } from '../counted.ts';
import { describeDose, doseSubject } from '../dose-words.ts';
import { isEnglish, tellsOfReview } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a recommended dose without a source, in an article that otherwise cites: the one number that needs one. */
export const citationDoseUncited: ArticleRule = {
  id: 'citation/dose-uncited',
  scope: 'article',
  summary: 'A recommended dose has no citation in its paragraph, list item, table row or step.',
  rationale:
    'A reader must be able to check every dose at its source. The rule speaks only in an article that has a citation ' +
    'or a reference list, once for each drug, with the other places beside it; adjustments ("increase by 25 mg"), quoted trial arms, ' +
    'warnings and doses that could be read in more than one way are left alone. A link to a source counts as a citation, ' +
    'and so does a source named by author and year ("Lee, 2019"), and what the item above, the heading of the section or its source line cites.',
  needs: ['doses', 'citations', 'references', 'algorithms'],
  defaultSeverity: 'warning',
  messages: {
    uncited: 'No citation supports the dose {dose}. Cite the label or guideline that it comes from.',
    noneCited:
      'The article lists references but cites none of them: no citation supports the dose {dose}, nor {others}. Cite the label or guideline that each comes from.',
    fewLinked:
      'No citation and no link to a source supports the dose {dose}, nor {others}. Cite the label or guideline that each comes from.',
    severalUncited:
      'No citation supports the dose {dose}, nor {more} of {drug} in this article. Cite the label or guideline that they come from.',
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
    if (!isEnglish(facts) || (facts.citations.length === 0 && facts.references.length === 0)) return;
    const groups = uncitedDoses(facts);
    // A text that cites nothing at all lacks one thing, not a citation for every drug.
    for (const [first, ...others] of citesNothing(facts) ? [groups.flat()] : groups) {
      if (first === undefined) continue;
      const also = (word: string): string => counted(others.length, `${word} dose`, `${word} doses`);
      const related = others.slice(0, 10).map((dose) => ({ span: dose.span, message: describeDose(dose) }));
      yield {
        messageId: others.length === 0 ? 'uncited' : messageForMany(facts),
        data: { dose: describeDose(first), drug: drugWords(first), more: also('more'), others: also('other') },
        span: first.span,
        subject: doseSubject(first),
        ...(isLoose(facts) && { severity: 'info' as const }),
        ...(related.length > 0 && { related }),
      };
    }
  },
};

/** Notes that nobody reviews, and pages that cite by links alone, cite as they please: a link may stand for the page. */
const isLoose = (facts: ArticleFacts): boolean =>
  !tellsOfReview(facts) || (facts.citations.length === 0 && facts.links.length > 0);

/** Sources by author and year are no marks, but cite all the same. */
const citesNothing = ({ citations, links, doses }: ArticleFacts): boolean =>
  citations.length === 0 && (links.length > 0 || !doses.some(({ sourced }) => sourced));

/** An article that cites by links alone does cite. */
const messageForMany = (facts: ArticleFacts): string =>
  !citesNothing(facts) ? 'severalUncited' : facts.links.length > 0 ? 'fewLinked' : 'noneCited';

/** By drug, the first dose of each paragraph, item or cell that has no citation; a paragraph counts for one drug. */
function uncitedDoses(facts: ArticleFacts): readonly (readonly DoseFact[])[] {
  const cited = citedDoses(facts);
  const covered = new Set<string>();
  for (const dose of cited) for (const { name } of dose.drugs) covered.add(drugOfBlock(dose, name));
  const [said, seen] = [new Set([...cited].map(describeDose)), new Set<number>()]; // What is repeated is cited once.
  const byDrug = new Map<string, DoseFact[]>();
  for (const dose of facts.doses) {
    if (!needsCitation(dose) || cited.has(dose) || seen.has(dose.block.start) || said.has(describeDose(dose))) continue;
    if (dose.drugs.some(({ name }) => covered.has(drugOfBlock(dose, name)))) continue;
    seen.add(dose.block.start);
    const own = byDrug.get(drugWords(dose));
    if (own === undefined) byDrug.set(drugWords(dose), [dose]);
    else own.push(dose);
  }
  return [...byDrug.values()];
}

/** A dose that a reader would look up: advised, plainly read, of a known drug, and no step up or down. */
const needsCitation = (dose: DoseFact): boolean =>
  dose.role === 'recommendation' &&
  dose.confidence === 'high' &&
  dose.drugs.length > 0 &&
  dose.unit !== null &&
  !['increment', 'decrement', 'threshold'].includes(dose.phase);

/** Doses that are cited themselves or stand in a cited step of an algorithm. */
function citedDoses(facts: ArticleFacts): ReadonlySet<DoseFact> {
  const steps = facts.algorithms.flatMap((algorithm) => algorithm.steps).filter((step) => step.citations.length > 0);
  const inSteps = new Set(steps.flatMap((step) => step.doses));
  return new Set(facts.doses.filter((dose, index) => dose.sourced || inSteps.has(index)));
}

/** A second dose of the same drug in the same paragraph, item or cell shares its citation. */
const drugOfBlock = ({ block }: DoseFact, name: string): string => `${block.start} ${name}`;
