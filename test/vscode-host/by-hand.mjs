// What a person does in a window of VS Code by mouse and keyboard, and how a test waits for what comes of it: for states,
// never for time.
import { writeFileSync } from 'node:fs';

/** Calm windows whose pictures are alike from run to run. */
export const WINDOW = {
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

const input = (page) => page.locator('.quick-input-widget input[type="text"]').first();

/**
 * Opens a list by a key, types into it, and takes what has the focus once that is what is wanted: before the search has
 * its answer, older rows are there. A key may be pressed before the window heeds it, and some commands are known only a
 * while after the window is, so the list is opened again.
 */
async function choose(page, key, text, wanted) {
  const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: wanted }).first();
  await until(async () => {
    await page.keyboard.press(key);
    if (!(await appears(input(page), 2000))) return false;
    await input(page).fill(text);
    const known = await appears(row, 3000);
    if (!known) await page.keyboard.press('Escape');
    return known;
  }, `${wanted} in the list`);
}

/** Runs a command by its title. */
export async function command(page, title) {
  await choose(page, 'F1', `>${title}`, title);
  await page.keyboard.press('Enter');
}

/** Finds a command by some of its words and leaves it alone. */
export async function seeCommand(page, words, title) {
  await choose(page, 'F1', `>${words}`, title);
  await page.keyboard.press('Escape');
}

export const appears = (locator, timeout) =>
  locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );

/** The middle of a word on the screen, in the first line of the editor that matches. */
export async function placeOf(page, line, word) {
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

export async function picture(page, path, { toasts = false, clip } = {}) {
  // Notifications come and go by themselves and belong to no picture.
  if (!toasts) await page.addStyleTag({ content: '.notifications-toasts { display: none !important; }' });
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  if (!path.endsWith('.webp')) return void (await page.screenshot({ path, ...(clip !== undefined && { clip }) }));
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    ...{ format: 'webp', quality: clip === undefined ? 70 : 34 },
    ...(clip !== undefined && { clip: { ...clip, scale: 1 } }),
  });
  writeFileSync(path, Buffer.from(data, 'base64'));
  await session.detach();
}

/** Opens a file of the workspace by its name. */
export async function openFile(page, name) {
  await choose(page, 'Control+p', name, name);
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).first().waitFor();
}

/** Rests the pointer on a word until the card with these words is there; what stands above the line may still move it. */
export async function hoverAt(page, [line, word], words) {
  const card = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: words }).first();
  await until(async () => {
    const { x, y } = await placeOf(page, line, word);
    await page.mouse.move(x - 30, y + 60);
    await page.mouse.move(x, y, { steps: 4 });
    return appears(card, 5000);
  }, `a card with ${words}`);
}

/** Opens what the status beside the language says, until it says this. */
export async function statusSays(page, words) {
  await until(async () => {
    await page.locator('.statusbar-item[id="status.languageStatus"]').click();
    const said = await appears(page.locator('.hover-language-status', { hasText: words }).first(), 3000);
    if (!said) await page.keyboard.press('Escape');
    return said;
  }, `a status with ${words}`);
}

/**
 * Moves the cursor by a key, wherever the focus was. It comes back to the text a while after a list has closed, so the
 * key is pressed again until the cursor is where it leads.
 */
export async function moveCursor(page, key, place) {
  await command(page, 'View: Focus Active Editor Group');
  await until(async () => {
    await page.keyboard.press(key);
    return appears(page.locator('.statusbar-item', { hasText: place }).first(), 1000);
  }, `the cursor at ${place}`);
}

/**
 * Opens the list of repairs at a word of a line. A press may come before the list is known, and lines move when what
 * stands above them does, so the word is looked for and clicked each time.
 */
export async function repairsAt(page, [line, word], wanted) {
  const row = page.locator('.action-widget .monaco-list-row', { hasText: wanted }).first();
  await until(async () => {
    const place = await placeOf(page, line, word);
    await page.mouse.click(place.x, place.y);
    await page.keyboard.press('Control+.');
    const open = await appears(row, 3000);
    if (!open) await page.keyboard.press('Escape');
    return open;
  }, `the repair ${wanted}`);
  return row;
}

/** As patient as the waits of the page, since a machine may be busy. */
const PATIENCE = 60_000;

export async function until(look, what) {
  const end = Date.now() + PATIENCE;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export function expect(actual, expected) {
  if (actual !== expected) throw new Error(`expected ${expected}, got ${actual}`);
}
