import type { DisclaimerPolicy, Severity } from '../../config/types.ts';
import type { ArticleFacts, Audience } from '../../facts/types.ts';
import { phrase } from '../../text/translate.ts';
import { audienceOf, readsGovernance, tellsOfReview } from '../governance.ts';
import { policyText } from '../policy-text.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a clinical article without a disclaimer: a reader may take general text for advice about one patient. */
export const disclaimerMissing: ArticleRule = {
  id: 'disclaimer/missing',
  scope: 'article',
  summary: 'A clinical article has no disclaimer.',
  rationale:
    'A clinical article must say for whom it is written and that it does not replace clinical judgement or, for ' +
    "patients, their clinician. The text that the quick fix inserts is the policy's text for the audience; it claims " +
    'nothing about review, funding or the use of AI. Where the site has a page for it (`disclaimer.md` or ' +
    '`about/disclaimer.md` in a folder above the article), its absence is a note. Disclaimers are recognised in English only, so articles in ' +
    'another language are left alone.',
  needs: ['article', 'clinical', 'disclaimers', 'governance'],
  defaultSeverity: 'error',
  messages: {
    missing:
      'This clinical article has no disclaimer for {audience}. Add one that says who the article is for and that it does not replace {judgement}.',
    site: 'This article has no disclaimer of its own; that of its site stands on {page}. A print or a copy of the article loses it: add one, or link to that page.',
  },
  examples: {
    bad: [
      {
        title: 'A dose and no disclaimer',
        markdown: '# Painful diabetic neuropathy\n\nWe recommend duloxetine 60 mg once daily.',
        reports: '# Painful diabetic neuropathy',
      },
    ],
    good: [
      {
        title: 'With a disclaimer',
        markdown:
          '# Painful diabetic neuropathy\n\nWe recommend duloxetine 60 mg once daily.\n\n## Disclaimer\n\nThis article is intended for healthcare professionals. It does not replace clinical judgement; verify all doses against the current label.',
      },
    ],
  },
  fix: 'suggestion',
  since: '0.1.0',
  references: ['https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x'],
  *check(facts, { config }) {
    if (!readsGovernance(facts) || facts.disclaimers.length > 0) return;
    const audience = audienceOf(facts, config);
    const { text, place } = config.disclaimer[audience];
    const words = policyText(text, facts);
    const page = config.siteDisclaimer;
    yield {
      ...(page === undefined ? { messageId: 'missing', data: WORDS[audience] } : { messageId: 'site', data: { page } }),
      span: facts.governance.anchor,
      subject: audience,
      ...severityOf(facts, page !== undefined),
      fixes:
        words === ''
          ? []
          : [
              {
                title: phrase('Insert the disclaimer of the policy'),
                safe: false,
                edits: [insertion(words, place, facts)],
              },
            ],
    };
  },
};

/** Whoever keeps a record of reviews publishes; of other texts it is not known. */
function severityOf(facts: ArticleFacts, siteHasOne: boolean): { readonly severity?: Severity } {
  if (siteHasOne) return { severity: 'info' };
  return tellsOfReview(facts) ? {} : { severity: 'warning' };
}

/** At the end as a section of its own; at the start as a paragraph that says what it is, under the title. */
function insertion(words: string, place: DisclaimerPolicy['place'], { governance, article, outline }: ArticleFacts) {
  const { anchor, end } = governance;
  if (place !== 'start') return { start: end, end, text: `\n\n## Disclaimer\n\n${words}\n` };
  const lead = /^disclaimer\b/i.test(words) ? words : `Disclaimer: ${words}`;
  if (article.titleSpan === null || article.titleSpan.start < anchor.start)
    return { start: anchor.start, end: anchor.start, text: `${lead}\n\n` };
  const at = outline.find(({ heading }) => heading.start === anchor.start)?.heading.end ?? anchor.end;
  return { start: at, end: at, text: `\n\n${lead}` };
}

const WORDS: Readonly<Record<Audience, { readonly audience: string; readonly judgement: string }>> = {
  professional: { audience: 'healthcare professionals', judgement: 'clinical judgement' },
  patient: { audience: 'patients', judgement: 'the advice of their clinician' },
};
