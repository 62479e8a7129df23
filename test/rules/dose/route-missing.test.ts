import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/route-missing', {
  reports: [
    ['sold for two routes', 'Give acetaminophen ⟦500 mg every 6 hours⟧.', 'missing'],
    [
      'once for all its doses',
      'Give acetaminophen ⟦500 mg every 6 hours⟧.\n\nAcetaminophen 1 g every 8 hours helps.',
      'missing',
    ],
  ],
  ignores: [
    ['a route', 'Give acetaminophen 500 mg by mouth every 6 hours.'],
    [
      'a route of another dose',
      'Give acetaminophen 500 mg every 6 hours.\n\nGive acetaminophen 1 g rectally every 8 hours.',
    ],
    ['sold for one route', 'Give pregabalin 150 mg twice daily.'],
    ['not known', 'Give gentamicin 240 mg daily.'],
    ['code', '`acetaminophen 500 mg every 6 hours`'],
  ],
});
