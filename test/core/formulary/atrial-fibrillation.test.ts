import { expect, it } from 'vitest';
import { analyseArticle } from '../../../server/src/core/index.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

/** Labels of anticoagulants say "nonvalvular", articles hardly ever. */
it.each([
  ['atrial fibrillation', 5, 'within-label'],
  ['nonvalvular atrial fibrillation', 5, 'within-label'],
  ['atrial fibrillation', 20, 'above-recommended'],
  ['valvular atrial fibrillation', 20, 'not-checked'],
])('apixaban for %s, %d mg twice daily', (use, mg, kind) => {
  const text = `# Anticoagulants\n\nGive adults with ${use} apixaban ${mg} mg by mouth twice daily for ${use}.\n`;
  const { doses } = analyseArticle(text, builtInEnvironment(), { clinical: true }).facts;
  expect(doses.map(({ verdict }) => verdict?.kind)).toEqual([kind]);
});
