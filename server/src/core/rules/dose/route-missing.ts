import { dosesByDrug, oncePerDrug } from '../advised-doses.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a drug that is sold for several routes and dosed without any of them. */
export const doseRouteMissing: ArticleRule = {
  id: 'dose/route-missing',
  scope: 'article',
  summary: 'No dose of a drug that is sold for several routes says by which it is given.',
  rationale:
    'Doses by mouth and by vein can differ tenfold. Reported once a drug, where the formulary lists products for more ' +
    'than one route and no dose in the article names a route or a form. Off by default: most articles mean the mouth.',
  needs: ['doses'],
  defaultSeverity: 'off',
  messages: {
    missing: 'No dose of {drug} says by which route it is given, and it is sold for several. Name the route.',
  },
  examples: {
    bad: [
      {
        title: 'By mouth or by vein?',
        markdown: 'Give vancomycin 125 mg every 6 hours.',
        reports: '125 mg every 6 hours',
      },
    ],
    good: [{ title: 'The route is named', markdown: 'Give vancomycin 125 mg by mouth every 6 hours.' }],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://bnf.nice.org.uk/medicines-guidance/prescription-writing/'],
  *check(facts, { formulary }) {
    for (const [drug, doses] of dosesByDrug(facts)) {
      const products = (drug.id === null ? undefined : formulary.drug(drug.id))?.products ?? [];
      if (new Set(products.map((product) => product.route)).size < 2) continue;
      if (doses.some((dose) => dose.routes.length > 0 || dose.form !== null)) continue;
      const problem = oncePerDrug('missing', drug, doses);
      if (problem !== null) yield problem;
    }
  },
};
