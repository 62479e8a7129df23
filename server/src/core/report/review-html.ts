import { verdictChange } from '../judge/verdict-words.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import { htmlPage } from './html-page.ts';
import {
  byKind,
  type ChangeJson,
  fileNote,
  kindWords,
  lineWords,
  type ReviewedFile,
  type ReviewReport,
  reviewSummary,
  subjectOf,
} from './review-report.ts';

/** The clinical changes as one page that needs nothing else: a table an article, readable by screen readers. */
export function reviewHtml(report: ReviewReport): string {
  const main = `<p><strong>${escapeMarkup(reviewSummary(report))}</strong></p>
${report.files.map(section).join('\n')}
<footer>${escapeMarkup(report.notice)}</footer>`;
  return htmlPage('Clinical changes', STYLE, main);
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #8888; padding: .35rem .5rem; }
tr.error td:first-child { border-left: 4px solid #c00; }
tr.warning td:first-child { border-left: 4px solid #a60; }
del { opacity: .75; }
ins { text-decoration: none; font-weight: 600; }
footer { margin-top: 2rem; opacity: .8; }
`;

const section = (file: ReviewedFile): string => `<section>
<h2>${escapeMarkup(file.path)}${escapeMarkup(fileNote(file))}</h2>
${byKind(file.changes)
  .map(
    ([kind, changes]) => `<table>
<caption>${escapeMarkup(kindWords(kind))}</caption>
<thead><tr><th scope="col">About</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Judgement</th><th scope="col">Where</th></tr></thead>
<tbody>
${changes.map(row).join('\n')}
</tbody>
</table>`,
  )
  .join('\n')}
</section>`;

const ATTENTION = { error: 'Error: ', warning: 'Attention: ', info: '' } as const;

function row(change: ChangeJson): string {
  const cells = [
    escapeMarkup(ATTENTION[change.level] + (subjectOf(change) ?? change.about)),
    change.before === null ? 'not there' : `<del>${escapeMarkup(change.before)}</del>`,
    change.after === null ? 'removed' : `<ins>${escapeMarkup(change.after)}</ins>`,
    escapeMarkup(verdictChange(change.verdictBefore, change.verdictAfter)),
    escapeMarkup(lineWords(change)),
  ];
  return `<tr class="${change.level}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
