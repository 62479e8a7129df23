import { expectFindings } from '../../harness/expect-findings.ts';

const article = (publisher: string, entry: string): string =>
  `---\npublisher: ${publisher}\n---\n\n# Gout\n\nRest the joint [1].\n\n## References\n\n${entry}`;

expectFindings('reference/self-citation', {
  reports: [
    ['the publisher’s overview', article('Example Health', '⟦1. Gout: an overview. Example Health; 2024.⟧'), 'self'],
    [
      'a body that cites its own',
      article('Society of Joints', '⟦1. Society of Joints. Gout guideline. London; 2024.⟧'),
      'body',
    ],
    [
      'whoever disclaims liability',
      '# Gout\n\nRest the joint [1].\n\n## References\n\n⟦Guideline\n\nGout\n\nExample.Med Editors, 2024⟧\n\n## Disclaimer\n\nThis replaces no judgement. Example.Med assumes no liability for decisions.',
      'self',
    ],
  ],
  ignores: [
    ['a source of others', article('Example Health', '1. Lee A. Gout in adults. BMJ 2019.')],
    [
      'the name in a title',
      article('Example Health', '1. Lee A. Trust in Example Health pages: a survey of readers. BMJ 2019.'),
    ],
    [
      'an article without a publisher',
      '# Gout\n\nRest the joint [1].\n\n## References\n\n1. Gout. Example Health; 2024.',
    ],
    ['a part of a word', article('Exam', '1. Lee A. Gout. Example Press; 2019.')],
    [
      'nobody in particular who disclaims',
      '# Gout\n\nRest the joint [1].\n\n## References\n\n1. Lee A. The authors of gout. BMJ 2019.\n\n## Disclaimer\n\nThe authors assume no liability.',
    ],
  ],
});
