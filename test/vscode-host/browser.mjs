// The Chromium that shows an editor, and the talk between a suite inside the editor and the runner outside.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from './setup.mjs';

const QUIET = ['background-networking', 'component-update', 'sync', 'gpu', 'quic'].map((name) => `--disable-${name}`);
const VIEWPORT = { width: 1200, height: 740 };

/** A page in a fresh profile. Webviews of VS Code for the Web live on other hosts, so third-party cookies are let in. */
export async function openPage({ deviceScaleFactor = 1, language } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'clinlint-chromium-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--no-first-run', ...QUIET],
    viewport: VIEWPORT,
    deviceScaleFactor,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(30_000);
  // As a language pack would say it; the words of the editor itself stay English.
  if (language !== undefined) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}'`);
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page, close };
}

/** Opens the address and waits until the suite in it has ended: `{ code, lines }`. */
export async function watchSuite(page, address, { timeout = 300_000, screenshot } = {}) {
  const lines = [];
  let ended = () => {};
  const end = new Promise((resolve) => {
    ended = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    lines.push(text);
    if (isOurs(text) || process.env.VERBOSE) console.log(`${type === 'log' ? '' : `${type}: `}${text}`);
  });
  if (process.env.VERBOSE) page.on('console', (message) => console.log('page:', message.text().slice(0, 500)));
  await page.exposeFunction('codeAutomationExit', (code) => ended(code));
  const timer = setTimeout(() => ended('timeout'), timeout);
  await page.goto(address);
  const code = await end;
  clearTimeout(timer);
  if (code !== 0 && screenshot !== undefined) await page.screenshot({ path: screenshot });
  return { code, lines };
}

/** Of the many lines of the editor only those of the suite are shown; all of them with VERBOSE. */
const isOurs = (text) => text.startsWith('[suite]');
