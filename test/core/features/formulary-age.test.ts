import { expect, it } from 'vitest';
import { formularyAgeNotes } from '../../../server/src/core/features/formulary-age.ts';
import { ruleFormulary } from '../../harness/rule-formulary.ts';

it.each([
  ['2025.01', '2026-01-31', 0],
  ['2025.01', '2026-02-01', 1],
  ['2025-01-15', '2026-02-01', 1],
  ['2027.1', '2026-02-01', 0],
  ['v3', '2026-02-01', 0],
])('release %s on %s: %i notes', (release, asOf, count) => {
  const index = { ...ruleFormulary(), releases: [{ id: 'house', release, digest: '' }] };
  const notes = formularyAgeNotes(index, asOf);
  expect(notes).toHaveLength(count);
  for (const note of notes) expect(note).toContain(`house ${release}`);
});
