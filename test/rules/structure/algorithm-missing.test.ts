import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('structure/algorithm-missing', {
  reports: [
    [
      'three drugs',
      '⟦# Treatment of pain⟧\n\n- Pregabalin 75 mg twice daily\n- Duloxetine 60 mg once daily\n- Tramadol 50 mg twice daily',
      'found',
    ],
  ],
  ignores: [
    ['two drugs', '# Treatment of pain\n\n- Pregabalin 75 mg twice daily\n- Duloxetine 60 mg once daily'],
    [
      'another title',
      '# Three drugs\n\n- Pregabalin 75 mg twice daily\n- Duloxetine 60 mg once daily\n- Tramadol 50 mg twice daily',
    ],
    [
      'a first line',
      '# Treatment of pain\n\nDuloxetine is first-line.\n\n- Pregabalin 75 mg twice daily\n- Duloxetine 60 mg once daily\n- Tramadol 50 mg twice daily',
    ],
  ],
});
