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

/** Runs a command by its title. Some are known only a while after the window is, so the list is opened again. */
export async function command(page, title) {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  await until(async () => {
    await page.keyboard.press('F1');
    await input(page).fill(`>${title}`);
    const known = await appears(row, 2000);
    if (!known) await page.keyboard.press('Escape');
    return known;
  }, `the command ${title}`);
  await page.keyboard.press('Enter');
}

const appears = (locator, timeout) =>
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
  await page.keyboard.press('Control+p');
  await input(page).fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
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

export async function until(look, what) {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    if (await look()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}`);
}

export function expect(actual, expected) {
  if (actual !== expected) throw new Error(`expected ${expected}, got ${actual}`);
}
