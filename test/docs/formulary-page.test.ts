import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HEADER, ROWS } from '../../server/src/core/exchange/csv/columns.ts';
import { layerProblems } from '../../server/src/core/formulary/layer-problems.ts';
import { loadFormulary } from '../../server/src/core/formulary/load.ts';
import type { Formulary } from '../../server/src/core/formulary/model.ts';
import { BUILT_IN_FORMULARY } from '../../server/src/data/built-in.ts';
import { ROOT } from '../harness/environment.ts';

const PAGE = readFileSync(join(ROOT, 'docs/formulary.md'), 'utf8');

test('the example of a house formulary can be used as it stands', () => {
  const loaded = loadFormulary(/```json\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '', 'example');
  expect(loaded).not.toHaveProperty('errors');
  const house = 'formulary' in loaded ? [loaded.formulary] : [];
  const all = [...house, JSON.parse(BUILT_IN_FORMULARY) as Formulary];
  expect(layerProblems(all.map((formulary) => ({ formulary, digest: '' })))).toEqual([]);
});

test('every column and kind of row of the spreadsheet is on the page', () => {
  const table = PAGE.slice(PAGE.indexOf('### Columns'), PAGE.indexOf('## Sign it off'));
  const grouped = /^(?:day|rate)_(?:low|usual|high|unit)$/;
  const hidden = ['indication_codes'];
  const missing = HEADER.filter(
    (name) => !grouped.test(name) && !hidden.includes(name) && !new RegExp(`\\b${name}\\b`).test(table),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(ROWS).filter((kind) => !table.includes(`\`${kind}\``))).toEqual([]);
});
