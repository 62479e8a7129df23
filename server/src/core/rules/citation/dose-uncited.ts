import type { ArticleFacts } from '../../facts/types.ts';
import { drugWords } from '../../judge/explain-reading.ts';
import { counted } from '../counted.ts';
import { describeDose, doseSubject } from '../dose-words.ts';
import { isEnglish, tellsOfReview } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';
import { type UncitedGroup, uncitedGroups } from '../uncited-doses.ts';

/** Reports a recommended dose without a source, in an article that otherwise cites: the one number that needs one. */
export const citationDoseUncited: ArticleRule = {
  id: 'citation/dose-uncited',
  scope: 'article',
  summary: 'A recommended dose has no citation in its paragraph, list item, table row or step.',
  rationale:
    'A reader must be able to check every dose at its source. The rule speaks only in an article that has a citation ' +
    'or a reference list, once for each drug, with the other places beside it, and once for a section that gives several drugs and ' +
    'cites for none of them; adjustments ("increase by 25 mg"), quoted trial arms, ' +
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
    sectionUncited:
      'No citation supports the dose {dose}, nor {others} of this section. Cite the label or guideline that each comes from; one line below the heading or table can speak for all.',
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
    for (const { lacking, doses } of groupsOf(facts)) {
      const [first, ...others] = doses;
      if (first === undefined) continue;
      const also = (word: string): string => counted(others.length, `${word} dose`, `${word} doses`);
      const related = others.slice(0, 10).map((dose) => ({ span: dose.span, message: describeDose(dose) }));
      yield {
        messageId: others.length === 0 ? 'uncited' : messageForMany(facts, lacking),
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

/** A text that cites nothing at all lacks one thing, not a citation for every drug or section. */
function groupsOf(facts: ArticleFacts): readonly UncitedGroup[] {
  const groups = uncitedGroups(facts);
  if (!citesNothing(facts)) return groups;
  const doses = groups.flatMap((group) => group.doses).sort((a, b) => a.span.start - b.span.start);
  return [{ lacking: 'drug', doses }];
}

/** An article that cites by links alone does cite. */
function messageForMany(facts: ArticleFacts, lacking: UncitedGroup['lacking']): string {
  if (citesNothing(facts)) return facts.links.length > 0 ? 'fewLinked' : 'noneCited';
  return lacking === 'section' ? 'sectionUncited' : 'severalUncited';
}
