import { phrase } from '../../text/translate.ts';
import { disclaimerPart } from '../disclaimer-parts.ts';
import { misplaced } from '../disclaimer-place.ts';
import { audienceOf, readsGovernance } from '../governance.ts';
import { policyText, saysInOwnWords } from '../policy-text.ts';
import type { ArticleRule, Fix } from '../rule.ts';

/** Reports each required part that the disclaimer lacks: half a disclaimer leaves the reader half informed. */
export const disclaimerPartMissing: ArticleRule = {
  id: 'disclaimer/part-missing',
  scope: 'article',
  summary: 'The disclaimer lacks a part that the policy requires, or stands elsewhere than the policy wants.',
  rationale:
    'By default a professional article must say who it is for, that it does not replace clinical judgement and that ' +
    'doses are to be verified; a patient article that it does not replace the clinician, what to do in an emergency ' +
    'and not to change a medicine alone. The configuration can require more, give its own wording, and ask for a place: ' +
    '`start` is before the first section and the first dose, at `end` only the references may follow. The parts of ' +
    'several disclaimers count together.',
  needs: ['article', 'clinical', 'disclaimers', 'doses', 'governance', 'outline', 'patientText'],
  defaultSeverity: 'warning',
  messages: {
    missing:
      'The disclaimer does not say {what} (part "{part}"), which the policy requires for {audience} articles. Add it.',
    start: 'The policy wants the disclaimer at the start, before the first section and the first dose. Move it there.',
    end: 'The policy wants the disclaimer at the end, with only the references behind it. Move it there.',
  },
  examples: {
    bad: [
      {
        title: 'Nothing about verifying',
        markdown:
          '# Painful diabetic neuropathy\n\nWe recommend duloxetine 60 mg once daily.\n\n## Disclaimer\n\nThis article is intended for healthcare professionals. It does not replace clinical judgement.',
        reports: 'This article is intended for healthcare professionals. It does not replace clinical judgement.',
      },
    ],
    good: [
      {
        title: 'All three parts',
        markdown:
          '# Painful diabetic neuropathy\n\nWe recommend duloxetine 60 mg once daily.\n\n## Disclaimer\n\nThis article is intended for healthcare professionals. It does not replace clinical judgement; verify all doses against the current label.',
      },
    ],
  },
  fix: 'suggestion',
  since: '0.1.0',
  references: [
    'https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x',
    'https://piftick.org.uk/',
  ],
  *check(facts, { config }) {
    const [first] = facts.disclaimers;
    if (!readsGovernance(facts) || first === undefined) return;
    yield* misplaced(facts, config);
    const audience = audienceOf(facts, config);
    const said = new Set<string>(facts.disclaimers.flatMap((disclaimer) => disclaimer.parts));
    // For whom it is may stand anywhere; it is said once.
    const { audience: stated, isForProfessionals } = facts.governance;
    if (stated?.value === audience || (isForProfessionals && audience === 'professional')) said.add('audience');
    if ((facts.patientText?.helpAdvice.length ?? 0) > 0) said.add('emergency');
    const { parts, sentences } = config.disclaimer[audience];
    for (const part of parts) {
      const own = sentences[part];
      if (said.has(part) || saysInOwnWords(facts, own)) continue;
      const sentence = policyText(own ?? disclaimerPart(part)?.[audience] ?? '', facts);
      yield {
        messageId: 'missing',
        data: { part, what: disclaimerPart(part)?.what ?? `what "${part}" asks for`, audience },
        span: first.span,
        subject: part,
        fixes: adding(sentence, first.span.end),
      };
    }
  },
};

function adding(sentence: string, at: number): readonly Fix[] {
  if (sentence === '') return [];
  return [{ title: phrase('Add "{0}"', sentence), safe: false, edits: [{ start: at, end: at, text: ` ${sentence}` }] }];
}
