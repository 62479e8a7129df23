/**
 * The style sheet of the drawing and its text twin: the editor's theme colours where there are any, own colours for
 * light and dark elsewhere, system colours where the user forces them. Presentation only; no text is made here.
 */
const LIGHT = {
  fg: '#1f2328',
  bg: '#ffffff',
  line: '#57606a',
  alarm: '#b3261e',
  warn: '#8a5a00',
  note: '#0550ae',
  ok: '#1a7f37',
};
const DARK = {
  fg: '#e6edf3',
  bg: '#1f2328',
  line: '#9ea7b3',
  alarm: '#ff7b72',
  warn: '#e3b341',
  note: '#79c0ff',
  ok: '#56d364',
};

const THEME = {
  fg: '--vscode-editor-foreground',
  bg: '--vscode-editor-background',
  line: '--vscode-descriptionForeground',
  alarm: '--vscode-editorError-foreground',
  warn: '--vscode-list-warningForeground',
  note: '--vscode-editorInfo-foreground',
  // The greens of the editor's themes are made for areas: as text they are too pale on white.
  ok: null,
} as const;

const SYSTEM = {
  fg: 'CanvasText',
  bg: 'Canvas',
  line: 'CanvasText',
  alarm: 'CanvasText',
  warn: 'CanvasText',
  note: 'CanvasText',
  ok: 'CanvasText',
};

const names = Object.keys(THEME) as (keyof typeof THEME)[];

const themed = (colours: Readonly<Record<keyof typeof THEME, string>>): string =>
  names
    .map((name) => `--cl-${name}:${THEME[name] === null ? colours[name] : `var(${THEME[name]},${colours[name]})`};`)
    .join('');

/** The colours of `selector`: by the system's preference, and in the editor by its theme, whatever the system prefers. */
const palette = (selector: string): string =>
  [
    `${selector}{${themed(LIGHT)}}`,
    `@media (prefers-color-scheme:dark){${selector}{${themed(DARK)}}}`,
    `.vscode-light ${selector},.vscode-high-contrast-light ${selector}{${themed(LIGHT)}}`,
    `.vscode-dark ${selector},.vscode-high-contrast:not(.vscode-high-contrast-light) ${selector}{${themed(DARK)}}`,
    `@media (forced-colors:active){${selector}{${names.map((name) => `--cl-${name}:${SYSTEM[name]};`).join('')}}}`,
  ].join('\n');

/** Colours for places that know no style sheets: a drawing pasted into another program. */
export const PLAIN_COLOURS = LIGHT;

export const DRAWING_CSS = `
${palette('.clinlint')}
.clinlint text{font-family:var(--vscode-font-family,system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif);fill:var(--cl-fg)}
.clinlint .page{fill:var(--cl-bg)}
.clinlint .title{font-size:15px;font-weight:600}
.clinlint .text{font-size:13px}
.clinlint .small,.clinlint .chip text{font-size:12px}
.clinlint .flag{font-size:12px;font-style:italic;fill:var(--cl-warn)}
.clinlint .ribbon{font-size:13px;font-weight:700}
.clinlint .edge-ribbon{font-size:12px;font-weight:700;letter-spacing:1px}
.clinlint .shape{fill:var(--cl-bg);stroke:var(--cl-fg);stroke-width:1.4}
.clinlint .path{fill:none;stroke:var(--cl-line);stroke-width:1.6}
.clinlint .head{fill:var(--cl-line)}
.clinlint .badge{fill:var(--cl-fg)}
.clinlint .badge-text{font-size:12px;font-weight:700;fill:var(--cl-bg)}
.clinlint .chip rect{fill:var(--cl-bg);stroke:var(--cl-line);stroke-width:1.2}
.clinlint .open rect{stroke-dasharray:4 3}
.clinlint .mark{font-weight:700}
${(['alarm', 'warn', 'note', 'ok'] as const)
  .map(
    (tone) =>
      `.clinlint .${tone} rect{stroke:var(--cl-${tone})}.clinlint .${tone} .mark{fill:var(--cl-${tone})}.clinlint .band.${tone}{fill:none;stroke:var(--cl-${tone});stroke-width:2}.clinlint .${tone}-text{fill:var(--cl-${tone})}`,
  )
  .join('\n')}
.clinlint [data-start]{cursor:pointer}
.clinlint .step:hover>.shape,.clinlint .step:focus>.shape{stroke-width:2.6}
`.trim();

export const PAGE_CSS = `
${palette('.clinlint-page')}
.clinlint-page{color:var(--cl-fg);background:var(--cl-bg);font-family:var(--vscode-font-family,system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif);font-size:13px;line-height:1.5;max-width:760px;margin:0 auto;padding:8px}
.clinlint-page svg{display:block;width:100%;height:auto}
.clinlint-page h1{font-size:18px}
.clinlint-page .unseen{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.clinlint-page h2{font-size:15px}
.clinlint-page li{margin:4px 0}
.clinlint-page .alarm-text{color:var(--cl-alarm)}
.clinlint-page .warn-text{color:var(--cl-warn)}
.clinlint-page .note-text{color:var(--cl-note)}
.clinlint-page .ok-text{color:var(--cl-ok)}
.clinlint-page button.go{font:inherit;color:inherit;background:none;border:0;padding:0;text-align:left;vertical-align:top;cursor:pointer;text-decoration:underline}
.clinlint-page .notice{font-size:12px}
`.trim();
