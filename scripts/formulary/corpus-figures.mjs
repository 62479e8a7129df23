// On real articles: the share of the doses with a drug word in their block that are judged for their use, and why others
// are not checked.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadTypeScript } from '../load-typescript.mjs';

const REASONS = 10;

export async function corpusFigures(folder) {
  if (!existsSync(folder)) return [`skipped: ${folder} is not here`];
  const core = await loadTypeScript(`
    export { analyseArticle, buildFormularyIndex, defaultConfig, parseNameList, rememberingIndex } from './server/src/core/index.ts';
    export { BUILT_IN_FORMULARY, DRUG_NAMES } from './server/src/data/built-in.ts';
  `);
  const formulary = core.buildFormularyIndex(
    [{ formulary: JSON.parse(core.BUILT_IN_FORMULARY), digest: '' }],
    core.parseNameList(core.DRUG_NAMES),
  );
  const env = { config: core.defaultConfig({ asOf: '2026-11-01' }), formulary: core.rememberingIndex(formulary) };
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(?:md|markdown|mdx|qmd)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const none = () => ({ doses: 0, indication: 0, part: 0, anyIndication: 0, reasons: new Map() });
  const counts = { all: none(), inBlock: none() };
  for (const name of files) {
    const { facts } = core.analyseArticle(await readFile(name, 'utf8'), env);
    for (const dose of facts.doses) {
      const inBlock = hasDrugWord(dose, facts);
      if (inBlock || dose.drugs.length > 0) count(dose, counts.all);
      if (inBlock) count(dose, counts.inBlock);
    }
  }
  return [
    `${files.length} articles`,
    ...lines('doses with a drug word in their block', counts.inBlock),
    ...lines('with those whose drug stands elsewhere, as in a heading or another cell', counts.all),
  ];
}

const hasDrugWord = (dose, { drugs }) =>
  drugs.some((drug) => dose.block.start <= drug.span.start && drug.span.end <= dose.block.end);

function count({ verdict, verdicts }, counts) {
  counts.doses += 1;
  if (verdict.kind === 'not-checked' && verdicts.some(isForUse)) counts.part += 1;
  if (verdict.kind === 'not-checked') counts.reasons.set(verdict.reason, (counts.reasons.get(verdict.reason) ?? 0) + 1);
  else if (verdict.scope === 'indication') counts.indication += 1;
  else counts.anyIndication += 1;
}

const isForUse = ({ kind, scope }) => kind !== 'not-checked' && scope === 'indication';

function lines(what, { doses, indication, part, anyIndication, reasons }) {
  const share = (part) => `${part} (${((100 * part) / Math.max(1, doses)).toFixed(1)} %)`;
  const order = [...reasons].sort(([, n], [, m]) => m - n).slice(0, REASONS);
  return [
    `${doses} ${what}`,
    `judged for the use: ${share(indication)}`,
    `of the others, judged for the use in part (one of two routes, the single dose but not the day): ${share(part)}`,
    `judged without a use: ${share(anyIndication)}`,
    ...order.map(([reason, n]) => `not checked, ${reason}: ${share(n)}`),
  ];
}
