import { type DailyPlace, dailyPlaces, dailyWords } from '../daily-places.ts';
import type { CorpusRule } from '../rule.ts';

/** Reports a starting dose in one article that is above the whole range of another. */
export const crossStartVsRange: CorpusRule = {
  id: 'cross/start-vs-range',
  scope: 'corpus',
  summary: 'A starting dose in one article is above the whole range that another gives.',
  rationale:
    'A patient started by one article is at once above everything that the other allows. Compared are doses per day of one drug for the same use in adults, by mass, where route and release do not differ.',
  needs: ['article', 'doses'],
  defaultSeverity: 'info',
  messages: {
    conflict:
      '{drug} is started here at {own}, above the whole range of {other} in {where}, for {use}. Correct one of them, or say why they differ.',
  },
  examples: {
    bad: [
      {
        title: 'A start above the range',
        markdown: '# Diabetic peripheral neuropathy\n\nStart pregabalin 450 mg daily.',
        reports: '450 mg daily',
        others: { 'pain-clinic.md': '# Diabetic peripheral neuropathy\n\nPregabalin 150-300 mg daily.' },
      },
    ],
    good: [
      {
        title: 'A start below the range',
        markdown: '# Diabetic peripheral neuropathy\n\nStart pregabalin 75 mg daily.',
        others: { 'pain-clinic.md': '# Diabetic peripheral neuropathy\n\nPregabalin 150-300 mg daily.' },
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://implementationscience.biomedcentral.com/articles/10.1186/s13012-022-01219-2'],
  *check(articles, { formulary }) {
    for (const places of dailyPlaces(articles)) {
      const ranges = places.filter(({ phase, low, high }) => phase !== 'start' && low < high).sort(byHigh);
      for (const start of places.filter(({ phase }) => phase === 'start')) {
        const rival = ranges.find((range) => range.path !== start.path);
        if (rival === undefined || start.low <= rival.high) continue;
        const use = formulary.indications.label(start.use) ?? start.use;
        const data = { drug: start.name, own: dailyWords(start), other: dailyWords(rival), where: rival.path, use };
        const related = [{ path: rival.path, span: rival.at, message: data.other }];
        const problem = {
          messageId: 'conflict',
          data,
          span: start.at,
          subject: `${start.name}|${data.own}`,
          related,
        };
        yield { path: start.path, problem };
      }
    }
  },
};

/** The lowest range first; of equal ones the one of the first path. */
const byHigh = (a: DailyPlace, b: DailyPlace): number => a.high - b.high || (a.path < b.path ? -1 : 1);
