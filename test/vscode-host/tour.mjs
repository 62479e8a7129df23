// The first ten minutes of a medical writer, as one journey in the window of VS Code: installs the package, opens a
// sample, sees what is wrong, reads a card, repairs, renumbers, draws the algorithm, compares. Its pictures make
// docs/tour.md.
import { copyFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openPage } from './browser.mjs';
import { command, expect, hoverAt, moveCursor, openFile, picture, placeOf, repairsAt, WINDOW } from './by-hand.mjs';
import { startServer } from './code-server.mjs';
import { inFreshWindow, nothingYet } from './second-try.mjs';

const ARTICLE = 'painful-diabetic-neuropathy.md';

/** What of which step the walkthrough of the extension shows. */
const WALKTHROUGH = {
  '2-open': ['open', { x: 353, y: 37, width: 600, height: 400 }],
  '3-see': ['see', { x: 356, y: 466, width: 600, height: 240 }],
  '4-hover': ['hover', { x: 100, y: 285, width: 640, height: 275 }],
  '5-fix': ['fix', { x: 100, y: 465, width: 640, height: 200 }],
  '7-preview': ['preview', { x: 628, y: 45, width: 565, height: 520 }],
};

const STEPS = [
  ['1-install', 'install the package', install],
  ['2-open', 'open a sample', openSample],
  ['3-see', 'see what is wrong', see],
  ['4-hover', 'read the card of a drug', readCard],
  ['5-fix', 'choose a repair', numberList],
  ['6-renumber', 'merge two entries, and all numbers follow', renumber],
  ['7-preview', 'draw the algorithm', preview],
  ['8-compare', 'compare with the saved file', compare],
];

/** `{ passed, failed, skipped, again }`. Each step starts where the last one ended; after a failure the rest is not tried. */
export const runTour = (given) => inFreshWindow(() => journey(given));

async function journey({ vsix, workspace, results, images, walkthrough }) {
  const count = nothingYet();
  const server = await startServer({ workspace, settings: WINDOW });
  const browser = await openPage();
  const { page } = browser;
  try {
    await page.goto(server.url([['skipWelcome', 'true']]));
    for (const [name, title, step] of STEPS) {
      const started = Date.now();
      try {
        const snap = async () => {
          if (images === null) return;
          await picture(page, join(images, `${name}.webp`));
          const [part, clip] = WALKTHROUGH[name] ?? [];
          if (part !== undefined) await picture(page, join(walkthrough, `${part}.webp`), { clip });
        };
        await step({ page, server, vsix, snap });
        count.passed += 1;
        console.log(`[tour] ok ${title} (${Date.now() - started} ms)`);
      } catch (error) {
        count.failed += 1;
        await page.screenshot({ path: join(results, `vscode-tour-${name}.png`) });
        console.log(`[tour] FAILED ${title}\n${error.stack}`);
        break;
      }
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return count;
}

async function install({ page, server, vsix, snap }) {
  const folder = dirname(server.folder);
  copyFileSync(vsix, join(folder, basename(vsix)));
  await page.locator('.monaco-list-row', { hasText: ARTICLE }).first().waitFor();
  await command(page, 'Extensions: Install from VSIX...');
  const path = page.locator('.quick-input-widget input[type="text"]').first();
  // The dialog fills in a folder of its own first; what is typed before that is lost.
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '..' }).first().waitFor();
  await path.fill(join(folder, basename(vsix)));
  await page.locator('.quick-input-list .monaco-list-row', { hasText: basename(vsix) }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.notification-toast', { hasText: /Completed installing/ }).waitFor();
  await command(page, 'Extensions: Show Installed Extensions');
  await openDetails(page);
  const description = webview(page).locator('body', { hasText: 'A linter for clinical guideline articles' });
  await description.waitFor();
  // Its pictures come from the web, which no test needs.
  await description.evaluate((body) => body.querySelectorAll('img').forEach((image) => image.remove()));
  await snap();
}

/** The list is drawn anew while it is filled, and a click on what is being replaced opens nothing. */
async function openDetails(page, attempts = 4) {
  await page.locator('.extension-list-item', { hasText: 'Clinlint' }).first().click();
  const details = page.locator('.extension-editor').first();
  const opened = details.waitFor({ timeout: attempts > 1 ? 6_000 : 30_000 });
  if (attempts > 1) await opened.catch(() => openDetails(page, attempts - 1));
  else await opened;
}

async function openSample({ page, snap }) {
  await command(page, 'View: Close All Editors');
  await command(page, 'View: Show Explorer');
  await openFile(page, ARTICLE);
  await page.locator('.squiggly-error').first().waitFor();
  await page.mouse.move(760, 695);
  await page.locator('.workbench-hover').waitFor({ state: 'hidden' });
  await snap();
}

async function see({ page, snap }) {
  await page.keyboard.press('Control+Shift+M');
  const rows = page.locator('.markers-panel .monaco-list-row');
  for (const rule of ['label/approval-overstated', 'citation/dangling', 'reference/unnumbered']) {
    await rows.filter({ hasText: rule }).first().waitFor();
  }
  // Off the list, whose rows tell their words again below the pointer.
  await page.mouse.move(760, 20);
  await page.locator('.workbench-hover').waitFor({ state: 'hidden' });
  await snap();
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel').waitFor({ state: 'hidden' });
}

async function readCard({ page, snap }) {
  await command(page, 'View: Toggle Primary Side Bar Visibility');
  await page.locator('.sidebar').waitFor({ state: 'hidden' });
  await hoverAt(page, [/Pregabalin/, 'Pregabalin'], 'NeuPSIG');
  await snap();
  await page.mouse.move(900, 730);
  await page.locator('.monaco-hover:not(.hidden)').waitFor({ state: 'hidden' });
}

async function numberList({ page, snap }) {
  await moveCursor(page, 'Control+End', /Ln 37,/);
  await repairsAt(page, [/^##\sReferences/, 'References'], 'Number the reference list');
  await snap();
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: /^3\.\sBril/ }).first().waitFor();
}

async function renumber({ page, snap }) {
  const third = page.locator('.view-line', { hasText: /^3\.\sBril/ });
  await repairsAt(page, [/^3\.\sBril/, 'Bril'], 'Merge into entry 2');
  await page.keyboard.press('Enter');
  await third.first().waitFor({ state: 'detached' });
  await moveCursor(page, 'Control+Home', /Ln 1, Col 1(?!\d)/);
  await page.locator('.view-line', { hasText: /FDA-approved.*1,\s2$/ }).first().waitFor();
  await snap();
}

async function preview({ page, snap }) {
  await command(page, 'Clinlint: Show treatment algorithm');
  const view = webview(page);
  await view.locator('ol.steps > li.step').nth(4).waitFor();
  expect(await view.locator('ol.steps > li.step').count(), 5);
  await view.locator('svg').first().waitFor();
  await snap();
}

async function compare({ page, snap }) {
  await page.locator('.view-line', { hasText: /Start\sduloxetine/ }).first().waitFor();
  const dose = await placeOf(page, /then\s60\smg/, '60');
  await page.mouse.dblclick(dose.x, dose.y);
  await page.keyboard.type('120');
  await page.locator('.view-line', { hasText: /then\s120\smg/ }).first().waitFor();
  await command(page, 'Clinlint: Compare clinical content with…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'The saved file' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab', { hasText: 'Clinical changes' }).first().waitFor();
  await webview(page).locator('body', { hasText: /duloxetine 120 mg once a day/ }).waitFor();
  await snap();
}

/** The page that was opened last. */
const webview = (page) => page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
