import { verdictWords } from '../judge/verdict-words.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import {
  counted,
  countWords,
  coverageWords,
  isCounted,
  isIncomplete,
  judgedByWords,
  totalCoverage,
} from './coverage-words.ts';
import { type DoseGroup, DoseGroups, type DoseRow } from './dose-groups.ts';
import { dosePlot, toneOf } from './dose-plot.ts';
import { htmlPage } from './html-page.ts';
import { REPORT_CSS } from './html-style.ts';
import type { FileReport, FindingJson } from './lint-report.ts';
import type { ReportHead, ReportTail, ReportWriter } from './report-writer.ts';
import { suppressionWords } from './suppression-words.ts';

/** The whole report as one page that needs nothing else: findings by article, and the doses of the corpus by drug. */
export function htmlWriter(): ReportWriter {
  const doses = new DoseGroups();
  const sections: string[] = [];
  let head: ReportHead | null = null;
  return {
    start: (given) => {
      head = given;
      return '';
    },
    file: (file, detail) => {
      doses.add(file.path, detail?.doses ?? []);
      sections.push(section(file));
      return '';
    },
    end: (tail) => (head === null ? '' : page(head, tail, sections, doses.list())),
  };
}

function page(head: ReportHead, tail: ReportTail, sections: readonly string[], groups: readonly DoseGroup[]): string {
  const shown = sections.filter((text) => text !== '');
  const main = `<p><strong>${escapeMarkup(countWords(tail))}</strong></p>
<p>${escapeMarkup(totalCoverage(tail))}</p>
<p>${escapeMarkup(judgedByWords(head))}</p>
<p class="notice">${escapeMarkup(head.notice)}</p>
<nav aria-label="Parts of the report"><a href="#findings">Findings</a> <a href="#doses">Doses by drug</a> <a href="#skipped">Skipped files</a></nav>
<h2 id="findings">Findings</h2>
${shown.length === 0 ? '<p>None. This says nothing about doses that were not checked.</p>' : shown.join('\n')}
<h2 id="doses">Doses by drug</h2>
<p>${LEGEND}</p>
${groups.length === 0 ? '<p>No dose with a drug and an amount was read.</p>' : groups.map(doseSection).join('\n')}
<h2 id="skipped">Skipped files</h2>
${skippedList(tail)}`;
  return htmlPage('Clinlint report', REPORT_CSS, main);
}

const LEGEND =
  '✕ above a limit or unsupported · ! needs a look · i off label, guideline cited · ? not checked · ✓ within the label. Amounts of a day where the text gives them.';

function skippedList({ skipped }: ReportTail): string {
  if (skipped.length === 0) return '<p>None.</p>';
  const items = skipped.map(({ path, reason }) => `<li>${escapeMarkup(`${path}: ${reason}`)}</li>`).join('');
  return `<details><summary>${counted(skipped.length, 'file')}: not clinical articles</summary><ul>${items}</ul></details>`;
}

function section(file: FileReport): string {
  const findings = file.findings.filter(isCounted);
  const { doses } = file.coverage;
  if (findings.length + file.suppressed.length === 0 && !isIncomplete(doses)) return '';
  const tables = [
    table(['Line', 'Severity', 'Finding', 'Rule'], findings.map(findingRow), 'Findings'),
    table(['Line', 'Finding', 'Rule', 'Suppressed because'], file.suppressed.map(suppressedRow), 'Suppressed'),
  ];
  return `<section><h3>${escapeMarkup(file.path)}</h3><p>${escapeMarkup(coverageWords(doses))}</p>${tables.join('')}</section>`;
}

const findingRow = (f: FindingJson): string =>
  `<tr class="${f.severity}"><td>${f.line}</td><td>${f.severity}</td><td>${escapeMarkup(f.message)}${sources(f)}</td><td>${ruleLink(f)}</td></tr>`;

const suppressedRow = (f: FindingJson): string =>
  `<tr><td>${f.line}</td><td>${escapeMarkup(f.message)}</td><td>${ruleLink(f)}</td><td>${escapeMarkup(suppressionWords(f))}</td></tr>`;

const ruleLink = ({ rule, docs }: FindingJson): string => link(rule, docs);

const link = (text: string, url: string): string =>
  /^https?:\/\//i.test(url) ? `<a href="${escapeMarkup(url)}">${escapeMarkup(text)}</a>` : escapeMarkup(text);

function sources({ evidence }: FindingJson): string {
  if (evidence === undefined || evidence.length === 0) return '';
  const items = evidence.map(({ source, section: part, url, date, state }) => {
    const words = [source, part, date, state].filter((one) => one !== undefined).join(', ');
    return `<li>${url === undefined ? escapeMarkup(words) : link(words, url)}</li>`;
  });
  return `<details><summary>Sources</summary><ul>${items.join('')}</ul></details>`;
}

function table(columns: readonly string[], rows: readonly string[], caption: string): string {
  if (rows.length === 0) return '';
  const heads = columns.map((name) => `<th scope="col">${name}</th>`).join('');
  return `<table><caption>${escapeMarkup(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function doseSection(group: DoseGroup, index: number): string {
  const rows = group.rows.map(doseRow);
  const columns = ['Dose', 'Phase', 'Use named', 'Judgement', 'Where'];
  return `<section><h3>${escapeMarkup(group.title)}</h3>${dosePlot(group, `plot-${index}`)}${table(columns, rows, `The same doses of ${group.title} as a table`)}</section>`;
}

function doseRow({ mark, words, count, places }: DoseRow): string {
  const { tone, mark: sign } = toneOf(mark.verdict);
  const more = count > places.length ? ` and ${count - places.length} more` : '';
  const why = mark.reason === null ? '' : ` (${mark.reason.replaceAll('-', ' ')})`;
  const cells = [
    words,
    mark.phase === 'unspecified' ? 'not stated' : mark.phase,
    mark.use ?? 'none',
    `${sign} ${verdictWords(mark.verdict)}${why}`,
    places.join(', ') + more,
  ];
  return `<tr class="${tone}">${cells.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>`;
}
