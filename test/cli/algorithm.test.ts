import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../harness/environment.ts';
import { planProblems } from '../harness/fhir-r4.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

const SAMPLE = join(ROOT, 'samples/painful-diabetic-neuropathy.md');
const plan = (...args: readonly string[]) => runCli(['algorithm', '--format', 'fhir', '--no-config', ...args]);

describe('algorithm --format fhir', () => {
  test('prints a PlanDefinition', () => {
    const { status, out, err } = plan(SAMPLE);
    expect({ status, err: err.trimEnd().split('\n') }).toEqual({
      status: 0,
      err: [
        expect.stringMatching(/: \d of 5 doses in the plan are not known to be within a label; see clinlint lint$/),
      ],
    });
    expect(planProblems(JSON.parse(out))).toEqual([]);
  });

  test('says nothing beside a plan whose doses are all within a label', () => {
    const text =
      '# Postherpetic neuralgia in adults\n\n## Treatment algorithm\n\n1. Start pregabalin 75 mg twice daily by mouth\n2. Refer to a clinic\n';
    const result = runCli(['algorithm', 'a.md', '--format', 'fhir', '--jurisdiction', 'US'], {
      cwd: folderWith({ 'a.md': text }),
    });
    expect(result).toMatchObject({ status: 0, err: '', out: expect.stringContaining('PlanDefinition') });
  });

  test('knows the house formulary and the bibliography of the article', () => {
    const cwd = folderWith({
      'references.bib': '@article{roe, author={Roe, A.}, title={Pain and its treatment}, year={2020}}',
      'a.md':
        '# Pain\n\n## Treatment algorithm\n\n1. Start pregabalin 75 mg twice daily [@roe]\n2. Refer to a clinic\n',
    });
    const { out } = runCli(['algorithm', 'a.md', '--format', 'fhir', '--no-builtin'], { cwd });
    const said = JSON.parse(out);
    expect(said.action[0].documentation).toEqual([
      { type: 'citation', label: 'roe', citation: expect.stringContaining('Pain and its treatment') },
    ]);
    expect(said.contained[0].productCodeableConcept).toEqual({ text: 'pregabalin' });
  });

  test('an article without an algorithm is said, and nothing is written', () => {
    const cwd = folderWith({ 'a.md': '# Pain\n\nRest.\n' });
    const result = runCli(['algorithm', 'a.md', '--format', 'fhir', '--output-file', 'plan.json'], { cwd });
    expect(result).toMatchObject({ status: 0, out: '', err: expect.stringContaining('no treatment algorithm') });
    expect(existsSync(join(cwd, 'plan.json'))).toBe(false);
  });

  test('--output-file takes the same', () => {
    const cwd = folderWith({ 'a.md': readFileSync(SAMPLE, 'utf8') });
    expect(runCli(['algorithm', 'a.md', '--format', 'fhir', '--output-file', 'plan.json'], { cwd }).status).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'plan.json'), 'utf8'))).toEqual(JSON.parse(plan(SAMPLE).out));
  });
});
