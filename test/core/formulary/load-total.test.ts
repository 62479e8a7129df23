import { expect, it } from 'vitest';
import { drugCard } from '../../../server/src/core/features/drug-card.ts';
import { renderDrugCardText } from '../../../server/src/core/features/render-drug-card.ts';
import { buildFormularyIndex } from '../../../server/src/core/formulary/build-index.ts';
import { loadFormulary } from '../../../server/src/core/formulary/load.ts';
import { NO_NAMES } from '../../../server/src/core/formulary/name-list.ts';
import { BUILT_IN_FORMULARY } from '../../../server/src/data/built-in.ts';
import { fc } from '../../harness/fast-check.ts';

type Json = Record<string, unknown>;

/** The built-in formulary with one value, chosen by a path of numbers, replaced. */
function spoilt(path: readonly number[], value: unknown): string {
  const root = JSON.parse(BUILT_IN_FORMULARY) as Json;
  let node: Json = root;
  for (const step of path) {
    const keys = Object.keys(node);
    const key = keys[step % Math.max(1, keys.length)] ?? '';
    const next = node[key];
    if (typeof next !== 'object' || next === null || step === path.at(-1)) {
      node[key] = value;
      break;
    }
    node = next as Json;
  }
  return JSON.stringify(root);
}

it('never throws, whatever stands in a formulary, and what it accepts can be shown', () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(0, -1, 1e300, 'mg', '', [], {}, null));
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 7 }), value, (path, replacement) => {
      const loaded = loadFormulary(spoilt(path, replacement), 'spoilt.json');
      if ('errors' in loaded) {
        expect(
          loaded.errors.every(({ message }) => message.startsWith('spoilt.json:') && !message.includes('\n')),
        ).toBe(true);
        return;
      }
      const index = buildFormularyIndex([{ formulary: loaded.formulary, digest: '' }], NO_NAMES);
      for (const { id } of index.drugs) renderDrugCardText(drugCard(index, id, { jurisdictions: [] }));
      index.lexicon.find('warfarin');
      index.indications.find('pain');
    }),
    { numRuns: 100 },
  );
});
