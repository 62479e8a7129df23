// A long article to measure with: the samples one after another.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const samplesOf = (root) =>
  readdirSync(join(root, 'samples'))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => readFileSync(join(root, 'samples', name), 'utf8'));

/** The samples one after another until the article has about `lines` lines. */
export function longArticle(root, lines) {
  const body = samplesOf(root).map((text) => text.replace(/^---[\s\S]*?\n---\n/, '').replace(/^\[\^.*$/gm, ''));
  const all = [];
  while (all.length < lines) all.push(...body[all.length % body.length].split('\n'));
  return all.slice(0, lines).join('\n');
}
