import type { IdentifierFact } from '../../facts/types.ts';
import { allReferences } from '../filed-references.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a DOI, PMID, PMCID, ISBN or trial number that cannot be one: the source cannot be found by it. */
export const referenceIdentifierInvalid: ArticleRule = {
  id: 'reference/identifier-invalid',
  scope: 'article',
  summary: 'An identifier in the reference list has the wrong shape or a wrong check digit.',
  rationale:
    'An identifier that cannot exist is the surest sign of an invented or mistyped reference. Only the shape and, ' +
    'for an ISBN, the check digit are judged; whether an identifier exists is not looked up.',
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

/** Why an identifier cannot be right; null for one that can. */
function faultOf(kind: IdentifierFact['kind'], text: string): string | null {
  const shape = SHAPES[kind];
  if (shape !== null) return shape.test(text.replace(/%2F/i, '/')) ? null : 'its shape is wrong';
  const digits = text.replace(/[\s–-]/g, '').toUpperCase();
  if (!/^(?:\d{13}|\d{9}[\dX])$/.test(digits)) return 'it has neither ten nor thirteen digits';
  return isbnSum(digits) ? null : 'its check digit does not fit the others';
}

/** `10/abc` is the short form of a DOI. */
const SHAPES: Readonly<Record<IdentifierFact['kind'], RegExp | null>> = {
  doi: /^10(?:\.\d{4,9}(?:\.\d{1,9}){0,4}\/\S{1,200}|\/[a-z0-9]{3,12})$/i,
  pmid: /^[1-9]\d{0,7}$/,
  pmcid: /^PMC\s?[1-9]\d{0,7}$/i,
  nct: /^NCT\d{8}$/,
  isbn: null,
};

function isbnSum(digits: string): boolean {
  const values = [...digits].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  const weight = (at: number): number => (digits.length === 10 ? 10 - at : at % 2 === 0 ? 1 : 3);
  return values.reduce((sum, value, at) => sum + value * weight(at), 0) % (digits.length === 10 ? 11 : 10) === 0;
}
