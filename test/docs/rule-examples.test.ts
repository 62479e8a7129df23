import { describe, expect, it } from 'vitest';
import {
  analyseArticle,
  buildFormularyIndex,
  defaultConfig,
  type Finding,
  type Formulary,
  parseNameList,
  RULES,
  type Rule,
  reduceCorpus,
} from '../../server/src/core/index.ts';
import type { RuleExample } from '../../server/src/core/rules/rule.ts';
import { BUILT_IN_FORMULARY, DRUG_NAMES } from '../../server/src/data/built-in.ts';

// The examples are what the rule's page shows, so they are judged by the formulary that users have.
const formulary = buildFormularyIndex(
  [{ formulary: JSON.parse(BUILT_IN_FORMULARY) as Formulary, digest: 'built-in' }],
  parseNameList(DRUG_NAMES),
);
const config = defaultConfig({ asOf: '2025-06-01' });

/** The default configuration, with a rule that is off by default switched on. */
const envOf = (rule: Rule) => {
  const on = rule.defaultSeverity === 'off' ? { [rule.id]: 'warning' as const } : {};
  return { config: { ...config, rules: { ...config.rules, ...on } }, formulary };
};

function run(rule: Rule, example: RuleExample): readonly Finding[] {
  const env = envOf(rule);
  const read = (text: string) => analyseArticle(text, env, { clinical: true });
  if (rule.scope !== 'corpus') return read(example.markdown).findings.filter((finding) => finding.rule === rule.id);
  const texts = Object.entries({ 'article.md': example.markdown, ...example.others });
  const articles = texts.map(([path, text]) => ({ path, facts: read(text).corpus }));
  return reduceCorpus(articles, env).get('article.md')?.findings ?? [];
}

const reported = (rule: Rule, example: RuleExample): readonly string[] =>
  run(rule, example).map(({ span }) => example.markdown.slice(span.start, span.end));

describe.each(
  RULES.filter((rule) => rule.examples.bad.length > 0 || rule.examples.good.length > 0).map(
    (rule) => [rule.id, rule] as const,
  ),
)('%s', (_id, rule) => {
  it.each(rule.examples.bad)('reports "$title" once, where it says', (example) => {
    expect(example.reports).toBeDefined();
    expect(reported(rule, example)).toEqual([example.reports]);
  });
  it.each(rule.examples.good)('does not report "$title"', (example) => {
    expect(reported(rule, example)).toEqual([]);
  });
});
