import { expect, test } from 'vitest';
import type { ConfigHost } from '../../../server/src/core/config/load-config.ts';
import { findSiteDisclaimer } from '../../../server/src/core/config/site-disclaimer.ts';

const PAGE =
  '# Terms\n\nThe author does not provide any medical advice on this site, and nothing here is a substitute for a physician.';

const hostOf = (files: Readonly<Record<string, string>>): ConfigHost => ({
  readFile: async (address) => {
    const text = files[address];
    return text === undefined ? { missing: true } : { text };
  },
  resolve: (folder, path) => `${folder}/${path}`,
  nameOf: (address) => address,
});
const find = (files: Readonly<Record<string, string>>): Promise<string | null> =>
  findSiteDisclaimer('/site/docs/heart', hostOf(files), () => false);

test.each([
  ['beside the article', '/site/docs/heart/disclaimer.md'],
  ['in a folder above', '/site/disclaimer.md'],
  ['on the page about the site', '/site/docs/about/disclaimer.md'],
])('the page of disclaimer is found %s', async (_, address) => {
  expect(await find({ [address]: PAGE })).toBe(address);
});

test('what is known of a page is not told anew', async () => {
  const known = new Map<string, boolean>();
  const host = hostOf({ '/site/disclaimer.md': PAGE });
  const ask = (folder: string) => findSiteDisclaimer(folder, host, () => false, known);
  expect(await ask('/site/docs')).toBe('/site/disclaimer.md');
  expect(known).toEqual(new Map([['/site/disclaimer.md', true]]));
  known.set('/site/disclaimer.md', false);
  expect(await ask('/site/docs')).toBeNull();
});

test('the nearest page holds', async () => {
  expect(await find({ '/site/disclaimer.md': PAGE, '/site/docs/disclaimer.md': PAGE })).toBe(
    '/site/docs/disclaimer.md',
  );
});

test.each([
  [
    'a page that speaks of the warranty alone',
    { '/site/disclaimer.md': '# Disclaimer\n\nThe software is provided as is.' },
  ],
  ['a page of another repository', { '/disclaimer.md': PAGE, '/site/.git': '' }],
  ['nothing', {}],
])('%s is none', async (_, files) => {
  expect(await find(files)).toBeNull();
});
