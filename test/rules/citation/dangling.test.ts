import { expect, it } from 'vitest';
import { expectFindings, findings } from '../../harness/expect-findings.ts';

const LIST = '\n\n## References\n\n1. Lee A. Gout in adults. BMJ 2019.\n2. Roy B. Diet and joints. Lancet 2020.';

expectFindings('citation/dangling', {
  reports: [
    ['a number beyond the list', `# Gout\n\nRest the joint [⟦3⟧].${LIST}`, 'noEntry'],
    ['only the number that is missing', `# Gout\n\nRest the joint [1, ⟦4⟧].${LIST}`, 'noEntry'],
    ['a range whose end is missing', `# Gout\n\nRest the joint [⟦1-3⟧].${LIST}`, 'noEntry'],
    ['a superscript', `# Gout\n\nRest the joint.<sup>⟦5⟧</sup>${LIST}`, 'noEntry'],
    ['a table cell', `# Gout\n\n| Drug | Note |\n| --- | --- |\n| colchicine | early [⟦7⟧] |${LIST}`, 'noEntry'],
    ['a list item', `# Gout\n\n- Rest the joint [⟦3⟧]\n- Cool it [2]${LIST}`, 'noEntry'],
    ['an article without a list, once a line', '# Gout\n\nRest it ⟦[1]⟧. Cool it [2].\n\nWait ⟦[3]⟧.', 'noList'],
    [
      'a number beyond an unnumbered list',
      '# Gout\n\nRest it [⟦2⟧].\n\n## References\n\nLee A. Gout. BMJ 2019.',
      'noEntry',
    ],
  ],
  ignores: [
    ['a number that is itself a link to its source', '# Gout\n\nRest the joint [7](https://example.org/gout).'],
    ['the last number of the list', `# Gout\n\nRest the joint [1], cool it [2].${LIST}`],
    ['a range that the list holds', `# Gout\n\nRest the joint [1-2].${LIST}`],
    ['code', `# Gout\n\nRest it [1]. Write \`[9]\` for a citation.${LIST}`],
    ['a comment', `# Gout\n\nRest it [1]. <!-- see [9] -->${LIST}`],
    ['a year, a duration, a vitamin', `# Gout\n\nSince 2021, 12 weeks of vitamin B12 have been tried [2].${LIST}`],
    ['a footnote with its definition', '# Gout\n\nRest the joint.[^1]\n\n[^1]: Lee A. Gout. BMJ 2019.'],
    ['a key that leads to a bibliography file', '# Gout\n\nRest the joint [@lee2019].'],
    ['a link that is its own source', '# Gout\n\nRest the joint [7](https://example.org/gout).'],
  ],
});

it('names the citation and the size of the list', () => {
  const [finding] = findings('citation/dangling', `# Gout\n\nRest the joint [4].${LIST}`);
  expect(finding).toMatchObject({ severity: 'error' });
  expect(finding?.message).toContain('The reference list (2 entries) has no entry for citation 4.');
});
