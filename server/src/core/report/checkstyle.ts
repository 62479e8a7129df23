import { escapeMarkup } from '../text/escape-markup.ts';
import { coverageWords, totalCoverage } from './coverage-words.ts';
import type { ReportWriter } from './report-writer.ts';

/** Checkstyle's XML. The format has no place for coverage, so it stands in comments, beside the findings of each dose. */
export function checkstyleWriter(): ReportWriter {
  return {
    start: ({ notice }) => `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n${comment(notice)}`,
    file: ({ path, findings, coverage }) => {
      const errors = findings.map(
        (f) =>
          `    <error line="${f.line}" column="${f.column}" severity="${f.severity}" message="${escapeMarkup(f.message)}" source="${escapeMarkup(`clinlint.${f.rule}`)}"/>\n`,
      );
      return `  <file name="${escapeMarkup(path)}">\n${errors.join('')}  ${comment(coverageWords(coverage.doses))}  </file>\n`;
    },
    end: (tail) => `${comment(totalCoverage(tail))}</checkstyle>\n`,
  };
}

/** Two hyphens end a comment. */
const comment = (text: string): string => `  <!-- ${escapeMarkup(text).replace(/-(?=-)/g, '- ')} -->\n`;
