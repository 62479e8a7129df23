import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('ismp/greater-less-symbol', {
  reports: [
    ['a decision', 'Stop lisinopril if potassium is ⟦> ⟧5.5.', 'sign'],
    ['advice alone', 'Give potassium if K ⟦< ⟧3.5.', 'sign'],
    ['an age', 'Acetaminophen 15 mg/kg for children ⟦>⟧3 months', 'sign'],
    ['a dose', 'Pregabalin ⟦> ⟧600 mg daily has no advantage.', 'sign'],
  ],
  ignores: [
    ['in words', 'Stop lisinopril if potassium is more than 5.5.'],
    ['a P value', 'Pregabalin was better (p < 0.05).'],
    ['another P value', 'Give pregabalin, since P <0.001.'],
    ['an arrow', 'Pregabalin -> 75 mg twice daily'],
    ['no advice', 'The mean age was > 65.'],
    ['code', 'Write `stop lisinopril if K > 5` never.'],
  ],
});
