import { describe, expect, test } from 'vitest';
import { analyseArticle } from '../../../server/src/core/index.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const env = builtInEnvironment();
const LIST = '\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n';
const run = (text: string): { kept: string[]; suppressed: string[] } => {
  const { findings, suppressed } = analyseArticle(`# Gout\n\nRest helps [1].\n\n${text}${LIST}`, env);
  const relevant = (rule: string): boolean => rule.startsWith('citation/') || rule.startsWith('suppression/');
  return { kept: findings.map((f) => f.rule).filter(relevant), suppressed: suppressed.map((f) => f.rule) };
};

describe('a suppression', () => {
  test.each([
    [
      'with a reason silences',
      '<!-- clinlint-disable-next-line citation/dangling -- entry follows -->\nIce helps [7].',
      [],
      ['citation/dangling'],
    ],
    [
      'on the same line silences',
      'Ice helps [7]. <!-- clinlint-disable-line citation/dangling -- entry follows -->',
      [],
      ['citation/dangling'],
    ],
    [
      'in a block silences up to enable',
      '<!-- clinlint-disable citation/dangling -- entries follow -->\n\nIce [7].\n\n<!-- clinlint-enable citation/dangling -->\n\nHeat [8].',
      ['citation/dangling'],
      ['citation/dangling'],
    ],
    [
      'without a reason does not hold',
      '<!-- clinlint-disable-next-line citation/dangling -->\nIce helps [7].',
      ['suppression/reasonless', 'citation/dangling'],
      [],
    ],
    [
      'past its date does not hold',
      '<!-- clinlint-disable-next-line citation/dangling -- soon until=2020-01-01 -->\nIce helps [7].',
      ['suppression/expired', 'citation/dangling'],
      [],
    ],
    [
      'with a date that nobody can read does not hold',
      '<!-- clinlint-disable-next-line citation/dangling -- soon until=summer -->\nIce helps [7].',
      ['suppression/expired', 'citation/dangling'],
      [],
    ],
    [
      'of two rules of which one silences nothing is needless for that one',
      '<!-- clinlint-disable-next-line citation/dangling, reference/unused -- soon -->\nIce helps [7].',
      ['suppression/needless'],
      ['citation/dangling'],
    ],
    [
      'of a rule that is off by default tells nothing',
      '<!-- clinlint-disable-next-line dose/max-missing -- soon -->\nIce helps [1].',
      [],
      [],
    ],
    [
      'of an unknown rule is reported',
      '<!-- clinlint-disable-next-line citation/dangly -- soon -->\nIce helps [7].',
      ['suppression/unknown-rule', 'citation/dangling'],
      [],
    ],
    [
      'of nothing is needless',
      '<!-- clinlint-disable-next-line citation/dangling -- soon -->\nIce helps [1].',
      ['suppression/needless'],
      [],
    ],
    [
      'without a rule is no blanket',
      '<!-- clinlint-disable-next-line -- soon -->\nIce helps [7].',
      ['suppression/unknown-rule', 'citation/dangling'],
      [],
    ],
    [
      'does not reach the paragraph after',
      '<!-- clinlint-disable-next-line citation/dangling -- soon -->\nIce [7].\n\nHeat [8].',
      ['citation/dangling'],
      ['citation/dangling'],
    ],
  ])('%s', (_, text, kept, suppressed) => expect(run(text)).toEqual({ kept, suppressed }));
});
