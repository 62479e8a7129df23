import type { StanceFact } from '../../facts/prose/types.ts';
import type { ArticleFacts } from '../../facts/types.ts';
import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import { numberWords } from '../../judge/dose-words.ts';
import { capital } from '../../text/capital.ts';
import type { Span } from '../../text/span.ts';
import { comparableRanges } from '../comparable-ranges.ts';
import { corpusDoses } from '../corpus-doses.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule, Problem } from '../rule.ts';
import { lineWords } from '../stance-pairs.ts';
import { inOtherUnit, saidOf, unitTwins } from '../unit-twins.ts';

/** Reports an article that gives two daily ranges, or two lines of therapy, for one use of a drug. */
export const consistencyInternal: ArticleRule = {
  id: 'consistency/internal',
  scope: 'article',
  summary: 'The article contradicts itself about a drug: two daily ranges or two lines of therapy for one use.',
  rationale:
    'Whoever reads one passage gives another dose than whoever reads the other. Compared are recommended ranges per day of one drug for the same use, phase, population, route and release, and statements such as "first-line" and "second-line" about one drug for one condition. Two lines of one section with the same words, in which one amount is ten or a thousand times the other, are a warning: a point or a zero is easily lost. So are the same figures for one drug in units that are a thousand times apart.',
  needs: ['article', 'doses', 'twins', 'prose'],
  defaultSeverity: 'info',
  messages: {
    range:
      '{drug} is given as {own} here and as {other} before, for {use}. Correct one of them, or say for whom each holds.',
    tenfold:
      '{drug} is {own} here and, in the same words, {other} before: {factor} times as much in one as in the other. Correct one of them, or say for whom each holds.',
    thousandfold:
      '{drug} is {own} here and {other} before: the same figures in units that are a thousand times apart. Correct one of them.',
    line: '{drug} is {own} here and {other} before, for {use}. Correct one of them, or say for whom each holds.',
  },
  examples: {
    bad: [
      {
        title: 'Two ranges',
        markdown:
          '# Diabetic peripheral neuropathy\n\nPregabalin 150-300 mg daily is first line.\n\n## Details\n\nPregabalin 300-600 mg daily.',
        reports: '300-600 mg daily',
      },
      {
        title: 'A point lost',
        markdown:
          '# Sedation\n\n- Midazolam 0.2 mg/kg IM (max 10 mg)\n- Again after 10 minutes:\n- Midazolam 2 mg/kg IM (max 10 mg)',
        reports: '2 mg/kg IM',
      },
    ],
    good: [
      {
        title: 'One range in two units',
        markdown:
          '# Diabetic peripheral neuropathy\n\nGabapentin 900-1800 mg daily.\n\n## Details\n\nGabapentin 0.9-1.8 g daily.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/1472-6947-5-23'],
  *check(facts, { formulary }) {
    if (!isEnglish(facts)) return;
    yield* twins(facts);
    const thousandfold = unitTwins(facts.doses);
    yield* thousandfold.map(({ own, other }) => inOtherUnit(own, other));
    yield* ranges(facts, formulary, new Set(thousandfold.map(({ own }) => own.span.start)));
    yield* lines(facts, formulary);
  },
};

/** What is told as ten times as much is not told again as another range. */
const isTwin = ({ doses, twins: pairs }: ArticleFacts, { start }: Span): boolean =>
  pairs.some(({ dose }) => doses[dose]?.span.start === start);

function* twins({ doses, twins: pairs }: ArticleFacts): Iterable<Problem> {
  for (const { first, dose, factor } of pairs) {
    const [other, own] = [doses[first], doses[dose]];
    const name = own?.drugs[0]?.name;
    if (other === undefined || own === undefined || name === undefined) continue;
    const data = { drug: capital(name), own: saidOf(own), other: saidOf(other), factor: numberWords(factor) };
    const related = [{ span: other.span, message: data.other }];
    const subject = `${name}|${data.own}|${data.other}`;
    yield { messageId: 'tenfold', data, span: own.span, severity: 'warning', subject, related };
  }
}

/** Two ranges for equal uses alone: a narrower use may have its own. */
function* ranges(facts: ArticleFacts, formulary: FormularyIndex, told: ReadonlySet<number>): Iterable<Problem> {
  const { jurisdictions } = facts.governance;
  const said = { jurisdictions, doses: corpusDoses(facts.doses, (span) => span) };
  for (const places of comparableRanges([{ path: '', facts: said }], formulary)) {
    for (const [i, place] of places.entries()) {
      if (isTwin(facts, place.at) || told.has(place.at.start)) continue;
      const before = places.slice(0, i).find((it) => it.indication.id === place.indication.id);
      if (before === undefined) continue;
      const { at: span, subject, range: own } = place;
      const use = formulary.indications.label(place.indication.id) ?? place.indication.text;
      const data = { drug: capital(place.drug.name), own, other: before.range, use };
      yield { messageId: 'range', data, span, subject, related: [{ span: before.at, message: before.range }] };
    }
  }
}

function* lines({ prose }: ArticleFacts, formulary: FormularyIndex): Iterable<Problem> {
  const first = new Map<string, StanceFact>();
  const told = new Set<string>();
  for (const fact of prose.stances) {
    if (fact.line === null || fact.stance === 'against' || fact.condition === null) continue;
    const key = `${fact.drug}|${fact.condition}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, fact);
    else if (before.line !== fact.line && !told.has(key)) {
      told.add(key);
      const use = formulary.indications.label(fact.condition) ?? fact.condition;
      const data = { drug: capital(fact.name), own: lineWords(fact), other: lineWords(before), use };
      const related = [{ span: before.span, message: data.other }];
      yield { messageId: 'line', data, span: fact.span, subject: key, related };
    }
  }
}
