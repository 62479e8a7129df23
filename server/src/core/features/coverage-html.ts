/** The coverage of a formulary as a page of its own: ranges as bars, doses found as marks, and the same as tables. */
import { INTENDED_USE } from '../config/intended-use.ts';
import type { Route } from '../facts/types.ts';
import { routeWords } from '../judge/dose-words.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import type { DrugCoverage, FormularyCoverage, MarkedScale } from './formulary-coverage.ts';
import type { RangeBar } from './range-bars.ts';
import { barWords, rangePicture } from './range-picture.ts';

/** No script, nothing fetched: it can be opened, mailed or printed. */
export function renderCoverageHtml(coverage: FormularyCoverage, reasonWords: (reason: string) => string): string {
  const { doses, articles, drugs } = coverage;
  const lead = `${doses.withoutRule} of ${doses.found} doses in ${articles} ${articles === 1 ? 'article' : 'articles'} have no dose rule.`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What the formulary lacks</title>
<style>${CSS}</style>
</head>
<body>
<main>
<h1>What the formulary lacks</h1>
<p>${escapeMarkup(lead)}</p>
${overview(drugs, reasonWords)}
${drugs.map((drug, at) => section(drug, at, reasonWords)).join('\n')}
<p class="notice">${escapeMarkup(INTENDED_USE)}</p>
</main>
</body>
</html>
`;
}

function overview(drugs: readonly DrugCoverage[], reasonWords: (reason: string) => string): string {
  const rows = drugs.map((drug, at) => [
    `<a href="#d${at}">${escapeMarkup(drug.name)}</a>`,
    String(drug.withoutRule),
    String(drug.found),
    escapeMarkup(reasons(drug, reasonWords)),
  ]);
  return table('Drugs, most doses without a rule first', ['drug', 'without a rule', 'found', 'why'], rows);
}

const reasons = (drug: DrugCoverage, words: (reason: string) => string): string =>
  Object.entries(drug.reasons)
    .map(([reason, count]) => `${count} ${words(reason)}`)
    .join(', ');

function section(drug: DrugCoverage, at: number, reasonWords: (reason: string) => string): string {
  const pictures = drug.scales.map((scale) => `<figure>${drawn(scale)}${barTable(scale)}</figure>`);
  const rows = drug.doses.map(({ text, indication, verdict, reason, withoutRule, path, line }) => [
    escapeMarkup(text),
    escapeMarkup(indication ?? 'not named'),
    escapeMarkup(
      withoutRule
        ? 'no rule'
        : verdict === 'not-checked'
          ? `not checked: ${reasonWords(reason ?? '')}`
          : words(verdict),
    ),
    escapeMarkup(`${path}:${line}`),
  ]);
  const doses = table(`Doses of ${drug.name} in the articles`, ['dose', 'for', 'judged', 'where'], rows);
  const none = drug.scales.length === 0 ? '<p>The formulary has no dose range for it.</p>' : '';
  return `<section><h2 id="d${at}">${escapeMarkup(drug.name)}</h2>${none}${pictures.join('')}${doses}</section>`;
}

const words = (verdict: string): string => verdict.replaceAll('-', ' ');

function drawn(scale: MarkedScale): string {
  return rangePicture(scale, { labelOf: barLabel, marks: scale.marks });
}

const barLabel = ({ jurisdiction, type, label }: RangeBar): string =>
  `${jurisdiction} ${type === 'initial' ? 'start, ' : ''}${label}`;

function barTable(scale: MarkedScale): string {
  const rows = scale.bars.map((bar) => [
    escapeMarkup(bar.label),
    escapeMarkup(bar.status === 'off-label' ? `${bar.jurisdiction} guideline` : `${bar.jurisdiction} label`),
    escapeMarkup(`${routeWords([bar.route as Route]) || bar.route}, ${bar.type}`),
    escapeMarkup(barWords(bar, scale)),
    escapeMarkup(bar.limits.map(({ kind, value }) => `${words(kind)} ${value} ${scale.unit}`).join(', ')),
  ]);
  return table('The ranges in words', ['use', 'source', 'given', 'range', 'limits'], rows);
}

function table(caption: string, names: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = names.map((name) => `<th scope="col">${name}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<table><caption>${escapeMarkup(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

const CSS = `
:root{color-scheme:light dark;--fg:#1f2328;--bg:#fff;--line:#57606a}
@media (prefers-color-scheme:dark){:root{--fg:#e6edf3;--bg:#1f2328;--line:#9ea7b3}}
@media (forced-colors:active){:root{--fg:CanvasText;--bg:Canvas;--line:CanvasText}}
body{margin:0;color:var(--fg);background:var(--bg);font:15px/1.5 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1rem}
table{border-collapse:collapse;margin:.5rem 0 1rem;width:100%}
caption{text-align:left;font-weight:600}
th,td{border-bottom:1px solid var(--line);padding:.2rem .6rem .2rem 0;text-align:left;vertical-align:top}
figure{margin:0}
svg{max-width:100%;height:auto}
a{color:inherit}
.notice{font-style:italic}
`;
