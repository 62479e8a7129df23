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

/** The nearest page of disclaimer of a folder and those above it, up to the root of a repository; null without one. */
export async function findSiteDisclaimer(
  folder: string,
  host: ConfigHost,
  isTop: (folder: string) => boolean,
): Promise<string | null> {
  for await (const at of foldersUpward(folder, host, isTop)) {
    for (const name of PAGES) {
      const file = await host.readFile(`${at}/${name}`);
      if ('text' in file && isDisclaimerPage(readArticle(withoutByteOrderMark(file.text)))) return `${at}/${name}`;
    }
  }
  return null;
}
