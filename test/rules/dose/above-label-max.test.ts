import { expect, it } from 'vitest';
import { expectFindings, findings } from '../../harness/expect-findings.ts';

const DPN = '# Diabetic peripheral neuropathy\n\n';
const GUIDELINE =
  '\n\n## References\n\n1. Guideline of the rule tests on neuropathic pain. 2015.\n2. Lee A. Pain in adults. BMJ 2019.';
const US = { jurisdictions: ['US'] } as const;

expectFindings('dose/above-label-max', {
  reports: [
    ['a dose above the ceiling', `${DPN}Give pregabalin ⟦900 mg daily⟧.`, 'aboveCeiling'],
    ['a stated maximum, guideline not cited', `${DPN}Give pregabalin ⟦450 mg daily⟧.`, 'guidelineNotCited', US],
    [
      'a stated maximum, guideline cited',
      `${DPN}Give pregabalin ⟦450 mg daily⟧ [1].${GUIDELINE}`,
      'guidelineCited',
      US,
    ],
    [
      'a stated maximum, another paper cited',
      `${DPN}Give pregabalin ⟦450 mg daily⟧ [2].${GUIDELINE}`,
      'guidelineNotCited',
      US,
    ],
    ['within one label and above another', `${DPN}Give pregabalin ⟦450 mg daily⟧.`, 'labelConflict'],
    ['more than brings benefit', `${DPN}Give duloxetine ⟦90 mg daily⟧.`, 'aboveNoBenefit', US],
    ['the upper end of a range', `${DPN}Give pregabalin ⟦150-600 mg daily⟧.`, 'guidelineNotCited', US],
    ['another unit', `${DPN}Give pregabalin ⟦0.9 g daily⟧.`, 'aboveCeiling'],
    ['several doses that add up', `${DPN}Give pregabalin ⟦300 mg three times daily⟧.`, 'aboveCeiling'],
    ['a table cell', `${DPN}| Drug | Dose |\n| --- | --- |\n| Pregabalin | ⟦900 mg daily⟧ |`, 'aboveCeiling'],
    ['a list item', `${DPN}- Pregabalin ⟦900 mg daily⟧`, 'aboveCeiling'],
    ['one of two drugs', `${DPN}Give duloxetine 60 mg daily or pregabalin ⟦900 mg daily⟧.`, 'aboveCeiling'],
    ['the last of two drugs', `${DPN}Give duloxetine or pregabalin ⟦900 mg daily⟧.`, 'aboveCeiling'],
    ['whom it is for is not what it is for', `${DPN}If asthma: pregabalin ⟦450 mg daily⟧.`, 'guidelineNotCited', US],
    ['… in a clause', `${DPN}In patients with asthma, give pregabalin ⟦450 mg daily⟧.`, 'guidelineNotCited', US],
    ['no other use either', '# Dosing\n\nGive levothyroxine ⟦500 mcg daily⟧.', 'aboveLabelMaximum'],
  ],
  ignores: [
    ['a dose that may be of the last of two drugs alone', `${DPN}Give duloxetine or pregabalin 300 mg daily.`, US],
    ['a dose equal to the maximum', `${DPN}Give pregabalin 300 mg daily.`, US],
    [
      'a group that has the drug for its own condition',
      `${DPN}If postherpetic neuralgia: pregabalin 600 mg daily.`,
      US,
    ],
    ['another use with a higher maximum', '# Postherpetic neuralgia\n\nGive pregabalin 600 mg daily.', US],
    ['a quoted trial arm', `${DPN}The NNT was 4.04 for pregabalin 900 mg/day.`],
    ['a warning', `${DPN}Do not give pregabalin above 900 mg daily.`],
    ['a drug that is not known', `${DPN}Give mirabegron 900 mg daily.`],
    ['a unit that is not known', `${DPN}Give pregabalin 900 drops daily.`],
    ['code', `${DPN}\`pregabalin 900 mg daily\``],
    ['a comment', `${DPN}<!-- pregabalin 900 mg daily -->`],
  ],
});

it.each([
  ['a ceiling', `${DPN}Give pregabalin 900 mg daily.`, {}, 'error'],
  ['a guideline that is not cited', `${DPN}Give pregabalin 450 mg daily.`, US, 'warning'],
  ['a guideline that is cited', `${DPN}Give pregabalin 450 mg daily [1].${GUIDELINE}`, US, 'info'],
  ['two labels that differ', `${DPN}Give pregabalin 450 mg daily.`, {}, 'warning'],
  [
    'a severity that the configuration sets',
    `${DPN}Give pregabalin 900 mg daily.`,
    { rules: { 'dose/above-label-max': 'info' } },
    'info',
  ],
] as const)('takes the severity of %s', (_title, text, config, severity) => {
  const own = findings('dose/above-label-max', text, config).filter(({ rule }) => rule === 'dose/above-label-max');
  expect(own.map((finding) => finding.severity)).toEqual([severity]);
});

it('reports a maximum beside a dose once, where the maximum stands', () => {
  const text = `${DPN}Give pregabalin 100 mg three times daily (maximum 900 mg a day).`;
  const own = findings('dose/above-label-max', text, US).filter(({ rule }) => rule === 'dose/above-label-max');
  expect(own.map(({ span }) => text.slice(span.start, span.end))).toEqual(['900 mg a day']);
});

it('shows the label it was judged by, and its review state', () => {
  const [finding] = findings('dose/above-label-max', `${DPN}Give pregabalin 450 mg daily.`, US);
  expect(finding?.evidence?.[0]).toMatchObject({
    source: 'Label of the rule tests, US',
    jurisdiction: 'US',
    state: 'draft',
  });
  expect(finding?.message).toContain('draft');
});
