// What people with other eyes and hands meet: the pages that Clinlint makes, looked over by axe in each theme, gone
// through by keyboard, and without motion where the system asks for none.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openPage } from './browser.mjs';
import { command, expect, picture, until, WINDOW } from './by-hand.mjs';
import { startServer } from './code-server.mjs';
import { add, inFreshWindow, nothingYet } from './second-try.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const AXE = readFileSync(createRequire(join(root, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const ARTICLE = 'painful-diabetic-neuropathy.md';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const THEMES = ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast', 'Default High Contrast Light'];
const MEDIA = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours, without motion', { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' }],
];

/** Pages by name, and the command that makes each. */
const PAGES = [
  ['the algorithm', ['algorithm', join('samples', ARTICLE), '--format', 'html']],
  ['the report', ['lint', 'samples', '--format', 'html', '--as-of', '2026-03-01']],
  [
    'the review',
    [
      ...['review', '--before', 'samples/postherpetic-neuralgia.md', '--after', join('samples', ARTICLE)],
      ...['--format', 'html'],
    ],
  ],
  ['the coverage of the formulary', ['formulary', 'coverage', 'samples', '--format', 'html']],
];

/** The pages that the command writes, as a browser shows them: `{ passed, failed, skipped }`. */
export async function checkPages({ folder }) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const { page, close } = await openPage();
  try {
    for (const [name, args] of PAGES) {
      const file = join(folder, `${args[0]}-${args.length}.html`);
      write(args, file);
      for (const [media, options] of MEDIA)
        await counted(count, `${name}, ${media}`, async () => {
          await page.emulateMedia(options);
          await page.goto(pathToFileURL(file).href);
          await look(page);
          if (options.reducedMotion) await withoutMotion(page);
          if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}-${media}.png` });
        });
      await counted(count, `${name}, by keyboard`, () => byKeyboard(page));
    }
  } finally {
    await close();
  }
  return count;
}

/** The preview in the window of VS Code, in the themes of the editor. */
export async function checkPreview(given) {
  const count = nothingYet();
  for (const theme of THEMES) add(count, await inFreshWindow(() => previewIn(theme, given)));
  return count;
}

async function previewIn(theme, { vsix, workspace, results }) {
  const count = nothingYet();
  const settings = { ...WINDOW, 'workbench.colorTheme': theme };
  const server = await startServer({ workspace, vsix, settings });
  const { page, close } = await openPage();
  try {
    await counted(count, `the preview, ${theme}`, () => openAndLook(page, server, theme));
    if (count.failed > 0) await page.screenshot({ path: join(results, `vscode-accessibility-${theme}.png`) });
  } finally {
    await close();
    await server.stop();
  }
  return count;
}

async function openAndLook(page, server, theme) {
  const article = ['openFile', server.remote(join(server.folder, ARTICLE))];
  await page.goto(server.url([article, ['skipWelcome', 'true']]));
  await page.locator('.squiggly-error').first().waitFor();
  await command(page, 'Clinlint: Show treatment algorithm');
  const outer = page.frameLocator('iframe.webview.ready');
  await outer.frameLocator('iframe#active-frame').locator('ol.steps > li.step').nth(4).waitFor();
  const handle = await outer.locator('iframe#active-frame').elementHandle();
  const frame = await handle.contentFrame();
  if (process.env.SHOTS) await picture(page, `${process.env.SHOTS}/preview-${theme}.png`);
  await look(frame);
  await until(() => focusStays(page, frame), 'the focus at a step, kept when it is drawn again');
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: /Ln 30, Col 1/ }).waitFor();
}

/**
 * Puts the focus on a step and draws the page again. The list of commands may give the focus back to the article a while
 * after it closed, and a key goes where the window believes the focus to be, so both sides are asked; a step that was
 * drawn without its focus is wrong and no reason to try again.
 */
async function focusStays(page, frame) {
  const isThere = () =>
    frame.evaluate(() => document.hasFocus() && document.activeElement?.matches('button.go') === true);
  await frame.locator('button.go', { hasText: 'Refer to a pain clinic' }).first().focus();
  if (!(await isThere())) return false;
  await frame.evaluate(drawAgain);
  if (!(await isThere())) {
    if (await frame.evaluate(() => document.hasFocus())) throw new Error('a step that is drawn again loses the focus');
    return false;
  }
  return page.evaluate(() => document.activeElement?.matches('iframe.webview') === true);
}

/** As after a change of the article elsewhere: what has the focus in the preview must keep it. */
async function drawAgain() {
  const drawn = new Promise((resolve) => addEventListener('message', () => setTimeout(resolve), { once: true }));
  const html = `${document.getElementById('content').innerHTML}<!-- drawn again -->`;
  postMessage({ type: 'show', turn: -1, html, css: document.head.querySelector('style:last-of-type').textContent });
  await drawn;
}

async function counted(count, name, work) {
  try {
    await work();
    count.passed += 1;
    console.log(`[accessibility] ok ${name}`);
  } catch (error) {
    count.failed += 1;
    console.log(`[accessibility] FAILED ${name}\n${error.stack}`);
  }
}

function write(args, file) {
  try {
    execFileSync(process.execPath, ['dist/cli.js', ...args, '--output-file', file], { cwd: root, stdio: 'pipe' });
  } catch (error) {
    // Findings are an exit status of their own; the page is there all the same.
    if (error.status !== 1) throw error;
  }
}

/** Fails with every place at which axe finds something wrong. */
async function look(frame) {
  await frame.evaluate(AXE);
  const wrong = await frame.evaluate(
    async (values) => (await globalThis.axe.run(document, { runOnly: { type: 'tag', values } })).violations,
    RULES,
  );
  const told = wrong.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.slice(0, 3).map((node) => `   ${node.html.slice(0, 200)} ${node.failureSummary?.split('\n')[1] ?? ''}`),
  ]);
  if (told.length > 0) throw new Error(`axe found\n${told.join('\n')}`);
}

/** Everything that can be pressed is reached by Tab, and shows that it is. */
async function byKeyboard(page) {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' });
  const wanted = await page.locator('a[href]:visible, button:visible, input:visible, summary:visible').count();
  await page.locator('body').press('Home');
  const reached = new Set();
  for (let presses = 0; presses <= wanted + 1; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const marked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      return { index: [...document.querySelectorAll('*')].indexOf(element), marked, html: element.outerHTML.slice(0, 120) };
    });
    if (at === null) continue;
    if (!at.marked) throw new Error(`nothing shows that the focus is at ${at.html}`);
    reached.add(at.index);
  }
  if (reached.size < wanted) throw new Error(`${reached.size} of ${wanted} controls are reached by Tab`);
}

async function withoutMotion(page) {
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth';
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(moving.join('\n'), '');
}
