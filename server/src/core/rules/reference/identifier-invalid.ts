import { allReferences } from '../filed-references.ts';
import { faultOf } from '../identifier-shape.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a DOI, PMID, PMCID, ISBN or trial number that cannot be one: the source cannot be found by it. */
export const referenceIdentifierInvalid: ArticleRule = {
  id: 'reference/identifier-invalid',
  scope: 'article',
  summary: 'An identifier in the reference list has the wrong shape or a wrong check digit.',
  rationale:
    'An identifier that cannot exist is the surest sign of an invented or mistyped reference. Only the shape and, ' +
    'for an ISBN, the check digit are judged; whether it exists is another rule’s, `reference/identifier-unresolved`, and looked up only when asked.',
  needs: ['references'],
  defaultSeverity: 'error',
  messages: {
    doi: '"{text}" is no DOI: one begins with 10., a number of four or more digits and a slash. Copy it from the source.',
    pmid: '"{text}" is no PMID: one has up to eight digits and no letters. Copy it from the source.',
    pmcid: '"{text}" is no PMCID: one is PMC and up to eight digits. Copy it from the source.',
    isbn: 'ISBN {text} cannot be right: {why}. Copy it from the book.',
    nct: '"{text}" is no trial number of ClinicalTrials.gov: one is NCT and eight digits. Copy it from the register.',
  },
  examples: {
    bad: [
      {
        title: 'A DOI without its prefix',
        markdown: '# Gout\n\nRest the joint [1].\n\n## References\n\n1. Lee A. Gout. BMJ 2019. doi:1136/bmj.l123',
        reports: '1136/bmj.l123',
      },
      {
        title: 'A check digit that does not fit',
        markdown:
          '# Gout\n\nRest the joint [1].\n\n## References\n\n1. Lee A. Gout. Example Press; 2019. ISBN 978-0-306-40615-8',
        reports: '978-0-306-40615-8',
      },
    ],
    good: [
      {
        title: 'A DOI and an ISBN that fit',
        markdown:
          '# Gout\n\nRest the joint [1, 2].\n\n## References\n\n1. Lee A. Gout. BMJ 2019. doi:10.1136/bmj.l123\n2. Roy B. Joints. Example Press; 2019. ISBN 978-0-306-40615-7',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: [
    'https://www.doi.org/the-identifier/resources/handbook/',
    'https://www.isbn-international.org/content/isbn-users-manual/29',
  ],
  *check(facts) {
    for (const { kind, text, span } of allReferences(facts).flatMap((reference) => reference.identifiers)) {
      const why = faultOf(kind, text);
      if (why !== null) yield { messageId: kind, data: { text, why }, span, subject: `${kind} ${text}` };
    }
  },
};
