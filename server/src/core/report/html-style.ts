/** The style sheet of the page: light and dark by the reader's preference, and no meaning in colour alone. */
export const REPORT_CSS = `
:root{color-scheme:light dark;--fg:#1f2328;--bg:#fff;--line:#8c959f;--faint:#d0d7de;--alarm:#b3261e;--warn:#8a5a00;--note:#0550ae;--ok:#1a7f37;--open:#57606a}
@media (prefers-color-scheme:dark){:root{--fg:#e6edf3;--bg:#16191d;--line:#7d8590;--faint:#30363d;--alarm:#ff7b72;--warn:#e3b341;--note:#79c0ff;--ok:#56d364;--open:#9ea7b3}}
@media (forced-colors:active){:root{--fg:CanvasText;--bg:Canvas;--line:CanvasText;--faint:CanvasText;--alarm:CanvasText;--warn:CanvasText;--note:CanvasText;--ok:CanvasText;--open:CanvasText}}
body{font:1rem/1.5 system-ui,sans-serif;color:var(--fg);background:var(--bg);margin:2rem auto;max-width:64rem;padding:0 1rem}
h3{margin:1.5rem 0 .25rem}
a{color:var(--note)}
nav a{margin-right:1rem}
table{border-collapse:collapse;width:100%;margin:.25rem 0 1rem}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid var(--faint);padding:.3rem .5rem;overflow-wrap:break-word}
td:first-child{white-space:nowrap}
tr.error td:first-child,tr.alarm td:first-child{border-left:4px solid var(--alarm)}
tr.warning td:first-child,tr.warn td:first-child{border-left:4px solid var(--warn)}
tr.info td:first-child,tr.note td:first-child{border-left:4px solid var(--note)}
tr.ok td:first-child{border-left:4px solid var(--ok)}
tr.open td:first-child{border-left:4px dashed var(--open)}
svg{display:block;width:100%;max-width:45rem;height:auto;font:12px system-ui,sans-serif}
svg text{fill:var(--fg)}
svg .tick{text-anchor:middle;fill:var(--open)}
svg .grid{stroke:var(--faint)}
svg .sign{text-anchor:middle;font-weight:700}
svg .range{stroke-width:3;stroke:var(--tone)}
svg .arrow{fill:none;stroke-width:3;stroke:var(--tone)}
svg .dot{fill:var(--tone)}
svg .alarm{--tone:var(--alarm)}svg .warn{--tone:var(--warn)}svg .note{--tone:var(--note)}svg .ok{--tone:var(--ok)}svg .open{--tone:var(--open)}
svg .open .range{stroke-dasharray:5 3}
svg g .sign{fill:var(--tone)}
.notice{font-size:.9rem}
@media print{body{max-width:none}details{display:block}}
`.trim();
