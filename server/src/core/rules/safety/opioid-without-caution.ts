import type { ArticleFacts, DoseFact, DrugMention } from '../../facts/types.ts';
import type { Span } from '../../text/span.ts';
import { advisedDoses } from '../advised-doses.ts';
import { isOpioid } from '../medicine-names.ts';
import { hasBetween, speaksOf } from '../near-topic.ts';
import type { ArticleRule } from '../rule.ts';

/** How far from the name of an opioid, in letters, a word of harm still speaks of it. */
const NEAR = 300;

/** Reports an article that offers an opioid and has no word on its risks or limits. */
export const safetyOpioidWithoutCaution: ArticleRule = {
  id: 'safety/opioid-without-caution',
  scope: 'article',
  summary: 'An opioid is offered as a treatment, and the article says nothing of its risks or limits.',
  rationale:
    'Guidelines let opioids be used for as short a time, in as low a dose and as late as can be, because of dependence, overdose and depressed breathing. Reported once, where an opioid is named as an option or dosed for repeated use by mouth or patch, and neither a caution about opioids nor any word of harm near one of them stands in the article. Advice against them is no offer; single doses, injections, infusions and texts on the end of life are left alone.',
  needs: ['article', 'doses', 'drugs', 'prose', 'topics'],
  defaultSeverity: 'error',
  messages: {
    missing:
      'The article offers {drug}, an opioid, without a word on risk or limit (dependence, overdose, breathing; lowest dose, shortest time). Add it, or advise against it.',
  },
  examples: {
    bad: [
      {
        title: 'An option like any other',
        markdown: '# Painful neuropathy\n\nOther treatment options include gabapentin 300 mg daily and tramadol.',
        reports: 'tramadol',
      },
    ],
    good: [
      {
        title: 'With its limits',
        markdown:
          '# Painful neuropathy\n\nOther treatment options include gabapentin 300 mg daily and tramadol, in the lowest effective dose because of dependence.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.cdc.gov/mmwr/volumes/71/rr/rr7103a1.htm'],
  *check(facts) {
    if (!/^en\b/i.test(facts.article.language) || DYING.test(facts.article.title ?? '')) return;
    if (speaksOf(facts, 'opioid-caution') || isWarned(facts)) return;
    const [first, ...others] = offers(facts).sort((a, b) => a.span.start - b.span.start);
    if (first === undefined) return;
    const { drug, span } = first;
    const related = others.slice(0, 5).map((other) => ({ span: other.span, message: `also ${other.drug}` }));
    const subject = 'opioid';
    yield {
      messageId: 'missing',
      data: { drug },
      span,
      subject,
      ofArticle: true,
      ...(related.length > 0 && { related }),
    };
  },
};

/** Who dies soon is not kept from dependence; such a text is of relief. */
const DYING =
  /\b(?:last (?:days|hours|weeks) of life|end[- ]of[- ]life|care of (?:the )?dying|dying (?:adults?|patients?|people)|terminal (?:care|phase)|palliative)\b/i;

interface Offer {
  readonly drug: string;
  readonly span: Span;
}

function offers(facts: ArticleFacts): Offer[] {
  const named = facts.prose.stances.filter(({ stance, name }) => stance === 'for' && isOpioid(name));
  const dosed = advisedDoses(facts).filter(isKeptUp);
  return [
    ...named.map(({ name, span }) => ({ drug: name, span })),
    ...dosed.flatMap(({ drugs, span }) =>
      drugs.filter(({ name }) => isOpioid(name)).map(({ name }) => ({ drug: name, span })),
    ),
  ];
}

/** Repeated, by mouth or patch. */
const isKeptUp = ({ frequency, daily, per, routes, count }: DoseFact): boolean =>
  (frequency !== null || daily !== null || per === 'day') &&
  count !== 1 &&
  routes.every((route) => route === 'oral' || route === 'transdermal');

function isWarned({ topics, drugs }: ArticleFacts): boolean {
  const harms = topics.filter(({ topic }) => topic === 'harm').map(({ span }) => span.start);
  return drugs.some((drug) => isOpioidName(drug) && hasBetween(harms, drug.span.start - NEAR, drug.span.end + NEAR));
}

const isOpioidName = ({ name }: DrugMention): boolean => isOpioid(name) || name === 'opioid';
