import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a word that is dosed like a medicine and that no list of names knows. */
export const drugUnknownName: ArticleRule = {
  id: 'drug/unknown-name',
  scope: 'article',
  summary: 'A dose belongs to a medicine that no list of names knows.',
  rationale:
    'A name that neither the formulary nor the open lists know may be misspelt, a local brand or invented. Its dose cannot be checked. Only words with the ending of a medicine’s name right before an amount are taken for one.',
  needs: ['doses', 'notations'],
  defaultSeverity: 'warning',
  messages: {
    unknown:
      '"{written}" is in no list of medicines, so its dose is not checked. Check the spelling, or add it to the formulary.',
  },
  examples: {
    bad: [{ title: 'An invented name', markdown: 'Give zoltrapine 20 mg once daily.', reports: 'zoltrapine' }],
    good: [{ title: 'A known name', markdown: 'Give duloxetine 60 mg once daily.' }],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts, context) {
    if (!isEnglish(facts)) return;
    const near = new Set(facts.notations.filter((it) => it.kind === 'name-place').map((it) => it.span.start));
    const seen = new Set<string>();
    for (const { id, kind, name, text, span } of facts.doses.flatMap((dose) => dose.drugs)) {
      if (id !== null || kind !== 'drug' || seen.has(name) || near.has(span.start)) continue;
      if (context.formulary.lexicon.find(text).length > 0 || context.formulary.lexicon.lookup(name) !== undefined)
        continue;
      seen.add(name);
      yield { messageId: 'unknown', data: { written: text }, span, subject: name };
    }
  },
};
