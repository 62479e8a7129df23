import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('text/run-together', {
  reports: [
    ['two words of the article', '# Gout\n\nAdvisory ⟦BoardAll⟧ articles. The board reads all doses.', 'found'],
    ['a year and a word', '# Gout\n\nUpdated March 28, ⟦2025View⟧ policy.', 'found'],
    ['a table cell', '| Drug | Note |\n| --- | --- |\n| Colchicine | ⟦oralTablet⟧ or oral tablet |', 'found'],
  ],
  ignores: [
    ['a name', '# Gout\n\nSearch PubMed. Pub med students.'],
    ['a word that stands nowhere alone', '# Gout\n\nThe FloTrac sensor.'],
    ['an identifier', '# Gout\n\nIn eGFR and mmHg.'],
    ['code', '# Gout\n\n`boardAll` board all'],
    ['a link target', '# Gout\n\n[board all](https://example.org/boardAll)'],
    ['a comment', '# Gout\n\n<!-- boardAll --> board all'],
  ],
});
