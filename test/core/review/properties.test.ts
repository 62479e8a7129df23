import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseArticle } from '../../../server/src/core/engine/analyse-article.ts';
import { reviewArticle } from '../../../server/src/core/review/review-article.ts';
import type { ClinicalChange, Reviewed } from '../../../server/src/core/review/types.ts';
import { builtInEnvironment, ROOT } from '../../harness/environment.ts';

const env = builtInEnvironment();
const read = (text: string): Reviewed => ({ text, facts: analyseArticle(text, env).facts });
const SAMPLES = readdirSync(join(ROOT, 'samples'))
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name): [string, string] => [name, readFileSync(join(ROOT, 'samples', name), 'utf8')]);

/** A generator of numbers that always gives the same ones. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Takes out, doubles, swaps and cuts lines, and changes digits. */
function mangle(text: string, seed: number): string {
  const next = random(seed);
  const lines = text.split('\n');
  for (let i = 0; i < 6; i++) {
    const at = next(lines.length);
    const line = lines[at] ?? '';
    const ways = [
      () => lines.splice(at, 1),
      () => lines.splice(at, 0, line),
      () => lines.splice(next(lines.length), 0, ...lines.splice(at, 1)),
      () => lines.splice(at, 1, line.slice(0, next(line.length + 1))),
      () => lines.splice(at, 1, line.replace(/\d/, String(next(10)))),
    ];
    ways[next(ways.length)]?.();
  }
  return lines.join('\n');
}

const OPPOSITE = { added: 'removed', removed: 'added', changed: 'changed' } as const;
/** What a change says, whichever way it is read. */
const said = ({ kind, change, before, after }: ClinicalChange): string => JSON.stringify([kind, change, before, after]);
const mirrored = ({ kind, change, before, after }: ClinicalChange): string =>
  JSON.stringify([kind, OPPOSITE[change], after, before]);

describe.each(SAMPLES)('%s', (_, text) => {
  const state = read(text);
  test('is no change from itself', () => expect(reviewArticle(state, read(text))).toEqual([]));
  test('is no change when lines are wrapped elsewhere', () => {
    const wrapped = text.replace(/^(?![#>|\-*\s\d[{<]|---)(.{60,}?) (.*)$/gm, '$1\n$2');
    expect(reviewArticle(state, read(wrapped)).map(said)).toEqual([]);
  });
  test('is no change with other line ends', () =>
    expect(reviewArticle(state, read(text.replace(/\n/g, '\r\n'))).map(said)).toEqual([]));
  test('read backwards, every change is its mirror image', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const other = read(mangle(text, seed));
      const there = reviewArticle(state, other).map(said).sort();
      const back = reviewArticle(other, state).map(mirrored).sort();
      expect(back, `seed ${seed}`).toEqual(there);
    }
  });
});

test('never throws on texts of any kind, and speaks only of what differs', () => {
  const pieces = [
    '# A\n',
    '5 mg',
    ' [1]',
    '\n\n',
    '1. ',
    'pregabalin ',
    '|a|b|\n|-|-|\n',
    '\uD800',
    '<!-- clinlint-disable',
    ' -->',
    'twice daily',
    '```',
    '\0',
    '²',
    '> ',
  ];
  for (let seed = 1; seed <= 150; seed++) {
    const next = random(seed);
    const make = (): string => Array.from({ length: next(30) }, () => pieces[next(pieces.length)] ?? '').join('');
    const [one, other] = [read(make()), read(make())];
    for (const change of reviewArticle(one, other)) expect(change.before).not.toBe(change.after);
  }
});
