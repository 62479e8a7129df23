#!/usr/bin/env node
// Draws dose rules of the built-in formulary for a second reader: `--seed N --count 60`, at most `--per-drug 3` of one
// drug. `--without A,B` leaves out the rules that earlier draws took, by their seeds. The same seed draws the same rules as
// long as no rule is added or taken away; what a draw found stands in docs/formulary-review.md.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { joinFormulary } from './embed-data.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Rules of a formulary in an order that the seed decides, at most `perDrug` of one drug, as `{ drug, rule }`. */
export function drawRules({ drugs = [] }, { seed, count, perDrug = 3, without = new Set() }) {
  const all = drugs.flatMap((drug) => (drug.doseRules ?? []).map((rule) => ({ drug: drug.id, rule })));
  const taken = new Map();
  const drawn = [];
  for (const each of shuffled(
    all.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1)),
    seed,
  )) {
    const ofDrug = taken.get(each.drug) ?? 0;
    if (drawn.length === count || ofDrug === perDrug || without.has(each.rule.id)) continue;
    taken.set(each.drug, ofDrug + 1);
    drawn.push(each);
  }
  return drawn;
}

/** Fisher and Yates with a small generator (mulberry32), so that a seed gives the same draw on every machine. */
function shuffled(list, seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

async function main() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '60' },
      'per-drug': { type: 'string', default: '3' },
      without: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
    },
  });
  const options = { count: Number(values.count), perDrug: Number(values['per-drug']) };
  const formulary = await joinFormulary(ROOT);
  const without = new Set();
  for (const seed of values.without.split(',').filter(Boolean).map(Number)) {
    for (const { rule } of drawRules(formulary, { ...options, seed, without })) without.add(rule.id);
  }
  const drawn = drawRules(formulary, { ...options, seed: Number(values.seed), without });
  if (values.json) console.log(JSON.stringify(drawn, null, 2));
  else for (const { drug, rule } of drawn) console.log(`${drug}\t${rule.id}\t${sourcesOf(rule).join(', ')}`);
}

function sourcesOf(rule) {
  return [...new Set(rule.evidence.map(({ source, section }) => `${source} ${section ?? ''}`.trim()))];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
