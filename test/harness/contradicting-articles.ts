import { type CliResult, runCli } from './run-cli.ts';

/** Articles that contradict one another, one of another folder's opinion, one that is none, and bytes beyond ASCII. */
export const CONTRADICTING: Readonly<Record<string, string>> = {
  'a.md':
    '# Painful diabetic neuropathy\n\nGive pregabalin 300-600 mg daily [1].\n\n😀 “Start duloxetine” 60.0 mg once daily.\n',
  'b.md':
    '# Painful diabetic neuropathy\n\n- Pregabalin (150-200 mg daily)\n- Duloxetine 60 mg once daily\n- Tramadol should be avoided.\n',
  'c/c.md':
    '# Painful diabetic neuropathy\n\nTreatment options include tramadol. Start pregabalin 450 mg daily, then 600 mg daily.\n',
  'c/.clinlintrc.yaml': 'rules:\n  cross/dose-conflict: error\n  cross/start-vs-range: off\n',
  'd.md':
    '# Painful diabetic neuropathy\n\n<!-- clinlint-disable-next-line cross/dose-conflict -- agreed -->\n\nPregabalin 100-140 mg daily, gabapentin 900-1800 mg/day.\n',
  'notes.md': '# Notes\n\nNothing about medicines.\n',
  'e.md': '# Migraine\n\nGive propranolol 80-240 mg/day, or topiramate 50-100 mg daily.\n',
};

/** A run of the command that does not change from day to day. */
export const lintOn = (cwd: string, ...args: string[]): CliResult =>
  runCli(['lint', '--as-of', '2026-01-01', ...args], { cwd });
