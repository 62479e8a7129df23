// A long article to measure with: the samples, or the articles of a folder, one after another.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const samplesOf = (root) =>
  readdirSync(join(root, 'samples'))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => readFileSync(join(root, 'samples', name), 'utf8'));

const withoutFrontMatter = (text) => text.replace(/^---[\s\S]*?\n---\n/, '');

/** Articles of a folder in which doses stand, spread evenly over it, one after another until there are `lines` lines. */
export function realArticle(folder, lines) {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => (text.match(/\d ?mg\b/g)?.length ?? 0) >= 2)
    .map((text) => withoutFrontMatter(text).split('\n'));
  const all = texts.reduce((sum, text) => sum + text.length, 0);
  const every = Math.max(1, Math.floor(all / lines));
  const chosen = texts.filter((_, i) => i % every === 0).concat(texts.filter((_, i) => i % every !== 0));
  return chosen.flat().slice(0, lines).join('\n');
}

/** The samples one after another until the article has about `lines` lines. */
export function longArticle(root, lines) {
  const body = samplesOf(root).map((text) => withoutFrontMatter(text).replace(/^\[\^.*$/gm, ''));
  const all = [];
  while (all.length < lines) all.push(...body[all.length % body.length].split('\n'));
  return all.slice(0, lines).join('\n');
}
