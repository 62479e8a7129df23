import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('structure/wrong-section', {
  reports: [
    ['a dose under symptoms', '# Gout\n\n## Symptoms\n\nGive colchicine ⟦0.6 mg once daily⟧.', 'dose'],
    ['advice under monitoring', '# Pain\n\n## Treatment monitoring\n\n- ⟦Tramadol⟧ should be avoided', 'avoid'],
  ],
  ignores: [
    ['under treatment', '# Gout\n\n## Treatment\n\nGive colchicine 0.6 mg once daily.'],
    ['both in one heading', '# Gout\n\n## Diagnosis and management\n\nGive colchicine 0.6 mg once daily.'],
    ['a section below', '# Gout\n\n## Diagnosis\n\n### Drugs\n\nGive colchicine 0.6 mg once daily.'],
  ],
});
