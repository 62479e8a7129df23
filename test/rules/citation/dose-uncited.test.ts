import { expectFindings } from '../../harness/expect-findings.ts';

const LIST = '\n\n## References\n\n1. Lee A. Neuropathy in adults. BMJ 2019.';

expectFindings('citation/dose-uncited', {
  reports: [
    [
      'a dose below a cited paragraph',
      `# Pain\n\nPain is common [1].\n\nGive pregabalin ⟦75 mg twice daily⟧.${LIST}`,
      'uncited',
    ],
    ['a range', `# Pain\n\nPain is common [1].\n\nGive pregabalin ⟦150–300 mg daily⟧.${LIST}`, 'uncited'],
    ['a list item', `# Pain\n\n- Duloxetine 60 mg daily [1]\n- Pregabalin ⟦150 mg daily⟧${LIST}`, 'uncited'],
    [
      'a table cell',
      `# Pain\n\nPain is common [1].\n\n| Drug | Dose |\n| --- | --- |\n| Pregabalin | ⟦150 mg daily⟧ |${LIST}`,
      'uncited',
    ],
    [
      'a drug once, however often it is dosed',
      `# Pain\n\nPain is common [1].\n\n- Pregabalin ⟦150 mg daily⟧\n- Pregabalin 300 mg daily${LIST}`,
      'severalUncited',
    ],
    [
      'two drugs in a sentence once',
      `# Pain\n\nPain is common [1].\n\nGive pregabalin ⟦150 mg daily⟧ or duloxetine 60 mg daily.${LIST}`,
      'uncited',
    ],
    ['an article with a list and no citation', `# Pain\n\nGive pregabalin ⟦75 mg twice daily⟧.${LIST}`, 'uncited'],
  ],
  ignores: [
    [
      'a dose in a table whose delimiter row lost its columns',
      '# Neuropathic pain\n\nPain is common [1].\n\n| Drug | Gabapentin | Pregabalin |\n|--|--|\n| Dose | 300 mg daily | 150 mg daily |\n\n## References\n\n1. Lee A. Pain. BMJ 2019.',
    ],
    ['a cited dose', `# Pain\n\nGive pregabalin 75 mg twice daily [1].${LIST}`],
    ['a citation at the end of its paragraph', `# Pain\n\nGive pregabalin 75 mg twice daily. It helps [1].${LIST}`],
    ['a citation of the parent item', `# Pain\n\n- Pregabalin [1]\n  - Start with 75 mg twice daily${LIST}`],
    ['an article that cites nothing', '# Pain\n\nGive pregabalin 75 mg twice daily.'],
    ['a quoted trial arm', `# Pain\n\nPain is common [1].\n\nThe NNT was 4.04 for pregabalin 600 mg/day.${LIST}`],
    ['a warning', `# Pain\n\nPain is common [1].\n\nAvoid pregabalin above 600 mg daily.${LIST}`],
    ['a laboratory value', `# Diabetes\n\nDiabetes is common [1].\n\nAim for a glucose below 7 mmol/L.${LIST}`],
    ['code', `# Pain\n\nPain is common [1].\n\n\`pregabalin 75 mg twice daily\`${LIST}`],
    ['a comment', `# Pain\n\nPain is common [1]. <!-- pregabalin 75 mg twice daily -->${LIST}`],
  ],
});
