/**
 * Inside the preview: puts the drawing that it is sent into the page, says which steps are in it, and posts where the
 * reader clicked. Knows nothing of medicine and fetches nothing.
 */
interface Editor {
  readonly postMessage: (message: unknown) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
}
interface Show {
  /** Comes back with the answer, so that an answer to older content is not taken for one to newer. */
  readonly turn: number;
  readonly html: string;
  readonly css: string;
}
declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const nonce = document.currentScript?.nonce ?? '';
const content = document.getElementById('content');
/** The HTML in the page: a drawing that says the same again leaves it alone. */
let shown: string | null = null;
const sheet = document.createElement('style');
sheet.nonce = nonce;
document.head.append(sheet);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isShow(data)) show(data);
});
document.addEventListener('click', (event) => go(event));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) go(event);
});
window.addEventListener('scroll', () => editor.setState({ top: window.scrollY }), { passive: true });
editor.postMessage({ type: 'ready' });

function show({ turn, html, css }: Show): void {
  if (content === null) return;
  if (sheet.textContent !== css) sheet.textContent = css;
  if (html !== shown) replace(content, html);
  editor.postMessage({ type: 'shown', turn, steps: stepsInPage(content) });
}

/** New content under the same eyes and the same finger: what was scrolled to and what had the focus stay so. */
function replace(page: HTMLElement, html: string): void {
  const top = page.childElementCount === 0 ? topBefore() : window.scrollY;
  const { activeElement } = document;
  const place = activeElement instanceof HTMLElement ? pressable(page).indexOf(activeElement) : -1;
  page.innerHTML = html;
  shown = html;
  window.scrollTo(0, top);
  pressable(page)[place]?.focus({ preventScroll: true });
}

const pressable = (page: HTMLElement): HTMLElement[] =>
  Array.from(page.querySelectorAll<HTMLElement>('button, summary, a[href], [tabindex]'));

function stepsInPage(page: HTMLElement): readonly string[] {
  const found = page.querySelectorAll<HTMLElement>('ol.steps > li.step');
  return Array.from(found, (step) =>
    `${step.dataset.step ?? ''} ${step.querySelector('strong')?.textContent ?? ''}`.trim(),
  );
}

/** Where the reader was before the page was hidden. */
function topBefore(): number {
  const state = editor.getState();
  if (typeof state !== 'object' || state === null || !('top' in state)) return 0;
  return typeof state.top === 'number' ? state.top : 0;
}

function go(event: Event): void {
  if (!(event.target instanceof Element)) return;
  const start = event.target.closest('[data-start]')?.getAttribute('data-start');
  if (start) editor.postMessage({ type: 'go', start: Number(start) });
}

function isShow(data: unknown): data is Show {
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'show') return false;
  return (
    'turn' in data &&
    typeof data.turn === 'number' &&
    'html' in data &&
    typeof data.html === 'string' &&
    'css' in data &&
    typeof data.css === 'string'
  );
}

export {};
