import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFormulary } from '../../../server/src/core/formulary/load.ts';
import type { Drug, Source } from '../../../server/src/core/formulary/model.ts';
import { ROOT } from '../../harness/environment.ts';

interface Scaffold {
  drugTemplate(id: string, name: string, source: string): Drug;
  sourceTemplate(name: string): Source;
}
interface Check {
  undeclared(drug: Drug): readonly string[];
}
const script = (name: string): Promise<unknown> => import(join(ROOT, 'scripts', name));
const { drugTemplate, sourceTemplate } = (await script('new-drug.mjs')) as Scaffold;
const { undeclared } = (await script('build-formulary.mjs')) as Check;

const template = drugTemplate('testol', 'testol', 'testol-us');
const load = (drug: Drug, source: Source) =>
  loadFormulary(
    JSON.stringify({
      schemaVersion: 1,
      id: 'x',
      title: 'x',
      release: '1',
      sources: { 'testol-us': source },
      drugs: [drug],
    }),
    'x',
  );

describe('a new drug', () => {
  it('is refused as it is written, field by field', () => {
    const loaded = load(template, sourceTemplate('testol'));
    const paths = 'errors' in loaded ? loaded.errors.map((each) => each.path) : [];
    for (const field of [
      'brands/0/name',
      'codes/unii',
      'products/0/form',
      'doseRules/0/indications/0/id',
      'doseRules/0/perDay/high',
      'doseRules/0/limits/0/kind',
    ])
      expect(paths).toContain(`/drugs/0/${field}`);
    expect(paths).toContain('/sources/testol-us/tier');
  });

  it('asks for every list that is neither filled nor unknown', () => {
    expect(undeclared(template)).toContain('"boxedWarnings" is empty; fill it in, or name it in "unknown"');
    expect(undeclared({ ...template, unknown: ['boxedWarnings'] }).join()).not.toContain('boxedWarnings');
  });

  it('does not take an answer for unknown', () => {
    expect(undeclared({ ...template, synonyms: ['x'], unknown: ['synonyms'] })).toContain(
      '"synonyms" is filled in and named in "unknown"; remove one of them',
    );
  });

  it('leaves entries alone that do not say what is unknown', () => {
    const { unknown, ...older } = template;
    expect(undeclared(older)).toEqual([]);
  });
});

it('the editor checks formulary files by the schema', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const entry = manifest.contributes.jsonValidation.find((each: { url: string }) => each.url.includes('formulary'));
  expect(entry.fileMatch).toEqual(['*.formulary.json', '**/server/formulary/drugs/*.json']);
});
