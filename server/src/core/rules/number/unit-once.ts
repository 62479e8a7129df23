import { phrase } from '../../text/translate.ts';
import { notationProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "25 mg-30 mg": the unit stands once in a range. */
export const numberUnitOnce: ArticleRule = {
  id: 'number/unit-once',
  scope: 'article',
  summary: 'Both ends of a range have the same unit.',
  rationale:
    'Springer and AMA style give the unit once, behind the upper end. Off by default: ISMP has no objection to the unit at both ends, and some houses want it.',
  needs: ['doses'],
  defaultSeverity: 'off',
  messages: { twice: 'The unit stands at both ends of the range. Write it once, behind the upper end.' },
  examples: {
    bad: [{ title: 'Twice', markdown: 'Give duloxetine 60 mg-120 mg daily.', reports: ' mg-' }],
    good: [
      { title: 'Once', markdown: 'Give duloxetine 60-120 mg daily.' },
      { title: 'Two units', markdown: 'Give aspirin 500 mg-1 g once.' },
    ],
  },
  fix: 'safe',
  since: 'next',
  references: ['https://springer.com/gp/authors-editors/journal-author/numerals-and-units/1370'],
  *check(facts) {
    yield* notationProblems(facts, 'twice', {
      kinds: ['between'],
      find: (part, dose) => {
        const match = REPEATED.exec(part.text);
        const unit = dose.parts.find((other) => other.kind === 'unit')?.text.split('/')[0];
        if (match === null || match[1] !== unit) return null;
        return { start: 0, end: part.text.length, replacement: match[2] ?? '', title: TITLE, safe: true };
      },
    });
  },
};

const TITLE = phrase('Write the unit once');

const REPEATED = /^ ?(\p{L}{1,12})( ?[-–] ?| to | or )$/u;
