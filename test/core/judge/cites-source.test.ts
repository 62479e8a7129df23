import { expect, test } from 'vitest';
import type { ReferenceFact } from '../../../server/src/core/facts/types.ts';
import type { Source } from '../../../server/src/core/formulary/model.ts';
import { citesSource } from '../../../server/src/core/judge/cites-source.ts';
import { makeReference } from '../../harness/make-dose.ts';

const SOURCE: Source = {
  kind: 'guideline',
  jurisdiction: 'INT',
  publisher: 'Invented',
  title: 'Treating imaginary pain in adults: an invented guideline',
  url: 'https://www.example.org/guidelines/imaginary-pain/',
  year: 2019,
  doi: '10.9999/S0000-1111(19)22222-3',
  pmid: '12345678',
  tier: 'A',
};

test.each<[string, Partial<ReferenceFact>, boolean, Partial<Source>?]>([
  ['the same DOI in another case', { doi: '10.9999/s0000-1111(19)22222-3' }, true],
  ['a DOI with what follows it in a sentence', { doi: '10.9999/S0000-1111(19)22222-3).' }, true],
  ['a DOI as a link', { url: 'https://doi.org/10.9999/S0000-1111(19)22222-3' }, true],
  ['another DOI', { doi: '10.9999/S0000-1111(19)22222-4' }, false],
  ['the same PMID', { pmid: '12345678' }, true],
  ['a link to PubMed', { url: 'https://pubmed.ncbi.nlm.nih.gov/12345678/' }, true],
  ['another PMID', { pmid: '12345679' }, false],
  ['the same address, differently written', { url: 'http://example.org/guidelines/imaginary-pain#dosing' }, true],
  ['another page of the site', { url: 'https://example.org/guidelines/real-pain' }, false],
  ['the bare site', { url: 'https://www.example.org/' }, false],
  ['title and year', { title: 'Treating imaginary pain in adults: an invented guideline', year: 2019 }, true],
  ['title in other letters', { title: 'TREATING IMAGINARY PAIN IN ADULTS – An invented guideline.', year: 2019 }, true],
  ['main title and year', { title: 'Treating imaginary pain in adults', year: 2019 }, true],
  ['a few first words', { title: 'Treating imaginary pain', year: 2019 }, false],
  ['title and another year', { title: 'Treating imaginary pain in adults: an invented guideline', year: 2011 }, false],
  ['the title somewhere in the entry', { text: 'Doe J. Treating imaginary pain in adults: an invented guideline. J Inv 2019;1:2.' }, true],
  ['the title somewhere, another year', { text: 'Doe J. Treating imaginary pain in adults: an invented guideline. J Inv 2012;1:2.' }, false],
  ['the title, but another DOI', { title: 'Treating imaginary pain in adults: an invented guideline', year: 2019, doi: '10.9999/reply' }, false],
  ['the title with a source without a year', { title: 'Treating imaginary pain in adults: an invented guideline', year: 2019 }, false, { year: undefined as unknown as number }],
  ['the year of a full date', { title: 'Treating imaginary pain in adults: an invented guideline', year: 2019 }, true, { year: undefined as unknown as number, effectiveDate: '2019-04-01' }],
  ['nothing at all', {}, false],
])('%s', (_says, reference, expected, source = {}) => expect(citesSource(makeReference(reference), { ...SOURCE, ...source })).toBe(expected)); // biome-ignore format: a table
