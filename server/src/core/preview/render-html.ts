import { INTENDED_USE } from '../config/intended-use.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import { english, type Translate } from '../text/translate.ts';
import type { CitationChip, Diagram, DiagramLink, DiagramNode, DoseChip, Place } from './diagram.ts';
import { renderDrawing } from './render-svg.ts';
import { DRAWING_CSS, PAGE_CSS } from './style.ts';

/**
 * Diagrams → HTML: the drawing and below it the same in words, as an ordered list that a screen reader, a keyboard or
 * a search can use. No scripts, no inline styles or handlers, nothing fetched: it runs under `default-src 'none'`.
 */
export interface HtmlFragment {
  readonly html: string;
  /** Goes into one `<style>`, with a nonce where the page has a policy. */
  readonly css: string;
}

/** `interactive`: places become buttons with `data-start` and `data-line`, for a page that has a script. */
export function renderAlgorithmFragment(
  diagrams: readonly Diagram[],
  interactive: boolean,
  t: Translate = english,
): HtmlFragment {
  const twins = diagrams.map((diagram, index) => twin(diagram, index, interactive, t));
  const notice = `<p class="notice">${escapeMarkup(t(INTENDED_USE))}</p>`;
  // The drawing has its titles inside: a heading for those who go by headings.
  const heading = `<h1 class="unseen">${titles(diagrams)}</h1>`;
  const html = `<main class="clinlint-page">${heading}${renderDrawing(diagrams, t)}${twins.join('')}${notice}</main>`;
  return { html, css: `${DRAWING_CSS}\n${PAGE_CSS}` };
}

/** A page of its own that can be opened, mailed or printed. */
export function renderAlgorithmHtml(diagrams: readonly Diagram[], language = 'en'): string {
  const { html, css } = renderAlgorithmFragment(diagrams, false);
  const title = titles(diagrams);
  return `<!DOCTYPE html>
<html lang="${escapeMarkup(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{margin:0}
${css}</style>
</head>
<body>
${html}
</body>
</html>
`;
}

const titles = (diagrams: readonly Diagram[]): string =>
  escapeMarkup(diagrams.map((diagram) => diagram.title).join(' · '));

function twin(diagram: Diagram, index: number, interactive: boolean, t: Translate): string {
  const id = `clinlint-algorithm-${index + 1}`;
  const status = `<p><strong class="${diagram.status.approved ? 'ok' : 'alarm'}-text">${escapeMarkup(diagram.status.text)}</strong></p>`;
  const items = diagram.nodes.map((node, at) => item(node, at, diagram, interactive, t));
  const heading = `<h2 id="${id}">${escapeMarkup(t('{0}: the steps in words', diagram.title))}</h2>`;
  return `<section aria-labelledby="${id}">${heading}${status}<ol class="steps">${items.join('')}</ol></section>`;
}

const KIND_WORDS = {
  state: 'State',
  decision: 'Decision',
  action: 'Action',
  link: 'Link',
} as const satisfies Readonly<Record<DiagramNode['kind'], string>>;

function item(node: DiagramNode, at: number, diagram: Diagram, interactive: boolean, t: Translate): string {
  const value = /^\d{1,6}$/.test(node.number) ? ` value="${node.number}"` : '';
  const number = value === '' ? `${escapeMarkup(node.number)} ` : '';
  const title = go(node.text, node.place, interactive);
  const rows = [
    ...diagram.links.filter((link) => link.to === at).flatMap((link) => incoming(link, diagram, t)),
    ...node.doses.map((dose) => doseRow(dose, interactive, t)),
    ...node.details.map(escapeMarkup),
    ...(node.citations.length === 0
      ? []
      : [t('References: {0}', node.citations.map((one) => citation(one, interactive, t)).join(', '))]),
  ];
  const list = rows.length === 0 ? '' : `<ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`;
  return `<li${value} class="step" data-step="${escapeMarkup(node.number)}"><strong>${number}${title}</strong> <span class="kind">(${t(KIND_WORDS[node.kind])})</span>${list}</li>`;
}

function incoming(link: DiagramLink, diagram: Diagram, t: Translate): readonly string[] {
  const said = [link.label, link.relation, link.flag].filter((part) => part !== null).map(escapeMarkup);
  if (link.from === null) return said.length === 0 ? [] : [t('When: {0}', said.join('; '))];
  const from = escapeMarkup(diagram.nodes[link.from]?.number ?? `${link.from + 1}`);
  const way = t('From step {0}', from);
  return [said.length === 0 ? way : `${way}: ${said.join('; ')}`];
}

function doseRow(dose: DoseChip, interactive: boolean, t: Translate): string {
  const limit = dose.limit === null ? '' : `; ${escapeMarkup(dose.limit)}`;
  const verdict = `<span class="${dose.tone}-text">${escapeMarkup(dose.words)}</span>`;
  return t('Dose: {0}', `${go(dose.label, dose.place, interactive)} – ${verdict}${limit}`);
}

function citation(chip: CitationChip, interactive: boolean, t: Translate): string {
  const label = go(`[${chip.label}]`, chip.place, interactive);
  if (chip.dangling) return `${label} <span class="alarm-text">${t('no such reference')}</span>`;
  return chip.entry === null ? label : `${label} ${escapeMarkup(chip.entry)}`;
}

function go(text: string, place: Place, interactive: boolean): string {
  if (!interactive) return escapeMarkup(text);
  return `<button type="button" class="go" data-start="${place.start}" data-line="${place.line}">${escapeMarkup(text)}</button>`;
}
