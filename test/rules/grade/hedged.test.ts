import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('grade/hedged', {
  reports: [
    ['may be considered', 'Colchicine ⟦may be considered⟧.', 'found'],
    ['appears to be effective', '- Tramadol ⟦appears to be effective⟧ here', 'found'],
    ['a modest benefit', 'Exercise ⟦may provide modest benefits⟧.', 'found'],
  ],
  ignores: [
    ['a fact', 'Colchicine is effective.'],
    ['another may', 'Colchicine may cause diarrhoea.'],
    ['code', '`may be considered`'],
    ['a comment', '<!-- may be considered -->'],
  ],
});
