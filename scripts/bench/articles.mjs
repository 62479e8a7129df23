// Articles to measure with: the samples one after another, and as many short ones with distinct text as are asked for.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

const DRUGS = [
  ['gabapentin', 'neuropathic pain', [300, 600, 900, 1200]],
  ['amitriptyline', 'neuropathic pain', [10, 25, 50, 75]],
  ['metformin', 'type 2 diabetes', [500, 850, 1000]],
  ['lisinopril', 'hypertension', [5, 10, 20, 40]],
  ['amoxicillin', 'otitis media', [250, 500, 875]],
  ['sertraline', 'depression', [50, 100, 150]],
  ['duloxetine', 'diabetic neuropathy', [30, 60]],
];

/** The `n`th article, the same for the same number; no two are alike. */
export function shortArticle(n) {
  const [drug, condition, doses] = DRUGS[n % DRUGS.length];
  const at = Math.floor(n / DRUGS.length);
  const low = doses[at % doses.length];
  const high = doses[Math.min(doses.length - 1, (at % doses.length) + 1)];
  const year = 1990 + (n % 35);
  return `---
title: Treatment of ${condition}, unit ${n}
last_updated: 2026-0${1 + (n % 9)}-1${n % 9}
---

# Treatment of ${condition}, unit ${n}

Adults with ${condition} are seen within ${2 + (n % 11)} weeks in clinic ${n}.

## Management

1. Confirm the diagnosis and review the medicines of the patient.
2. Start ${drug} ${low} mg once daily [1].
3. If the response is partial after ${2 + (n % 5)} weeks, increase to ${high} mg once daily [1].
4. Refer to unit ${(n * 7) % 1000} if symptoms go on [2].

## References

1. Writer A, Editor B. Trial ${n} of ${drug} in ${condition}. J Unit Med. ${year};${n % 60}:${n % 900}-${(n % 900) + 8}.
2. Reader C. Referral in ${condition}: report ${n}. Unit Rep. ${year + 1};1:${n % 500}.

## Disclaimer

For health professionals. This article supports and does not replace clinical judgement.
`;
}

/** Writes `count` short articles below a folder, a thousand in each. */
export function writeArticles(folder, count) {
  for (let n = 0; n < count; n++) {
    const into = join(folder, `part-${String(Math.floor(n / 1000)).padStart(4, '0')}`);
    if (n % 1000 === 0) mkdirSync(into, { recursive: true });
    writeFileSync(join(into, `article-${n}.md`), shortArticle(n));
  }
}
