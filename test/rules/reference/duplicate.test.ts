import { expect, it } from 'vitest';
import { expectFindings, findings } from '../../harness/expect-findings.ts';

const CITED = '# Gout\n\nRest the joint [1]. Cool it [2].\n\n## References\n\n';

expectFindings('reference/duplicate', {
  reports: [
    [
      'the same words',
      `${CITED}1. Lee A. Gout in adults. BMJ 2019.\n⟦2. Lee A. Gout in adults. BMJ 2019.⟧`,
      'duplicate',
    ],
    [
      'the same words but case and points',
      `${CITED}1. Lee A. Gout in adults. BMJ 2019\n⟦2. LEE A. Gout in Adults. BMJ 2019.⟧`,
      'duplicate',
    ],
    [
      'the same DOI',
      `${CITED}1. Lee A. Gout. doi:10.1000/xyz1\n⟦2. Lee A et al. Gout. 2019. https://doi.org/10.1000/XYZ1⟧`,
      'duplicate',
    ],
    [
      'the same PMID',
      `${CITED}1. Lee A. Gout. PMID: 12345678\n⟦2. Lee A et al. Gout flares. 2019. PMID: 12345678⟧`,
      'duplicate',
    ],
    [
      'entries of several lines',
      '# Gout\n\nRest [1, 2].\n\n## References\n\nGuideline\n\nGout in adults\n\nBMJ, 2019\n\n⟦Guideline\n\nGout in adults\n\nBMJ, 2019⟧',
      'duplicate',
    ],
  ],
  ignores: [
    ['another year', `${CITED}1. Lee A. Gout in adults. BMJ 2019.\n2. Lee A. Gout in adults. BMJ 2021.`],
    ['another title', `${CITED}1. Lee A. Gout in adults. BMJ 2019.\n2. Lee A. Gout in children. BMJ 2019.`],
    [
      'another DOI',
      `${CITED}1. Lee A. Gout in adults. BMJ 2019. doi:10.1000/a\n2. Lee A. Gout in adults. BMJ 2019. doi:10.1000/b`,
    ],
    [
      'two links to one page',
      '# Gout\n\nRest.\n\n## References\n\n1. https://pubmed.ncbi.nlm.nih.gov/12345678/\n2. https://pubmed.ncbi.nlm.nih.gov/12345678/',
    ],
    [
      'a list of keys and the list that spells them out',
      '# Gout\n\nRest.\n\n## Citations\n\n- [lee2019 | 10.1000/abc]\n\n## Actions\n\nNone\n\n## Sources\n\n- "Gout in adults" [lee2019 | 10.1000/abc]',
    ],
    [
      'two passages of one document, each below its heading',
      '# Gout\n\nRest [^a1].\n\n## References\n\n### Guideline for gout [^a1]. Geneva: WHO (2024).\n\nRest the joint.\n\n### Guideline for gout [^b2]. Geneva: WHO (2024).\n\nCool the joint.',
    ],
    ['code', '# Gout\n\n```\n1. Lee A. Gout in adults. BMJ 2019.\n2. Lee A. Gout in adults. BMJ 2019.\n```'],
  ],
});

it('points to the first entry', () => {
  const text = `${CITED}1. Lee A. Gout in adults. BMJ 2019.\n2. Lee A. Gout in adults. BMJ 2019.`;
  const [finding] = findings('reference/duplicate', text);
  expect(finding?.related?.[0]?.span.start).toBe(text.indexOf('1. Lee'));
});
