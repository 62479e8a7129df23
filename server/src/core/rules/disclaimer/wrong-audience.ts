import type { Audience } from '../../facts/types.ts';
import { audienceOf, readsGovernance } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a disclaimer that speaks to somebody else: a patient is told to use clinical judgement. */
export const disclaimerWrongAudience: ArticleRule = {
  id: 'disclaimer/wrong-audience',
  scope: 'article',
  summary: 'The disclaimer speaks to another audience than the article.',
  rationale:
    'A text for professionals on a page for patients does not tell them what they need: that it does not replace their ' +
    'clinician, what to do in an emergency, not to change a medicine alone. Reported where the front matter or the ' +
    'configuration says for whom the article is and every disclaimer speaks to somebody else.',
  needs: ['article', 'clinical', 'disclaimers', 'governance'],
  defaultSeverity: 'error',
  messages: {
    wrong: 'This article is for {audience}, but its disclaimer speaks to {other}. Use the disclaimer for {audience}.',
  },
  examples: {
    bad: [
      {
        title: 'Professional text for patients',
        markdown:
          '---\naudience: patient\n---\n\n# Gout\n\nTake colchicine 0.6 mg once daily.\n\n## Disclaimer\n\nThis article is intended for healthcare professionals. It does not replace clinical judgement.',
        reports: 'This article is intended for healthcare professionals. It does not replace clinical judgement.',
      },
    ],
    good: [
      {
        title: 'A text for patients',
        markdown:
          '---\naudience: patient\n---\n\n# Gout\n\nTake colchicine 0.6 mg once daily.\n\n## Disclaimer\n\nThis page does not replace the advice of your doctor or pharmacist.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://everyailaw.com/regulation/california-ab3030/index.html'],
  *check(facts, { config }) {
    const isStated = facts.governance.audience !== null || config.audience !== null;
    if (!readsGovernance(facts) || !isStated) return;
    const audience = audienceOf(facts, config);
    const [first] = facts.disclaimers;
    const other = audience === 'patient' ? 'professional' : 'patient';
    if (first === undefined || facts.disclaimers.some((it) => it.audience !== other)) return;
    yield {
      messageId: 'wrong',
      data: { audience: WORDS[audience], other: WORDS[other] },
      span: first.span,
      subject: audience,
    };
  },
};

const WORDS: Readonly<Record<Audience, string>> = { professional: 'professionals', patient: 'patients' };
