import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import type { Span } from '../../text/span.ts';
import { isEnglish } from '../governance.ts';
import { meansOther } from '../long-forms.ts';
import type { CorpusArticle, CorpusRule } from '../rule.ts';
import { titleCondition } from '../title-condition.ts';

/** Reports an abbreviation that means one thing in one article and another in its sister on the same condition. */
export const crossTermConflict: CorpusRule = {
  id: 'cross/term-conflict',
  scope: 'corpus',
  summary: 'An abbreviation means different things in two articles on one condition.',
  rationale:
    'Readers carry an abbreviation from one page to the next. Compared are articles whose titles name the same condition; only long forms count that spell the letters by their initials and have no word in common.',
  needs: ['article', 'prose'],
  defaultSeverity: 'info',
  messages: {
    conflict: '{short} stands for "{own}" here and for "{other}" in {where}. Use another abbreviation for one of them.',
  },
  examples: {
    bad: [
      {
        title: 'Two meanings',
        markdown: '# Diabetic peripheral neuropathy\n\nPeripheral neuropathy (PN) is common.',
        reports: 'PN',
        others: { 'pain-clinic.md': '# Diabetic peripheral neuropathy\n\nParenteral nutrition (PN) is rare.' },
      },
    ],
    good: [
      {
        title: 'One meaning',
        markdown: '# Diabetic peripheral neuropathy\n\nPeripheral neuropathy (PN) is common.',
        others: { 'pain-clinic.md': '# Diabetic peripheral neuropathy\n\nPeripheral neuropathies (PN) are common.' },
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://implementationscience.biomedcentral.com/articles/10.1186/s13012-022-01219-2'],
  *check(articles, { formulary }) {
    for (const places of definitions(articles, formulary)) {
      const meanings = [...new Map([...places].reverse().map((it) => [it.long.toLowerCase(), it])).values()].reverse();
      for (const { path, short, long, span } of places) {
        const rival = meanings.find((it) => it.path !== path && meansOther(short, it.long, long));
        if (rival === undefined) continue;
        const data = { short, own: long, other: rival.long, where: rival.path };
        const related = [{ path: rival.path, span: rival.span, message: rival.long }];
        yield { path, problem: { messageId: 'conflict', data, span, subject: short, related } };
      }
    }
  },
};

interface Definition {
  readonly path: string;
  readonly short: string;
  readonly long: string;
  readonly span: Span;
}

/** The first long form of each abbreviation in each article, grouped by abbreviation and condition of the title. */
function definitions(
  articles: readonly CorpusArticle[],
  formulary: FormularyIndex,
): readonly (readonly Definition[])[] {
  const groups = new Map<string, Definition[]>();
  for (const { path, facts } of [...articles].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const condition = isEnglish(facts) ? titleCondition(facts, formulary) : null;
    if (condition === null) continue;
    for (const { short, long, span } of facts.prose.abbreviations) {
      if (long === null) continue;
      const key = `${short}|${condition}`;
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      if (!group.some((it) => it.path === path)) group.push({ path, short, long, span });
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
