import { expectFindings } from '../../harness/expect-findings.ts';

const LIST = '\n\n## References\n\n1. Lee A. Neuropathy in adults. BMJ 2019.';

expectFindings('citation/dose-uncited', {
  reports: [
    [
      'a table over a line that speaks of doses and cites something else',
      `# Pain\n\n| Drug | Dose |\n| --- | --- |\n| Pregabalin | ⟦150 mg daily⟧ |\n\nDoses of pregabalin can harm [1].${LIST}`,
      'uncited',
    ],
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
    [
      'an article that only links, where neither paragraph nor section does',
      '# Pain\n\n## Causes\n\nSee [the causes][1].\n\n## Doses\n\n- Pregabalin ⟦75 mg twice daily⟧\n- Duloxetine 60 mg daily\n\n[1]: https://example.org/causes',
      'fewLinked',
    ],
    [
      'a link within the page, and an image',
      `# Pain\n\nPain is common [1].\n\nGive pregabalin ⟦75 mg twice daily⟧, see [below](#below) ![box](https://example.org/b.png).${LIST}`,
      'uncited',
    ],
    [
      'a month in parentheses',
      `# Pain\n\nPain is common [1].\n\nGive pregabalin ⟦75 mg twice daily⟧ (March, 2019).${LIST}`,
      'uncited',
    ],
    [
      'a title that links',
      `# [Pain](https://example.org/pain)\n\nPain is common [1].\n\nGive pregabalin ⟦75 mg twice daily⟧.${LIST}`,
      'uncited',
    ],
    [
      'the drug of each column, in a table whose row of dashes is too short',
      `# Pain\n\nPain is common [1].\n\n| Drug | Gabapentin | Pregabalin |\n|--|--|\n| Dose | ⟦300 mg daily⟧ | ⟦150 mg daily⟧ |${LIST}`,
      'uncited',
    ],
    [
      'three drugs of a section that cites for none of them, once',
      `# Pain\n\nPain is common [1].\n\n## Doses\n\n- Pregabalin ⟦75 mg twice daily⟧\n- Duloxetine 60 mg daily\n- Tramadol 50 mg twice daily${LIST}`,
      'sectionUncited',
    ],
    [
      'three drugs of a section that cites for a fourth, each',
      `# Pain\n\n## Doses\n\n- Gabapentin 300 mg daily [1]\n- Pregabalin ⟦75 mg twice daily⟧\n- Duloxetine ⟦60 mg daily⟧\n- Tramadol ⟦50 mg twice daily⟧${LIST}`,
      'uncited',
    ],
    [
      'two drugs of a section, each',
      `# Pain\n\nPain is common [1].\n\n## Doses\n\n- Pregabalin ⟦75 mg twice daily⟧\n- Duloxetine ⟦60 mg daily⟧${LIST}`,
      'uncited',
    ],
    ['an article with a list and no citation', `# Pain\n\nGive pregabalin ⟦75 mg twice daily⟧.${LIST}`, 'uncited'],
  ],
  ignores: [
    [
      'a line below a table that says where all of it is from',
      `# Pain\n\n| Drug | Dose |\n| --- | --- |\n| Pregabalin | 150 mg daily |\n\nAll from [1].${LIST}`,
    ],
    [
      'a line of doses and sources',
      `# Pain\n\n| Drug | Dose |\n| --- | --- |\n| Pregabalin | 150 mg daily |\n\nDoses: the label.[1]${LIST}`,
    ],
    [
      'a column of references',
      `# Pain\n\n| Drug | Dose | Ref |\n| --- | --- | --- |\n| Pregabalin | 150 mg daily | ^1^ |${LIST}`,
    ],
    ['a label over the list', `# Pain\n\n**In adults** [1]\n\n- Pregabalin 150 mg daily${LIST}`],
    [
      'several numbers in a column of references',
      `# Pain\n\nPain is common [1].\n\n| Drug | Dose | Ref |\n| --- | --- | --- |\n| Pregabalin | 150 mg daily | [1, 2] |${LIST}\n2. Roe B. Pain. BMJ 2020.`,
    ],
    [
      'a label of the list',
      '# Pain\n\nGive pregabalin 150 mg daily [NG198].\n\n## References\n\n- [NG198] Lee A. Neuropathy. BMJ 2019.',
    ],
    ['a name and a year in brackets', `# Pain\n\nGive pregabalin 150 mg daily [WHO 2021].${LIST}`],
    [
      'a table over the line that says where its doses are from',
      `# Pain\n\n| Drug | Dose |\n| --- | --- |\n| Pregabalin | 150 mg daily |\n\nDoses are taken from the product information [1].${LIST}`,
    ],
    [
      'a section that begins with its sources',
      `# Pain\n\nPain is common [1].\n\n## Nerves\n\n- [Guideline](https://example.org/g)\n- First\n  - Pregabalin 75 mg twice daily${LIST}`,
    ],
    ['a cited dose', `# Pain\n\nGive pregabalin 75 mg twice daily [1].${LIST}`],
    ['a citation at the end of its paragraph', `# Pain\n\nGive pregabalin 75 mg twice daily. It helps [1].${LIST}`],
    ['a citation of the parent item', `# Pain\n\n- Pregabalin [1]\n  - Start with 75 mg twice daily${LIST}`],
    ['an article that cites nothing', '# Pain\n\nGive pregabalin 75 mg twice daily.'],
    [
      'a link to its source',
      `# Pain\n\nPain is common [1].\n\nGive pregabalin 75 mg daily ([label](https://example.org/l)).${LIST}`,
    ],
    [
      'a number that is a link',
      `# Pain\n\nPain is common [1].\n\nGive pregabalin 75 mg daily [20](https://example.org/l).${LIST}`,
    ],
    [
      'a link by a number that is defined below',
      '# Pain\n\nPain is [common][1].\n\nGive [pregabalin 75 mg daily][20].\n\n[1]: https://example.org/a\n[20]: https://example.org/b',
    ],
    [
      'a link of the item above',
      `# Pain\n\nPain is common [1].\n\n- Pregabalin: [label](https://example.org/l)\n  - Start with 75 mg twice daily\n    - Elderly: pregabalin 25 mg daily${LIST}`,
    ],
    [
      'a link of the heading, and one of the heading above',
      `# Pain\n\nPain is common [1].\n\n## [Label](https://example.org/l)\n\nGive pregabalin 75 mg daily.\n\n### In the elderly\n\nGive pregabalin 25 mg daily.${LIST}`,
    ],
    [
      'a source by author and year',
      `# Pain\n\nPain is common [1].\n\nGive pregabalin 75 mg twice daily (Lee & Roe, 2019).${LIST}`,
    ],
    ['a citation of the heading', `# Pain\n\n## Pregabalin [1]\n\nGive pregabalin 75 mg twice daily.${LIST}`],
    [
      'a source line of the section',
      `# Pain\n\nPain is common [1].\n\n## Doses\n\n- Pregabalin 75 mg twice daily\n\nSource: [label](https://example.org/l)${LIST}`,
    ],
    ['a quoted trial arm', `# Pain\n\nPain is common [1].\n\nThe NNT was 4.04 for pregabalin 600 mg/day.${LIST}`],
    ['a warning', `# Pain\n\nPain is common [1].\n\nAvoid pregabalin above 600 mg daily.${LIST}`],
    ['a laboratory value', `# Diabetes\n\nDiabetes is common [1].\n\nAim for a glucose below 7 mmol/L.${LIST}`],
    ['code', `# Pain\n\nPain is common [1].\n\n\`pregabalin 75 mg twice daily\`${LIST}`],
    ['a comment', `# Pain\n\nPain is common [1]. <!-- pregabalin 75 mg twice daily -->${LIST}`],
  ],
});
