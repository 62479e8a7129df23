import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('drug/brand-without-generic', {
  reports: [
    ['a brand alone', 'Start ⟦Lyrica⟧ 75 mg twice daily.', 'brand'],
    ['the first of two', 'Start ⟦Lyrica⟧ 75 mg. Lyrica helps.', 'brand'],
  ],
  ignores: [
    ['its substance first', 'Start pregabalin (Lyrica) 75 mg twice daily.'],
    ['its substance behind', 'Start Lyrica (pregabalin) 75 mg twice daily.'],
    ['its substance earlier', 'Pregabalin helps. Start Lyrica 75 mg twice daily.'],
    ['a name that the list lacks before it', 'Start pregabaline (Lyrica) 75 mg twice daily.'],
    ['code', 'Write `Lyrica 75 mg` never.'],
  ],
});
