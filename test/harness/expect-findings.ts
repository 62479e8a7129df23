import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../server/src/core/config/default-config.ts';
import type { Config, Severity } from '../../server/src/core/config/types.ts';
import { analyseArticle } from '../../server/src/core/engine/analyse-article.ts';
import { reduceCorpus } from '../../server/src/core/engine/reduce-corpus.ts';
import type { Analysis, AnalysisEnvironment, Finding } from '../../server/src/core/engine/types.ts';
import { RULES, ruleById } from '../../server/src/core/rules/index.ts';
import { ruleFormulary } from './rule-formulary.ts';

/** What a rule test says: a title in plain clinical words, Markdown with ⟦ ⟧ around what is reported, the message id. */
export type Reported<Text> = readonly [title: string, text: Text, messageId: string, config?: Partial<Config>];
export type Ignored<Text> = readonly [title: string, text: Text, config?: Partial<Config>];

export interface Cases<Text> {
  readonly reports: readonly Reported<Text>[];
  readonly ignores: readonly Ignored<Text>[];
}

/** Runs the whole analysis with only this rule on; every finding must be marked, and every mark be found. */
export function expectFindings(rule: string, cases: Cases<string>): void {
  describe(rule, () => {
    for (const [title, text, messageId, config] of cases.reports) {
      it(`reports ${title}`, () => {
        expect(marked(text, findings(rule, unmarked(text), config))).toBe(text);
        for (const finding of findings(rule, unmarked(text), config)) expectMessage(rule, messageId, finding);
      });
    }
    for (const [title, text, config] of cases.ignores) {
      it(`ignores ${title}`, () => expect(marked(text, findings(rule, text, config))).toBe(text));
    }
  });
}

/** The same for a rule over several articles, given by path. */
export function expectCorpusFindings(rule: string, cases: Cases<Readonly<Record<string, string>>>): void {
  const check = (articles: Readonly<Record<string, string>>, config?: Partial<Config>): Finding[] => {
    const plain = Object.fromEntries(Object.entries(articles).map(([path, text]) => [path, unmarked(text)]));
    const found = corpusFindings(rule, plain, config);
    const written = Object.entries(articles).map(([path, text]) => [path, marked(text, found.get(path) ?? [])]);
    expect(Object.fromEntries(written)).toEqual(articles);
    return [...found.values()].flat();
  };
  describe(rule, () => {
    for (const [title, articles, messageId, config] of cases.reports) {
      it(`reports ${title}`, () => {
        for (const finding of check(articles, config)) expectMessage(rule, messageId, finding);
      });
    }
    for (const [title, articles, config] of cases.ignores) it(`ignores ${title}`, () => void check(articles, config));
  });
}

/** Title, text before, text after: what the first fix of every finding makes of the text, and whether it is safe. */
export type Repair = readonly [title: string, before: string, after: string, safe: boolean];

export function expectFixes(rule: string, repairs: readonly Repair[]): void {
  describe(`${rule} repairs`, () => {
    it.each(repairs)('%s', (_title, before, after, safe) => {
      const fixes = findings(rule, before).map((finding) => finding.fixes?.[0]);
      const edits = fixes.flatMap((fix) => fix?.edits ?? []).sort((a, b) => b.start - a.start);
      const result = edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), before);
      expect(result).toBe(after);
      expect(fixes.map((fix) => fix?.safe)).toEqual(fixes.map(() => safe));
      if (!safe) return;
      expect(findings(rule, after)).toEqual([]);
      expect(amounts(rule, after)).toEqual(amounts(rule, before));
    });
  });
}

/** A safe repair changes no value, no unit and no drug of any dose. */
const amounts = (rule: string, text: string): unknown[] =>
  analysis(rule, text, {}).facts.doses.map(({ low, high, unit, basis, drugs }) => ({
    low,
    high,
    unit,
    basis,
    drugs: drugs.map((drug) => drug.name),
  }));

/** The findings of one rule alone, in an article that counts as clinical. */
export function findings(rule: string, text: string, config: Partial<Config> = {}): readonly Finding[] {
  return analysis(rule, text, config).findings.filter((finding) => finding.rule === rule || isFailure(finding));
}

export function corpusFindings(
  rule: string,
  articles: Readonly<Record<string, string>>,
  config: Partial<Config> = {},
): ReadonlyMap<string, readonly Finding[]> {
  const read = Object.entries(articles).map(([path, text]) => ({ path, facts: analysis(rule, text, config).corpus }));
  const found = reduceCorpus(read, environment(rule, config));
  return new Map([...found].map(([path, { findings }]) => [path, findings]));
}

const analysis = (rule: string, text: string, config: Partial<Config>): Analysis =>
  analyseArticle(text, environment(rule, config), { clinical: true });

/** A failure of the tool shows in every test instead of passing for silence. */
const isFailure = (finding: Finding): boolean => finding.rule === 'internal/rule-failed';

function environment(rule: string, config: Partial<Config>): AnalysisEnvironment {
  const only = ruleById(rule)?.id.startsWith('suppression/') ? [] : RULES.filter((it) => !isOn(it.id, rule));
  const rules: Record<string, Severity | 'off'> = Object.fromEntries(only.map((it) => [it.id, 'off' as const]));
  // A rule that is off by default is tested all the same.
  if (ruleById(rule)?.defaultSeverity === 'off') rules[rule] = 'warning';
  return { config: { ...defaultConfig({ asOf: '2025-06-01' }), rules, ...config }, formulary: ruleFormulary() };
}

const isOn = (id: string, rule: string): boolean => id === rule || id.startsWith('internal/');

const unmarked = (text: string): string => text.replace(/[⟦⟧]/g, '');

/** Writes the marks where the findings are, so that a difference shows in the text itself. */
function marked(text: string, found: readonly Finding[]): string {
  const plain = unmarked(text);
  const failed = found.filter(isFailure).map((finding) => finding.message);
  const marks = found.flatMap(({ span }) => [
    { at: span.start, mark: '⟦', rank: 1 },
    { at: span.end, mark: '⟧', rank: 0 },
  ]);
  marks.sort((a, b) => b.at - a.at || b.rank - a.rank);
  const written = marks.reduce((result, { at, mark }) => result.slice(0, at) + mark + result.slice(at), plain);
  return [written, ...failed].join('\n');
}

/** The message must be the one of this id with all its placeholders filled. */
function expectMessage(rule: string, messageId: string, finding: Finding): void {
  const template = ruleById(rule)?.messages[messageId];
  expect(template, `message ${messageId} of ${rule}`).toBeDefined();
  const pattern = (template ?? '').split(/\{\w+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  expect(finding.message).toMatch(new RegExp(`^${pattern.join('.+')}$`, 's'));
  expect(finding.message).not.toMatch(/\{\w+\}|undefined|null/);
}
