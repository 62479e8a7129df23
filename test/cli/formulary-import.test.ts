import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../harness/environment.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

const label = (name: string): string => readFileSync(join(ROOT, 'test/fixtures/labels', name), 'utf8');
const SPL = label('testocillin.xml');
const OPENFDA = label('openfda.json');
const IN_FORCE = '{"in": "force"}';

/** Imports one file over a formulary that is in force. */
function importFile(name: string, content: string | Buffer, ...args: readonly string[]) {
  const cwd = folderWith({ [name]: content, 'out.json': IN_FORCE });
  const result = runCli(['formulary', 'import', name, '--output-file', 'out.json', ...args], { cwd });
  const out = readFileSync(join(cwd, 'out.json'), 'utf8');
  return { ...result, out, cwd };
}

describe('import', () => {
  test.each([
    ['spl', 'a.xml', SPL],
    ['openfda', 'a.json', OPENFDA],
  ])('%s writes drafts that pass the check, and says what was understood', (from, name, content) => {
    const { status, out, err, cwd } = importFile(name, content, '--from', from);
    expect(status).toBe(0);
    expect(out).toMatch(/"state": "draft"/);
    expect(out).not.toMatch(/"state": "(?:reviewed|approved)"/);
    expect(err).toMatch(/understood {6}testocillin-sodium {2}\[testocillin-sodium-us, 34068-7, 2\.1/);
    expect(err).toMatch(/1 drugs, 2 dose rules, all drafts/);
    expect(runCli(['formulary', 'check', 'out.json'], { cwd }).status).toBe(0);
  });

  test('the report goes to a file', () => {
    const { err, cwd } = importFile('a.xml', SPL, '--from', 'spl', '--report', 'report.txt');
    expect(err).toBe('');
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toContain('not understood  testocillin-sodium');
  });

  test('a second label of one drug, and one that names none, are left out and said', () => {
    const { err } = importFile('a.json', OPENFDA, '--from', 'openfda');
    expect(err).toMatch(/another label of testocillin sodium is imported already/);
    expect(err).toContain('names no active ingredient');
  });

  test('one label of many is chosen by set id or drug', () => {
    const by = (...args: string[]) => importFile('a.json', OPENFDA, '--from', 'openfda', ...args);
    expect(by('--set-id', '11111111-2222-3333-4444-555555555555').out).toContain('"testocillin-sodium"');
    expect(by('--drug', 'Testamax').status).toBe(0);
    expect(by('--drug', 'nosuch').status).toBe(2);
  });

  test('"-" reads standard input', () => {
    const { status, out } = runCli(['formulary', 'import', '-', '--from', 'spl'], { input: SPL });
    expect(status).toBe(0);
    expect(JSON.parse(out).drugs).toHaveLength(1);
  });
});

const HEADER =
  'row,drug,source,id,name,kind,status,jurisdiction,publisher,url,tier,indications,route,type,basis,day_low,day_high,day_unit,times_min,times_max,times_per,age_min_days,evidence';
const csv = (...rows: readonly string[]): string =>
  [
    HEADER,
    'source,,lab,,Label,label,,US,DailyMed,https://dailymed.nlm.nih.gov/,A,,,,,,,,,,,,',
    'drug,testol,,,testol,,,,,,,,,,,,,,,,,,',
    ...rows,
  ].join('\r\n');
const RULE = 'rule,testol,,r1,,,on-label,US,,,,pain=pain,oral,maintenance,absolute,100,300,mg,2,3,d,6574,lab';

describe('a spreadsheet', () => {
  test('with the documented header', () => {
    const { status, out } = importFile('a.csv', csv(RULE), '--from', 'csv', '--id', 'house');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      id: 'house',
      drugs: [
        {
          id: 'testol',
          doseRules: [{ perDay: { low: 100, high: 300, unit: 'mg' }, frequency: { min: 2, max: 3, per: 'd' } }],
        },
      ],
    });
  });
});

const FHIR = (drugs: readonly object[]): string =>
  JSON.stringify(
    { resourceType: 'Bundle', type: 'collection', entry: drugs.map((resource) => ({ resource })) },
    null,
    1,
  );
const MK = {
  resourceType: 'MedicationKnowledge',
  code: { text: 'Testol' },
  administrationGuidelines: [
    {
      indicationCodeableConcept: { text: 'hypertension' },
      dosage: [
        {
          type: { text: 'ordered' },
          dosage: [
            {
              route: { text: 'oral' },
              timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
              doseAndRate: [{ doseRange: { low: { value: 10, unit: 'mg' }, high: { value: 20, unit: 'mg' } } }],
              maxDosePerPeriod: { numerator: { value: 40, unit: 'mg' }, denominator: { value: 1, unit: 'd' } },
            },
          ],
        },
      ],
    },
  ],
};
const MK5 = {
  resourceType: 'MedicationKnowledge',
  code: { text: 'Testol' },
  indicationGuideline: [
    {
      indication: [{ concept: { text: 'hypertension' } }],
      dosingGuideline: [{ dosage: [{ type: { text: 'x' }, dosage: [{ text: 'Take 10 mg by mouth twice daily.' }] }] }],
    },
  ],
};
const PLACE = ['--jurisdiction', 'EU', '--source-url', 'https://example.org/fhir'];

describe('FHIR that somebody else wrote', () => {
  test('R4 with numbers', () => {
    const { status, out } = importFile('a.json', FHIR([MK]), '--from', 'fhir', ...PLACE);
    expect(status).toBe(0);
    expect(JSON.parse(out).drugs[0].doseRules).toMatchObject([
      {
        jurisdiction: 'EU',
        perDose: { low: 10, high: 20, unit: 'mg' },
        limits: [{ kind: 'stated-maximum', value: 40, per: 'day' }],
      },
    ]);
  });

  test('R5 with the dose in words', () => {
    const { out } = importFile('a.json', FHIR([MK5]), '--from', 'fhir', ...PLACE);
    expect(JSON.parse(out).drugs[0].doseRules).toMatchObject([
      {
        indications: [{ id: 'hypertension' }],
        perDose: { usual: 10, unit: 'mg' },
        frequency: { min: 2, max: 2, per: 'd' },
      },
    ]);
  });

  test('no dose is entered for nobody’s label', () => {
    const { out, err } = importFile('a.json', FHIR([MK]), '--from', 'fhir');
    expect(JSON.parse(out).drugs[0].doseRules).toEqual([]);
    expect(err).toContain('give --jurisdiction and --source-url');
  });
});

describe('what is refused names file, line and reason, exit 2, and leaves what is in force', () => {
  const line = (text: string, at: string): number => text.slice(0, text.indexOf(at)).split('\n').length;
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE document [\n<!ENTITY a "aaaa">\n<!ENTITY b "&a;&a;">\n]>\n<document><title>&b;</title></document>`;
  const external =
    '<?xml version="1.0"?>\n<!DOCTYPE document [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<document><title>&x;</title></document>';
  const rule = (change: (cells: string[]) => void): string => {
    const cells = RULE.split(',');
    change(cells);
    return csv(cells.join(','));
  };
  const cell = (name: string) => HEADER.split(',').indexOf(name);

  test.each<[string, string, string, string | Buffer, RegExp]>([
    ['truncated JSON', 'openfda', 'a.json', OPENFDA.slice(0, 1200), /a\.json:\d+: the JSON ends too early/],
    [
      'broken JSON',
      'openfda',
      'a.json',
      OPENFDA.replace('"version"', 'version'),
      new RegExp(`a\\.json:${line(OPENFDA, '"version"')}: not JSON`),
    ],
    ['JSON without labels', 'openfda', 'a.json', '{"results": []}', /a\.json: holds no labels/],
    [
      'an entry that is no label',
      'openfda',
      'a.json',
      '{"results": [3]}',
      /a\.json:1: an entry of "results" is no label/,
    ],
    ['truncated XML', 'spl', 'a.xml', SPL.slice(0, 2000), /a\.xml:\d+: not XML/],
    ['XML that is no label', 'spl', 'a.xml', '<html><p/></html>', /a\.xml: is no structured product label/],
    ['an entity bomb', 'spl', 'a.xml', bomb, /a\.xml:\d+: declares a document type/],
    ['an external entity', 'spl', 'a.xml', external, /a\.xml:2: declares a document type/],
    [
      'an unknown entity',
      'spl',
      'a.xml',
      SPL.replace('rare harm', '&secret;'),
      /a\.xml:\d+: not XML \(Invalid character entity/,
    ],
    [
      'Latin-1',
      'spl',
      'a.xml',
      Buffer.from(SPL.replace('UTF-8', 'ISO-8859-1').replace('rare', 'r\u00e4re'), 'latin1'),
      /a\.xml:\d+: not valid UTF-8/,
    ],
    ['UTF-16', 'openfda', 'a.json', Buffer.from(OPENFDA, 'utf16le'), /a\.json:1: not text \(NUL bytes\)/],
    [
      'a formula',
      'csv',
      'a.csv',
      rule((cells) => cells.splice(cell('day_low'), 1, '=1+1')),
      /a\.csv:4: column "day_low" holds a formula/,
    ],
    [
      'a number with its unit',
      'csv',
      'a.csv',
      rule((cells) => cells.splice(cell('day_high'), 1, '300 mg')),
      /a\.csv:4: column "day_high": "300 mg" is not a number/,
    ],
    [
      'a number without a unit',
      'csv',
      'a.csv',
      rule((cells) => cells.splice(cell('day_unit'), 1, '')),
      /a\.csv:4: drug testol, rule r1: perDay: "unit" is missing/,
    ],
    [
      'low above high',
      'csv',
      'a.csv',
      rule((cells) => cells.splice(cell('day_low'), 1, '900')),
      /a\.csv:4: drug testol, rule r1: perDay\.high: high 300 is below low 900/,
    ],
    [
      'a rule without its drug',
      'csv',
      'a.csv',
      rule((cells) => cells.splice(1, 1, 'other')),
      /a\.csv:4: there is no row of kind drug for "other"/,
    ],
    [
      'duplicate rule ids',
      'csv',
      'a.csv',
      csv(RULE, RULE.replace('oral', 'rectal')),
      /a\.csv:5: drug testol, rule r1: id: rule id "r1" is used twice/,
    ],
    [
      'overlapping age bands',
      'csv',
      'a.csv',
      csv(RULE, RULE.replace(',r1,', ',r2,').replace('6574', '9000')),
      /a\.csv:5: .*holds for the same patients/,
    ],
    [
      'a blocked publisher',
      'csv',
      'a.csv',
      csv(RULE).replace('dailymed.nlm.nih.gov', 'droracle.ai'),
      /a\.csv:2: .*written by a machine/,
    ],
    [
      'an unknown column',
      'csv',
      'a.csv',
      csv(RULE).replace('day_low', 'daily_low'),
      /a\.csv:1: unknown column "daily_low"/,
    ],
    ['a row that is too short', 'csv', 'a.csv', csv('rule,testol'), /a\.csv:4: no CSV/],
    ['an open quotation mark', 'csv', 'a.csv', csv('rule,"testol'), /a\.csv:\d+: no CSV/],
    [
      'FHIR without medicines',
      'fhir',
      'a.json',
      '{"resourceType": "Patient"}',
      /a\.json:1: holds no MedicationKnowledge/,
    ],
    ['truncated FHIR', 'fhir', 'a.json', FHIR([MK]).slice(0, 300), /a\.json:\d+: not JSON/],
    ['a drug twice', 'fhir', 'a.json', FHIR([MK, MK]), /a\.json:\d\d+: drug id "testol" is used twice/],
  ])('%s', (_, from, name, content, message) => {
    const { status, err, out, cwd } = importFile(name, content, '--from', from, ...(from === 'fhir' ? PLACE : []));
    expect(err).toMatch(message);
    expect(status).toBe(2);
    expect(out).toBe(IN_FORCE);
    expect(readdirSync(cwd).sort()).toEqual([name, 'out.json'].sort());
  });

  test('a missing file, an unknown format', () => {
    expect(runCli(['formulary', 'import', 'absent.json', '--from', 'openfda']).status).toBe(2);
    expect(runCli(['formulary', 'import', 'x', '--from', 'pdf']).err).toContain('--from: "pdf" is not one of');
  });
});

describe('a bulk file', () => {
  test('is read in constant memory', () => {
    const cwd = folderWith({});
    const filler = `"description": ["${'x'.repeat(40_000)}"]`;
    const entry = (n: number) =>
      `{"set_id": "00000000-0000-0000-0000-${String(n).padStart(12, '0')}", "openfda": {"generic_name": ["DRUG ${n % 20} TESTOL"]}, ${filler}}`;
    const parts = Array.from({ length: 3000 }, (_, n) => entry(n)).join(',\n');
    writeFileSync(join(cwd, 'bulk.json'), `{"results": [\n${parts}\n]}`);
    const script = `
      process.argv = [process.argv[0], 'clinlint', 'formulary', 'import', 'bulk.json', '--from', 'openfda', '--output-file', 'o.json', '--report', 'r.txt'];
      require(${JSON.stringify(join(ROOT, 'dist/cli.js'))});
      process.on('exit', () => console.log(process.resourceUsage().maxRSS));`;
    writeFileSync(join(cwd, 'run.cjs'), script);
    const { status, out } = runNode(['--max-old-space-size=64', 'run.cjs'], cwd);
    expect(status).toBe(0);
    expect(existsSync(join(cwd, 'o.json'))).toBe(true);
    expect(Number(out.trim()) / 1024).toBeLessThan(260);
  }, 120_000);
});

function runNode(args: readonly string[], cwd: string): { status: number | null; out: string } {
  const { spawnSync } = require('node:child_process') as typeof import('node:child_process');
  const { status, stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  return { status, out: stdout };
}
