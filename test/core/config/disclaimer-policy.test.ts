import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../server/src/core/config/default-config.ts';
import { mergeConfig } from '../../../server/src/core/config/merge-config.ts';
import { expectFindings, findings } from '../../harness/expect-findings.ts';

const base = defaultConfig({ asOf: '2025-06-01' });
const { disclaimer } = base;
const merge = (audience: string, value: object) => mergeConfig(base, { disclaimer: { [audience]: value } }, []);
const house = (value: object) => ({ disclaimer: merge('professional', value).config.disclaimer });
const errorsOf = (value: object): readonly string[] => merge('patient', value).errors;

describe('what a house may say', () => {
  test('parts, text, wording and place lie over the default', () => {
    const policy = house({ parts: 'ai', place: 'end', sentences: { ai: 'No AI.' } }).disclaimer.professional;
    expect(policy).toEqual({
      parts: ['ai'],
      text: disclaimer.professional.text,
      sentences: { ai: 'No AI.' },
      place: 'end',
    });
  });

  test.each([
    ['an unknown part', { parts: ['warning'] }, 'is not one of'],
    ['wording of an unknown part', { sentences: { warning: 'x' } }, 'warning'],
    ['wording that is no text', { sentences: { ai: 3 } }, 'sentences.ai'],
    ['a list of wordings', { sentences: ['x'] }, 'sentences'],
    ['an unknown place', { place: 'top' }, 'place'],
    ['a text that is none', { text: 1 }, 'text'],
    ['an unknown key', { wording: 'x' }, 'wording'],
  ])('%s is an error', (_, value, message) => expect(errorsOf(value).join('\n')).toContain(message));
});

const BODY = 'We recommend colchicine 0.6 mg once daily.';
const TEXT =
  'This article is intended for healthcare professionals. It does not replace clinical judgement; verify doses.';

expectFindings('disclaimer/part-missing', {
  reports: [
    [
      'at the end, wanted at the start',
      `# Gout\n\n${BODY}\n\n## Disclaimer\n\n⟦${TEXT}⟧`,
      'start',
      house({ place: 'start' }),
    ],
    ['at the start, wanted at the end', `# Gout\n\n⟦${TEXT}⟧\n\n${BODY}`, 'end', house({ place: 'end' })],
  ],
  ignores: [
    ['under the title, wanted at the start', `# Gout\n\n${TEXT}\n\n## Doses\n\n${BODY}`, house({ place: 'start' })],
    [
      'a first section of its own',
      `# Gout\n\n## Disclaimer\n\n${TEXT}\n\n## Doses\n\n${BODY}`,
      house({ place: 'start' }),
    ],
    [
      'before the references, wanted at the end',
      `# Gout\n\n${BODY}\n\n## Disclaimer\n\n${TEXT}\n\n## References\n\n1. Doe J. Gout. J Gout 2020;1:1.`,
      house({ place: 'end' }),
    ],
    [
      'a part in words of the house',
      `# Gout\n\n${BODY}\n\n## Disclaimer\n\n${TEXT} Money: the  Gout\nFund.`,
      house({ parts: ['ai'], sentences: { ai: 'money: the gout fund.' } }),
    ],
  ],
});

describe('what a repair inserts', () => {
  const inserted = (front: string, config: object): string | undefined =>
    findings('disclaimer/missing', `${front}# Gout\n\n${BODY}`, config)[0]?.fixes?.[0]?.edits[0]?.text;
  const text = 'This page is reviewed by our board. It was written with AI. It is funded by us. Verify every dose.';

  test('claims no review, funding or AI of which the front matter says nothing', () => {
    expect(inserted('', house({ text }))).toBe('\n\n## Disclaimer\n\nVerify every dose.\n');
  });
  test('keeps what the front matter bears out', () => {
    const front = '---\nreviewers: [A. Example]\nai_assisted: true\nfunding: none\n---\n\n';
    expect(inserted(front, house({ text }))).toContain(text);
  });
  test('stands where the policy wants it', () => {
    expect(inserted('', house({ text: 'Verify every dose.', place: 'start' }))).toBe(
      '\n\nDisclaimer: Verify every dose.',
    );
  });
});
