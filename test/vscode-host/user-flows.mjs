// What a writer does with the installed package, by mouse and keyboard in the window of VS Code: reads squiggles, a card
// and the Problems list, repairs, draws the algorithm and clicks in it. Waits for states, never for time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from './browser.mjs';
import { startServer } from './code-server.mjs';

const ARTICLE = 'painful-diabetic-neuropathy.md';
const NOTATION = 'hypertension-in-adults.md';
const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.reduceMotion': 'on',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.hover.above': false,
  'editor.stickyScroll.enabled': false,
  'breadcrumbs.enabled': false,
  'git.decorations.enabled': false,
};

/** `{ passed, failed, skipped }`. `images` is the folder for the pictures of the README, null for none. */
export async function runUserFlows({ vsix, workspace, results, images }) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const windows = [
    [
      {},
      [
        ['squiggles and the card of a drug', readCard],
        ['the Problems list', readProblems],
        ['the status beside the language', readStatus],
        ['the algorithm beside the article, and back to the text by a click', drawAlgorithm],
        ['a repair by keyboard, saved to the file', repair],
      ],
    ],
    [
      { trusted: false, settings: { 'security.workspace.trust.startupPrompt': 'never' } },
      [['findings in a workspace that is not trusted', readRestricted]],
    ],
  ];
  for (const [options, flows] of windows) await inWindow(options, flows);
  return count;

  async function inWindow(options, flows) {
    const settings = { ...SETTINGS, ...options.settings };
    const server = await startServer({ workspace, vsix, ...options, settings });
    const browser = await openPage();
    const at = { page: browser.page, server, images };
    try {
      const first = server.remote(join(server.folder, ARTICLE));
      await at.page.goto(
        server.url([
          ['openFile', first],
          ['skipWelcome', 'true'],
        ]),
      );
      for (const [name, flow] of flows) await oneFlow(name, flow, at);
    } finally {
      await browser.close();
      await server.stop();
    }
  }

  async function oneFlow(name, flow, at) {
    const started = Date.now();
    try {
      await flow(at);
      count.passed += 1;
      console.log(`[window] ok ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      count.failed += 1;
      await at.page.screenshot({ path: join(results, `vscode-window-${count.failed}.png`) });
      console.log(`[window] FAILED ${name}\n${error.stack}`);
    }
  }
}

async function readCard({ page, images }) {
  await page.locator('.squiggly-error').first().waitFor();
  await page.locator('.monaco-list-row', { hasText: ARTICLE }).first().waitFor();
  await command(page, 'View: Toggle Primary Side Bar Visibility');
  await page.locator('.sidebar').waitFor({ state: 'hidden' });
  const drug = await placeOf(page, /Pregabalin/, 'Pregabalin');
  await page.mouse.move(drug.x - 30, drug.y + 60);
  await page.mouse.move(drug.x, drug.y, { steps: 4 });
  const card = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: 'NeuPSIG' }).first();
  await card.waitFor();
  if (images !== null) await picture(page, join(images, 'editor.png'));
  await page.mouse.move(900, 780);
}

async function readProblems({ page }) {
  await page.keyboard.press('Control+Shift+M');
  const rows = page.locator('.markers-panel .monaco-list-row');
  for (const rule of ['label/approval-overstated', 'citation/dangling', 'reference/unnumbered']) {
    await rows.filter({ hasText: rule }).first().waitFor();
  }
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/problems.png` });
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel').waitFor({ state: 'hidden' });
}

async function readStatus({ page }) {
  await page.locator('.statusbar-item[id="status.languageStatus"]').click();
  const words = page.locator('.hover-language-status', { hasText: /errors.*doses judged/ }).first();
  await words.waitFor();
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/status.png` });
  await page.keyboard.press('Escape');
}

async function drawAlgorithm({ page, images }) {
  await page.locator('.view-line', { hasText: /^Last.updated/ }).first().click();
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input[type="text"]').first().fill(':31');
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: /Ln 31/ }).waitFor();
  await command(page, 'Clinlint: Show treatment algorithm');
  const view = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const steps = view.locator('ol.steps > li.step');
  await steps.nth(4).waitFor();
  expect(await steps.count(), 5);
  await view.locator('svg').first().waitFor();
  if (images !== null) await picture(page, join(images, 'preview.png'));
  await view.locator('button.go', { hasText: 'Refer to a pain clinic' }).first().click();
  await page.locator('.statusbar-item', { hasText: /Ln 30, Col 1/ }).waitFor();
}

async function repair({ page, server }) {
  await command(page, 'View: Close All Editors');
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input[type="text"]').first().fill(NOTATION);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: NOTATION }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.squiggly-error').first().waitFor();
  const dose = await placeOf(page, /Lisinopril.*10\.0/, '10.0 mg');
  await page.mouse.click(dose.x, dose.y);
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: /10 mg|zero/ });
  await until(async () => {
    await page.keyboard.press('Control+.');
    const open = await fix.first().waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (!open) await page.keyboard.press('Escape');
    return open;
  }, 'the list of repairs');
  await page.keyboard.press('Enter');
  await page.locator('.view-lines', { hasText: /Lisinopril\s\|\s10\smg/ }).waitFor();
  await page.keyboard.press('Control+s');
  const path = join(server.folder, NOTATION);
  await until(async () => readFileSync(path, 'utf8').includes('| Lisinopril | 10 mg QD'), 'the saved file');
}

async function readRestricted({ page }) {
  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  await page.locator('.squiggly-error').first().waitFor();
}

async function command(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input[type="text"]').first().fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** The middle of a word on the screen, in the first line of the editor that matches. */
async function placeOf(page, line, word) {
  const row = page.locator('.view-line', { hasText: line }).first();
  await row.waitFor();
  const box = await row.evaluate((element, text) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const all = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) all.push(node);
    const joined = all.map((node) => node.data.replace(/\u00a0/g, ' ')).join('');
    const start = joined.indexOf(text);
    if (start < 0) return null;
    let passed = 0;
    for (const node of all) {
      const middle = start + Math.floor(text.length / 2) - passed;
      if (middle < node.data.length) {
        const range = document.createRange();
        range.setStart(node, middle);
        range.setEnd(node, middle + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      passed += node.data.length;
    }
    return null;
  }, word);
  if (box === null) throw new Error(`"${word}" is not on the screen`);
  return box;
}

async function picture(page, path) {
  // Notifications come and go by themselves and belong to no picture.
  await page.addStyleTag({ content: '.notifications-toasts { display: none !important; }' });
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  await page.screenshot({ path });
}

async function until(look, what) {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    if (await look()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}`);
}

function expect(actual, expected) {
  if (actual !== expected) throw new Error(`expected ${expected}, got ${actual}`);
}
