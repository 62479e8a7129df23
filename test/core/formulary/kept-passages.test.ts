import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Evidence, Formulary } from '../../../server/src/core/formulary/model.ts';
import { BUILT_IN_FORMULARY } from '../../../server/src/data/built-in.ts';
import { SHARED } from '../../harness/environment.ts';

/** Structured labels kept as whole files: every passage cited from one of them must still be in it, letter by letter. */
const LABELS = join(SHARED, 'data/fda-openfda-spl/spl');
const present = existsSync(LABELS);
if (!present) console.warn('skipped: the kept labels are not here (expected in ../shared/data/fda-openfda-spl)');

const formulary = JSON.parse(BUILT_IN_FORMULARY) as Formulary;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** How many sentences a cited passage may hold. */
const LONGEST = 14;

/** The sentences and runs of sentences of one block of a label; references in brackets at the end of a run may be cut. */
function* runs(block: string): Generator<string> {
  const sentences = block.split(/(?<=[.;:])\s/u);
  for (let start = 0; start < sentences.length; start += 1)
    for (let end = start + 1; end <= Math.min(sentences.length, start + LONGEST); end += 1) {
      const run = sentences.slice(start, end).join(' ');
      yield run;
      const bracket = run.lastIndexOf(' [');
      if (bracket > 0) yield run.slice(0, bracket);
    }
  yield block;
}

/** The fingerprints of all passages of a label, whether its tags stand for a space or for nothing. */
function fingerprints(xml: string): Set<string> {
  const found = new Set<string>();
  for (const [, body = ''] of xml.matchAll(/<text(?:\s[^>]*)?>([\s\S]*?)<\/text>/gu))
    for (const gap of ['', ' ']) {
      const block = body
        .replace(/<[^>]+>/gu, gap)
        .replace(/\s+/gu, ' ')
        .trim();
      for (const run of runs(block)) found.add(sha256(run));
    }
  return found;
}

/** Every piece of evidence anywhere in a value. */
function evidenceIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'source' in value && 'retrieved' in value ? [value as Evidence] : [];
  return [...own, ...Object.values(value).flatMap(evidenceIn)];
}

/** Set id of a kept label → its text. */
function keptLabels(): Map<string, string> {
  const texts = present ? readdirSync(LABELS).map((file) => readFileSync(join(LABELS, file), 'utf8')) : [];
  return new Map(texts.map((xml) => [/<setId root="([^"]+)"/u.exec(xml)?.[1] ?? '', xml]));
}

const PRODUCTS = join(SHARED, 'data/fda-drugsatfda-2019/Products.txt');

it.runIf(existsSync(PRODUCTS))('finds each cited row again in the kept list of products', () => {
  const rows = readFileSync(PRODUCTS, 'latin1')
    .split('\n')
    .map((row) => sha256(row.trimEnd()));
  const known = new Set(rows);
  const cited = evidenceIn(formulary.drugs).filter(({ source }) => source === 'fda-drugsatfda-2019');
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.filter(({ passageSha256 }) => !known.has(passageSha256 ?? ''))).toEqual([]);
});

it.runIf(present)('finds each passage again in the kept label that it is cited from', () => {
  const labels = keptLabels();
  const lost: string[] = [];
  let compared = 0;
  for (const [id, source] of Object.entries(formulary.sources)) {
    const xml = labels.get(source.setId ?? '');
    if (xml === undefined) continue;
    const known = fingerprints(xml);
    for (const { source: cited, section, passageSha256 } of evidenceIn(formulary.drugs)) {
      if (cited !== id || passageSha256 === undefined) continue;
      compared += 1;
      if (!known.has(passageSha256)) lost.push(`${id} ${section ?? ''} ${passageSha256.slice(0, 10)}`);
    }
  }
  expect(lost).toEqual([]);
  expect(compared).toBeGreaterThan(0);
});
