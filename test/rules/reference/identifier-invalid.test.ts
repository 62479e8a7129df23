import { expectFindings } from '../../harness/expect-findings.ts';

const entry = (text: string): string =>
  `# Gout\n\nRest the joint [1].\n\n## References\n\n1. Lee A. Gout in adults. BMJ 2019. ${text}`;

expectFindings('reference/identifier-invalid', {
  reports: [
    ['a DOI without its prefix', entry('doi:⟦1136/bmj.l123⟧'), 'doi'],
    ['a DOI without its suffix', entry('doi: ⟦10.1136⟧'), 'doi'],
    ['a letter for a figure in a DOI', entry('https://doi.org/⟦1O.1136/bmj.l123⟧'), 'doi'],
    ['a PMID of nine digits', entry('PMID: ⟦301234567⟧'), 'pmid'],
    ['a PMCID in place of a PMID', entry('PMID: ⟦PMC301234⟧'), 'pmid'],
    ['a PMCID of ten digits', entry('⟦PMC1234567890⟧'), 'pmcid'],
    ['an ISBN whose check digit is wrong', entry('ISBN ⟦978-0-306-40615-8⟧'), 'isbn'],
    [
      'an ISBN of ten digits whose check digit is wrong',
      entry('ISBN 0-306-40615-⟦3⟧').replace('0-306-40615-⟦3⟧', '⟦0-306-40615-3⟧'),
      'isbn',
    ],
    ['an ISBN of nine digits', entry('ISBN ⟦0-306-40615⟧'), 'isbn'],
    ['a trial number of seven digits', entry('Registered as ⟦NCT0123456⟧.'), 'nct'],
    ['a footnote', '# Gout\n\nRest the joint[^1].\n\n[^1]: Lee A. Gout. BMJ 2019. PMID: ⟦301234567⟧', 'pmid'],
  ],
  ignores: [
    ['a DOI', entry('doi:10.1136/bmj.l123.')],
    ['a DOI with brackets', entry('https://doi.org/10.1016/S0140-6736(19)30001-2')],
    ['a short DOI', entry('https://doi.org/10/abc12')],
    ['a DOI as a link', entry('[doi](https://doi.org/10.1136/bmj.l123)')],
    ['a PMID', entry('PMID: 30123456')],
    ['a PMCID', entry('PMCID: PMC6123456; PMC6123456')],
    ['an ISBN of thirteen digits', entry('ISBN-13: 978-0-306-40615-7')],
    ['an ISBN of ten digits', entry('ISBN 0-306-40615-2')],
    ['an ISBN that ends in X', entry('ISBN 0-8044-2957-X')],
    ['a trial number', entry('NCT01234567')],
    ['the word DOI', entry('The DOI is not known.')],
    [
      'an identifier in the text',
      '# Gout\n\nThe trial NCT12 was small [1].\n\n## References\n\n1. Lee A. Gout. BMJ 2019.',
    ],
  ],
});
