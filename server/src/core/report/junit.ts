import { escapeMarkup } from '../text/escape-markup.ts';
import { coverageWords, totalCoverage } from './coverage-words.ts';
import type { FileReport, FindingJson } from './lint-report.ts';
import type { ReportWriter } from './report-writer.ts';

/**
 * JUnit's XML, one suite an article. A finding at or above the fail level is a failure, one of the tool about itself an
 * error, a dose that was not checked a skipped test; what does not fail passes and says its words.
 */
export function junitWriter(fails: (severity: FindingJson['severity']) => boolean): ReportWriter {
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="clinlint">\n',
    file: (file) => suite(file, fails),
    end: (tail) => {
      const text = `      <system-out>${escapeMarkup(totalCoverage(tail))}</system-out>\n`;
      const test = `    <testcase name="doses" classname="coverage" time="0">\n${text}    </testcase>\n`;
      return `${opening('coverage', { tests: 1, failures: 0, errors: 0, skipped: 0 })}${test}  </testsuite>\n</testsuites>\n`;
    },
  };
}

type Outcome = 'failure' | 'error' | 'skipped' | 'passed';

function suite(file: FileReport, fails: (severity: FindingJson['severity']) => boolean): string {
  const tests = file.findings.map((finding) => ({ finding, outcome: outcomeOf(finding, fails) }));
  const count = (outcome: Outcome): number => tests.filter((test) => test.outcome === outcome).length;
  const counts = {
    tests: Math.max(1, tests.length),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  const { found, checked, notChecked } = file.coverage.doses;
  const properties = Object.entries({ 'doses.found': found, 'doses.checked': checked, 'doses.notChecked': notChecked })
    .map(([name, value]) => `      <property name="${name}" value="${value}"/>\n`)
    .join('');
  const cases = tests.map(({ finding, outcome }) => testCase(file.path, finding, outcome)).join('');
  const clean = `    <testcase name="no findings" classname="${escapeMarkup(file.path)}" time="0"/>\n`;
  const out = `    <system-out>${escapeMarkup(coverageWords(file.coverage.doses))}</system-out>\n`;
  return `${opening(file.path, counts)}    <properties>\n${properties}    </properties>\n${cases === '' ? clean : cases}${out}  </testsuite>\n`;
}

function outcomeOf({ rule, severity }: FindingJson, fails: (severity: FindingJson['severity']) => boolean): Outcome {
  if (rule.startsWith('internal/')) return 'error';
  if (rule === 'dose/not-checked' && !fails(severity)) return 'skipped';
  return fails(severity) ? 'failure' : 'passed';
}

function testCase(path: string, finding: FindingJson, outcome: Outcome): string {
  const { rule, severity, line, column, message, fingerprint } = finding;
  // Dashboards tell tests apart by name: it must stay when lines move, and be one of its kind.
  const name = escapeMarkup(`${rule} (${fingerprint})`);
  const words = escapeMarkup(message);
  const place = escapeMarkup(`${path}:${line}:${column}`);
  const inside: Readonly<Record<Outcome, string>> = {
    failure: `<failure type="${severity}" message="${words}">${place}</failure>`,
    error: `<error type="${severity}" message="${words}">${place}</error>`,
    skipped: `<skipped message="${words}"/>`,
    passed: `<system-out>${place}: ${severity}: ${words}</system-out>`,
  };
  return `    <testcase name="${name}" classname="${escapeMarkup(path)}" time="0">\n      ${inside[outcome]}\n    </testcase>\n`;
}

const opening = (name: string, counts: Readonly<Record<string, number>>): string =>
  `  <testsuite name="${escapeMarkup(name)}" ${Object.entries(counts)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ')} time="0">\n`;
