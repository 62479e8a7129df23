import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('algorithm/numbering-gap', {
  reports: [
    [
      'a lost step',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin\n4. ⟦Refer to a clinic⟧',
      'found',
    ],
    [
      'a repeated number',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin\n2. ⟦Refer to a clinic⟧',
      'found',
    ],
    [
      'instructions that are no pathway',
      '# Sepsis\n\n## First hour\n\n1. Measure lactate\n2. Give meropenem 1 g\n4. ⟦Give fluids⟧',
      'found',
    ],
    [
      'instructions that mostly examine',
      '# Sepsis\n\n1. Measure glucose\n2. Take blood for culture\n3. Give meropenem 1 g\n4. Weigh the patient\n6. ⟦Perform lumbar puncture⟧',
      'found',
    ],
    [
      'headings that count steps',
      '# Asthma\n\nGive salbutamol 5 mg.\n\n## Step 1\n\nA.\n\n## Step 2\n\nB.\n\n⟦## Step 4: monitor⟧\n\nC.',
      'found',
    ],
    [
      'paragraphs that count steps',
      '# Sepsis\n\nStep 1. Measure lactate.\n\nStep 2. Give meropenem 1 g IV.\n\n⟦Step 4. Give fluids.⟧',
      'found',
    ],
    [
      'one wrong number once',
      '# Poisoning\n\n1. Acetylcysteine 150 mg/kg\n2. Then 50 mg/kg\n4. ⟦Then 100 mg/kg⟧\n4. Chlorphenamine 10 mg',
      'found',
    ],
  ],
  ignores: [
    ['headings in order', '# Asthma\n\n## Step 1\n\nA.\n\n## Step 2\n\nB.\n\n## Step 3\n\nC.'],
    ['paragraphs in order', '# Sepsis\n\nStep 1. Ask.\n\nStep 2. Give meropenem 1 g IV.\n\nStep 3. Wait.'],
    ['paragraphs that treat nobody', '# Assay\n\nStep 1. Ask.\n\nStep 2. Mix.\n\nStep 4. Wait.'],
    ['instructions in order', '# Sepsis\n\n1. Measure lactate\n2. Give meropenem 1 g\n3. Give fluids'],
    [
      'numbers that count something else',
      '# Sepsis\n\n1. Give meropenem 1 g\n5. Give fluids\n9. Give vancomycin 1 g\n12. Stop',
    ],
    ['a list of facts', '# Sepsis\n\n1. Lactate rises\n2. Pressure falls\n4. Urine stops'],
    [
      'in order',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin',
    ],
    [
      'ones throughout',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n1. Switch to pregabalin\n1. Refer to a clinic',
    ],
    [
      'from another number on',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n3. Start duloxetine 60 mg once daily\n4. Switch to pregabalin',
    ],
    ['no algorithm', '1. Duloxetine\n3. Pregabalin'],
  ],
});
