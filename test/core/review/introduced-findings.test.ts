import { describe, expect, test } from 'vitest';
import { analyseArticle } from '../../../server/src/core/engine/analyse-article.ts';
import { introducedFindings } from '../../../server/src/core/review/introduced-findings.ts';
import type { Span } from '../../../server/src/core/text/span.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const env = builtInEnvironment({ rules: { 'dose/not-checked': 'off' } });
const state = (body: string) => {
  const text = `# Gout\n\n${body}\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n`;
  const findings = analyseArticle(text, env, { clinical: true }).findings.filter((f) => f.rule === 'citation/dangling');
  const linesOf = ({ span }: { readonly span: Span }): string =>
    text.split('\n').find((_, i, all) => all.slice(0, i + 1).join('\n').length >= span.end) ?? '';
  return { linesOf, findings };
};
const compare = (before: string, after: string) => {
  const { introduced, fixed } = introducedFindings(state(before), state(after));
  return { introduced: introduced.length, fixed: fixed.length };
};

describe('what a change introduces and mends', () => {
  test.each<[title: string, before: string, after: string, introduced: number, fixed: number]>([
    ['nothing new', 'Rest helps [4].', 'Rest helps [4].', 0, 0],
    ['a new defect', 'Rest helps [1].', 'Rest helps [4].', 1, 0],
    ['a mended one', 'Rest helps [4].', 'Rest helps [1].', 0, 1],
    [
      'an old one in an edited paragraph',
      'Rest of the joint helps most [4].',
      'Rest of the sore joint helps most [4].',
      0,
      0,
    ],
    ['an old one that moved', 'Rest helps [4].\n\nIce helps [1].', 'Ice helps [1].\n\nRest helps [4].', 0, 0],
    [
      'one defect swapped for another',
      'Rest helps [4].\n\nIce is cold [1].',
      'Rest helps [1].\n\nIce is cold [4].',
      1,
      1,
    ],
  ])('%s', (_title, before, after, introduced, fixed) => expect(compare(before, after)).toEqual({ introduced, fixed }));

  test('one that has become more severe is new, one that has become milder is not', () => {
    const [note, error] = (['info', 'error'] as const).map((severity) => {
      const { linesOf, findings } = state('Rest helps [4].');
      return { linesOf, findings: findings.map((finding) => ({ ...finding, severity })) };
    });
    if (note === undefined || error === undefined) throw new Error('two states');
    expect(introducedFindings(note, error)).toEqual({ introduced: error.findings, fixed: [] });
    expect(introducedFindings(error, note)).toEqual({ introduced: [], fixed: [] });
  });
});
