import { expectFindings } from '../../harness/expect-findings.ts';

const list = (...entries: readonly string[]): string =>
  `# Gout\n\nRest the joint [1].\n\n## References\n\n${entries.map((entry, at) => (entry.startsWith('⟦') ? `⟦${at + 1}. ${entry.slice(1)}` : `${at + 1}. ${entry}`)).join('\n')}`;
const nine = Array.from({ length: 9 }, (_, at) => `Lee A. Gout of kind ${at} in adults. BMJ ${2010 + at}.`);

expectFindings('reference/format', {
  reports: [
    ['a doubled stop', list('⟦Lee A. Gout in adults.. BMJ 2019.⟧', 'Roy B. Ice for joints. BMJ 2020.'), 'doubled'],
    ['one entry without a stop', list(...nine, '⟦Roy B. Ice for joints. BMJ 2020⟧'), 'stop'],
    [
      'a journal in two ways',
      list('Lee A. Gout in adults. Joint Care. 2019.', '⟦Roy B. Ice for joints. Joint care. 2020.⟧'),
      'journal',
    ],
  ],
  ignores: [
    ['one form', list(...nine)],
    ['a list that is evenly divided', list('Lee A. Gout in adults. BMJ 2019.', 'Roy B. Ice for joints. BMJ 2020')],
    ['an address at the end', list(...nine, 'Roy B. Ice for joints. BMJ 2020. https://example.org/ice')],
    ['et al.', list('Lee A, Roy B, et al. Gout in adults. BMJ 2019.', 'Roy B. Ice for joints. BMJ 2020.')],
  ],
});
