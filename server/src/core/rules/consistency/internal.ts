import type { StanceFact } from '../../facts/prose/types.ts';
import type { ArticleFacts } from '../../facts/types.ts';
import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import { comparableRanges } from '../comparable-ranges.ts';
import { corpusDoses } from '../corpus-doses.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule, Problem } from '../rule.ts';

/** Reports an article that gives two daily ranges, or two lines of therapy, for one use of a drug. */
export const consistencyInternal: ArticleRule = {
  id: 'consistency/internal',
  scope: 'article',
  summary: 'The article contradicts itself about a drug: two daily ranges or two lines of therapy for one use.',
  rationale:
    'Whoever reads one passage gives another dose than whoever reads the other. Compared are recommended ranges per day of one drug for the same use, phase, population, route and release, and statements such as "first-line" and "second-line" about one drug for one condition.',
  needs: ['article', 'doses', 'prose'],
  defaultSeverity: 'info',
  messages: {
    range:
      '{drug} is given as {own} here and as {other} before, for {use}. Correct one of them, or say for whom each holds.',
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
    yield* ranges(facts, formulary);
    yield* lines(facts, formulary);
  },
};

/** Two ranges for equal uses alone: a narrower use may have its own. */
function* ranges(facts: ArticleFacts, formulary: FormularyIndex): Iterable<Problem> {
  const { jurisdictions } = facts.governance;
  const said = { jurisdictions, doses: corpusDoses(facts.doses, (span) => span) };
  for (const places of comparableRanges([{ path: '', facts: said }], formulary)) {
    for (const [i, place] of places.entries()) {
      const before = places.slice(0, i).find((it) => it.indication.id === place.indication.id);
      if (before === undefined) continue;
      const use = formulary.indications.label(place.indication.id) ?? place.indication.text;
      const data = { drug: capital(place.drug.name), own: place.range, other: before.range, use };
      const related = [{ span: before.at, message: before.range }];
      yield { messageId: 'range', data, span: place.at, subject: place.subject, related };
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
      const data = { drug: capital(fact.name), own: lineWords(fact.line), other: lineWords(before.line), use };
      yield {
        messageId: 'line',
        data,
        span: fact.span,
        subject: key,
        related: [{ span: before.span, message: data.other }],
      };
    }
  }
}

const lineWords = (line: StanceFact['line']): string => `${['first', 'second', 'third'][(line ?? 1) - 1]}-line`;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
