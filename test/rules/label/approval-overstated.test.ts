import { expect, it } from 'vitest';
import { expectFindings, findings } from '../../harness/expect-findings.ts';

const FOR = 'for diabetic peripheral neuropathy';
const TOP = '# Pain clinic\n\n';

expectFindings('label/approval-overstated', {
  reports: [
    ['a range above the label', `${TOP}Pregabalin (300-600 mg daily) is ⟦FDA-approved⟧ ${FOR}.`, 'dose'],
    ['more than brings benefit', `${TOP}Duloxetine (60-120 mg daily) is ⟦FDA-approved⟧ ${FOR}.`, 'dose'],
    ['another unit', `${TOP}Pregabalin (0.6 g daily) is ⟦FDA-approved⟧ ${FOR}.`, 'dose'],
    ['a list item', `${TOP}- Pregabalin (300-600 mg daily) is ⟦FDA-approved⟧ ${FOR}`, 'dose'],
    [
      'a use from the heading',
      `# Diabetic peripheral neuropathy\n\nPregabalin (450 mg daily) is ⟦FDA-approved⟧.`,
      'dose',
    ],
    [
      'a use that the label does not name',
      `${TOP}Pregabalin (150-300 mg daily) is ⟦FDA-approved⟧ for insomnia.`,
      'use',
    ],
  ],
  ignores: [
    ['a dose equal to the maximum', `${TOP}Pregabalin (150-300 mg daily) is FDA-approved ${FOR}.`],
    ['the agency whose label gives it', `${TOP}Pregabalin (150-600 mg daily) is EMA-approved ${FOR}.`],
    ['a claim that is denied', `${TOP}Pregabalin (300-600 mg daily) is not FDA-approved ${FOR}.`],
    ['a wider use than a labelled one', `${TOP}Pregabalin (150-300 mg daily) is FDA-approved for neuropathic pain.`],
    ['an agency without a label', `${TOP}Duloxetine (60-120 mg daily) is EMA-approved ${FOR}.`],
    ['a drug without rules', `${TOP}Lisinopril 80 mg daily is FDA-approved for hypertension.`],
    ['code', `${TOP}\`Pregabalin (300-600 mg daily) is FDA-approved ${FOR}.\``],
    ['a comment', `${TOP}<!-- Pregabalin (300-600 mg daily) is FDA-approved ${FOR}. -->`],
  ],
});

it('reports each of two doses under one claim', () => {
  const text = `${TOP}Duloxetine (60-120 mg daily) and pregabalin (300-600 mg daily) are FDA-approved ${FOR}.`;
  const found = findings('label/approval-overstated', text);
  expect(found.map((finding) => finding.severity)).toEqual(['error', 'error']);
  expect(found.map(({ related }) => text.slice(related?.[0]?.span.start, related?.[0]?.span.end))).toEqual([
    expect.stringContaining('60-120 mg'),
    expect.stringContaining('300-600 mg'),
  ]);
});
