import { countWords, coverageWords, isCounted, isIncomplete, totalCoverage } from './coverage-words.ts';
import type { ReportWriter } from './report-writer.ts';
import { oneLine } from './stylish.ts';

/** One finding a line, `path:line:column: severity: message [rule]`, as compilers write it; for editors and `grep`. */
export function compactWriter(): ReportWriter {
  return {
    start: () => '',
    file: (file) => {
      const path = oneLine(file.path);
      const lines = file.findings
        .filter(isCounted)
        .map((f) => `${path}:${f.line}:${f.column}: ${f.severity}: ${oneLine(f.message)} [${f.rule}]\n`);
      const { doses } = file.coverage;
      return lines.join('') + (isIncomplete(doses) ? `${path}: ${coverageWords(doses)}\n` : '');
    },
    end: (tail) => `${countWords(tail)}. ${totalCoverage(tail)}\n`,
  };
}
