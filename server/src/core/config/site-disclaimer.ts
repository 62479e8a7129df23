import { readArticle } from '../article/read-article.ts';
import { isDisclaimerPage } from '../facts/disclaimers.ts';
import { withoutByteOrderMark } from '../text/source.ts';
import { type ConfigHost, foldersUpward } from './load-config.ts';

/** Where a site keeps the one page on which it says for whom and what for all its articles are. */
const PAGES = [
  'disclaimer.md',
  'DISCLAIMER.md',
  'about/disclaimer.md',
  'docs/disclaimer.md',
  'docs/about/disclaimer.md',
];

/**
 * The nearest page of disclaimer of a folder and those above it, up to the root of a repository; null without one.
 * `known`: for a host that asks for many folders while no file changes: what was told of a page by its address.
 */
export async function findSiteDisclaimer(
  folder: string,
  host: ConfigHost,
  isTop: (folder: string) => boolean,
  known = new Map<string, boolean>(),
): Promise<string | null> {
  for await (const at of foldersUpward(folder, host, isTop)) {
    for (const name of PAGES) {
      const address = `${at}/${name}`;
      const file = await host.readFile(address);
      if (!('text' in file)) continue;
      const isPage = known.get(address) ?? isDisclaimerPage(readArticle(withoutByteOrderMark(file.text)));
      known.set(address, isPage);
      if (isPage) return address;
    }
  }
  return null;
}
