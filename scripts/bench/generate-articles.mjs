// Writes N short articles with distinct text, for measuring: `node scripts/bench/generate-articles.mjs FOLDER N`.
// The same N gives the same bytes. They name real drugs with doses that differ, so that rules between articles have work.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const USES = [
  ['Painful diabetic neuropathy', ['pregabalin', 'duloxetine', 'gabapentin', 'amitriptyline', 'tramadol']],
  ['Hypertension in adults', ['amlodipine', 'lisinopril', 'losartan', 'hydrochlorothiazide']],
  ['Type 2 diabetes', ['metformin', 'sitagliptin', 'empagliflozin', 'glimepiride']],
  ['Major depressive disorder', ['sertraline', 'escitalopram', 'venlafaxine', 'mirtazapine']],
  ['Migraine prevention', ['propranolol', 'topiramate', 'candesartan']],
  ['Community-acquired pneumonia', ['amoxicillin', 'doxycycline', 'azithromycin']],
];
const PLACES = ['clinic', 'ward', 'practice', 'hospital', 'home', 'village', 'town', 'centre', 'district', 'service'];
const VERBS = ['reviewed', 'agreed', 'revised', 'checked', 'discussed', 'prepared', 'adopted', 'compared'];

/** A small generator of numbers that is the same everywhere. */
function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function article(index) {
  const next = numbers(index * 2654435761 + 17);
  const [use, drugs] = USES[next(USES.length)];
  const [first, second] = [drugs[next(drugs.length)], drugs[next(drugs.length)]];
  const low = 5 * (1 + next(40));
  const year = 2018 + next(8);
  const words = Array.from({ length: 24 }, () => `${VERBS[next(VERBS.length)]} in the ${PLACES[next(PLACES.length)]}`);
  return `---
title: ${use}
last_updated: ${year}-0${1 + next(9)}-1${next(10)}
---

# ${use}: note ${index}

This note was ${words.slice(0, 3).join(', ')} and ${words[3]} by team ${next(9999)}.

## Treatment

- Start ${first} ${low} mg once daily [1]; the target is ${low * 2}-${low * (3 + next(3))} mg daily.
- ${second[0].toUpperCase()}${second.slice(1)} ${10 + next(90)} mg twice daily is an alternative [2].
- It was ${words.slice(4, 8).join(', ')}.

## References

1. Author${next(9999)} A. On ${first} in practice ${index}. Journal ${year};${next(90)}:1-9.
2. Writer${next(9999)} B. On ${second} and its use. Journal ${year};${next(90)}:10-19.
`;
}

/** A thousand a folder, as a repository would have them. */
export function writeArticles(folder, count) {
  for (let i = 0; i < count; i++) {
    const place = join(folder, `part-${String(Math.floor(i / 1000)).padStart(3, '0')}`);
    if (i % 1000 === 0) mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `note-${String(i).padStart(6, '0')}.md`), article(i));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count] = process.argv.slice(2);
  if (folder === undefined || !Number.isInteger(Number(count))) {
    console.error('usage: node scripts/bench/generate-articles.mjs FOLDER COUNT');
    process.exit(2);
  }
  writeArticles(folder, Number(count));
}
