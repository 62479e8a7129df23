import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

const CITED = '# Gout\n\nRest the joint [1]. Cool it [2].\n\n';

expectFindings('reference/unnumbered', {
  reports: [
    ['paragraphs', `${CITED}⟦## References⟧\n\nLee A. Gout. BMJ 2019.\n\nRoy B. Ice. BMJ 2020.`, 'unnumbered'],
    ['bullets', `${CITED}⟦## References⟧\n\n- Lee A. Gout. BMJ 2019.\n- Roy B. Ice. BMJ 2020.`, 'unnumbered'],
  ],
  ignores: [
    ['a list that names no sources', `${CITED}## References\n\n- The style guide\n- The folder of forms`],
    ['a numbered list', `${CITED}## References\n\n1. Lee A. Gout. BMJ 2019.\n2. Roy B. Ice. BMJ 2020.`],
    ['numbers in brackets', `${CITED}## References\n\n[1] Lee A. Gout. BMJ 2019.\n\n[2] Roy B. Ice. BMJ 2020.`],
    ['footnotes', '# Gout\n\nRest the joint.[^1]\n\n[^1]: Lee A. Gout. BMJ 2019.'],
    ['an article that cites by name', '# Gout\n\nRest it (Lee 2019).\n\n## References\n\nLee A. Gout. BMJ 2019.'],
    ['an article that cites nothing', '# Gout\n\nRest it.\n\n## Further reading\n\n- Lee A. Gout. BMJ 2019.'],
  ],
});

expectFixes('reference/unnumbered', [
  [
    'numbers paragraphs in order',
    `${CITED}## References\n\nLee A. Gout. BMJ 2019.\n\nRoy B. Ice. BMJ 2020.`,
    `${CITED}## References\n\n1. Lee A. Gout. BMJ 2019.\n\n2. Roy B. Ice. BMJ 2020.`,
    true,
  ],
  [
    'numbers entries of several lines',
    `${CITED}## References\n\nGuideline\n\nGout in adults\n\nBMJ, 2019\n\nResearch\n\nIce\n\nBMJ, 2020`,
    `${CITED}## References\n\n1. Guideline\n\n   Gout in adults\n\n   BMJ, 2019\n\n2. Research\n\n   Ice\n\n   BMJ, 2020`,
    true,
  ],
  [
    'numbers take the place of bullets',
    `${CITED}## References\n\n- Lee A. Gout.\n  BMJ 2019.\n- Roy B. Ice. BMJ 2020.`,
    `${CITED}## References\n\n1. Lee A. Gout.\n  BMJ 2019.\n2. Roy B. Ice. BMJ 2020.`,
    true,
  ],
]);
