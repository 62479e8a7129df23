import type { CorpusTerm } from '../../facts/corpus-facts.ts';
import { meansOther } from '../long-forms.ts';
import type { CorpusArticle, CorpusRule } from '../rule.ts';

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
  *check(articles) {
    for (const places of definitions(articles)) {
      const meanings = [...new Map([...places].reverse().map((it) => [it.long.toLowerCase(), it])).values()].reverse();
      for (const { path, short, long, at } of places) {
        const rival = meanings.find((it) => it.path !== path && meansOther(short, it.long, long));
        if (rival === undefined) continue;
        const data = { short, own: long, other: rival.long, where: rival.path };
        const related = [{ path: rival.path, span: rival.at, message: rival.long }];
        yield { path, problem: { messageId: 'conflict', data, span: at, subject: short, related } };
      }
    }
  },
};

interface Definition extends CorpusTerm {
  readonly path: string;
}

/** Long forms, grouped by abbreviation and condition of the title. */
function definitions(articles: Iterable<CorpusArticle>): readonly (readonly Definition[])[] {
  const groups = new Map<string, Definition[]>();
  for (const { path, facts } of articles) {
    for (const term of facts.terms) {
      const key = `${term.short}|${facts.condition}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ path, ...term }]);
      else group.push({ path, ...term });
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
