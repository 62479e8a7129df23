import type { IndexedDrug } from '../../core/index.ts';
import { type JudgingOptions, oneOf, readEnvironment } from '../environment.ts';
import { EXIT } from '../failure.ts';
import { writeOutput } from '../output.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly formulary: string;
  readonly state: string;
  /** Dose rules by jurisdiction; INT for guidelines. */
  readonly rules: Readonly<Record<string, number>>;
  readonly indications: readonly string[];
}

/** `clinlint formulary list`: the drugs of the formularies in force, after layers. */
export async function formularyList(options: JudgingOptions & { readonly format: string }): Promise<number> {
  const format = oneOf('--format', options.format, ['text', 'json']);
  const { formulary } = await readEnvironment(options, process.cwd());
  const rows = formulary.drugs.map(rowOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  const json = { version: 1, formularies: formulary.releases, drugs: rows };
  await writeOutput(format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : asText(rows), undefined);
  return EXIT.clean;
}

function rowOf(drug: IndexedDrug): Row {
  const rules: Record<string, number> = {};
  for (const { jurisdiction } of drug.doseRules) rules[jurisdiction] = (rules[jurisdiction] ?? 0) + 1;
  const indications = drug.doseRules.flatMap((rule) => rule.indications.map((each) => each.id));
  return {
    id: drug.id,
    name: drug.genericName,
    formulary: drug.formulary,
    state: drug.review.state,
    rules,
    indications: [...new Set(indications)].sort(),
  };
}

function asText(rows: readonly Row[]): string {
  const width = Math.max(0, ...rows.map((row) => row.id.length));
  const lines = rows.map(({ id, state, rules, formulary }) => {
    const counts = Object.entries(rules).map(([jurisdiction, count]) => `${jurisdiction} ${count}`);
    return `${id.padEnd(width)}  ${state.padEnd(8)}  ${counts.join(', ') || 'no dose rules'}  (${formulary})`;
  });
  return lines.map((line) => `${line}\n`).join('');
}
